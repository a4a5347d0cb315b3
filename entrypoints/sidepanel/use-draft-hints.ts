import { useEffect, useMemo } from 'react';
import { createAfterSalesHints } from '../../assist/after-sales';
import { type Caution, findCautions } from '../../assist/caution';
import { appendTo, type DraftEdit, replaceIn } from '../../assist/draft-edit';
import { MAX_TEXT } from '../../assist/model';
import { languageOf, normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { createPromiseFinder } from '../../assist/promise';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import type { ShownDraftHint } from '../../components/panel/DraftHints';
import { preparedCautions } from '../../storage/caution-rules';
import { afterSalesRules, promiseRules } from '../../storage/draft-rules';
import type { Scene } from './scene';

const findPromises = createPromiseFinder(promiseRules());
const afterSalesHint = createAfterSalesHints(afterSalesRules());
const cautions = preparedCautions();

/** One expression a time: all are ready within two seconds, and none holds the page up. */
const WARM_UP_EVERY_MS = 25;

/** A hint with the change that it proposes; null: it knows no better words. */
export type DraftHint = ShownDraftHint & { edit: DraftEdit | null };

/** What is worth another look in a draft. */
export function useDraftHints(scene: Scene, draft: string): DraftHint[] {
  const language = useLanguage();
  const intents = useIntents(scene);
  const { messages, consoleId } = scene.view;
  const asked = scene.situation.turn?.text ?? '';
  const spoken = useMemo(
    () => languageOf(normalise(draft)) ?? spokenLanguage(messages, language),
    [draft, messages, language],
  );
  useEffect(() => warmUp(spoken), [spoken]);
  return useMemo(() => {
    // A draft that was cut has no end that is known.
    if (draft.trim() === '' || draft.length >= MAX_TEXT) return [];
    const said = [...cautionHints(draft, spoken, language, consoleId), ...promiseHints(draft, spoken, language)];
    const after = afterSalesHint(draft, { language: spoken, intents });
    if (!after) return distinct(said);
    const edit = appendTo(draft, after.suggestion, spoken);
    // Read once, it stays away for this turn of the buyer: not with every letter that is typed on.
    return [...distinct(said), { id: `after-sales ${asked}`, kind: 'after-sales', ...after, edit }];
  }, [draft, spoken, language, consoleId, intents, asked]);
}

function promiseHints(draft: string, spoken: Language, language: Language): DraftHint[] {
  return findPromises(draft, spoken).map(({ start, end, rule, why, softer }) => {
    const words = draft.slice(start, end);
    const edit = replaceIn(draft, start, end, softer);
    return { id: `${rule} ${words}`, kind: 'promise', words, why: why[language], softer, edit };
  });
}

/** Words that a platform or the law forbids, or that are rude. Promises have hints of their own. */
function cautionHints(draft: string, spoken: Language, language: Language, consoleId: string): DraftHint[] {
  return findCautions(draft, { language: spoken, console: consoleId }, cautions)
    .filter(({ family }) => family !== 'over-promise')
    .map((caution) => {
      const { rule, start, end, why, better, source, checkedOn, level } = caution;
      const words = draft.slice(start, end);
      const shown = { words, why: why[language], better, source, checkedOn, level };
      return { id: `${rule} ${words}`, kind: 'caution', ...shown, edit: editOf(draft, caution) };
    });
}

const SENTENCE = /[^。！？!?\n]*[。！？!?]?/g;

/** Puts the better words in the place of those found, or of the sentence that they stand in. */
function editOf(draft: string, { start, end, better, betterFor }: Caution): DraftEdit | null {
  if (better === null) return null;
  if (betterFor === 'words') return replaceIn(draft, start, end, better);
  const sentence = [...draft.matchAll(SENTENCE)].find(
    ({ 0: text, index }) => index <= start && end <= index + text.length,
  );
  return sentence ? replaceIn(draft, sentence.index, sentence.index + sentence[0].length, better) : null;
}

/** Prepares the rules of a language between other work, before the first draft needs them. Returns what stops it. */
function warmUp(language: Language): () => void {
  const steps = findPromises.warmUp(language);
  const timer = setInterval(() => steps.next().done && clearInterval(timer), WARM_UP_EVERY_MS);
  return () => clearInterval(timer);
}

/** The same words twice are one hint: taking it softens the first, then it stands for the second. */
const distinct = (hints: DraftHint[]): DraftHint[] =>
  hints.filter(({ id }, index) => hints.findIndex((one) => one.id === id) === index);

/** What the buyer's turn may ask for; read once per turn, not per key stroke. */
function useIntents({ library, situation }: Scene) {
  const language = useLanguage();
  const { turn } = situation;
  return useMemo(() => (turn ? library.engine.intents(turn, language) : []), [library.engine, turn, language]);
}
