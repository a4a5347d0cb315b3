import { type Ladder, phrasesOfLadder } from './bargain-data';
import type { Language } from './phrase';

/** Packs, as far as they bring ladders. */
interface Ladders {
  packs: readonly { language: Language; ladders: readonly Ladder[] }[];
}

/** The ladder for a buyer who speaks this language. */
export const ladderOf = ({ packs }: Ladders, language: Language): Ladder | undefined =>
  packs.find((pack) => pack.language === language && pack.ladders.length > 0)?.ladders[0];

/** Phrases that only the strip may bring, at their time: what says that somebody was asked, and what only the lead grants. */
export function keptByLadder({ packs }: Ladders): ReadonlySet<string> {
  const kept = packs.flatMap(({ ladders }) =>
    ladders.flatMap(({ asking, rungs }) => [
      ...(asking ? [...asking.asked, ...asking.granted, ...asking.refused] : []),
      ...rungs.filter(({ kind }) => kind === 'extra').flatMap(({ phrases }) => phrases),
    ]),
  );
  return new Set(kept);
}

/** Phrases of the strip, which the list beside it does not repeat. */
export const ofLadder = (ladder: Ladder | undefined): ReadonlySet<string> =>
  new Set(ladder ? phrasesOfLadder(ladder) : []);
