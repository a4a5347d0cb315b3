import { type Lift, liftOf } from '../../assist/learn';
import type { LibrarySegment } from '../../assist/library-index';
import type { Ranking } from '../../assist/rank';
import { MOST_USAGE } from '../../assist/rank-segment';
import { answered, type Open, openMass, type Picked, worth } from '../../assist/rank-worth';

/** A phrase that could be picked, weighed by itself. */
interface Candidate {
  segment: LibrarySegment;
  number: number;
  weight: number;
  words: number;
  lift: Lift | undefined;
  repetition: number;
}

const LEAST_SCORE = 0.05;
const ASKS = 0.6;

const groupOf = ({ segment, number }: Pick<Candidate, 'segment' | 'number'>) => {
  const group = segment.groups[segment.groupOf[number] ?? -1];
  if (!group) throw new Error('a phrase without a group');
  return group;
};

function candidatesOf(ranking: Ranking, open: Open): Candidate[] {
  const { segments, terms, weights, repetition } = ranking;
  const candidates = segments.flatMap((segment) => {
    const { shares } = segment.terms.similar(terms);
    return segment.phrases.flatMap(({ id }, number) => {
      if (segment.gone[number]) return [];
      const group = groupOf({ segment, number });
      const language = weights.language[group.language] ?? 0;
      const stage = weights.stages[group.stages] ?? 0;
      const fixed = language * stage * (group.term ? weights.term(group.term) : 1);
      const ready = group.asks ? fixed * ASKS : fixed;
      const plain = group.calming ? ready * weights.calming : ready;
      const lift = language >= 1 && stage >= 1 ? weights.lifts.get(id) : undefined;
      const words = shares[number] ?? 0;
      const value = worth(group, answered(group, open, lift?.adopted), plain, words);
      if (value * MOST_USAGE < LEAST_SCORE) return [];
      const weight = Math.fround(plain * weights.usage(id));
      return [{ segment, number, weight, words, lift, repetition: Math.fround(repetition(segment, number)) }];
    });
  });
  const most = candidates.reduce((best, { words }) => Math.max(best, words), 0);
  return candidates.map((one) => ({
    ...one,
    weight: Math.fround(one.weight * (one.lift ? liftOf(one.lift, most - one.words) : 1)),
  }));
}

const worthOf = (one: Candidate, open: Open): number =>
  worth(groupOf(one), answered(groupOf(one), open, one.lift?.adopted), one.weight, one.words) * one.repetition;

/** What `pickPhrases` is meant to pick, by looking at every phrase for every pick: texts with what they are worth. */
export function pickPlainly(ranking: Ranking): { text: string; score: number }[] {
  const { probabilities, limit } = ranking;
  const picked: Picked = { times: new Uint8Array(probabilities.length), picks: 0, offered: false };
  let left = candidatesOf(ranking, openMass(probabilities, null));
  const picks: { text: string; score: number }[] = [];
  while (picks.length < limit) {
    const open = openMass(probabilities, picked);
    const scores = left.map((one) => worthOf(one, open));
    const score = scores.reduce((a, b) => Math.max(a, b), 0);
    const best = left[scores.indexOf(score)];
    if (!best || score <= 0) break;
    const { text } = best.segment.phrases[best.number] ?? { text: '' };
    left = left.filter((one) => one !== best);
    if (picks.some((pick) => pick.text === text)) continue;
    picks.push({ text, score });
    const { intents: named, offers } = groupOf(best);
    const { times } = picked;
    picked.picks += 1;
    picked.offered = picked.offered || offers;
    for (const intent of named) times[intent] = (times[intent] ?? 0) + 1;
    const adopted = best.lift?.adopted?.intent;
    if (adopted !== undefined && !named.includes(adopted)) times[adopted] = (times[adopted] ?? 0) + 1;
  }
  return picks;
}
