import { foldCode } from '../assist/shortcode';
import { flagOf } from './cells';
import { chatgptOnCs } from './chatgpt-on-cs';
import type { Draft } from './finish';
import type { ColumnMapping, PhraseColumn } from './foreign';
import { columnNamed, foldHeading } from './headings';
import { mappingOf } from './mapping';
import type { RowCells, TableFormat } from './table-format';

const has = (headings: readonly string[], ...names: string[]): boolean => {
  const folded = new Set(headings.map(foldHeading));
  return names.every((name) => folded.has(foldHeading(name)));
};

/** Columns by their very headings. */
const byName =
  (columns: Record<string, PhraseColumn>) =>
  (headings: readonly string[]): ColumnMapping =>
    headings.map((heading) => {
      const name = heading.trim().toLowerCase();
      return Object.hasOwn(columns, name) ? (columns[name] ?? null) : null;
    });

const qianniu: TableFormat = {
  id: 'qianniu-csv',
  fits: (headings) =>
    has(headings, '快捷短语') &&
    ['快捷短语编码', '快捷编码', '快捷短语分组'].some((heading) => has(headings, heading)) &&
    !has(headings, '标题'),
};

const BOT_LINE = /^最初\s*3\s*行的内容请勿改动/;

const qianniuBot: TableFormat = {
  id: 'qianniu-bot-csv',
  fits: (headings, above) =>
    above.some(({ cells }) => BOT_LINE.test(cells[0]?.trim() ?? '')) ||
    (has(headings, '快捷编码', '标题', '内容') && has(headings, '图片名')),
};

/** Three columns, headed in the language of whoever exported them. */
const speechRepo: TableFormat = {
  id: 'speech-repo',
  fits: (headings) =>
    headings.length === 3 &&
    (['text', 'group', 'tags'] as const).every((column, at) => columnNamed(headings[at] ?? '') === column),
};

const CODE = /^[a-z\d][a-z\d._-]*$/;

/** Keywords are what an agent types to find a text: the first that can be typed as a code is one. */
function adaptZammad(draft: Draft, cells: RowCells): Draft {
  const words = (cells.of('examples')[0] ?? '').split(/[\s,，;；]+/).filter((word) => word !== '');
  const code = words.find((word) => CODE.test(foldCode(word)));
  return { ...draft, examples: [], shortcode: code ?? '', tags: words.filter((word) => word !== code) };
}

const zammad: TableFormat = {
  id: 'zammad-csv',
  fits: (headings) => has(headings, 'name', 'keywords', 'content') && !has(headings, 'msg'),
  mapping: byName({
    ...{ id: 'id', name: 'title', keywords: 'examples', content: 'text' },
    ...{ note: 'note', active: 'enabled', groups: 'group' },
  }),
  adapt: adaptZammad,
};

/** Times are given in a way of its own; a text that is only valid for a time is told about, not guessed at. */
function adaptLiveHelper(draft: Draft, cells: RowCells): Draft {
  for (const heading of ['active_from', 'active_to']) {
    const time = cells.under(heading).trim();
    if (Number(time) > 0) cells.tell('text', 'date-unknown', `${heading}: ${time}`);
  }
  return flagOf(cells.under('disabled')) === true ? { ...draft, disabled: true } : draft;
}

const liveHelper: TableFormat = {
  id: 'live-helper-csv',
  fits: (headings) => has(headings, 'msg', 'title') && (has(headings, 'fallback_msg') || has(headings, 'unique_id')),
  mapping: byName({
    ...{ unique_id: 'id', title: 'title', explain: 'note', msg: 'text', fallback_msg: 'variants' },
    ...{ disabled: 'disabled', tags_plain: 'tags' },
  }),
  adapt: adaptLiveHelper,
};

const textExpander: TableFormat = { id: 'text-expander', fits: () => false, codeMarks: /^[;:/,.]+(?=\S)/ };

const generic: TableFormat = { id: 'generic-table', fits: () => true, mapping: mappingOf };

/** The more special ones first; the last takes any table. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  qianniuBot,
  qianniu,
  chatgptOnCs,
  liveHelper,
  zammad,
  speechRepo,
  textExpander,
  generic,
];
