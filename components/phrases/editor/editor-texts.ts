import type { SmsLength } from '../../../assist/sms';
import type { Texts } from '../../i18n/language';

/** Why a phrase could not be written. */
export type EditFault = 'quota' | 'blocked' | 'failed' | 'overtaken';

interface EditorTexts {
  form: (title: string) => string;
  newForm: string;
  untitled: string;
  save: string;
  revert: string;
  duplicate: string;
  duplicated: (title: string) => string;
  saved: string;
  unsaved: string;
  mend: string;
  faults: Record<EditFault, string>;
  copy: string;
  packUntouched: string;
  newPhrase: string;
  differs: (fields: readonly string[]) => string;
  same: string;
  seeOriginal: string;
  restore: string;
  changedInPack: string;
  goneFromPack: string;
  keepMine: string;
  takeTheirs: string;
  elsewhere: string;
  goneElsewhere: string;
  takeElsewhere: string;
  close: string;
  leave: string;
  leaveWhat: string;
  leaveSave: string;
  discard: string;
  stay: string;
  empty: string;
  found: string;
  instead: string;
  near: (count: number) => string;
  open: (title: string) => string;
  sms: (length: SmsLength, open: boolean) => string;
}

export const editorTexts: Texts<EditorTexts> = {
  'zh-CN': {
    form: (title) => `编辑：${title}`,
    newForm: '新话术',
    untitled: '还没有标题',
    save: '保存',
    revert: '撤销',
    duplicate: '复制一份',
    duplicated: (title) => `${title}（副本）`,
    saved: '已保存',
    unsaved: '有没保存的修改，按 Ctrl S 保存',
    mend: '还没保存：请先改好标红的地方',
    faults: {
      quota: '没有保存：磁盘空间满了。文字还在这里，清出空间后再按保存。',
      blocked: '没有保存：话术库打不开。文字还在这里，请关掉其他侧答页面后再按保存。',
      failed: '没有保存。文字还在这里，请再按一次保存；还不行就先把文字复制出来，再重新打开这一页。',
      overtaken: '没有保存：这条话术刚刚在别处改过。请先在上面选一个。',
    },
    copy: '已改：自己的副本',
    packUntouched: '话术包不会被改动：保存时建一份自己的副本，由它代替原文。',
    newPhrase: '新话术，还没保存',
    differs: (fields) => `和原文不同：${fields.join('、')}`,
    same: '和原文一样',
    seeOriginal: '看原文',
    restore: '还原为原文',
    changedInPack: '话术包更新了这条话术的原文，你也改过。用哪一份？',
    goneFromPack: '话术包里已经没有这条话术了，你的副本还在。',
    keepMine: '保留我的',
    takeTheirs: '用新的原文',
    elsewhere: '你编辑的时候，这条话术在别处（另一个页面或另一台电脑）改过了。',
    goneElsewhere: '你编辑的时候，这条话术在别处被删除了。',
    takeElsewhere: '用那边的',
    close: '不要了',
    leave: '有没保存的修改',
    leaveWhat: '要先保存吗？',
    leaveSave: '保存后离开',
    discard: '不保存',
    stay: '留下继续改',
    empty: '写上话术，这里会用一张虚构的示例订单填好',
    found: '要留意的词',
    instead: '可以说：',
    near: (count) => `有 ${count} 条相近的话术，可以并成变体，避免连发同一句：`,
    open: (title) => `打开：${title}`,
    sms: ({ units, parts }, open) => `短信：${units} 字，计费 ${parts} 条${open ? '（要填的内容没有算进去）' : ''}`,
  },
  en: {
    form: (title) => `Edit: ${title}`,
    newForm: 'New phrase',
    untitled: 'No title yet',
    save: 'Save',
    revert: 'Revert',
    duplicate: 'Duplicate',
    duplicated: (title) => `${title} (copy)`,
    saved: 'Saved',
    unsaved: 'Not saved yet: Ctrl S saves',
    mend: 'Not saved yet: please mend what is marked',
    faults: {
      quota: 'Not saved: the disk is full. Your words are still here; free some space, then save again.',
      blocked:
        'Not saved: the phrases cannot be opened. Your words are still here; close other Chatside pages, then save.',
      failed: 'Not saved. Your words are still here; save again. If it fails again, copy them, then reopen this page.',
      overtaken: 'Not saved: the phrase was just changed elsewhere. Choose above which one counts.',
    },
    copy: 'Edited: your own copy',
    packUntouched: 'The pack stays as it is: saving makes a copy of your own that takes the place of the original.',
    newPhrase: 'A new phrase, not saved yet',
    differs: (fields) => `Differs from the original in: ${fields.join(', ')}`,
    same: 'The same as the original',
    seeOriginal: 'See the original',
    restore: 'Back to the original',
    changedInPack: 'The pack has another original now, and you have edited yours. Which one counts?',
    goneFromPack: 'The pack has this phrase no more; your copy stays.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the new original',
    elsewhere: 'While you were editing, this phrase was changed elsewhere (another page or computer).',
    goneElsewhere: 'While you were editing, this phrase was deleted elsewhere.',
    takeElsewhere: 'Take theirs',
    close: 'Let it go',
    leave: 'There are unsaved changes',
    leaveWhat: 'Save them first?',
    leaveSave: 'Save and leave',
    discard: 'Do not save',
    stay: 'Stay here',
    empty: 'Write a text: here it is filled in from an invented sample order',
    found: 'Words to look at',
    instead: 'You could say: ',
    near: (count) =>
      count === 1
        ? 'One phrase says nearly the same: make variants of them, so that the same words are not sent twice running:'
        : `${count} phrases say nearly the same: make variants of them, so that the same words are not sent twice running:`,
    open: (title) => `Open: ${title}`,
    sms: ({ units, parts }, open) =>
      `As a text message: ${units} characters, ${parts} ${parts === 1 ? 'part' : 'parts'}${open ? ' (what will be asked does not count yet)' : ''}`,
  },
};
