import type { Term } from './in-force';
import type { Lift } from './learn';
import type { LibrarySegment } from './library-index';
import type { PhraseGroup } from './phrase-groups';
import { type Stream, streamOfAlike, streamOfOne, streamOfRest, type Traits } from './rank-stream';
import { answered, type Open, worth } from './rank-worth';

/** What speaks for or against phrases whatever they answer. A weight of 0 leaves a phrase out. */
export interface Weights {
  /** By the places of `LANGUAGES`. */
  language: readonly number[];
  /** By the bits of the phrase's stages. */
  stages: Float32Array;
  /** Of a calming phrase. */
  calming: number;
  /** By when phrases may be used; 0 for those that may not now. */
  term: (term: Term) => number;
  /** What using a phrase often does to it, 1 to `MOST_USAGE`. */
  usage: (phraseId: string) => number;
  /** The ids for which `usage` is more than 1; null: not known, each phrase has to be asked for. */
  used: readonly string[] | null;
  /** What was learnt for turns like this one, by phrase id. */
  lifts: ReadonlyMap<string, Lift>;
}

export const MOST_USAGE = 1.15;

/** What a phrase must be worth before anything is picked; below it nothing is suggested. */
const LEAST_SCORE = 0.05;

const isWorthIt = (value: number): boolean => value * MOST_USAGE >= LEAST_SCORE;

/** A reply that can go out at a click comes before its sibling that asks for something first. */
const ASKS = 0.6;

function weightOf({ language, stages, calming, asks, term }: PhraseGroup, weights: Weights): number {
  const fits = (weights.language[language] ?? 0) * (weights.stages[stages] as number);
  const fixed = term ? fits * weights.term(term) : fits;
  const ready = asks ? fixed * ASKS : fixed;
  return calming ? ready * weights.calming : ready;
}

/** A segment as one turn sees it, before the first pick. */
interface Scene {
  segment: LibrarySegment;
  place: number;
  weights: Weights;
  open: Open;
  /** Numbers of the phrases that share words with the turn; how many, by number. */
  documents: Int32Array;
  shares: Float32Array;
  favourites: ReadonlyMap<number, Favourite>;
}

/** A phrase that stands out of its group: it was used, or chosen for such turns. */
interface Favourite {
  usage: number;
  lift: Lift | undefined;
}

/** What was learnt of a phrase counts only where language and stage are the phrase's own. */
const suits = ({ language, stages }: PhraseGroup, weights: Weights): boolean =>
  (weights.language[language] ?? 0) >= 1 && (weights.stages[stages] as number) >= 1;

const groupOf = ({ groups, groupOf }: LibrarySegment, number: number): PhraseGroup =>
  groups[groupOf[number] as number] as PhraseGroup;

/** By number; phrases that are gone may be among them. */
function favouritesOf(segment: LibrarySegment, weights: Weights): Map<number, Favourite> {
  const favourites = new Map<number, Favourite>();
  const take = (number: number): void => {
    const id = segment.phrases[number]?.id ?? '';
    const lift = suits(groupOf(segment, number), weights) ? weights.lifts.get(id) : undefined;
    const usage = weights.usage(id);
    if (usage !== 1 || lift) favourites.set(number, { usage, lift });
  };
  if (weights.used) for (const id of [...weights.used, ...weights.lifts.keys()]) segment.numbersOf(id).forEach(take);
  else for (let number = 0; number < segment.phrases.length; number += 1) take(number);
  return favourites;
}

/** The phrases of a group that share words with the turn and could be picked. */
interface RankedGroup {
  group: PhraseGroup;
  weight: number;
  fit: number;
  alike: number[];
}

/** The groups, each with its phrases that share words with the turn: only those are looked at one by one. */
function rankedGroups({ segment, weights, open, documents, shares, favourites }: Scene): RankedGroup[] {
  const ranked = segment.groups.map((group): RankedGroup => {
    return { group, weight: weightOf(group, weights), fit: answered(group, open), alike: [] };
  });
  for (let at = 0; at < documents.length; at += 1) {
    const number = documents[at] as number;
    const { group, weight, fit, alike } = ranked[segment.groupOf[number] as number] as RankedGroup;
    if (!isWorthIt(worth(group, fit, weight, shares[number] as number))) continue;
    if (segment.gone[number] === 0 && !favourites.has(number)) alike.push(number);
  }
  return ranked;
}

function groupStreams(scene: Scene): Stream[] {
  const { segment, place, open, shares, favourites } = scene;
  const isOut = (number: number): boolean =>
    segment.gone[number] === 1 || (shares[number] as number) > 0 || favourites.has(number);
  return rankedGroups(scene).flatMap(({ group, weight, fit, alike }) => {
    const traits: Traits = { segment, place, group, weight: Math.fround(weight) };
    const rest = isWorthIt(worth(group, fit, weight, 0)) ? [streamOfRest(traits, isOut, open)] : [];
    return alike.length > 0 ? [...rest, streamOfAlike(traits, alike, shares, open)] : rest;
  });
}

function favouriteStreams({ segment, place, weights, open, shares, favourites }: Scene): Stream[] {
  return [...favourites].flatMap(([number, { usage, lift }]) => {
    if (segment.gone[number] === 1) return [];
    const group = groupOf(segment, number);
    const weight = weightOf(group, weights);
    const fit = answered(group, open, lift?.adopted);
    const words = shares[number] as number;
    if (!isWorthIt(worth(group, fit, weight, words))) return [];
    const traits: Traits = { segment, place, group, weight: Math.fround(weight * usage) };
    return [streamOfOne(traits, number, words, { lift, bound: worth(group, fit, traits.weight, words) })];
  });
}

/**
 * The phrases of a segment that could be picked at all: a pick only ever lowers what the others are worth. What was learnt is not in
 * their weights yet.
 * @param place of the segment in the library
 * @param terms hashes of the turn's words
 * @param open before the first pick
 */
export function streamsOf(
  segment: LibrarySegment,
  place: number,
  { terms, weights, open }: { terms: readonly number[]; weights: Weights; open: Open },
): Stream[] {
  const alike = segment.terms.similar(terms);
  const scene: Scene = { segment, place, weights, open, ...alike, favourites: favouritesOf(segment, weights) };
  return [...groupStreams(scene), ...favouriteStreams(scene)];
}
