import type { Layer } from '../../assist/own';
import type { RowState } from '../../assist/phrase-row';
import type { SortColumn } from '../../assist/phrase-views';
import type { Texts } from '../i18n/language';

interface PhrasesTexts {
  tab: string;
  loading: string;
  failed: string;
  views: string;
  layerHead: string;
  groupHead: string;
  otherHead: string;
  all: string;
  layers: Record<Layer, string>;
  ungrouped: string;
  favourites: string;
  unanswered: string;
  unused: string;
  similar: string;
  hidden: string;
  trash: string;
  noGroups: string;
  /** For screen readers, behind the name of a view. */
  count: (phrases: number) => string;
  open: (group: string) => string;
  back: string;
  search: string;
  searchPlaceholder: string;
  newPhrase: string;
  table: string;
  columns: Record<SortColumn | 'chosen' | 'tags', string>;
  found: (listed: number) => string;
  searching: string;
  nothingFound: string;
  nothingHere: string;
  choose: (title: string) => string;
  chooseAll: string;
  states: Record<RowState, string>;
  favourite: string;
  copy: string;
  ofPack: (title: string) => string;
  daysLeft: (days: number) => string;
  detail: string;
  nothingOpen: string;
  keysHint: string;
}

export const phrasesTexts: Texts<PhrasesTexts> = {
  'zh-CN': {
    tab: '话术',
    loading: '正在打开话术库…',
    failed: '话术库打不开。请关掉其他侧答页面，再重新打开这一页。',
    views: '看哪些话术',
    layerHead: '层',
    groupHead: '分组',
    otherHead: '其他',
    all: '全部',
    layers: { personal: '个人', team: '团队', shop: '店铺' },
    ungrouped: '未分组',
    favourites: '收藏',
    unanswered: '没有好答案',
    unused: '90 天没用过',
    similar: '相近或重复',
    hidden: '已隐藏',
    trash: '回收站',
    noGroups: '还没有分组',
    count: (phrases) => `${phrases} 条`,
    open: (group) => `展开“${group}”`,
    back: '返回',
    search: '搜索话术',
    searchPlaceholder: '文字、拼音、编码、#标签 @话术包',
    newPhrase: '新话术',
    table: '话术',
    columns: { chosen: '选中', title: '标题', shortcode: '编码', tags: '意图 / 标签', uses: '30 天用' },
    found: (listed) => `列出 ${listed} 条`,
    searching: '正在准备搜索…',
    nothingFound: '没有找到，换个词试试',
    nothingHere: '这里还没有话术',
    choose: (title) => `选中：${title}`,
    chooseAll: '选中列出的全部话术',
    states: { active: '启用', disabled: '已停用', 'out-of-date': '已过期', hidden: '已隐藏', trash: '在回收站' },
    favourite: '已收藏',
    copy: '自己的副本',
    ofPack: (title) => `话术包：${title}`,
    daysLeft: (days) => `还留 ${days} 天`,
    detail: '话术详情',
    nothingOpen: '点一条话术，在这里查看',
    keysHint: '方向键移动，空格选中，Enter 打开，/ 搜索',
  },
  en: {
    tab: 'Phrases',
    loading: 'Opening the phrases…',
    failed: 'The phrases cannot be opened. Close other Chatside pages, then open this one again.',
    views: 'Which phrases',
    layerHead: 'Layers',
    groupHead: 'Groups',
    otherHead: 'More',
    all: 'All',
    layers: { personal: 'Personal', team: 'Team', shop: 'Shop' },
    ungrouped: 'In no group',
    favourites: 'Favourites',
    unanswered: 'No good answer',
    unused: 'Unused for 90 days',
    similar: 'Alike or double',
    hidden: 'Hidden',
    trash: 'Trash',
    noGroups: 'No groups yet',
    count: (phrases) => (phrases === 1 ? '1 phrase' : `${phrases} phrases`),
    open: (group) => `Unfold “${group}”`,
    back: 'Back',
    search: 'Search phrases',
    searchPlaceholder: 'Words, pinyin, code, #tag @pack',
    newPhrase: 'New phrase',
    table: 'Phrases',
    columns: { chosen: 'Chosen', title: 'Title', shortcode: 'Code', tags: 'Intents / tags', uses: '30 days' },
    found: (listed) => (listed === 1 ? '1 phrase listed' : `${listed} phrases listed`),
    searching: 'Getting the search ready…',
    nothingFound: 'Nothing found. Try another word.',
    nothingHere: 'No phrases here yet',
    choose: (title) => `Choose: ${title}`,
    chooseAll: 'Choose all phrases listed',
    states: { active: 'On', disabled: 'Off', 'out-of-date': 'Out of date', hidden: 'Hidden', trash: 'In the trash' },
    favourite: 'Favourite',
    copy: 'Own copy',
    ofPack: (title) => `Pack: ${title}`,
    daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
    detail: 'Phrase in detail',
    nothingOpen: 'Click a phrase to see it here',
    keysHint: 'Arrows move, Space chooses, Enter opens, / searches',
  },
};
