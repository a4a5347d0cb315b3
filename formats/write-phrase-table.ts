import type { Language } from '../assist/phrase';
import { toShown } from '../assist/placeholders';
import { csvText, xlsxOf } from '../tables/write-cells';
import { guardCell, printGroup, printList, printWeekly } from './cells';
import type { PhraseColumn } from './foreign';
import { cellOf, type ExportPhrase, type WriteProblem, type Written } from './written';

type Label = Record<Language, string>;

/** The columns in their order; each heading is read again as what it is. Other wordings follow, each in a column of its own. */
const COLUMNS: readonly {
  column: PhraseColumn;
  label: Label;
  print: (phrase: ExportPhrase, language: Language) => string;
}[] = [
  { column: 'title', label: { 'zh-CN': '标题', en: 'Title' }, print: ({ title }) => title },
  { column: 'text', label: { 'zh-CN': '内容', en: 'Text' }, print: ({ text }, language) => toShown(text, language) },
  { column: 'shortcode', label: { 'zh-CN': '快捷编码', en: 'Shortcode' }, print: ({ shortcode }) => shortcode },
  { column: 'group', label: { 'zh-CN': '分组', en: 'Group' }, print: ({ group = [] }) => printGroup(group) },
  { column: 'tags', label: { 'zh-CN': '标签', en: 'Tags' }, print: ({ tags = [] }) => printList(tags) },
  {
    column: 'examples',
    label: { 'zh-CN': '买家问法', en: 'Questions' },
    print: ({ examples = [] }) => linesOf(examples),
  },
  { column: 'intents', label: { 'zh-CN': '意图', en: 'Intents' }, print: ({ intents }) => intents.join(', ') },
  {
    column: 'stages',
    label: { 'zh-CN': '订单阶段', en: 'Order stages' },
    print: ({ stages = [] }) => stages.join(', '),
  },
  { column: 'kind', label: { 'zh-CN': '用途', en: 'Kind' }, print: ({ kind = '' }) => kind },
  { column: 'disabled', label: { 'zh-CN': '停用', en: 'Disabled' }, print: yesOrNo },
  { column: 'validFrom', label: { 'zh-CN': '生效日期', en: 'Valid from' }, print: ({ validFrom = '' }) => validFrom },
  {
    column: 'validUntil',
    label: { 'zh-CN': '失效日期', en: 'Valid until' },
    print: ({ validUntil = '' }) => validUntil,
  },
  { column: 'weekly', label: { 'zh-CN': '每周时段', en: 'Weekly' }, print: ({ weekly = [] }) => printWeekly(weekly) },
  { column: 'note', label: { 'zh-CN': '备注', en: 'Note' }, print: ({ note = '' }) => note },
  { column: 'layer', label: { 'zh-CN': '归属', en: 'Layer' }, print: ({ layer = '' }) => layer },
  { column: 'language', label: { 'zh-CN': '语言', en: 'Language' }, print: (phrase) => phrase.language ?? '' },
  { column: 'id', label: { 'zh-CN': '编号', en: 'Id' }, print: ({ id }) => id },
];

const VARIANT: Label = { 'zh-CN': '其他说法', en: 'Alternative' };

/** A question stands in one line. */
const linesOf = (lines: readonly string[]): string => lines.map((line) => line.replace(/\s+/g, ' ')).join('\n');

function yesOrNo({ disabled }: ExportPhrase, language: Language): string {
  if (!disabled) return '';
  return language === 'zh-CN' ? '是' : 'yes';
}

function cellsOf(phrases: readonly ExportPhrase[], language: Language): string[][] {
  const most = phrases.reduce((count, { variants = [] }) => Math.max(count, variants.length), 0);
  const others = Array.from({ length: most }, (_, at) => `${VARIANT[language]}${at + 1}`);
  const header = [...COLUMNS.map(({ label }) => label[language]), ...others];
  const rows = phrases.map((phrase) => [
    ...COLUMNS.map(({ print }) => print(phrase, language)),
    ...others.map((_, at) => toShown(phrase.variants?.[at] ?? '', language)),
  ]);
  return [header, ...rows.map((cells) => cells.map((cell) => guardCell(cellOf(cell))))];
}

const problemsOf = (phrases: readonly ExportPhrase[]): WriteProblem[] =>
  phrases.flatMap(({ id, images = [] }) => (images.length > 0 ? [{ id, what: 'images-left-out' }] : []));

/** All that a table can hold, as CSV in UTF-8 with a mark, so that Excel reads it. Pictures are left out, and told. */
export function writePhraseCsv(phrases: readonly ExportPhrase[], language: Language): Written {
  return { bytes: new TextEncoder().encode(csvText(cellsOf(phrases, language))), problems: problemsOf(phrases) };
}

/** `_x0041_` would be read as a letter: workbooks write so what XML cannot hold. */
const escapeCell = (cell: string): string => cell.replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x');

/** The same as a workbook of one sheet, all cells text. */
export async function writePhraseXlsx(phrases: readonly ExportPhrase[], language: Language): Promise<Written> {
  const rows = cellsOf(phrases, language).map((cells) => cells.map(escapeCell));
  return { bytes: await xlsxOf(rows), problems: problemsOf(phrases) };
}
