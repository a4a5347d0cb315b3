import { useCallback, useEffect, useMemo, useState } from 'react';
import { createAfterSalesHints } from '../../assist/after-sales';
import { appendTo, type DraftEdit, replaceIn } from '../../assist/draft-edit';
import { MAX_TEXT } from '../../assist/model';
import { languageOf, normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { createPromiseFinder } from '../../assist/promise';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { DraftHints as Hints, type ShownDraftHint } from '../../components/panel/DraftHints';
import { afterSalesRules, promiseRules } from '../../storage/draft-rules';
import { usePanel } from './panel-store';
import type { Scene } from './scene';

const findPromises = createPromiseFinder(promiseRules());
const afterSalesHint = createAfterSalesHints(afterSalesRules());

/** One expression a time: all are ready within two seconds, and none holds the page up. */
const WARM_UP_EVERY_MS = 25;

/** A hint with the change that it proposes. */
type Hint = ShownDraftHint & { edit: DraftEdit };

/** What the draft in the reply box promises too much, or leaves out. Computed from the draft that stands there now, never stored. */
export function DraftHints({ scene }: { scene: Scene }) {
  const draft = usePanel((state) => state.draft);
  const chat = usePanel((state) => state.chat);
  const found = useHints(scene, draft);
  const [dismissed, dismiss] = useDismissed(chat);
  const hints = found.filter(({ id }) => !dismissed.has(id));
  const take = (id: string): void => {
    const hint = hints.find((one) => one.id === id);
    if (hint) void scene.picking.replace(hint.edit.words, hint.edit.text);
  };
  return <Hints hints={hints} onTake={take} onDismiss={dismiss} />;
}

function useHints(scene: Scene, draft: string): Hint[] {
  const language = useLanguage();
  const intents = useIntents(scene);
  const { messages } = scene.view;
  const asked = scene.situation.turn?.text ?? '';
  const spoken = useMemo(
    () => languageOf(normalise(draft)) ?? spokenLanguage(messages, language),
    [draft, messages, language],
  );
  useEffect(() => warmUp(spoken), [spoken]);
  return useMemo(() => {
    // A draft that was cut has no end that is known.
    if (draft.trim() === '' || draft.length >= MAX_TEXT) return [];
    const promises = findPromises(draft, spoken).map(({ start, end, rule, why, softer }): Hint => {
      const words = draft.slice(start, end);
      const id = `${rule} ${words}`;
      return { id, kind: 'promise', words, why: why[language], softer, edit: replaceIn(draft, start, end, softer) };
    });
    const after = afterSalesHint(draft, { language: spoken, intents });
    if (!after) return distinct(promises);
    const edit = appendTo(draft, after.suggestion, spoken);
    // Read once, it stays away for this turn of the buyer: not with every letter that is typed on.
    return [...distinct(promises), { id: `after-sales ${asked}`, kind: 'after-sales', ...after, edit }];
  }, [draft, spoken, language, intents, asked]);
}

/** Prepares the rules of a language between other work, before the first draft needs them. Returns what stops it. */
function warmUp(language: Language): () => void {
  const steps = findPromises.warmUp(language);
  const timer = setInterval(() => steps.next().done && clearInterval(timer), WARM_UP_EVERY_MS);
  return () => clearInterval(timer);
}

/** The same words twice are one hint: taking it softens the first, then it stands for the second. */
const distinct = (hints: Hint[]): Hint[] =>
  hints.filter(({ id }, index) => hints.findIndex((one) => one.id === id) === index);

/** What the buyer's turn may ask for; read once per turn, not per key stroke. */
function useIntents({ library, situation }: Scene) {
  const language = useLanguage();
  const { turn } = situation;
  return useMemo(() => (turn ? library.engine.intents(turn, language) : []), [library.engine, turn, language]);
}

/** Hints that the agent has read, until another chat is shown. */
function useDismissed(chat: string | null): [ReadonlySet<string>, (id: string) => void] {
  const [held, setHeld] = useState<{ chat: string | null; ids: ReadonlySet<string> }>({ chat, ids: new Set() });
  const ids = held.chat === chat ? held.ids : NONE;
  const dismiss = useCallback((id: string): void => setHeld({ chat, ids: new Set([...ids, id]) }), [chat, ids]);
  return [ids, dismiss];
}

const NONE: ReadonlySet<string> = new Set();
