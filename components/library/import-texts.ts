import type { Texts } from '../i18n/language';
import type { ImportMode, Progress } from './table-data';

interface ImportTexts {
  title: (file: string) => string;
  phases: Record<Progress['phase'], string>;
  cancel: string;
  cannotRead: (file: string) => string;
  chooseAgain: string;
  back: string;
  format: (format: string, rows: number) => string;
  header: (names: string) => string;
  columns: string;
  currency: string;
  currencyNone: string;
  counts: {
    title: string;
    added: (count: number) => string;
    changed: (count: number) => string;
    same: (count: number) => string;
    removed: (count: number) => string;
    kept: (count: number) => string;
  };
  mode: string;
  modes: Record<ImportMode, { name: string; what: string }>;
  problems: (rows: number) => string;
  leftOut: string;
  unlisted: (count: number) => string;
  group: (count: number) => string;
  more: (count: number) => string;
  firstRows: (count: number) => string;
  changes: (shown: number, all: number) => string;
  from: string;
  to: string;
  nothing: string;
  import: (rows: number) => string;
  importGood: (rows: number, left: number) => string;
  noGood: string;
  hasProblems: string;
  imported: (rows: number) => string;
}

export const importTexts: Texts<ImportTexts> = {
  'zh-CN': {
    title: (file) => `导入：${file}`,
    phases: { reading: '正在读文件…', checking: '正在逐行检查…', storing: '正在写入…' },
    cancel: '取消',
    cannotRead: (file) => `${file} 读不了`,
    chooseAgain: '换一个文件…',
    back: '返回表格',
    format: (format, rows) => `${format} · ${rows} 行`,
    header: (names) => `表头：${names}`,
    columns: '文件信息',
    currency: '没写币种的金额按',
    currencyNone: '不猜，必须写明',
    counts: {
      title: '导入后的变化',
      added: (count) => `新增 ${count} 行`,
      changed: (count) => `改动 ${count} 行`,
      same: (count) => `不变 ${count} 行`,
      removed: (count) => `去掉 ${count} 行`,
      kept: (count) => `文件里没有、保留 ${count} 行`,
    },
    mode: '怎么导入',
    modes: {
      replace: { name: '替换整张表', what: '导入后只剩文件里的行' },
      merge: { name: '合并', what: '只新增和改动，表里其他的行保留' },
    },
    problems: (rows) => `${rows} 行有问题`,
    leftOut:
      '改好文件再导入最稳妥。也可以只导入没有问题的行：有问题的行会被略过；选了“替换整张表”时，它们在表里的旧值也会一起去掉。',
    unlisted: (count) => `还有 ${count} 处问题没有列出`,
    group: (count) => `${count} 处`,
    more: (count) => `同类的还有 ${count} 处`,
    firstRows: (count) => `文件的前 ${count} 行`,
    changes: (shown, all) => (shown < all ? `改动（前 ${shown} 处，共 ${all} 行）` : `改动（${all} 行）`),
    from: '原来',
    to: '改为',
    nothing: '（空）',
    import: (rows) => `导入 ${rows} 行`,
    importGood: (rows, left) => `只导入没问题的 ${rows} 行，略过 ${left} 行`,
    noGood: '没有一行可以导入，请先改好文件。',
    hasProblems: '文件有问题，先不导入整个文件',
    imported: (rows) => `已导入 ${rows} 行，可以撤销`,
  },
  en: {
    title: (file) => `Import: ${file}`,
    phases: { reading: 'Reading the file…', checking: 'Checking every row…', storing: 'Writing…' },
    cancel: 'Cancel',
    cannotRead: (file) => `${file} cannot be read`,
    chooseAgain: 'Choose another file…',
    back: 'Back to the table',
    format: (format, rows) => `${format} · ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    header: (names) => `Headings: ${names}`,
    columns: 'About the file',
    currency: 'Amounts without a currency are in',
    currencyNone: 'no guess, it must say',
    counts: {
      title: 'What changes',
      added: (count) => `${count} new`,
      changed: (count) => `${count} changed`,
      same: (count) => `${count} the same`,
      removed: (count) => `${count} removed`,
      kept: (count) => `${count} not in the file, kept`,
    },
    mode: 'How to import',
    modes: {
      replace: { name: 'Replace the whole table', what: 'only the rows of the file are left' },
      merge: { name: 'Merge', what: 'adds and changes only; other rows stay' },
    },
    problems: (rows) => `${rows} ${rows === 1 ? 'row has a problem' : 'rows have problems'}`,
    leftOut:
      'Best: mend the file and import it again. Or import only the rows without problems: the others are left out, and with “Replace the whole table” their old values go as well.',
    unlisted: (count) => `${count} more problems are not listed`,
    group: (count) => `${count}×`,
    more: (count) => `${count} more of this kind`,
    firstRows: (count) => `First ${count} rows of the file`,
    changes: (shown, all) => (shown < all ? `Changes (first ${shown} of ${all} rows)` : `Changes (${all} rows)`),
    from: 'was',
    to: 'becomes',
    nothing: '(empty)',
    import: (rows) => `Import ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    importGood: (rows, left) => `Import only the ${rows} good ${rows === 1 ? 'row' : 'rows'}, leave out ${left}`,
    noGood: 'No row can be imported. Please mend the file first.',
    hasProblems: 'The file has problems; the whole of it is not imported',
    imported: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'} imported. You can undo it.`,
  },
};
