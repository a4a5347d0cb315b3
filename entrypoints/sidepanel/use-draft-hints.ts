import { useMemo } from 'react';
import { createAfterSalesHints } from '../../assist/after-sales';
import { type Caution, findCautions, type PreparedCautions } from '../../assist/caution';
import { appendTo, type DraftEdit, replaceIn } from '../../assist/draft-edit';
import { MAX_TEXT } from '../../assist/model';
import { languageOf, normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import type { ShownDraftHint } from '../../components/panel/DraftHints';
import { afterSalesRules } from '../../storage/draft-rules';
import { useCautionRules } from './caution-store';
import type { Scene } from './scene';

const afterSalesHint = createAfterSalesHints(afterSalesRules());

/** A hint with the change that it proposes; null: it knows no better words. */
export type DraftHint = ShownDraftHint & { edit: DraftEdit | null };

/** What is worth another look in a draft. */
export function useDraftHints(scene: Scene, draft: string): DraftHint[] {
  const language = useLanguage();
  const intents = useIntents(scene);
  const { messages, consoleId } = scene.view;
  const asked = scene.situation.turn?.text ?? '';
  const spoken = useMemo(() => shownBy(draft) ?? spokenLanguage(messages, language), [draft, messages, language]);
  const prepared = useCautionRules((rules) => rules.prepared);
  return useMemo(() => {
    // A draft that was cut has no end that is known.
    if (draft.trim() === '' || draft.length >= MAX_TEXT) return [];
    const said = saidHints(draft, { spoken, language, consoleId, prepared });
    const after = afterSalesHint(draft, { language: spoken, intents });
    if (!after) return distinct(said);
    const edit = appendTo(draft, after.suggestion, spoken);
    // Read once, it stays away for this turn of the buyer: not with every letter that is typed on.
    return [...distinct(said), { id: `after-sales ${asked}`, kind: 'after-sales', ...after, edit }];
  }, [draft, spoken, language, consoleId, intents, asked, prepared]);
}

/** So few Latin words are typed in any language: `vx: kefu88`. */
const FEW_WORDS = 3;
const LATIN_WORDS = /[a-z]{2,}/g;

/** The language that a draft is written in; null where it shows none. */
function shownBy(draft: string): Language | null {
  const text = normalise(draft);
  const language = languageOf(text);
  return language === 'en' && (text.match(LATIN_WORDS) ?? []).length <= FEW_WORDS ? null : language;
}

interface Look {
  spoken: Language;
  language: Language;
  consoleId: string;
  prepared: PreparedCautions;
}

/** Words that a platform, the law or the lead forbids, or that are rude; then those that promise too much. */
function saidHints(draft: string, { spoken, language, consoleId, prepared }: Look): DraftHint[] {
  const found = findCautions(draft, { language: spoken, console: consoleId }, prepared);
  const hints = found.map((caution): DraftHint => {
    const { rule, start, end, why, better, source, checkedOn, level } = caution;
    const words = draft.slice(start, end);
    const shown = { id: `${rule} ${words}`, words, why: why[language], edit: editOf(draft, caution) };
    if (isPromise(caution)) return { ...shown, kind: 'promise', softer: better ?? '' };
    return { ...shown, kind: 'caution', better, source, checkedOn, level };
  });
  return [...hints.filter(({ kind }) => kind === 'caution'), ...hints.filter(({ kind }) => kind === 'promise')];
}

/** Promises have hints of their own: they always know softer words. */
const isPromise = ({ family, better }: Caution): boolean => family === 'over-promise' && better !== null;

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

/** The same words twice are one hint: taking it softens the first, then it stands for the second. */
const distinct = (hints: DraftHint[]): DraftHint[] =>
  hints.filter(({ id }, index) => hints.findIndex((one) => one.id === id) === index);

/** What the buyer's turn may ask for; read once per turn, not per key stroke. */
function useIntents({ library, situation }: Scene) {
  const language = useLanguage();
  const { turn } = situation;
  return useMemo(() => (turn ? library.engine.intents(turn, language) : []), [library.engine, turn, language]);
}
