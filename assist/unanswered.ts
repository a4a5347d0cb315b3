import { hashText } from './hash';
import { INTENTS, type IntentId } from './intents';
import { normalise, squash } from './normalise';
import type { Language } from './phrase';
import { termsOf } from './terms';

/** A buyer's question that no phrase answered, filed by an agent. */
export interface Question {
  id: number;
  /** The buyer's words, masked; see `assist/unanswered-mask`. */
  text: string;
  language: Language;
  /** What it may ask for, likeliest first, a few at most. */
  intents: IntentId[];
  /** When it was filed, in milliseconds since 1970. */
  at: number;
  /** Id of the phrase that was made of it; null while it is open. */
  answered: string | null;
}

/** Questions that one phrase could answer. */
export interface QuestionGroup {
  language: Language;
  /** The most typical first; at least one. */
  questions: Question[];
  /** What a phrase for them should name: one intent or two. */
  intents: IntentId[];
  /** Milliseconds since 1970. */
  first: number;
  last: number;
}

/** Questions of the same words, and what they are compared by. */
interface Wording {
  key: string;
  questions: Question[];
  terms: readonly number[];
  intents: IntentId[];
  /** Sum of the weights of its terms. */
  weight: number;
  /** How much of it others say too. */
  typical: number;
}

/** How much of their words two questions must share: less where they ask for the same. Of 1. */
const ALIKE = { sameFirst: 0.36, someShared: 0.48, none: 0.7 };
const LEAST_ALIKE = Math.min(...Object.values(ALIKE));
/** A second intent is proposed where it stands for at least this share of the first. */
const SECOND_INTENT = 0.6;

/** Few questions say little about which words are rare: as if there were at least so many. */
const LEAST_QUESTIONS = 100;

/** Characters that stand in any question. */
const COMMON = new Set('的了吗呢吧啊呀哦嘛么什怎我你您他它们这那个是有在能可以不要想会就都还也和给一下亲请问到');
const HAN = /\p{Script=Han}/gu;

const MASKED = /〔[^〔〕]*〕/g;
const SIGNS = /[\p{P}\p{S}]/gu;

const plain = (text: string): string => normalise(text.replace(MASKED, ' '));

/** Equal for two texts that differ only in punctuation, blanks, width and case. */
function wordingOf(text: string): string {
  const words = squash(plain(text)).replace(SIGNS, '');
  return words || squash(normalise(text));
}

/** Pairs of characters and words, and single characters too: 印标志 and 标志能印吗 share no pair but one. */
function questionTerms(text: string): number[] {
  const words = plain(text);
  const signs = (words.match(HAN) ?? []).filter((sign) => !COMMON.has(sign)).map((sign) => hashText(sign));
  return [...new Set([...termsOf(words), ...signs])];
}

function rankIntents(questions: readonly Question[]): [IntentId, number][] {
  const shares = new Map<IntentId, number>();
  for (const { intents } of questions) {
    intents.forEach((id, at) => {
      shares.set(id, (shares.get(id) ?? 0) + 1 / (at + 1));
    });
  }
  return [...shares].sort(([a, left], [b, right]) => right - left || INTENTS.indexOf(a) - INTENTS.indexOf(b));
}

/** The one or two intents that these questions ask for most. */
export function proposedIntents(questions: readonly Question[]): IntentId[] {
  const [first, second] = rankIntents(questions);
  if (!first) return ['other'];
  return second && second[1] >= first[1] * SECOND_INTENT ? [first[0], second[0]] : [first[0]];
}

/** The list under a key, made when first asked for. */
function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: Item[] = [];
  lists.set(key, fresh);
  return fresh;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The questions of one language by their words; rare words weigh more. */
function wordingsOf(questions: readonly Question[]): { wordings: Wording[]; weights: Map<number, number> } {
  const byKey = new Map<string, Question[]>();
  for (const question of questions) {
    const key = wordingOf(question.text);
    listAt(byKey, key).push(question);
  }
  const entries = [...byKey].map(([key, same]) => ({
    key,
    same: same.sort((a, b) => b.at - a.at || a.id - b.id),
    terms: questionTerms(same[0]?.text ?? ''),
  }));
  const counts = new Map<number, number>();
  for (const { terms } of entries) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([term, count]) => [term, Math.log(1 + Math.max(LEAST_QUESTIONS, entries.length) / count)]),
  );
  const wordings = entries.map(({ key, same, terms }): Wording => {
    const weight = terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    const typical = terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0) / Math.max(1, terms.length);
    return { key, questions: same, terms, intents: rankIntents(same).map(([id]) => id), weight, typical };
  });
  // What is asked most, then what is asked most typically, leads a group: so the order of filing decides nothing.
  wordings.sort((a, b) => b.questions.length - a.questions.length || b.typical - a.typical || byText(a.key, b.key));
  return { wordings, weights };
}

function leastAlike(a: readonly IntentId[], b: readonly IntentId[]): number {
  if (a[0] !== undefined && a[0] === b[0]) return ALIKE.sameFirst;
  return a.some((id) => b.includes(id)) ? ALIKE.someShared : ALIKE.none;
}

/** Puts each wording to the leader that it is most alike, or makes it a leader. */
function gather(questions: readonly Question[]): Wording[][] {
  const { wordings, weights } = wordingsOf(questions);
  const groups: Wording[][] = [];
  const leaders: Wording[] = [];
  const led = new Map<number, number[]>();
  // Per leader: the weight of the terms that it shares with the wording at hand; 0 again afterwards.
  const shared = new Float64Array(wordings.length);
  for (const wording of wordings) {
    const touched: number[] = [];
    for (const term of wording.terms) {
      const weight = weights.get(term) ?? 0;
      for (const group of led.get(term) ?? []) {
        if (shared[group] === 0) touched.push(group);
        shared[group] = (shared[group] as number) + weight;
      }
    }
    const best = nearest(wording, leaders, shared, touched);
    for (const group of touched) shared[group] = 0;
    groups[best]?.push(wording);
    if (best >= 0) continue;
    leaders.push(wording);
    groups.push([wording]);
    for (const term of wording.terms) listAt(led, term).push(groups.length - 1);
  }
  return groups;
}

/** Number of the leader that a wording is alike enough to; -1 without one. */
function nearest(
  wording: Wording,
  leaders: readonly Wording[],
  shared: Float64Array,
  touched: readonly number[],
): number {
  let best = -1;
  let most = 1;
  for (const group of touched) {
    const leader = leaders[group] as Wording;
    const alike = (2 * (shared[group] as number)) / (wording.weight + leader.weight);
    // Most are not: the intents need not be compared then.
    if (alike < LEAST_ALIKE) continue;
    const fit = alike / leastAlike(wording.intents, leader.intents);
    if (fit > most || (fit === most && (best < 0 || group < best))) {
      best = group;
      most = fit;
    }
  }
  return best;
}

function groupOf(wordings: readonly Wording[], language: Language): QuestionGroup {
  const questions = wordings.flatMap((wording) => wording.questions);
  const times = questions.map(({ at }) => at);
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { language, questions, intents: proposedIntents(questions), first, last };
}

/**
 * Puts questions of one language together that ask the same in like words, the biggest group first, the newer of two equal ones. Every
 * question is in exactly one group; the order they come in changes nothing. Some 0.1 s for 5,000.
 */
export function groupQuestions(questions: readonly Question[]): QuestionGroup[] {
  const languages = [...new Set(questions.map(({ language }) => language))].sort(byText);
  const groups = languages.flatMap((language) =>
    gather(questions.filter((question) => question.language === language)).map((wordings) =>
      groupOf(wordings, language),
    ),
  );
  const leadText = ({ questions: [first] }: QuestionGroup): string => first?.text ?? '';
  return groups.sort(
    (a, b) => b.questions.length - a.questions.length || b.last - a.last || byText(leadText(a), leadText(b)),
  );
}

/** Its wordings as example questions of a phrase: each once, the most typical first, at most `most`. */
export function exampleQuestions(questions: readonly Question[], most: number): string[] {
  const byKey = new Map<string, string>();
  for (const { text } of questions) {
    const key = wordingOf(text);
    if (!byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()].slice(0, most);
}
