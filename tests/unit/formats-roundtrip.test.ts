import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../assist/phrase';
import type { ForeignPhrase, PhraseFile } from '../../formats/foreign';
import { readPhraseFile } from '../../formats/read-phrase-file';
import { writePhraseCsv, writePhraseXlsx } from '../../formats/write-phrase-table';
import { writeQianniuCsv } from '../../formats/write-qianniu';
import type { ExportPhrase } from '../../formats/written';
import { tablePhrases } from './phrase-arbitraries';

const LANGUAGES: Language[] = ['zh-CN', 'en'];

async function readBack(bytes: Uint8Array): Promise<PhraseFile> {
  const outcome = await readPhraseFile('export', bytes);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.file;
}

/** As it would come back: no row, no pictures, no empty lists. */
function told(phrase: ExportPhrase | ForeignPhrase): Record<string, unknown> {
  const { row: _, images: __, ...rest } = { row: null, ...phrase };
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

const bare = ({ shortcode, text, group }: ExportPhrase | ForeignPhrase) =>
  told({ shortcode, text, group: group ?? [] } as ExportPhrase);
const withoutWarnings = ({ problems }: PhraseFile) => problems.filter(({ what }) => what !== 'rtl-marks');

describe('what is exported is imported the same', () => {
  test('a table as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(tablePhrases, fc.constantFrom(...LANGUAGES), async (phrases, language) => {
        const file = await readBack(writePhraseCsv(phrases, language).bytes);
        expect(file.phrases.map(told)).toEqual(phrases.map(told));
        expect([file.format, file.encoding, withoutWarnings(file)]).toEqual(['generic-table', 'utf-8-bom', []]);
      }),
      { numRuns: 400 },
    );
  });

  test('a table as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(tablePhrases, fc.constantFrom(...LANGUAGES), async (phrases, language) => {
        const file = await readBack((await writePhraseXlsx(phrases, language)).bytes);
        expect(file.phrases.map(told)).toEqual(phrases.map(told));
        expect([file.format, file.encoding, withoutWarnings(file)]).toEqual(['generic-table', null, []]);
      }),
      { numRuns: 40 },
    );
  });

  test('quick phrases of Qianniu', async () => {
    await fc.assert(
      fc.asyncProperty(tablePhrases, async (phrases) => {
        const { bytes, problems } = writeQianniuCsv(phrases);
        expect(problems.filter(({ what }) => what === 'not-in-encoding')).toEqual([]);
        const file = await readBack(bytes);
        expect(file.phrases.map(bare)).toEqual(phrases.map(bare));
        expect([file.format, file.encoding, withoutWarnings(file)]).toEqual(['qianniu-csv', 'gb18030', []]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is exported harms no spreadsheet program', () => {
  const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

  test('no cell of any file begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(tablePhrases, async (phrases) => {
        for (const bytes of [writePhraseCsv(phrases, 'en').bytes, writeQianniuCsv(phrases).bytes]) {
          const { table } = await readBack(bytes);
          expect(table?.rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a formula in the text, as it stands in the file', () => {
    const phrase: ExportPhrase = { id: 'a', title: 'a', text: '=HYPERLINK("x")', shortcode: '@sum', intents: [] };
    const text = new TextDecoder('gb18030').decode(writeQianniuCsv([phrase]).bytes);
    expect(text).toBe('快捷短语编码,快捷短语,快捷短语分组\r\n\'@sum,"\'=HYPERLINK(""x"")",\r\n');
  });
});
