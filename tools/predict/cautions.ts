import { findCautions, type PreparedCautions } from '../../assist/caution';
import { languageOf, normalise } from '../../assist/normalise';
import type { Fail, InputRow, Task } from './task';

/** What of a text should be looked at before it is sent. */
export const cautions: Task = {
  async prepare() {
    const { preparedCautions } = await import('../../storage/caution-rules');
    const prepared = preparedCautions();
    return (row, fail) => answer(row, fail, prepared);
  },
};

function answer({ id, text, console: seller = null }: InputRow, fail: Fail, prepared: PreparedCautions): object {
  if (typeof text !== 'string') return fail('"text" is not a string');
  if (typeof seller !== 'string' && seller !== null) return fail('"console" is not a string');
  const language = languageOf(normalise(text)) ?? 'zh-CN';
  const found = findCautions(text, { language, console: seller }, prepared);
  return { id: id ?? null, cautions: found.map(({ rule, start, end }) => ({ rule, start, end })) };
}
