import { useEffect, useState } from 'react';
import type { LibraryPhrase } from '../../assist/phrase';
import { type Engine, engineSteps } from '../../assist/suggest';
import { starterIntents, starterMoves } from '../../storage/starter';
import { inSlices } from './in-slices';

/**
 * The engine for these phrases, built in slices that leave the page its frames. When phrases change, the one before answers until the
 * new one is there; null until there is one.
 */
export function useEngine(phrases: LibraryPhrase[] | null): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  useEffect(() => {
    if (!phrases) return;
    let current = true;
    const steps = engineSteps({ phrases, intents: starterIntents(), moves: starterMoves() });
    const show = (built: Engine | null): void => {
      if (built && current) setEngine(built);
    };
    // Thrown where the page shows it.
    const fail = (fault: unknown): void =>
      setEngine(() => {
        throw fault;
      });
    inSlices(steps, () => current).then(show, fail);
    return () => {
      current = false;
    };
  }, [phrases]);
  return engine;
}
