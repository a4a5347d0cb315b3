import type { Texts } from '../../i18n/language';

interface ImageFieldTexts {
  add: string;
  hint: string;
  removeOf: (name: string) => string;
  before: (name: string) => string;
  after: (name: string) => string;
  refused: (names: readonly string[]) => string;
  tooMany: (most: number) => string;
  notKept: string;
}

export const imageFieldTexts: Texts<ImageFieldTexts> = {
  'zh-CN': {
    add: '加图片…',
    hint: '也可以粘贴或拖进来；PNG、JPEG、WebP、GIF，每张 5 MB 以内',
    removeOf: (name) => `删掉图片：${name}`,
    before: (name) => `把图片“${name}”往前移`,
    after: (name) => `把图片“${name}”往后移`,
    refused: (names) => `没有加：${names.join('、')}（不是图片，或超过 5 MB）`,
    tooMany: (most) => `一条话术最多 ${most} 张图片`,
    notKept: '图片没有存下来：磁盘空间可能满了',
  },
  en: {
    add: 'Add pictures…',
    hint: 'Or paste or drop them here; PNG, JPEG, WebP or GIF, up to 5 MB each',
    removeOf: (name) => `Remove picture: ${name}`,
    before: (name) => `Move the picture “${name}” earlier`,
    after: (name) => `Move the picture “${name}” later`,
    refused: (names) => `Not added: ${names.join(', ')} (no picture, or more than 5 MB)`,
    tooMany: (most) => `A phrase has ${most} pictures at most`,
    notKept: 'The picture was not kept: the disk may be full',
  },
};
