import type { Texts } from '../i18n/language';

interface ClippingTexts {
  begun: string;
  masked: string;
}

export const clippingTexts: Texts<ClippingTexts> = {
  'zh-CN': {
    begun: '选中的文字已放进新话术，检查后保存。',
    masked: '里面的电话、编号、姓名或地址已遮住，请换成占位符或删掉。',
  },
  en: {
    begun: 'The selected words are in a new phrase. Look them over and save.',
    masked: 'Phones, numbers, names or addresses in them are masked; put placeholders there, or delete them.',
  },
};
