import type { Texts } from '../i18n/language';

interface ReportTexts {
  tab: string;
  chart: (intents: number) => string;
  bar: (name: string, phrases: number) => string;
  of: string;
  languages: Record<'zh-CN' | 'en', string>;
  none: string;
  allAnswered: string;
  noneWhy: string;
  scenes: string;
  scenesWhy: string;
  allScenes: string;
  stage: Record<'unpaid' | 'paid' | 'shipped' | 'received' | 'refunding' | 'closed', string>;
  unused: (days: number) => string;
  unusedWhy: string;
  unusedCount: (count: number, all: number) => string;
  seeInLibrary: string;
  most: string;
  mostWhy: string;
  noUse: string;
  phrase: string;
  uses: string;
  alike: string;
  alikeWhy: string;
  looking: string;
  noneAlike: string;
  same: string;
  nearly: string;
  alikeCount: (groups: number) => string;
  merge: string;
  mergeOf: (title: string) => string;
  merged: (title: string, variants: number) => string;
  undo: string;
  undone: string;
  failed: string;
  more: (count: number) => string;
  loading: string;
}

export const reportTexts: Texts<ReportTexts> = {
  'zh-CN': {
    tab: '报表',
    chart: (intents) => `${intents} 个意图各有几条话术（红：没有）`,
    bar: (name, phrases) => `${name}：${phrases} 条`,
    of: '看哪种语言的话术',
    languages: { 'zh-CN': '中文', en: '英文' },
    none: '还没有话术的问题',
    allAnswered: '每个问题都有话术。',
    noneWhy: '买家会问、而你的话术库里一条回复都没有的。',
    scenes: '订单阶段里缺的',
    scenesWhy: '这个阶段买家常问，却没有一条适用的回复。',
    allScenes: '每个阶段常问的都有话术。',
    stage: {
      unpaid: '待付款',
      paid: '已付款',
      shipped: '已发货',
      received: '已签收',
      refunding: '退款中',
      closed: '已关闭',
    },
    unused: (days) => `${days} 天没用过`,
    unusedWhy: '只算这台电脑上的使用。别人也许在用，停用前问一声。',
    unusedCount: (count, all) => `${all} 条里有 ${count} 条`,
    seeInLibrary: '到话术库里看',
    most: '用得最多',
    mostWhy: '这台电脑上最近 30 天填入的次数。',
    noUse: '还没有用过话术。',
    phrase: '话术',
    uses: '次数',
    alike: '相近或重复',
    alikeWhy: '说的是同一句话，可以并成一条话术的变体：面板会轮着用，不会连发同一句。',
    looking: '正在比较…',
    noneAlike: '没有相近的话术。',
    same: '一样',
    nearly: '相近',
    alikeCount: (groups) => `${groups} 组`,
    merge: '并成变体',
    mergeOf: (title) => `并成变体：${title}`,
    merged: (title, variants) => `已并入「${title}」，现在有 ${variants} 个变体`,
    undo: '撤销',
    undone: '已撤销',
    failed: '没能改动：请关掉其他侧答页面后再试',
    more: (count) => `还有 ${count} 组没有列出`,
    loading: '正在读取…',
  },
  en: {
    tab: 'Reports',
    chart: (intents) => `How many phrases each of the ${intents} intents has (red: none)`,
    bar: (name, phrases) => `${name}: ${phrases}`,
    of: 'Phrases in',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    none: 'Questions without a phrase',
    allAnswered: 'Every question has a phrase.',
    noneWhy: 'What buyers ask and nothing in your library answers.',
    scenes: 'Missing at an order stage',
    scenesWhy: 'Often asked at that stage, and no reply fits it.',
    allScenes: 'What is often asked at each stage has a phrase.',
    stage: {
      unpaid: 'Unpaid',
      paid: 'Paid',
      shipped: 'Shipped',
      received: 'Received',
      refunding: 'Refunding',
      closed: 'Closed',
    },
    unused: (days) => `Not used for ${days} days`,
    unusedWhy: 'Counts use on this computer only. Ask before you switch off what others may use.',
    unusedCount: (count, all) => `${count} of ${all}`,
    seeInLibrary: 'See them in the library',
    most: 'Most used',
    mostWhy: 'Inserted on this computer in the last 30 days.',
    noUse: 'No phrase was used yet.',
    phrase: 'Phrase',
    uses: 'Times',
    alike: 'Alike or double',
    alikeWhy:
      'They say the same. Merged, they become variants of one phrase: the panel takes turns and never sends the same words twice running.',
    looking: 'Comparing…',
    noneAlike: 'No phrases are alike.',
    same: 'The same',
    nearly: 'Alike',
    alikeCount: (groups) => `${groups} ${groups === 1 ? 'group' : 'groups'}`,
    merge: 'Merge as variants',
    mergeOf: (title) => `Merge as variants: ${title}`,
    merged: (title, variants) =>
      `Merged into “${title}”, which has ${variants} ${variants === 1 ? 'variant' : 'variants'} now`,
    undo: 'Undo',
    undone: 'Undone',
    failed: 'Could not change it: close other Chatside pages and try again',
    more: (count) => `${count} more groups are not listed`,
    loading: 'Reading…',
  },
};
