import type { Language } from '../../assist/phrase';
import type { Trade } from '../../assist/trades';
import type { Texts } from '../i18n/language';

interface PacksTexts {
  tab: string;
  installed: { title: string; rule: string };
  trades: { title: string; rule: string };
  columns: { name: string; language: string; version: string; phrases: string };
  languages: Record<Language, string>;
  phrases: (count: number) => string;
  broken: (count: number) => string;
  trade: Record<Trade, { name: string; holds: string }>;
  inUse: string;
  enable: string;
  disable: string;
  /** What a button does to which pack. */
  of: (action: string, name: string) => string;
  enabled: (name: string) => string;
  disabled: (name: string) => string;
  failed: string;
}

export const packsTexts: Texts<PacksTexts> = {
  'zh-CN': {
    tab: '话术包',
    installed: { title: '在用的话术包', rule: '推荐和搜索只用这里面的话术。自带的话术包随侧答一起更新。' },
    trades: { title: '行业话术包', rule: '店里卖什么就启用哪个，面板里马上能用；停用后不再出现，随时可以再启用。' },
    columns: { name: '名称', language: '语言', version: '版本', phrases: '话术' },
    languages: { 'zh-CN': '中文', en: '英文' },
    phrases: (count) => `${count} 条`,
    broken: (count) => `${count} 条读不出来，没有用上`,
    trade: {
      apparel: { name: '服饰', holds: '尺码版型、面料、洗护、退换' },
      food: { name: '食品', holds: '日期储存、配料口味、生鲜、送礼' },
      beauty: { name: '美妆个护', holds: '肤质、色号、用法、过敏与谨慎用语' },
      electronics: { name: '数码电器', holds: '参数兼容、安装、排查、保修' },
      home: { name: '家居日用', holds: '尺寸材质、配送安装、破损补件' },
    },
    inUse: '在用',
    enable: '启用',
    disable: '停用',
    of: (action, name) => `${action}：${name}`,
    enabled: (name) => `“${name}”已启用，面板里可以用了`,
    disabled: (name) => `“${name}”已停用`,
    failed: '没有成功，话术包还是原来的样子。请再试一次；还不行就重新打开这个页面。',
  },
  en: {
    tab: 'Packs',
    installed: {
      title: 'Packs in use',
      rule: 'Suggestions and search use the phrases of these. The packs that come with Chatside are updated with it.',
    },
    trades: {
      title: 'Packs for a trade',
      rule: 'Turn on what the shop sells: the panel has it at once. Turned off, its phrases are gone until you turn it on again.',
    },
    columns: { name: 'Name', language: 'Language', version: 'Version', phrases: 'Phrases' },
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    phrases: (count) => String(count),
    broken: (count) => `${count} could not be read and ${count === 1 ? 'is' : 'are'} not used`,
    trade: {
      apparel: { name: 'Apparel', holds: 'Sizes and cut, fabrics, washing, returns; in Chinese' },
      food: { name: 'Food', holds: 'Dates and storage, ingredients, fresh goods, gifts; in Chinese' },
      beauty: { name: 'Beauty', holds: 'Skin types, shades, use, allergies and careful wording; in Chinese' },
      electronics: { name: 'Electronics', holds: 'Specifications, set-up, troubleshooting, warranty; in Chinese' },
      home: { name: 'Home', holds: 'Dimensions and materials, delivery and assembly, broken parts; in Chinese' },
    },
    inUse: 'In use',
    enable: 'Turn on',
    disable: 'Turn off',
    of: (action, name) => `${action}: ${name}`,
    enabled: (name) => `“${name}” is on and ready in the panel`,
    disabled: (name) => `“${name}” is off`,
    failed: 'That did not work, and the packs are as they were. Please try again, or open this page anew.',
  },
};
