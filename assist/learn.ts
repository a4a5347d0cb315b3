import { INTENTS, type IntentId } from './intents';
import type { HashKey } from './learn-hash';
import { featureOfAll, featuresOf, type KindFeatures, type TurnKind } from './learn-kind';
import { type Choice, type LearntRow, weightOn, withChoice } from './learn-rows';

/** What a phrase's being chosen before does to it, for one kind of turn. */
export interface Lift {
  /** What its score is multiplied with where it fits; 1 to `MOST_LIFT`. */
  factor: number;
  /** What it was often chosen for: undefined for nothing. */
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

export const MOST_LIFT = 4;
export const MOST_ADOPTED = 0.7;
/** As many choices as nothing learnt counts for: one choice alone says little. */
const PRIOR = 2;
/** As many choices as the wider feature counts for beside the narrower one. */
const WIDER = 2;
/** A phrase that names other intents is taken for an answer only after so many choices. */
const ADOPTED_AFTER = 2.5;

/** How a choice counts: under each feature of those of the turn's intents that the phrase names; of all of them where it names none. */
export function choicesOf(
  key: HashKey,
  kind: TurnKind,
  phrase: { id: string; intents: readonly IntentId[] },
): Choice[] {
  const named = kind.intents.filter(({ id }) => phrase.intents.includes(id));
  const credited = named.length > 0 ? named : kind.intents.slice(0, 1);
  const most = credited[0]?.share ?? 1;
  const choices = credited.flatMap(({ id, share }) => {
    const { intent, stage, terms } = featuresOf(key, kind, id);
    return [intent, stage, ...terms].map((feature) => ({ feature, phraseId: phrase.id, amount: share / most }));
  });
  return [{ feature: featureOfAll(key), phraseId: phrase.id, amount: 1 }, ...choices];
}

/** Choices in memory, by feature. */
export interface LearntTable extends Learnt {
  take(choices: readonly Choice[]): void;
  rows(): LearntRow[];
}

/** Weights of phrases under one feature or several, on one day. */
interface Tally {
  total: number;
  of: Map<string, number>;
}

type Cells = Map<number, Map<string, LearntRow>>;

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

/** The share of a phrase among the choices of this kind, 0 to 1: narrow features speak as far as there are choices under them. */
function sharesOf(cells: Cells, { intent, stage, terms }: KindFeatures, today: number): Map<string, number> {
  const widest = tally(cells, [intent], today);
  const narrower = [tally(cells, [stage], today), tally(cells, terms, today)];
  const shares = new Map<string, number>();
  for (const [phraseId, weight] of widest.of) {
    const share = narrower.reduce(
      (wider, { total, of }) => ((of.get(phraseId) ?? 0) + WIDER * wider) / (total + WIDER),
      weight / (widest.total + PRIOR),
    );
    shares.set(phraseId, share);
  }
  return shares;
}

/**
 * The choices of one agent.
 * @param today days since 1970, asked at each use: choices lose half their worth every 30 days
 */
export function createLearnt(key: HashKey, rows: readonly LearntRow[], today: () => number): LearntTable {
  const cells: Cells = new Map();
  const put = (row: LearntRow): void => {
    const cell = cells.get(row.feature);
    if (cell) cell.set(row.phraseId, row);
    else cells.set(row.feature, new Map([[row.phraseId, row]]));
  };
  for (const row of rows) put(row);
  return {
    rows: () => [...cells.values()].flatMap((cell) => [...cell.values()]),
    take(choices) {
      for (const choice of choices) put(withChoice(cells.get(choice.feature)?.get(choice.phraseId), choice, today()));
    },
    lifts: (kind) => liftsFor(key, cells, kind, today()),
  };
}

function liftsFor(key: HashKey, cells: Cells, kind: TurnKind, today: number): Map<string, Lift> {
  const lifts = new Map<string, Lift>();
  for (const { id, share: likely } of kind.intents) {
    const features = featuresOf(key, kind, id);
    const chosen = cells.get(features.intent);
    for (const [phraseId, share] of sharesOf(cells, features, today)) {
      const before = lifts.get(phraseId);
      const row = chosen?.get(phraseId);
      const often = row !== undefined && weightOn(row, today) >= ADOPTED_AFTER;
      const factor = 1 + (MOST_LIFT - 1) * likely * share;
      lifts.set(phraseId, {
        factor: Math.max(factor, before?.factor ?? 1),
        adopted: before?.adopted ?? (often ? { intent: INTENTS.indexOf(id), share: MOST_ADOPTED * share } : undefined),
      });
    }
  }
  return lifts;
}
