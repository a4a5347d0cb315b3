import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { TableKind } from '../../assist/shop-tables';
import type { CheckedTable, ReadResult, TableProblem } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { checkTable } from '../../assist/table-rows';
import { readTable } from '../../tables/read-table';

/** Headings and one good row per kind; `other` is a second good row about something else. */
export const GOOD: Record<TableKind, { header: string[]; row: string[]; other: string[] }> = {
  floors: {
    header: ['商品ID', '商品名称', '币种', '售价', '底价', '客服可让到', '让价步骤', '赠品', '赠品库存'],
    row: ['30001', '蓝色水壶', 'CNY', '129', '92', '96.50', '2%;3%', '杯刷', '12'],
    other: ['30002', '绿色水壶', 'CNY', '139.00', '80%', '', '5元;3元', '', ''],
  },
  stock: {
    header: ['商品ID', '商品名称', '规格', '库存', '盘点时间', '已售', '价格截止'],
    row: ['30001', '蓝色水壶', '500ml', '36', '2026-11-02 09:00', '1200', '2026-11-11'],
    other: ['30002', '绿色水壶', '', '0', '', '', ''],
  },
  couriers: {
    header: ['地区', '快递', '时效', '货到付款'],
    row: ['浙江', '中通', '1-2 天', '否'],
    other: ['其他', '顺丰', '', '是'],
  },
  cutoff: {
    header: ['星期', '截单时间', '最多提醒', '间隔'],
    row: ['周一至周五', '16:00', '2', '60'],
    other: ['周六、周日', '12:00', '1', '2小时'],
  },
  relations: {
    header: ['商品ID', '商品名称', '关系', '推荐商品', '理由'],
    row: ['30001', '蓝色水壶', '相似', '灰色水壶', '容量一样'],
    other: ['30002', '绿色水壶', '搭配', '杯刷', ''],
  },
};

const quoted = (cell: string): string => (/[",\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join(',')).join('\n');
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const csv = (rows: readonly (readonly string[])[]): Uint8Array => bytesOf(csvText(rows));

/** The good row with some cells replaced, by heading. */
export function withCells(kind: TableKind, cells: Record<string, string>): string[] {
  const { header, row } = GOOD[kind];
  const unknown = Object.keys(cells).filter((heading) => !header.includes(heading));
  if (unknown.length > 0) throw new Error(`no such heading: ${unknown}`);
  return row.map((cell, index) => cells[header[index] ?? ''] ?? cell);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
export const columnName = (index: number): string => String.fromCharCode(65 + index);

/** A cell of a sheet: a text, or its XML without the place: `{xml: '<c t="e"><v>#REF!</v></c>'}`. */
export type XmlCell = string | { xml: string };

export function sheetXml(rows: readonly (readonly XmlCell[])[], after = ''): string {
  const cell = (content: XmlCell, place: string): string => {
    if (typeof content !== 'string') return content.xml.replace('<c', `<c r="${place}"`);
    return content === ''
      ? ''
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  };
  const row = (cells: readonly XmlCell[], at: number): string =>
    `<row r="${at + 1}">${cells.map((content, index) => cell(content, `${columnName(index)}${at + 1}`)).join('')}</row>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(row).join('')}</sheetData>${after}</worksheet>`;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The files of a workbook; formats are codes, used by cells as `s="1"`, `s="2"`, … */
export function workbookFiles(sheets: Record<string, string>, formats: string[] = []): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const relations = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join('');
  const xfs = ['0', ...formats.map((_, at) => String(164 + at))].map((id) => `<xf numFmtId="${id}"/>`).join('');
  return {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="${TYPES}"><workbookPr/><sheets>${list}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relations.join('')}<Relationship Id="s" Type="${TYPES}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet><numFmts>${numFmts}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheets[name] ?? '')])),
  };
}

export const workbook = (sheets: Record<string, string>, formats: string[] = []): Uint8Array =>
  zipSync(workbookFiles(sheets, formats));

export const xlsx = (rows: readonly (readonly XmlCell[])[], after = '', formats: string[] = []): Uint8Array =>
  workbook({ Sheet1: sheetXml(rows, after) }, formats);

/** GB18030 of common text: the two-byte part, found by asking the decoder. */
export function gb18030(text: string): Uint8Array {
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (table.get(sign) ?? [63]))),
  );
}

export function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + (hasMark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(hasMark ? '\ufeff' : ''), ...text.split('')].forEach((sign, at) => {
    view.setUint16(at * 2, sign.charCodeAt(0), !isBig);
  });
  return bytes;
}

export const read = (kind: TableKind, bytes: Uint8Array, name = 'table.csv'): Promise<ReadResult> =>
  readTable(kind, { name, bytes });

export interface Outcome<Kind extends TableKind> {
  checked: CheckedTable<Kind> | null;
  problems: TableProblem[];
}

/** What the library page learns of a file: all its problems, and the rows that could be taken. */
export async function outcome<Kind extends TableKind>(
  kind: Kind,
  bytes: Uint8Array,
  currency: string | null = 'CNY',
): Promise<Outcome<Kind>> {
  const { table, problem } = await read(kind, bytes);
  if (!table) return { checked: null, problems: [problem] };
  const checked = checkTable(kind, table, { currency });
  return { checked, problems: checked.problems };
}

export type Wanted = Pick<TableProblem, 'what'> & Partial<TableProblem>;

/** The file has exactly this problem first, says it in words in both languages, and gives no row that it should not. */
export async function expectProblem(kind: TableKind, bytes: Uint8Array, wanted: Wanted): Promise<TableProblem> {
  const { problems, checked } = await outcome(kind, bytes);
  const [problem] = problems;
  if (!problem) throw new Error(`no problem, wanted ${wanted.what}`);
  expect(problem).toMatchObject(wanted);
  expect(checked?.rows ?? []).toEqual([]);
  const zh = tableProblemText(problem, 'zh-CN');
  if (problem.line !== null) expect(zh).toContain(`第 ${problem.line} 行`);
  if (problem.column !== null) expect(zh).toContain(problem.column);
  expect(zh).toMatch(/。$/);
  expect(tableProblemText(problem, 'en')).toMatch(/\.$/);
  return problem;
}

/** Headings and both good rows. */
export const rowsOf = (kind: TableKind): string[][] => [GOOD[kind].header, GOOD[kind].row, GOOD[kind].other];
export const without = (rows: readonly string[][], index: number): string[][] =>
  rows.map((row) => row.toSpliced(index, 1));
export const concat = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
