import { useMemo } from 'react';
import type { LocalTime } from '../../assist/local-time';
import type { LibraryPhrase } from '../../assist/phrase';
import { promotionTime } from '../../assist/promotion';
import { useLocalTime } from './use-minute';

const NONE: ReadonlyMap<string, LibraryPhrase> = new Map();

/** Now, as far as phrases with days or hours go: renewed when another of them may be used, as at midnight, and not each minute. */
export function useTermTime(phrases: ReadonlyMap<string, LibraryPhrase> = NONE): LocalTime {
  const now = useLocalTime();
  const timed = useMemo(
    () => [...phrases.values()].filter((one) => one.validFrom || one.validUntil || one.weekly?.length),
    [phrases],
  );
  const digest = timed.map((phrase) => promotionTime(phrase, now)?.[0] ?? '-').join('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the digest stands for all that the time decides
  return useMemo(() => now, [digest, timed]);
}
