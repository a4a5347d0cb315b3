import type { Texts } from '../i18n/language';

interface BargainTexts {
  strip: string;
  round(round: number): string;
  buyer(amount: string): string;
  ours(amount: string): string;
  floor(amount: string): string;
  wordsOnly: string;
  insert: string;
  other: string;
}

export const bargainTexts: Texts<BargainTexts> = {
  'zh-CN': {
    strip: '议价',
    round: (round) => `议价 · 第 ${round} 轮`,
    buyer: (amount) => `对方 ${amount}`,
    ours: (amount) => `我方 ${amount}`,
    floor: (amount) => `可到 ${amount}`,
    wordsOnly: '没有底价，只用话术',
    insert: '填入',
    other: '换一步',
  },
  en: {
    strip: 'Bargaining',
    round: (round) => `Bargain · round ${round}`,
    buyer: (amount) => `buyer ${amount}`,
    ours: (amount) => `ours ${amount}`,
    floor: (amount) => `down to ${amount}`,
    wordsOnly: 'no floor price: words only',
    insert: 'Insert',
    other: 'Other step',
  },
};
