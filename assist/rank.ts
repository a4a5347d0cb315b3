import { type Lift, liftOf } from './learn';
import type { LibrarySegment } from './library-index';
import { streamsOf, type Weights } from './rank-segment';
import { type Stream, streamOfOne, worthOf } from './rank-stream';
import { type Open, openMass, type Picked } from './rank-worth';

export interface Pick {
  segment: LibrarySegment;
  number: number;
  score: number;
  /** How many words it shares with the turn, 0 to 1. */
  alike: number;
  lift: Lift | undefined;
}

export interface Ranking {
  segments: readonly LibrarySegment[];
  /** Hashes of the turn's words. */
  terms: readonly number[];
  weights: Weights;
  /** Probability of each intent. */
  probabilities: Float64Array;
  /** What having been sent already does to a phrase, 0 to 1; asked only for phrases about to be picked. */
  repetition: (segment: LibrarySegment, number: number) => number;
  limit: number;
}

/** A factor of 0 stands for one not asked for yet. */
const LEAST_FACTOR = 1e-6;

/** Raises the weights by what was learnt. */
function applyLifts(streams: readonly Stream[], open: Open): void {
  const most = streams.reduce((best, { words }) => Math.max(best, words), 0);
  for (const stream of streams) {
    if (!stream.lift) continue;
    stream.weight = Math.fround(stream.weight * liftOf(stream.lift, most - stream.words));
    stream.bound = worthOf(stream, open);
  }
}

interface Best {
  at: number;
  score: number;
}

const standsBefore = (one: Stream, other: Stream): boolean =>
  one.place < other.place || (one.place === other.place && one.head < other.head);

/** The best phrase if none of those not yet asked for had been sent already. `streams` are in the order of their bounds. */
function bestPhrase(streams: readonly Stream[], open: Open): Best | null {
  let best: Best | null = null;
  for (let at = 0; at < streams.length; at += 1) {
    const stream = streams[at] as Stream;
    if (best && stream.bound < best.score) break;
    if (stream.head < 0) continue;
    const score = worthOf(stream, open);
    const isBetter = best ? score > best.score : score > 0;
    const isFirst = best !== null && score === best.score && standsBefore(stream, streams[best.at] as Stream);
    if (isBetter || isFirst) best = { at, score };
  }
  return best;
}

/** The next phrase to show; null when nothing is left that fits. */
function next(streams: Stream[], open: Open, repetition: Ranking['repetition']): Pick | null {
  for (;;) {
    const best = bestPhrase(streams, open);
    const stream = streams[best?.at ?? -1];
    if (!best || !stream) return null;
    const { segment, head, words, lift, bound } = stream;
    const factor = stream.factor || Math.max(LEAST_FACTOR, Math.fround(repetition(segment, head)));
    const isFinal = stream.factor > 0 || factor === 1;
    stream.advance(stream);
    if (isFinal) return { segment, number: head, score: best.score, alike: words, lift };
    streams.splice(best.at + 1, 0, streamOfOne(stream, head, words, { lift, factor, bound }));
  }
}

/** Counts what a pick answers. */
function settle({ segment: { groups, groupOf }, number, lift }: Pick, picked: Picked): void {
  const group = groups[groupOf[number] as number];
  const named = group?.intents ?? [];
  const { times } = picked;
  for (const intent of named) times[intent] = (times[intent] as number) + 1;
  const adopted = lift?.adopted;
  if (adopted && !named.includes(adopted.intent)) times[adopted.intent] = (times[adopted.intent] as number) + 1;
  picked.picks += 1;
  picked.offered ||= group?.offers ?? false;
}

/** Picks greedily: each time the phrase that answers most of what is still open. */
export function pickPhrases({ segments, terms, weights, probabilities, repetition, limit }: Ranking): Pick[] {
  const open = openMass(probabilities, null);
  const streams = segments.flatMap((segment, place) => streamsOf(segment, place, { terms, weights, open }));
  applyLifts(streams, open);
  streams.sort((a, b) => b.bound - a.bound);
  const picked: Picked = { times: new Uint8Array(probabilities.length), picks: 0, offered: false };
  const picks: Pick[] = [];
  const texts = new Set<string>();
  while (picks.length < limit) {
    const pick = next(streams, openMass(probabilities, picked), repetition);
    if (!pick) break;
    const text = pick.segment.phrases[pick.number]?.text ?? '';
    if (texts.has(text)) continue;
    texts.add(text);
    picks.push(pick);
    settle(pick, picked);
  }
  return picks;
}
