import { isInForce } from './in-force';
import { dayOf, type LocalTime } from './local-time';
import type { Phrase } from './phrase';
import { parseTemplate } from './placeholders';

/**
 * Texts that are set up once and then stand for a while: automatic replies and signatures. What is checked is D14 and D15 of the
 * agent's duties: short enough to be read, nothing out of date, nothing that only a chat could fill in.
 */
export const MOST_AUTO_REPLY_LINES = 4;

export type StandingProblem =
  | { what: 'too-many-lines'; lines: number }
  /** A date that no calendar has. */
  | { what: 'bad-date'; text: string }
  /** The last date that it names is over. */
  | { what: 'past-date'; text: string }
  | { what: 'expired' }
  | { what: 'not-yet' }
  /** Its last day is before its first. */
  | { what: 'range-reversed' }
  /** A console cannot fill it in. */
  | { what: 'placeholder'; text: string };

const DATES = [
  /(?<year>\d{4})\s*[-./年]\s*(?<month>\d{1,2})\s*[-./月]\s*(?<day>\d{1,2})\s*[日号]?/g,
  /(?<!\d)(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]?/g,
  /(?<![\d.])(?<month>\d{1,2})[./](?<day>\d{1,2})(?=\s*(?:[-–—~至到]\s*\d{1,2}[./]\d|日|号|活动|截止|前|止|结束))(?![\d.]|\s*[%折])/g,
  /(?<=\d[./]\d{1,2}\s*[-–—~至到]\s*)(?<month>\d{1,2})[./](?<day>\d{1,2})(?![\d.])/g,
  /\b(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?\b/gi,
  /\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(?<year>\d{4}))?\b/gi,
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface NamedDate {
  text: string;
  /** Days since 1970; null for a date that no calendar has. */
  day: number | null;
}

/** Dates that a text names; one without a year is the nearest to `today`. */
function datesIn(text: string, today: number, year: number): NamedDate[] {
  const taken: [number, number][] = [];
  return DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => match.index < to && from < end)) return [];
      taken.push([match.index, end]);
      const { month, name, day = '', year: named } = match.groups ?? {};
      const number = name ? MONTHS.indexOf(name.toLowerCase()) + 1 : Number(month);
      return [{ text: match[0].trim(), day: dayNear(named, number, Number(day), today, year) }];
    }),
  );
}

function dayNear(named: string | undefined, month: number, day: number, today: number, year: number): number | null {
  const years = named ? [Number(named)] : [year - 1, year, year + 1];
  const days = years.flatMap((one) => dayOf(`${pad(one, 4)}-${pad(month, 2)}-${pad(day, 2)}`) ?? []);
  return days.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one - today) < Math.abs(best - today) ? one : best),
    null,
  );
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * What is wrong with an automatic reply or a signature on a day.
 * @param today `YYYY-MM-DD`
 */
export function standingProblems(phrase: Phrase, today: string): StandingProblem[] {
  const lines = phrase.text.trim().split(/\r\n|\r|\n/).length;
  const problems: StandingProblem[] = [];
  if (phrase.kind === 'auto-reply' && lines > MOST_AUTO_REPLY_LINES) problems.push({ what: 'too-many-lines', lines });
  problems.push(...dateProblems(phrase.text, today), ...validityProblems(phrase, today));
  const asked = parseTemplate(phrase.text).flatMap((part) => (part.kind === 'literal' ? [] : [part.source]));
  return [...problems, ...asked.map((text) => ({ what: 'placeholder' as const, text }))];
}

function dateProblems(text: string, today: string): StandingProblem[] {
  const now = dayOf(today) ?? 0;
  const dates = datesIn(text, now, Number(today.slice(0, 4)));
  const bad = dates.filter(({ day }) => day === null).map((date) => ({ what: 'bad-date' as const, text: date.text }));
  const good = dates.filter((date): date is NamedDate & { day: number } => date.day !== null);
  const last = good.reduce<(typeof good)[number] | null>(
    (latest, date) => (latest && latest.day >= date.day ? latest : date),
    null,
  );
  return last && last.day < now ? [...bad, { what: 'past-date', text: last.text }] : bad;
}

function validityProblems({ validFrom, validUntil }: Phrase, today: string): StandingProblem[] {
  if (validFrom && validUntil && validUntil < validFrom) return [{ what: 'range-reversed' }];
  if (validUntil && validUntil < today) return [{ what: 'expired' }];
  return validFrom && today < validFrom ? [{ what: 'not-yet' }] : [];
}

/** The text of the day: those that are in force take turns by the calendar, so that every computer shows the same one. Null for none. */
export function textOfTheDay<Text extends Phrase>(texts: readonly Text[], now: LocalTime): Text | null {
  const usable = texts.filter((text) => isInForce(text, now));
  const day = dayOf(now.slice(0, 10)) ?? 0;
  return usable[day % Math.max(1, usable.length)] ?? null;
}
