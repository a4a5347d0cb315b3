import type { Texts } from '../i18n/language';

interface CautionMarkTexts {
  mark(words: string): string;
  why(words: string, why: string, better: string | null): string;
}

export const cautionMarkTexts: Texts<CautionMarkTexts> = {
  'zh-CN': {
    mark: (words) => `违禁：${words}`,
    why: (words, why, better) => `含“${words}”：${why}${better === null ? '' : `。可以说：${better}`}`,
  },
  en: {
    mark: (words) => `Avoid: ${words}`,
    why: (words, why, better) => `Has “${words}”: ${why}${better === null ? '' : `. You could say: ${better}`}`,
  },
};
