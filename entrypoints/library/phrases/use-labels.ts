import { useMemo, useRef, useState } from 'react';
import { findCautions, type PreparedCautions } from '../../../assist/caution';
import type { Language, Phrase } from '../../../assist/phrase';
import type { PhraseRow } from '../../../assist/phrase-row';
import { useLanguage } from '../../../components/i18n/language';
import type { ShownCaution } from '../../../components/panel/shown';
import type { RowLabels } from '../../../components/phrases/Table';
import { packCautions, preparedCautions } from '../../../storage/caution-rules';
import type { StoredPack } from '../../../storage/database';
import { useIntentNames } from '../../page/use-intent-names';
import { useOwnCautions } from '../../page/use-own-cautions';
import type { Rows } from './row-store';

const NO_PACKS: readonly StoredPack[] = [];

/** What rows are labelled with; names and cautions come a moment after the first paint. */
export function useLabels(rows: Rows | null): RowLabels {
  const intents = useIntentNames();
  const packs = rows?.packs;
  const caution = useCautionMarks(packs ?? NO_PACKS);
  const now = rows?.at ?? 0;
  return useMemo(() => {
    const titles = new Map(packs?.map(({ id, title }) => [id, title]));
    return {
      intent: (id) => intents.get(id) ?? null,
      packTitle: (id) => titles.get(id) ?? id,
      caution,
      now,
    };
  }, [intents, caution, packs, now]);
}

type Marks = WeakMap<Phrase, ShownCaution | null>;

/** How long texts are looked at before the page gets its turn, in milliseconds. */
const SLICE = 5;

/** Looks at the texts of rows that are asked for, each once, when the page is free; gives another function when there is news. */
function useCautionMarks(packs: readonly StoredPack[]): RowLabels['caution'] {
  const language = useLanguage();
  const cautions = useOwnCautions();
  const [news, setNews] = useState(0);
  const rules = useRef<PreparedCautions | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rules or another language: everything is looked at anew
  const desk = useMemo(() => {
    rules.current = null;
    return { marks: new WeakMap() as Marks, waiting: new Set<PhraseRow>(), timer: 0 };
  }, [cautions, language, packs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another function with news, so that the rows ask again
  return useMemo(() => {
    const look = (): void => {
      desk.timer = 0;
      rules.current ??= preparedCautions(cautions?.own, new Set(cautions?.off), packCautions(packs));
      const until = performance.now() + SLICE;
      for (const row of desk.waiting) {
        desk.waiting.delete(row);
        desk.marks.set(row.phrase, markOf(row, language, rules.current));
        if (performance.now() > until) break;
      }
      if (desk.waiting.size > 0) desk.timer = window.setTimeout(look, 0);
      else setNews((count) => count + 1);
    };
    return (row) => {
      const known = desk.marks.get(row.phrase);
      if (known !== undefined) return known;
      desk.waiting.add(row);
      if (desk.timer === 0 && cautions) desk.timer = window.setTimeout(look, 0);
      return null;
    };
  }, [desk, cautions, language, packs, news]);
}

function markOf(
  { phrase, language: spoken }: PhraseRow,
  language: Language,
  rules: PreparedCautions,
): ShownCaution | null {
  const context = { language: spoken, filled: false, ...(phrase.kind && { kind: phrase.kind }) };
  const found = findCautions(phrase.text, context, rules);
  const gravest = found.find(({ level }) => level === 'ask') ?? found[0];
  if (!gravest) return null;
  const { level, start, end, why, better } = gravest;
  return { level, words: phrase.text.slice(start, end), why: why[language], better };
}
