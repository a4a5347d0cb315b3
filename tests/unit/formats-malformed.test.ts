import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../formats/foreign';
import { read } from './foreign-files';
import { type Malformed, malformedFiles } from './malformed-files';

const FILES = malformedFiles();

/** Without the detail where none is asked for. */
function asAsked(wanted: Malformed, { problems }: { problems: readonly { detail?: string }[] }) {
  const exact = wanted.problems?.some(({ detail }) => detail !== undefined);
  return exact ? problems : problems.map(({ detail: _, ...problem }) => problem);
}

describe('a file that is not as it should be', () => {
  test('there are 300 of them, no two alike', () => {
    expect(new Set(FILES.map(({ title }) => title)).size).toBe(FILES.length);
    expect(FILES.length).toBeGreaterThanOrEqual(300);
  });

  test.each(FILES)('$title', async (file) => {
    const outcome = await read(file.name, file.content, file.choice);
    if (file.refused || 'refused' in outcome) {
      const { table, ...refusal } = outcome as Refusal;
      expect(refusal).toEqual(file.refused);
      // Where only the columns are not known, they are shown to choose from.
      expect(table !== undefined).toBe(refusal.refused === 'no-text-column');
      return;
    }
    const { phrases } = outcome.file;
    expect(asAsked(file, outcome.file)).toEqual(expect.arrayContaining(file.problems ?? []));
    expect(phrases.map(({ row }) => row)).toEqual(file.rows);
  });

  test('nothing is left behind in the prototype of all objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });
});
