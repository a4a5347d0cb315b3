import type { Term } from './in-force';
import { INTENTS } from './intents';
import type { OrderStage } from './model';
import { isCalming } from './mood';
import type { Language, LibraryPhrase } from './phrase';
import { isFreeBlank, type Part, parseTemplate } from './placeholders';
import { isOffer } from './promotion';

/** Phrases that a turn can tell apart by their words alone: all else that counts is the same for them. */
export interface PhraseGroup {
  /** Place in `LANGUAGES`. */
  language: number;
  /** Bits of the stages; none for any stage. */
  stages: number;
  calming: boolean;
  /** When its phrases may be used; null: always. */
  term: Term | null;
  /** It is of a promotion, and answers what is asked about prices and presents. */
  offers: boolean;
  /** The agent has to complete it. */
  asks: boolean;
  /** Places in `INTENTS`, the one that it is written for first. */
  intents: readonly number[];
  /** Numbers of its phrases, ascending. */
  members: readonly number[];
}

export interface PhraseGroups {
  groups: readonly PhraseGroup[];
  /** Per phrase the place of its group. */
  groupOf: Int32Array;
}

/** A phrase may name more; the rest is not ranked by. */
const MOST_INTENTS = 4;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
export const STAGES: readonly OrderStage[] = [
  'unpaid',
  'paid',
  'shipped',
  'received',
  'refunding',
  'closed',
  'unknown',
];

/** How many sets of stages there are. */
export const STAGE_SETS = 1 << STAGES.length;

function bitsOf(stages: readonly OrderStage[] = []): number {
  return stages.reduce((bits, stage) => bits | (1 << STAGES.indexOf(stage)), 0);
}

export function stagesOf(bits: number): OrderStage[] {
  return STAGES.filter((_, at) => bits & (1 << at));
}

/** Whether something is left to the agent that nothing on the page can fill. What a phrase asks that it puts in is not looked at. */
function asksAgent(text: string): boolean {
  return text.includes('{') && parseTemplate(text).some(isAsked);
}

function isAsked(part: Part): boolean {
  if (part.kind === 'placeholder') return part.fallback === null && isFreeBlank(part.name);
  return part.kind === 'ask' || part.kind === 'choice';
}

type Traits = Omit<PhraseGroup, 'members'>;

function termOf({ validFrom, validUntil, weekly }: LibraryPhrase): Term | null {
  return validFrom || validUntil || weekly?.length ? { validFrom, validUntil, weekly } : null;
}

const traitsOf = (phrase: LibraryPhrase): Traits => ({
  language: LANGUAGES.indexOf(phrase.language),
  stages: bitsOf(phrase.stages),
  calming: isCalming(phrase.tags),
  term: termOf(phrase),
  offers: isOffer(phrase),
  asks: asksAgent(phrase.text),
  intents: phrase.intents.slice(0, MOST_INTENTS).map((id) => INTENTS.indexOf(id)),
});

/** Takes phrases one by one, in the order of their numbers. */
export interface Grouper {
  add(phrase: LibraryPhrase, number: number): void;
  groups(): PhraseGroups;
}

export function createGrouper(count: number): Grouper {
  const places = new Map<string, number>();
  const groups: (Traits & { members: number[] })[] = [];
  const groupOf = new Int32Array(count);
  return {
    add(phrase, number) {
      const traits = traitsOf(phrase);
      const key = [...Object.values(traits), JSON.stringify(traits.term)].join('|');
      const place = places.get(key) ?? groups.push({ ...traits, members: [] }) - 1;
      places.set(key, place);
      groups[place]?.members.push(number);
      groupOf[number] = place;
    },
    groups: () => ({ groups, groupOf }),
  };
}
