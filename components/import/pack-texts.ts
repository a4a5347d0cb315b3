import type { Texts } from '../i18n/language';

export type PackCount = 'phrases' | 'ladders' | 'checklists' | 'cautions' | 'images';

interface PackTexts {
  about: string;
  head: (title: string, version: number) => string;
  id: string;
  hash: string;
  inside: string;
  counts: Record<PackCount, (count: number) => string>;
  tables: (names: string) => string;
  fresh: string;
  installed: (version: number) => string;
  older: string;
  reserved: string;
  missing: (names: string) => string;
  problems: (count: number) => string;
  more: (count: number) => string;
  install: string;
  update: string;
  done: (title: string) => string;
}

export const packTexts: Texts<PackTexts> = {
  'zh-CN': {
    about: '话术包里有什么',
    head: (title, version) => `${title}（第 ${version} 版）`,
    id: '标识',
    hash: 'SHA-256',
    inside: '内容',
    counts: {
      phrases: (count) => `${count} 条话术`,
      ladders: (count) => `${count} 个议价阶梯`,
      checklists: (count) => `${count} 个流程`,
      cautions: (count) => `${count} 条提醒词`,
      images: (count) => `${count} 张图片`,
    },
    tables: (names) => `表格：${names}`,
    fresh: '这台电脑还没有这个话术包。',
    installed: (version) => `已经装了第 ${version} 版。`,
    older: '文件里的版本不比已装的新，安装会换成它。',
    reserved: '这个名字属于侧答自带的话术包或一个订阅源，不能用文件替换。请让发的人换一个标识再导出。',
    missing: (names) => `缺图片：${names}。话术照样安装，只是不带这些图。`,
    problems: (count) => `${count} 处写错了，不会安装`,
    more: (count) => `另有 ${count} 条`,
    install: '安装',
    update: '更新',
    done: (title) => `已安装话术包“${title}”。`,
  },
  en: {
    about: 'What is in the pack',
    head: (title, version) => `${title} (edition ${version})`,
    id: 'Id',
    hash: 'SHA-256',
    inside: 'Holds',
    counts: {
      phrases: (count) => `${count} ${count === 1 ? 'phrase' : 'phrases'}`,
      ladders: (count) => `${count} ${count === 1 ? 'ladder' : 'ladders'}`,
      checklists: (count) => `${count} ${count === 1 ? 'checklist' : 'checklists'}`,
      cautions: (count) => `${count} ${count === 1 ? 'caution' : 'cautions'}`,
      images: (count) => `${count} ${count === 1 ? 'picture' : 'pictures'}`,
    },
    tables: (names) => `tables: ${names}`,
    fresh: 'This computer does not have this pack yet.',
    installed: (version) => `Edition ${version} is installed.`,
    older: 'The edition in the file is not newer than the installed one; installing puts it in its place.',
    reserved:
      'This id belongs to a pack that comes with Chatside, or to a feed; a file cannot replace it. Ask for the pack under another id.',
    missing: (names) => `Missing pictures: ${names}. The phrases are installed without them.`,
    problems: (count) => `${count} ${count === 1 ? 'thing is' : 'things are'} broken and will not be installed`,
    more: (count) => `${count} more`,
    install: 'Install',
    update: 'Update',
    done: (title) => `The pack “${title}” is installed.`,
  },
};
