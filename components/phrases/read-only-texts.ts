import type { Texts } from '../i18n/language';

interface ReadOnlyTexts {
  text: string;
  shortcode: string;
  group: string;
  intents: string;
  tags: string;
  examples: string;
  stages: string;
  and: string;
  valid: string;
  from: (first: string | null, last: string | null) => string;
  note: string;
  uses: string;
  used: (times: number) => string;
}

export const readOnlyTexts: Texts<ReadOnlyTexts> = {
  'zh-CN': {
    text: '话术',
    shortcode: '编码',
    group: '分组',
    intents: '意图',
    tags: '标签',
    examples: '买家会这样问',
    stages: '适用',
    and: '、',
    valid: '有效期',
    from: (first, last) => `${first ?? '不限'} 至 ${last ?? '不限'}`,
    note: '给同事的备注',
    uses: '近 30 天',
    used: (times) => `在这台电脑上用了 ${times} 次`,
  },
  en: {
    text: 'Text',
    shortcode: 'Code',
    group: 'Group',
    intents: 'Intents',
    tags: 'Tags',
    examples: 'Buyers ask it like this',
    stages: 'For orders that are',
    and: ', ',
    valid: 'Valid',
    from: (first, last) => (first ? `from ${first}${last ? ` to ${last}` : ''}` : `until ${last}`),
    note: 'Note to colleagues',
    uses: 'Last 30 days',
    used: (times) => `used ${times === 1 ? 'once' : `${times} times`} on this computer`,
  },
};
