import type { Texts } from '../i18n/language';

interface CommandTexts {
  bar: string;
  chosen: (rows: number) => string;
  none: string;
  move: string;
  tags: string;
  enable: string;
  disable: string;
  favourite: string;
  unfavourite: string;
  copy: string;
  trash: string;
  restore: string;
  show: string;
  purge: string;
  empty: string;
  cancel: string;
  moveTitle: (rows: number) => string;
  moveHint: string;
  toLayer: (layer: string) => string;
  toNone: string;
  toNew: (path: string) => string;
  outermost: string;
  tagTitle: (rows: number) => string;
  tag: string;
  addTag: string;
  removeTag: string;
  newGroup: string;
  newGroupNote: string;
  groupName: string;
  groupBar: (path: string) => string;
  rename: string;
  moveGroup: string;
  deleteGroup: string;
  renameTitle: (path: string) => string;
  moveGroupTitle: (path: string) => string;
  deleteGroupTitle: (path: string) => string;
  deleteGroupWhat: (own: number, packs: number) => string;
  onlyOwn: (packs: number) => string;
  save: string;
  create: string;
  purgeTitle: (rows: number) => string;
  purgeWhat: string;
  dragged: (rows: number) => string;
}

export const commandTexts: Texts<CommandTexts> = {
  'zh-CN': {
    bar: '对选中的话术',
    chosen: (rows) => `已选 ${rows} 条`,
    none: '取消选择',
    move: '移动到…',
    tags: '标签…',
    enable: '启用',
    disable: '停用',
    favourite: '收藏',
    unfavourite: '取消收藏',
    copy: '建自己的副本',
    trash: '删除',
    restore: '恢复',
    show: '恢复显示',
    purge: '彻底删除…',
    empty: '清空回收站…',
    cancel: '取消',
    moveTitle: (rows) => `把 ${rows} 条话术移动到`,
    moveHint: '找分组，或输入新分组：售后 / 退换',
    toLayer: (layer) => `“${layer}”层`,
    toNone: '不放进分组',
    toNew: (path) => `新分组“${path}”`,
    outermost: '最外层',
    tagTitle: (rows) => `${rows} 条话术的标签`,
    tag: '标签',
    addTag: '加上',
    removeTag: '去掉',
    newGroup: '新分组…',
    newGroupNote: '分组随话术保存：把话术移进来以后，这个分组才会留下。用“ / ”分层，最多 5 层。',
    groupName: '分组名称',
    groupBar: (path) => `分组“${path}”`,
    rename: '重命名…',
    moveGroup: '移动分组…',
    deleteGroup: '去掉分组…',
    renameTitle: (path) => `重命名分组“${path}”`,
    moveGroupTitle: (path) => `把分组“${path}”移动到`,
    deleteGroupTitle: (path) => `去掉分组“${path}”？`,
    deleteGroupWhat: (own, packs) =>
      `${own} 条自己的话术会留下，移到上一层。${packs > 0 ? `话术包里的 ${packs} 条不会动，分组还会因它们显示。` : ''}`,
    onlyOwn: (packs) => (packs > 0 ? `只改自己的话术；话术包里的 ${packs} 条不会动。` : ''),
    save: '保存',
    create: '新建',
    purgeTitle: (rows) => `彻底删除 ${rows} 条话术？`,
    purgeWhat: '它们会从回收站消失，同步的其他电脑上也一样。',
    dragged: (rows) => `${rows} 条话术`,
  },
  en: {
    bar: 'With the chosen phrases',
    chosen: (rows) => `${rows} chosen`,
    none: 'Choose none',
    move: 'Move to…',
    tags: 'Tags…',
    enable: 'Switch on',
    disable: 'Switch off',
    favourite: 'Favourite',
    unfavourite: 'No favourite',
    copy: 'Make own copy',
    trash: 'Delete',
    restore: 'Restore',
    show: 'Show again',
    purge: 'Delete for good…',
    empty: 'Empty the trash…',
    cancel: 'Cancel',
    moveTitle: (rows) => `Move ${rows === 1 ? '1 phrase' : `${rows} phrases`} to`,
    moveHint: 'Find a group, or type a new one: After sales / Returns',
    toLayer: (layer) => `Layer “${layer}”`,
    toNone: 'No group',
    toNew: (path) => `New group “${path}”`,
    outermost: 'Outermost',
    tagTitle: (rows) => `Tags of ${rows === 1 ? '1 phrase' : `${rows} phrases`}`,
    tag: 'Tag',
    addTag: 'Put on',
    removeTag: 'Take off',
    newGroup: 'New group…',
    newGroupNote:
      'Groups are kept with their phrases: this one stays once a phrase is moved into it. “ / ” nests, five levels at most.',
    groupName: 'Name of the group',
    groupBar: (path) => `Group “${path}”`,
    rename: 'Rename…',
    moveGroup: 'Move group…',
    deleteGroup: 'Remove group…',
    renameTitle: (path) => `Rename the group “${path}”`,
    moveGroupTitle: (path) => `Move the group “${path}” to`,
    deleteGroupTitle: (path) => `Remove the group “${path}”?`,
    deleteGroupWhat: (own, packs) =>
      `${own === 1 ? '1 own phrase stays and goes' : `${own} own phrases stay and go`} up one level.${
        packs > 0 ? ` ${packs} of packs are left alone; because of them the group is still shown.` : ''
      }`,
    onlyOwn: (packs) => (packs > 0 ? `Only own phrases are changed; ${packs} of packs are left alone.` : ''),
    save: 'Save',
    create: 'Create',
    purgeTitle: (rows) => `Delete ${rows === 1 ? '1 phrase' : `${rows} phrases`} for good?`,
    purgeWhat: 'They leave the trash, on the other computers that sync as well.',
    dragged: (rows) => (rows === 1 ? '1 phrase' : `${rows} phrases`),
  },
};
