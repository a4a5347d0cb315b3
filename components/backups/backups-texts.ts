import type { Texts } from '../i18n/language';

/** Why a file is no backup. */
export type FileRefusal = 'too-big' | 'bad-json' | 'no-backup' | 'newer-format' | 'unreadable';

interface BackupsTexts {
  tab: string;
  what: string;
  rule: string;
  now: string;
  fromFile: string;
  none: string;
  loading: string;
  list: string;
  columns: { at: string; phrases: string; actions: string };
  phrases: (count: number) => string;
  look: string;
  download: string;
  /** What an action is done to. */
  of: (action: string, at: string) => string;
  preview: (name: string) => string;
  noTime: string;
  same: string;
  others: string;
  back: (count: number) => string;
  changed: (count: number) => string;
  gone: (count: number) => string;
  was: string;
  is: string;
  moreChanged: string;
  more: (count: number) => string;
  skipped: (count: number) => string;
  restore: string;
  cancel: string;
  undo: string;
  done: (records: number) => string;
  undone: (kept: number) => string;
  made: string;
  vanished: string;
  failed: string;
  refused: Record<FileRefusal, string>;
}

export const backupsTexts: Texts<BackupsTexts> = {
  'zh-CN': {
    tab: '备份',
    what: '自己的话术、隐藏和收藏每天自动备份一次，留在这台电脑的浏览器里，最多十份，旧的让位给新的。',
    rule: '恢复之前会先给你看有哪些变化；恢复之后也能撤销。卸载扩展或清除浏览数据会把备份一起删掉，要长期保存请下载成文件。',
    now: '现在备份',
    fromFile: '从文件恢复…',
    none: '还没有备份。有了自己的话术以后，每天会自动备份一次。',
    loading: '正在读取备份…',
    list: '这台电脑上的备份',
    columns: { at: '时间', phrases: '话术', actions: '操作' },
    phrases: (count) => `${count} 条`,
    look: '看看变化…',
    download: '下载',
    of: (action, at) => `${action}：${at}`,
    preview: (name) => `恢复到：${name}`,
    noTime: '没有时间的备份文件',
    same: '话术和现在一模一样，没有要恢复的。',
    others: '隐藏和收藏也会回到备份时的样子。',
    back: (count) => `会回来：${count} 条`,
    changed: (count) => `会变回去：${count} 条`,
    gone: (count) => `会进回收站：${count} 条（备份之后才写的，30 天内还能找回）`,
    was: '备份里',
    is: '现在',
    moreChanged: '正文没变，变的是其他内容（分组、标签、短码、有效期等）',
    more: (count) => `还有 ${count} 条`,
    skipped: (count) => `文件里有 ${count} 项读不出来或不能从文件恢复（例如设置、订阅），已跳过。`,
    restore: '恢复',
    cancel: '不恢复',
    undo: '撤销恢复',
    done: (records) => (records === 0 ? '已经是备份时的样子，没有要改的' : `已恢复，改动了 ${records} 项，可以撤销`),
    undone: (kept) => (kept === 0 ? '已撤销，回到恢复之前' : `已撤销；其中 ${kept} 项之后又改过，保留了新的`),
    made: '已备份',
    vanished: '这份备份已经让位给更新的了，请另选一份',
    failed: '没有成功，话术还是原来的样子。请看看磁盘空间，再试一次。',
    refused: {
      'too-big': '这个文件超过 200 MB，不像是话术备份，没有读取。',
      'bad-json': '这个文件不完整或不是备份文件，没有读取。请换一个文件。',
      'no-backup': '这个文件不是侧答的备份。话术包和表格请到“话术”页导入。',
      'newer-format': '这份备份来自更新版本的侧答。请先更新扩展，再恢复。',
      unreadable: '这个文件读不出来：可能刚被移走，或正被别的程序占用。请再选一次。',
    },
  },
  en: {
    tab: 'Backups',
    what: 'Your own phrases, what you hid and what you marked are backed up once a day in this computer’s browser: ten at most, the oldest makes room.',
    rule: 'You see what would change before anything is restored, and can undo it afterwards. Removing the extension or clearing browsing data deletes the backups too: download one to keep it.',
    now: 'Back up now',
    fromFile: 'Restore from a file…',
    none: 'No backups yet. Once you have phrases of your own, one is made every day.',
    loading: 'Reading the backups…',
    list: 'Backups on this computer',
    columns: { at: 'Time', phrases: 'Phrases', actions: 'Actions' },
    phrases: (count) => String(count),
    look: 'See what changes…',
    download: 'Download',
    of: (action, at) => `${action}: ${at}`,
    preview: (name) => `Restore: ${name}`,
    noTime: 'a backup file without a time',
    same: 'The phrases are just as they are now. There is nothing to restore.',
    others: 'What was hidden and marked will be as it was then, too.',
    back: (count) => `Come back: ${count}`,
    changed: (count) => `Become what they were: ${count}`,
    gone: (count) => `Go to the trash: ${count} (written since; kept for 30 days)`,
    was: 'Backup',
    is: 'Now',
    moreChanged: 'The text is the same; something else differs (group, tags, shortcode, dates …)',
    more: (count) => `${count} more`,
    skipped: (count) =>
      `${count} ${count === 1 ? 'item' : 'items'} of the file cannot be read or restored from a file (settings, subscriptions) and will be left out.`,
    restore: 'Restore',
    cancel: 'Do not restore',
    undo: 'Undo the restore',
    done: (records) =>
      records === 0
        ? 'Everything is as it was then already'
        : `Restored: ${records} ${records === 1 ? 'thing' : 'things'} changed. You can undo it.`,
    undone: (kept) =>
      kept === 0
        ? 'Undone: everything is as it was before'
        : `Undone, but ${kept} ${kept === 1 ? 'thing was' : 'things were'} changed since and kept`,
    made: 'Backed up',
    vanished: 'That backup has made room for newer ones. Please choose another.',
    failed: 'That did not work, and your phrases are as they were. Check the disk space and try again.',
    refused: {
      'too-big': 'This file is larger than 200 MB. It does not look like a backup and was not read.',
      'bad-json': 'This file is incomplete or no backup. It was not read. Choose another one.',
      'no-backup': 'This is no backup of Chatside. Packs and tables are imported on the page “Phrases”.',
      'newer-format': 'This backup comes from a newer version of Chatside. Update the extension first.',
      unreadable: 'This file cannot be read: it may have been moved or be open in another program. Choose it again.',
    },
  },
};
