import type { Texts } from '../i18n/language';

interface PromotionsTexts {
  title: string;
  running: (title: string) => string;
  more: (others: number) => string;
  until: (day: string) => string;
  today: string;
  openEnd: string;
  insert: (title: string) => string;
}

export const promotionsTexts: Texts<PromotionsTexts> = {
  'zh-CN': {
    title: '活动',
    running: (title) => `活动进行中：${title}`,
    more: (others) => `，还有 ${others} 个`,
    until: (day) => `到 ${day}`,
    today: '今天结束',
    openEnd: '没写到哪天',
    insert: (title) => `填入：${title}`,
  },
  en: {
    title: 'Promotions',
    running: (title) => `Running now: ${title}`,
    more: (others) => `, and ${others} more`,
    until: (day) => `until ${day}`,
    today: 'ends today',
    openEnd: 'no end given',
    insert: (title) => `Insert: ${title}`,
  },
};
