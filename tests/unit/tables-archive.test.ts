import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf, concat, csvText, expectProblem, read, rowsOf, workbookFiles, xlsx } from './table-files';

const TEXT = csvText(rowsOf('floors'));

describe('a broken archive', () => {
  const bytes = xlsx(rowsOf('floors'));
  const files = workbookFiles({ Sheet1: '<worksheet><sheetData/></worksheet>' });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])('cut off at %d', async (share) => {
    await expectProblem('floors', bytes.slice(0, Math.floor(bytes.length * share)), { what: 'broken-zip' });
  });

  test('any damaged byte of the sheet is noticed', async () => {
    const start = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet1.xml') + 24;
    for (let at = start; at < start + 120; at += 7) {
      const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 0x55);
      await expectProblem('floors', damaged, { what: 'broken-zip' });
    }
  });

  test('no workbook inside', async () => {
    const text = zipSync({ 'word/document.xml': bytesOf('<w/>') });
    await expectProblem('floors', text, { what: 'no-workbook' });
    await expectProblem('floors', zipSync({ 'floors.csv': bytesOf(TEXT) }), { what: 'no-workbook' });
    await expectProblem('floors', zipSync({ ...files, 'xl/workbook.xml': bytesOf('<workbook/>') }), {
      what: 'no-workbook',
    });
  });

  test('XML that is cut off, or defines things', async () => {
    const cut = { ...files, 'xl/worksheets/sheet1.xml': bytesOf('<worksheet><sheetData><row r="1"><c r="A1" t="inl') };
    await expectProblem('floors', zipSync(cut), { what: 'broken-zip' });
    const open = { ...files, 'xl/worksheets/sheet1.xml': bytesOf('<worksheet><sheetData><row r="1"></row>') };
    await expectProblem('floors', zipSync(open), { what: 'broken-zip' });
    const defined = bytesOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><worksheet><sheetData/></worksheet>');
    await expectProblem('floors', zipSync({ ...files, 'xl/worksheets/sheet1.xml': defined }), { what: 'broken-zip' });
  });

  test('a sheet without any cell', async () => {
    await expectProblem('floors', zipSync(files), { what: 'empty-file' });
  });

  /** Changes a size in the directory, where the sheet is described. */
  function withSize(zip: Uint8Array, size: number): Uint8Array {
    const changed = zip.slice();
    const name = new TextDecoder('latin1').decode(zip).lastIndexOf('xl/worksheets/sheet1.xml');
    new DataView(changed.buffer).setUint32(name - 46 + 24, size, true);
    return changed;
  }

  test('a bomb that says its size is not unpacked', async () => {
    const problem = await expectProblem('floors', withSize(bytes, 0xfffffff0), { what: 'too-big-inside' });
    expect(problem.accepted).toEqual(['300 MB']);
  });

  test('a bomb that lies about its size is stopped', async () => {
    const bomb = zipSync({ ...files, 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024).fill(0x20) });
    expect(bomb.length).toBeLessThan(200_000);
    await expectProblem('floors', withSize(bomb, 1000), { what: 'broken-zip' });
  });

  test('random bytes never throw', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const noise = Uint8Array.from({ length: 50 + seed * 7 }, (_, at) => (seed * 2654435761 * (at + 1)) >>> 13);
      const { problem, table } = await read('floors', seed % 2 ? noise : concat(bytes.slice(0, 40), noise));
      expect(problem !== null || table !== null).toBe(true);
    }
  });
});
