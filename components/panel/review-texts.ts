import type { Texts } from '../i18n/language';

interface ReviewTexts {
  title: string;
  turns: string;
  copy: string;
  other: string;
}

export const reviewTexts: Texts<ReviewTexts> = {
  'zh-CN': { title: '给买家写评价', turns: '复制一次就轮到下一条', copy: '复制', other: '换一条' },
  en: {
    title: 'Review for the buyer',
    turns: 'after a copy the next one has its turn',
    copy: 'Copy',
    other: 'Another',
  },
};
