import type { Texts } from './i18n/language';

interface ImageTexts {
  copy: string;
  copyOf: (name: string) => string;
  copied: string;
  copyFailed: string;
  /** In the place of a picture that is not on this computer. */
  elsewhere: string;
  loading: string;
}

/** Words about pictures of phrases, for whoever shows them. */
export const imageTexts: Texts<ImageTexts> = {
  'zh-CN': {
    copy: '复制图片',
    copyOf: (name) => `复制图片：${name}`,
    copied: '图片已复制，到回复框按 Ctrl V',
    copyFailed: '没能复制图片，请在图片上点右键复制',
    elsewhere: '图片在另一台电脑上',
    loading: '正在读取…',
  },
  en: {
    copy: 'Copy picture',
    copyOf: (name) => `Copy picture: ${name}`,
    copied: 'Picture copied: press Ctrl V in the reply box',
    copyFailed: 'The picture could not be copied: copy it with a right click',
    elsewhere: 'The picture is on another computer',
    loading: 'Reading…',
  },
};
