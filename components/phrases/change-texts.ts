import type { ChangeName } from '../../assist/change-name';
import type { Layer } from '../../assist/own';
import type { Plan } from '../../assist/phrase-changes';
import type { Texts } from '../i18n/language';

/** What was done, as far as words need it. */
export type Done =
  | { what: 'move'; path: readonly string[] }
  | { what: 'layer'; layer: Layer }
  | { what: 'tag' | 'untag'; tag: string }
  | { what: 'enable' | 'disable' | 'favourite' | 'unfavourite' | 'trash' | 'restore' | 'purge' | 'copy' }
  | { what: 'regroup'; from: readonly string[]; to: readonly string[] };

interface ChangeTexts {
  done: (done: Done, plan: Plan, layers: Record<Layer, string>) => string;
  nothing: string;
  steps: Record<ChangeName, string>;
  undo: string;
  redo: string;
  undoStep: (step: string) => string;
  redoStep: (step: string) => string;
  undone: (step: string, kept: number) => string;
  redone: (step: string, kept: number) => string;
  failed: string;
  /** @param field of the phrase that is not as it must be */
  refused: (title: string, field: string) => string;
}

const path = (names: readonly string[]): string => names.join(' / ');

const zhMain = (done: Done, n: number, layers: Record<Layer, string>): string => {
  switch (done.what) {
    case 'move':
      return done.path.length > 0 ? `已把 ${n} 条移到“${path(done.path)}”` : `已把 ${n} 条移出分组`;
    case 'layer':
      return `已把 ${n} 条移到“${layers[done.layer]}”层`;
    case 'tag':
      return `已给 ${n} 条加上标签“${done.tag}”`;
    case 'untag':
      return `已从 ${n} 条去掉标签“${done.tag}”`;
    case 'enable':
      return `已启用 ${n} 条`;
    case 'disable':
      return `已停用 ${n} 条`;
    case 'favourite':
      return `已收藏 ${n} 条`;
    case 'unfavourite':
      return `已取消收藏 ${n} 条`;
    case 'trash':
      return `已把 ${n} 条放进回收站，30 天内可恢复`;
    case 'restore':
      return `已恢复 ${n} 条`;
    case 'purge':
      return `已彻底删除 ${n} 条`;
    case 'copy':
      return `已建 ${n} 条自己的副本`;
    case 'regroup':
      return done.to.length > 0
        ? `分组“${path(done.from)}”改为“${path(done.to)}”，共 ${n} 条`
        : `已去掉分组“${path(done.from)}”，${n} 条话术还在`;
  }
};

const zhMore = (done: Done, { copied, hidden, skipped }: Plan): string[] => [
  ...(copied > 0 && done.what !== 'copy' ? [`其中 ${copied} 条来自话术包，已先建成自己的副本`] : []),
  ...(hidden > 0 ? [`${hidden} 条来自话术包，不会被改动，已隐藏，可在左边“已隐藏”恢复`] : []),
  ...(skipped > 0 ? [`${skipped} 条${done.what === 'copy' ? '本来就是自己的' : '来自话术包或已删除，没有动'}`] : []),
];

const many = (n: number): string => (n === 1 ? '1 phrase' : `${n} phrases`);

const enMain = (done: Done, n: number, layers: Record<Layer, string>): string => {
  switch (done.what) {
    case 'move':
      return done.path.length > 0
        ? `${many(n)} moved to “${path(done.path)}”`
        : `${many(n)} taken out of ${n === 1 ? 'its group' : 'their groups'}`;
    case 'layer':
      return `${many(n)} moved to the layer “${layers[done.layer]}”`;
    case 'tag':
      return `Tag “${done.tag}” put on ${many(n)}`;
    case 'untag':
      return `Tag “${done.tag}” taken off ${many(n)}`;
    case 'enable':
      return `${many(n)} switched on`;
    case 'disable':
      return `${many(n)} switched off`;
    case 'favourite':
      return `${many(n)} made favourite`;
    case 'unfavourite':
      return `${many(n)} no longer favourite`;
    case 'trash':
      return `${many(n)} put into the trash, for 30 days`;
    case 'restore':
      return `${many(n)} restored`;
    case 'purge':
      return `${many(n)} deleted for good`;
    case 'copy':
      return `Own copies made of ${many(n)}`;
    case 'regroup':
      return done.to.length > 0
        ? `Group “${path(done.from)}” is now “${path(done.to)}”: ${many(n)}`
        : `Group “${path(done.from)}” is gone; its ${many(n)} stay`;
  }
};

const enMore = (done: Done, { copied, hidden, skipped }: Plan): string[] => [
  ...(copied > 0 && done.what !== 'copy' ? [`${copied} of them came with a pack and became own copies first`] : []),
  ...(hidden > 0 ? [`${many(hidden)} of packs stay as they are and were hidden; find them under “Hidden”`] : []),
  ...(skipped > 0
    ? [`${many(skipped)} left alone: ${done.what === 'copy' ? 'already your own' : 'of a pack, or deleted'}`]
    : []),
];

/** Nothing is said of a main step that was done to none. */
const sentences = (main: string, n: number, more: string[], stop: string, end: string): string =>
  [...(n > 0 || more.length === 0 ? [main] : []), ...more].join(stop) + end;

export const changeTexts: Texts<ChangeTexts> = {
  'zh-CN': {
    done: (done, plan, layers) => {
      const n = plan.changed + plan.copied;
      return sentences(zhMain(done, n, layers), n, zhMore(done, plan), '；', '。');
    },
    nothing: '已经是这样了，没有要改的。',
    steps: {
      add: '新建',
      edit: '修改',
      move: '移动',
      tag: '改标签',
      enable: '启用',
      disable: '停用',
      trash: '删除',
      restore: '恢复',
      purge: '彻底删除',
      hide: '隐藏',
      unhide: '取消隐藏',
      favourite: '收藏',
      import: '导入',
      'pack-update': '更新话术包',
      backup: '从备份恢复',
      merge: '合并',
      feed: '改订阅源',
      other: '改动',
    },
    undo: '撤销',
    redo: '重做',
    undoStep: (step) => `撤销：${step}`,
    redoStep: (step) => `重做：${step}`,
    undone: (step, kept) => `已撤销：${step}${kept > 0 ? `；${kept} 条之后又改过，保持现样` : ''}。`,
    redone: (step, kept) => `已重做：${step}${kept > 0 ? `；${kept} 条之后又改过，保持现样` : ''}。`,
    failed: '没有写进去，话术还是原来的样子。请看看磁盘空间，关掉其他侧答页面后再试。',
    refused: (title, field) => {
      if (field === 'group') return `没有改动：“${title}”的分组会超出限制（最多 5 层，每层 30 字）。`;
      if (field === 'tags') return `没有改动：“${title}”的标签会超出限制（最多 20 个，每个 30 字）。`;
      return `没有改动：“${title}”本身有一项不合要求（${field}），请先打开它改好。`;
    },
  },
  en: {
    done: (done, plan, layers) => {
      const n = plan.changed + plan.copied;
      return sentences(enMain(done, n, layers), n, enMore(done, plan), '. ', '.');
    },
    nothing: 'It is so already; there was nothing to change.',
    steps: {
      add: 'new phrase',
      edit: 'edit',
      move: 'move',
      tag: 'tags',
      enable: 'switch on',
      disable: 'switch off',
      trash: 'delete',
      restore: 'restore',
      purge: 'delete for good',
      hide: 'hide',
      unhide: 'show again',
      favourite: 'favourite',
      import: 'import',
      'pack-update': 'pack update',
      backup: 'restore of a backup',
      merge: 'merge',
      feed: 'feed',
      other: 'change',
    },
    undo: 'Undo',
    redo: 'Redo',
    undoStep: (step) => `Undo: ${step}`,
    redoStep: (step) => `Redo: ${step}`,
    undone: (step, kept) => `Undone: ${step}${kept > 0 ? `. ${many(kept)} changed again since, left alone` : ''}.`,
    redone: (step, kept) => `Done again: ${step}${kept > 0 ? `. ${many(kept)} changed again since, left alone` : ''}.`,
    failed:
      'Nothing was written; the phrases are as they were. Look at the free disk space, close other Chatside pages, and try again.',
    refused: (title, field) => {
      if (field === 'group')
        return `Nothing was changed: the group of “${title}” would go beyond the limits (5 levels of 30 characters).`;
      if (field === 'tags')
        return `Nothing was changed: the tags of “${title}” would go beyond the limits (20 of 30 characters).`;
      return `Nothing was changed: “${title}” itself is not as it must be (${field}). Open it and mend that first.`;
    },
  },
};
