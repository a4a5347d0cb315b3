import { useCallback, useState } from 'react';
import { DraftHints as Hints } from '../../components/panel/DraftHints';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { useDraftHints } from './use-draft-hints';

/** What the draft in the reply box should not say, promises too much, or leaves out. Computed from the draft that stands there now, never stored. */
export function DraftHints({ scene }: { scene: Scene }) {
  const draft = usePanel((state) => state.draft);
  const chat = usePanel((state) => state.chat);
  const found = useDraftHints(scene, draft);
  const [dismissed, dismiss] = useDismissed(chat);
  const hints = found.filter(({ id }) => !dismissed.has(id));
  const take = (id: string): void => {
    const hint = hints.find((one) => one.id === id);
    if (hint?.edit) void scene.picking.replace(hint.edit.words, hint.edit.text);
  };
  return <Hints hints={hints} onTake={take} onDismiss={dismiss} />;
}

/** Hints that the agent has read, until another chat is shown. */
function useDismissed(chat: string | null): [ReadonlySet<string>, (id: string) => void] {
  const [held, setHeld] = useState<{ chat: string | null; ids: ReadonlySet<string> }>({ chat, ids: new Set() });
  const ids = held.chat === chat ? held.ids : NONE;
  const dismiss = useCallback((id: string): void => setHeld({ chat, ids: new Set([...ids, id]) }), [chat, ids]);
  return [ids, dismiss];
}

const NONE: ReadonlySet<string> = new Set();
