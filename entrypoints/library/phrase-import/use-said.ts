import { useState } from 'react';
import type { Fault } from '../../../components/library/texts';
import type { useDeskWork } from './use-desk-work';

/** What became of an import, as the page says it. */
export type Outcome =
  | { kind: 'imported'; count: number }
  | { kind: 'installed'; title: string }
  | { kind: 'cancelled' | 'undone' | 'changed-since' }
  | { kind: 'fault'; fault: Fault };

export interface Said {
  outcome: Outcome;
  /** Null: there is nothing to take back. */
  undo: (() => void) | null;
}

/** What was done last, with the way back: in the thread that wrote, because it may be thousands of phrases. */
export function useSaid(desk: ReturnType<typeof useDeskWork>) {
  const [outcome, say] = useState<Outcome | null>(null);
  const undo = (): void =>
    void desk.work({
      do: (mine) => mine.undo({}),
      done: (isUndone) => say({ kind: isUndone ? 'undone' : 'changed-since' }),
      failed: (fault) => say({ kind: 'fault', fault }),
    });
  const said: Said | null = outcome && {
    outcome,
    undo: outcome.kind === 'imported' && outcome.count > 0 ? undo : null,
  };
  return { said, say };
}
