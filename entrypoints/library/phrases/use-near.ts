import { useEffect, useRef, useState } from 'react';
import { findAlike } from '../../../assist/near-duplicates';
import { isBelow, isListed } from '../../../assist/phrase-views';
import { type PhraseDraft, phraseOf } from '../../../components/phrases/editor/draft';
import type { NearPhrase } from '../../../components/phrases/editor/PreviewPart';
import type { Rows } from './row-store';

/** How long nobody must have typed, in milliseconds. */
const PAUSE = 400;
/** More phrases than this are not compared with one. */
const MOST_COMPARED = 400;
/** More are not named. */
const MOST_NAMED = 5;

const NONE: NearPhrase[] = [];

/** Phrases of the same group or intent that say nearly the same; looked for when the hands rest. */
export function useNear(rows: Rows, draft: PhraseDraft, id: string | null): readonly NearPhrase[] {
  const [near, setNear] = useState(NONE);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const { wordings, group, intents, language, kind } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fields say nothing about it
  useEffect(() => {
    const timer = setTimeout(() => setNear(nearOf(rows, latest.current, id)), PAUSE);
    return () => clearTimeout(timer);
  }, [rows, id, wordings, group, intents, language, kind]);
  return near;
}

function nearOf({ byKey }: Rows, draft: PhraseDraft, id: string | null): NearPhrase[] {
  const { text, group = [], intents, kind = 'reply' } = phraseOf(draft);
  if (text === '') return NONE;
  const others = [];
  for (const row of byKey.values()) {
    const { phrase } = row;
    if (row.id === id || !isListed(row) || row.language !== draft.language || (phrase.kind ?? 'reply') !== kind)
      continue;
    const beside = group.length > 0 && isBelow(phrase.group, group);
    if (!beside && !phrase.intents.some((intent) => intents.includes(intent))) continue;
    others.push(row);
    if (others.length >= MOST_COMPARED) break;
  }
  const alike = alikeTo(
    text,
    others.map(({ key, phrase }) => ({ id: key, text: phrase.text })),
  );
  return others
    .filter(({ key }) => alike.has(key))
    .slice(0, MOST_NAMED)
    .map(({ key, phrase }) => ({ key, title: phrase.title }));
}

/** No key of a row. */
const SELF = '';

function alikeTo(text: string, others: { id: string; text: string }[]): ReadonlySet<string> {
  const search = findAlike([{ id: SELF, text }, ...others]);
  for (let step = search.next(); ; step = search.next())
    if (step.done) return new Set(step.value.find(({ ids }) => ids.includes(SELF))?.ids);
}
