import type { Layer } from '../../assist/own';
import type { ImportMode } from '../../formats/import-plan';
import type { Texts } from '../i18n/language';
import type { ImportProgress, RowFilter, Take } from './import-data';

interface ImportTexts {
  open: string;
  title: (name: string) => string;
  pasted: string;
  back: string;
  cancel: string;
  choose: { title: string; what: string; file: string; paste: string; pasteHint: string; read: string };
  phases: Record<ImportProgress['phase'], string>;
  reviewing: (percent: number) => string;
  again: string;
  /** What was found in the file. */
  facts: { title: string; format: string; encoding: string; groups: Record<'table' | 'json' | 'other', string> };
  columns: {
    title: string;
    what: (rows: number) => string;
    column: (heading: string) => string;
    notRead: string;
    header: string;
    headerAt: (row: number) => string;
    noHeader: string;
  };
  target: {
    title: string;
    layer: string;
    layers: Record<Layer, string>;
    group: string;
    groupHint: string;
    mode: string;
    modes: Record<ImportMode, { name: string; what: string }>;
  };
  problems: (count: number) => string;
  more: (count: number) => string;
  unlisted: (count: number) => string;
  counts: { title: string; removed: (count: number) => string } & Record<RowFilter, string>;
  rows: string;
  noRows: string;
  row: (row: number) => string;
  outcomes: Record<'new' | 'changed' | 'same' | 'refused', string>;
  from: string;
  to: string;
  nothing: string;
  codeTaken: (code: string, title: string) => string;
  guard: (names: string) => string;
  take: { title: string; what: string } & Record<Take, string>;
  intents: {
    first: (title: string) => string;
    second: (title: string) => string;
    none: string;
    proposed: string;
    sure: string;
    unsure: string;
    nothing: string;
  };
  apply: (count: number) => string;
  nothingToDo: string;
  imported: (count: number) => string;
  cancelled: string;
  undo: string;
  undone: string;
  changedSince: string;
  faults: { blocked: string; quota: string; file: string; failed: string };
}

export const importTexts: Texts<ImportTexts> = {
  'zh-CN': {
    open: '导入…',
    title: (name) => `导入：${name}`,
    pasted: '粘贴的内容',
    back: '返回话术',
    cancel: '取消',
    choose: {
      title: '导入话术',
      what: '支持千牛快捷短语 CSV、千牛 Bot V3、Excel（.xlsx）、CSV、JSON、YAML、侧答话术包等。写入之前先给你看会改什么。',
      file: '选择文件…',
      paste: '或者把内容贴在这里',
      pasteHint: '从表格里复制的几行、千牛网页后台返回的 JSON……',
      read: '读取',
    },
    phases: { reading: '正在读文件…', planning: '正在逐条比对…', storing: '正在写入…' },
    reviewing: (percent) => `正在查提醒词、提意图建议… ${percent}%`,
    again: '换一个文件…',
    facts: {
      title: '文件信息',
      format: '格式',
      encoding: '编码',
      groups: { table: '表格', json: 'JSON', other: '其他' },
    },
    columns: {
      title: '各列是什么',
      what: (rows) => `下面是文件的前 ${rows} 行。猜得不对就改一下，会马上重读。`,
      column: (heading) => `“${heading}”这一列是`,
      notRead: '不导入',
      header: '表头',
      headerAt: (row) => `第 ${row} 行`,
      noHeader: '没有表头',
    },
    target: {
      title: '导入到哪里',
      layer: '层',
      layers: { personal: '个人', team: '团队', shop: '店铺' },
      group: '放进分组',
      groupHint: '不填：按文件里的分组；多层用 / 隔开',
      mode: '怎么导入',
      modes: {
        merge: { name: '合并', what: '认得的更新，其他的新增' },
        'replace-group': { name: '替换分组', what: '同样合并；文件涉及的分组里，文件没有的话术进回收站' },
        add: { name: '只新增', what: '不改动已有的话术' },
      },
    },
    problems: (count) => `读的时候有 ${count} 处改动或略过`,
    more: (count) => `另有 ${count} 处相同`,
    unlisted: (count) => `还有 ${count} 处没有列出`,
    counts: {
      title: '看哪些行',
      all: '全部',
      new: '新增',
      changed: '改动',
      same: '不变',
      refused: '不能导入',
      codes: '编码被占用',
      cautions: '有提醒词',
      proposed: '建议了意图',
      unsure: '意图不确定',
      removed: (count) => `进回收站 ${count}`,
    },
    rows: '导入后的话术',
    noRows: '没有这样的行。',
    row: (row) => `第 ${row} 行`,
    outcomes: { new: '新增', changed: '改动', same: '不变', refused: '不能导入' },
    from: '原来',
    to: '改为',
    nothing: '（空）',
    codeTaken: (code, title) => `编码${code && `“${code}”`}已经被“${title}”用了，这条先不带编码。`,
    guard: (names) => `里面有提醒词：${names}。照样导入，插入时会提醒。`,
    take: {
      title: '意图建议',
      what: '文件没写意图的话术，按标题和文字提了建议；有了意图，买家一问就能推荐。',
      all: '全部采用',
      sure: '只采用较有把握的',
      none: '都不采用',
    },
    intents: {
      first: (title) => `“${title}”回答的问题`,
      second: (title) => `“${title}”也回答`,
      none: '（不选）',
      proposed: '建议意图',
      sure: '较有把握',
      unsure: '不确定',
      nothing: '没有把握，没有建议',
    },
    apply: (count) => `导入 ${count} 条`,
    nothingToDo: '文件里的话术都已经有了，没有要写入的。',
    imported: (count) => `已导入 ${count} 条。`,
    cancelled: '已取消，话术还是原来的样子。',
    undo: '撤销',
    undone: '已撤销导入。',
    changedSince: '导入之后又改过别的，没有撤销。请用话术页上的撤销按钮一步一步撤回。',
    faults: {
      blocked: '话术库打不开。请关掉其他侧答页面后再试。什么都没有写入。',
      quota: '磁盘空间不够，没有写入。请腾出空间后再试。',
      file: '文件读不了：可能被移走了，或者正被别的程序打开。请重新选择。',
      failed: '没有导入成功，话术还是原来的样子。请再试一次。',
    },
  },
  en: {
    open: 'Import…',
    title: (name) => `Import: ${name}`,
    pasted: 'pasted text',
    back: 'Back to the phrases',
    cancel: 'Cancel',
    choose: {
      title: 'Import phrases',
      what: 'Qianniu quick phrases (CSV), Qianniu Bot V3, Excel (.xlsx), CSV, JSON, YAML, Chatside packs and more. You see what would change before anything is written.',
      file: 'Choose a file…',
      paste: 'Or paste it here',
      pasteHint: 'Rows copied from a spreadsheet, the JSON that a console answers…',
      read: 'Read',
    },
    phases: { reading: 'Reading the file…', planning: 'Comparing phrase by phrase…', storing: 'Writing…' },
    reviewing: (percent) => `Looking for words to avoid and proposing intents… ${percent}%`,
    again: 'Another file…',
    facts: {
      title: 'About the file',
      format: 'Format',
      encoding: 'Encoding',
      groups: { table: 'Tables', json: 'JSON', other: 'Others' },
    },
    columns: {
      title: 'What the columns are',
      what: (rows) =>
        rows === 1
          ? 'The first row of the file. Change what was guessed wrong; the file is read again at once.'
          : `The first ${rows} rows of the file. Change what was guessed wrong; the file is read again at once.`,
      column: (heading) => `Column “${heading}” is`,
      notRead: 'not imported',
      header: 'Headings',
      headerAt: (row) => `row ${row}`,
      noHeader: 'none',
    },
    target: {
      title: 'Where to',
      layer: 'Layer',
      layers: { personal: 'Personal', team: 'Team', shop: 'Shop' },
      group: 'Into the group',
      groupHint: 'Empty: the groups of the file. Levels are parted by /',
      mode: 'How',
      modes: {
        merge: { name: 'Merge', what: 'known phrases are renewed, others added' },
        'replace-group': {
          name: 'Replace groups',
          what: 'as merging; what else is in the groups of the file goes to the trash',
        },
        add: { name: 'Only add', what: 'no phrase that is there is changed' },
      },
    },
    problems: (count) =>
      count === 1
        ? 'While reading, 1 thing was changed or left out'
        : `While reading, ${count} things were changed or left out`,
    more: (count) => `${count} more of this kind`,
    unlisted: (count) => `${count} more are not listed`,
    counts: {
      title: 'Which rows',
      all: 'All',
      new: 'New',
      changed: 'Changed',
      same: 'The same',
      refused: 'Cannot be imported',
      codes: 'Shortcode taken',
      cautions: 'With cautions',
      proposed: 'Intents proposed',
      unsure: 'Intents unsure',
      removed: (count) => `${count} to the trash`,
    },
    rows: 'Phrases as they would be',
    noRows: 'There are no such rows.',
    row: (row) => `row ${row}`,
    outcomes: { new: 'new', changed: 'changed', same: 'the same', refused: 'cannot be imported' },
    from: 'was',
    to: 'becomes',
    nothing: '(empty)',
    codeTaken: (code, title) =>
      `The shortcode ${code && `“${code}” `}belongs to “${title}”; this one comes without a shortcode.`,
    guard: (names) => `Holds words to be careful with: ${names}. It is imported; the panel asks before inserting it.`,
    take: {
      title: 'Proposed intents',
      what: 'For phrases without intents in the file, some are proposed from title and text. With an intent, a phrase is suggested when buyers ask.',
      all: 'take all',
      sure: 'only the fairly sure ones',
      none: 'take none',
    },
    intents: {
      first: (title) => `What “${title}” answers`,
      second: (title) => `“${title}” also answers`,
      none: '(none)',
      proposed: 'Proposed',
      sure: 'fairly sure',
      unsure: 'unsure',
      nothing: 'not sure enough, nothing proposed',
    },
    apply: (count) => `Import ${count} ${count === 1 ? 'phrase' : 'phrases'}`,
    nothingToDo: 'All phrases of the file are there already; there is nothing to write.',
    imported: (count) => `${count} ${count === 1 ? 'phrase' : 'phrases'} imported.`,
    cancelled: 'Cancelled. The phrases are as they were.',
    undo: 'Undo',
    undone: 'The import was undone.',
    changedSince:
      'Something else was changed since, so nothing was undone. Use the undo button of the page, step by step.',
    faults: {
      blocked: 'The library cannot be opened. Close other Chatside pages and try again. Nothing was written.',
      quota: 'There is not enough disk space; nothing was written. Free some and try again.',
      file: 'The file cannot be read: moved away, or open in another program. Choose it again.',
      failed: 'The import did not work; the phrases are as they were. Try once more.',
    },
  },
};
