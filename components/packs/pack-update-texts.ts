import type { Texts } from '../i18n/language';

interface PackUpdateTexts {
  /** Of the whole list. */
  title: string;
  added: (count: number) => string;
  changed: (count: number) => string;
  removed: (count: number) => string;
  conflicts: (count: number) => string;
  same: string;
  /** Both have changed; what is in force meanwhile. */
  conflictRule: string;
  /** The same before anything is installed. */
  conflictPreview: string;
  mine: string;
  before: string;
  next: string;
  /** No words: not known, or not there any more. */
  unknown: string;
  gone: string;
  also: (fields: string) => string;
  fields: Record<string, string>;
  otherField: string;
  and: string;
  keep: string;
  take: string;
  takeGone: string;
  edit: string;
  save: string;
  cancel: string;
  /** What a button does to which phrase. */
  of: (action: string, title: string) => string;
  editing: (title: string) => string;
  was: string;
  is: string;
  more: (count: number) => string;
}

const zhFields = {
  ...{ title: '标题', shortcode: '快捷编码', group: '分组', tags: '标签', intents: '意图', variants: '其他说法' },
  ...{
    examples: '买家例句',
    note: '备注',
    images: '图片',
    stages: '订单阶段',
    validFrom: '开始日期',
    validUntil: '结束日期',
  },
};
const enFields = {
  ...{ title: 'title', shortcode: 'shortcode', group: 'group', tags: 'tags', intents: 'intents', variants: 'variants' },
  ...{
    examples: 'examples',
    note: 'note',
    images: 'pictures',
    stages: 'stages',
    validFrom: 'start',
    validUntil: 'end',
  },
};

export const packUpdateTexts: Texts<PackUpdateTexts> = {
  'zh-CN': {
    title: '这次更新改了什么',
    added: (count) => `新增 ${count} 条`,
    changed: (count) => `修改 ${count} 条`,
    removed: (count) => `删除 ${count} 条`,
    conflicts: (count) => `${count} 条你也改过，需要看一下`,
    same: '话术没有变化。',
    conflictRule: '话术包更新了这些，你自己也改过。在你决定之前，面板里用的是你的。',
    conflictPreview: '这些你自己也改过。安装以后面板里用的还是你的，可以在“订阅源”里逐条决定。',
    mine: '我的',
    before: '原来的',
    next: '新的',
    unknown: '（这台电脑上没有）',
    gone: '（新版里没有这一条了）',
    also: (fields) => `还改了：${fields}`,
    fields: zhFields,
    otherField: '其他设置',
    and: '、',
    keep: '用我的',
    take: '用新的',
    takeGone: '我的也删掉',
    edit: '改一改',
    save: '保存',
    cancel: '取消',
    of: (action, title) => `${action}：${title}`,
    editing: (title) => `“${title}”的文字`,
    was: '原来',
    is: '现在',
    more: (count) => `还有 ${count} 条没有列出`,
  },
  en: {
    title: 'What this update changes',
    added: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    removed: (count) => `${count} removed`,
    conflicts: (count) => `${count} that you changed, too: please look`,
    same: 'No phrase changed.',
    conflictRule:
      'The pack has new words for these, and you changed them, too. Until you decide, the panel uses yours.',
    conflictPreview:
      'You changed these, too. Once installed, the panel still uses yours; decide one by one under “Feeds”.',
    mine: 'Mine',
    before: 'Before',
    next: 'New',
    unknown: '(not on this computer)',
    gone: '(no longer in the pack)',
    also: (fields) => `Also changed: ${fields}`,
    fields: enFields,
    otherField: 'other settings',
    and: ', ',
    keep: 'Keep mine',
    take: 'Take the new one',
    takeGone: 'Delete mine, too',
    edit: 'Edit',
    save: 'Save',
    cancel: 'Cancel',
    of: (action, title) => `${action}: ${title}`,
    editing: (title) => `Text of “${title}”`,
    was: 'was',
    is: 'is',
    more: (count) => `${count} more are not listed`,
  },
};
