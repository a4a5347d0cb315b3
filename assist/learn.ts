import { INTENTS, type IntentId } from './intents';
import type { HashKey } from './learn-hash';
import { featureOfAll, featuresOf, type KindFeatures, type TurnKind } from './learn-kind';
import { type Choice, type LearntRow, weightOn, withChoice } from './learn-rows';

/** What a phrase's being chosen before does to it, for one kind of turn. Factors multiply its score where it fits; 1 to `MOST_LIFT`. */
export interface Lift {
  /** For all turns of the kind. */
  factor: number;
  /** For this turn's very words: holds even where another phrase is nearer by its text. */
  byWords: number;
  /** What it was often chosen for; undefined for nothing. */
  adopted: Adopted | undefined;
}

/** An intent that a phrase is taken for an answer to, whether or not it names it. */
export interface Adopted {
  /** Its place in `INTENTS`. */
  intent: number;
  /** How much of an answer next to a phrase that names the intent first: 0 to `MOST_ADOPTED`. */
  share: number;
}

/** What was learnt, as the engine asks for it. */
export interface Learnt {
  /** By phrase id; only phrases that were chosen for turns of this kind. */
  lifts(kind: TurnKind): ReadonlyMap<string, Lift>;
}

export const MOST_LIFT = 6;
export const MOST_ADOPTED = 0.7;
/** As many choices as nothing learnt counts for, and as the wider feature counts for beside the narrower one: one choice says little. */
const PRIOR = 8;
const WIDER = 8;
/** A phrase that names other intents is taken for an answer only after so many choices. */
const ADOPTED_AFTER = 2.5;
/** Nothing is lifted for an intent less likely than the first, beside the likeliest; everything learnt counts at the second. */
const SECOND_TO = [0.5, 1] as const;
/** Likewise for the probability itself: who is not sure what is asked for does not bet on habits, but on the words alone. */
const SURE_FROM = [0, 0.2] as const;

/** By so much another phrase must be nearer in words for a habit to count less, and to count for nothing. */
const NEARER = [0.3, 0.7] as const;

/** How much a habit loses where the turn may as well ask for something that came with no choice of it. */
const FOREIGN = 0.96;
/** Choices that were never made, so that one with the same intents beside does not make up for all. */
const UNMADE = 0.5;

/** Where a value stands between two bounds, 0 to 1. */
const between = ([low, high]: readonly [number, number], value: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

/**
 * What the score is multiplied with.
 * @param behind how many fewer words the phrase shares with the turn than the one that shares most, 0 to 1: a habit gives way to a
 *   clearly better match
 */
export const liftOf = ({ factor, byWords }: Lift, behind: number): number =>
  Math.max(byWords, 1 + (factor - 1) * (1 - between(NEARER, behind)));

/** How a choice counts: under each feature of the likeliest intent that the phrase names; where it names none, of the likeliest. */
export function choicesOf(
  key: HashKey,
  kind: TurnKind,
  phrase: { id: string; intents: readonly IntentId[] },
): Choice[] {
  const all = { feature: featureOfAll(key), phraseId: phrase.id, amount: 1 };
  const answered = kind.intents.find(({ id }) => phrase.intents.includes(id)) ?? kind.intents[0];
  if (!answered) return [all];
  const { intent, stage, terms, beside } = featuresOf(key, kind, answered.id);
  const features = [intent, stage, ...terms, ...beside.map(({ feature }) => feature)];
  const amount = answered.probability / (kind.intents[0]?.probability ?? 1);
  return [all, ...features.map((feature) => ({ feature, phraseId: phrase.id, amount }))];
}

/** Choices in memory. */
export interface LearntTable extends Learnt {
  take(choices: readonly Choice[]): void;
  size(): number;
}

/** Rows by feature and phrase. */
type Cells = Map<number, Map<string, LearntRow>>;

/** Weights of phrases under one feature or several, on one day. */
interface Tally {
  total: number;
  of: Map<string, number>;
}

function tally(cells: Cells, features: readonly number[], today: number): Tally {
  const found: Tally = { total: 0, of: new Map() };
  for (const feature of features) {
    for (const row of cells.get(feature)?.values() ?? []) {
      const weight = weightOn(row, today);
      found.total += weight;
      found.of.set(row.phraseId, (found.of.get(row.phraseId) ?? 0) + weight);
    }
  }
  return found;
}

/** How far a phrase is the usual one: shares among the choices of one intent, 0 to 1. */
interface Usual {
  phraseId: string;
  /** Choices of it for the intent, decayed. */
  choices: number;
  share: number;
  /** Among the choices for turns with the same words. */
  byWords: number;
}

/** Narrow features speak as far as there are choices under them; else the wider ones do. */
function usualFor(cells: Cells, { intent, stage, terms }: KindFeatures, today: number): Usual[] {
  const [widest, here, words] = [[intent], [stage], terms].map((features) => tally(cells, features, today)) as [
    Tally,
    Tally,
    Tally,
  ];
  const narrow = (wider: number, { total, of }: Tally, id: string): number =>
    ((of.get(id) ?? 0) + WIDER * wider) / (total + WIDER);
  return [...widest.of].map(([phraseId, choices]) => ({
    phraseId,
    choices,
    share: narrow(narrow(choices / (widest.total + PRIOR), here, phraseId), words, phraseId),
    byWords: (words.of.get(phraseId) ?? 0) / (words.total + PRIOR),
  }));
}

/**
 * How much of a habit is left where the turn may ask for something else as well: all of it where its choices were made for such turns,
 * too. Two questions that are read as the same one are told apart by what else they may be.
 */
function familiarity(
  cells: Cells,
  probability: number,
  { beside }: KindFeatures,
  today: number,
): (habit: Usual) => number {
  const others = beside.map((other) => {
    return { weight: Math.min(1, other.probability / probability), met: tally(cells, [other.feature], today).of };
  });
  return ({ phraseId, choices }) =>
    others.reduce((left, { weight, met }) => {
      const known = Math.min(1, (met.get(phraseId) ?? 0) / (choices + UNMADE));
      return left * (1 - FOREIGN * weight * (1 - known));
    }, 1);
}

function liftsFor(key: HashKey, cells: Cells, kind: TurnKind, today: number): Map<string, Lift> {
  const lifts = new Map<string, Lift>();
  const most = kind.intents[0]?.probability ?? 0;
  for (const { id, probability } of kind.intents) {
    const features = featuresOf(key, kind, id);
    const reach = (MOST_LIFT - 1) * between(SECOND_TO, probability / most);
    const sure = between(SURE_FROM, probability);
    const familiar = familiarity(cells, probability, features, today);
    for (const habit of usualFor(cells, features, today)) {
      const { phraseId, choices, share, byWords } = habit;
      const before = lifts.get(phraseId);
      const own = choices >= ADOPTED_AFTER ? { intent: INTENTS.indexOf(id), share: MOST_ADOPTED * share } : undefined;
      const gain = reach * familiar(habit);
      lifts.set(phraseId, {
        factor: Math.max(before?.factor ?? 1, 1 + gain * sure * share),
        byWords: Math.max(before?.byWords ?? 1, 1 + gain * byWords),
        adopted: before?.adopted ?? own,
      });
    }
  }
  return lifts;
}

/**
 * The choices of one agent.
 * @param today days since 1970, asked at each use: choices lose half their worth every 30 days
 */
export function createLearnt(key: HashKey, rows: readonly LearntRow[], today: () => number): LearntTable {
  const cells: Cells = new Map();
  let size = 0;
  const put = (row: LearntRow): void => {
    const cell = cells.get(row.feature) ?? new Map<string, LearntRow>();
    if (!cell.has(row.phraseId)) size += 1;
    cells.set(row.feature, cell.set(row.phraseId, row));
  };
  for (const row of rows) put(row);
  return {
    size: () => size,
    take(choices) {
      for (const choice of choices) put(withChoice(cells.get(choice.feature)?.get(choice.phraseId), choice, today()));
    },
    lifts: (kind) => liftsFor(key, cells, kind, today()),
  };
}
