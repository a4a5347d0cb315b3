import { isListed } from '../../../assist/phrase-views';
import { CODE_MARKS, foldCode } from '../../../assist/shortcode';
import type { PhraseDraft } from '../../../components/phrases/editor/draft';
import type { Rows } from './row-store';

const MARKS = new RegExp(`^[${CODE_MARKS}]+`);

const codeOf = (shortcode: string): string => foldCode(shortcode.trim()).replace(MARKS, '');

/** By language and code: the titles of those that have it. Read once for rows that are the same. */
const known = new WeakMap<Rows['byKey'], Map<string, { id: string; title: string }[]>>();

function codesIn(rows: Rows['byKey']): Map<string, { id: string; title: string }[]> {
  const codes = known.get(rows) ?? new Map<string, { id: string; title: string }[]>();
  if (known.has(rows)) return codes;
  for (const row of rows.values()) {
    if (row.phrase.shortcode === '' || !isListed(row) || row.phrase.disabled) continue;
    const key = `${row.language} ${codeOf(row.phrase.shortcode)}`;
    codes.set(key, [...(codes.get(key) ?? []), { id: row.id, title: row.phrase.title }]);
  }
  known.set(rows, codes);
  return codes;
}

/**
 * Title of another phrase of the same language that has the shortcode already; null where it is free. Two languages may share a code:
 * what is meant is the one that the buyer speaks.
 * @param id of the phrase itself; null: a new one
 */
export function codeHolder(
  { byKey }: Rows,
  { shortcode, language }: Pick<PhraseDraft, 'shortcode' | 'language'>,
  id: string | null,
): string | null {
  const code = codeOf(shortcode);
  if (code === '') return null;
  return (
    codesIn(byKey)
      .get(`${language} ${code}`)
      ?.find((row) => row.id !== id)?.title ?? null
  );
}
