import type { Texts } from '../i18n/language';

export type Fault = 'conflict' | 'quota' | 'blocked' | 'file' | 'failed';
export type StepName = 'replace' | 'merge' | 'edit' | 'add' | 'delete' | 'packs';

interface LibraryTexts {
  title: string;
  brand: string;
  sections: string;
  tabs: string;
  local: string;
  loading: string;
  age: {
    imported: (date: string, rows: number) => string;
    edited: (date: string) => string;
    packs: (rows: number) => string;
  };
  none: string;
  search: string;
  found: (found: number, all: number) => string;
  nothingFound: string;
  clearSearch: string;
  pages: string;
  page: (from: number, to: number, all: number) => string;
  previous: string;
  next: string;
  product: string;
  defaultRow: string;
  actions: string;
  add: string;
  edit: string;
  remove: string;
  /** What an action is done to. */
  of: (action: string, name: string) => string;
  newRow: string;
  editRow: (name: string) => string;
  copyFirst: string;
  save: string;
  cancel: string;
  sameRow: string;
  backToPacks: string;
  files: string;
  exportAs: (format: string) => string;
  template: (format: string) => string;
  templateName: string;
  drop: string;
  importFile: string;
  empty: string;
  steps: Record<StepName, string>;
  lastStep: (step: string, at: string) => string;
  undo: string;
  undone: string;
  saved: string;
  deleted: string;
  faults: Record<Fault, string>;
}

export const libraryTexts: Texts<LibraryTexts> = {
  'zh-CN': {
    title: '话术库 · 侧答 Chatside',
    brand: '侧答 Chatside',
    sections: '话术库的各部分',
    tabs: '这一部分里的页面',
    local:
      '这里的数据不会出现在任何后台页面里。只有自己的话术和几项设置会写入浏览器的同步（见右上角），其余只存在这台电脑上。',
    loading: '正在打开…',
    age: {
      imported: (date, rows) => `导入于 ${date} · 共 ${rows} 行`,
      edited: (date) => `最近手动修改：${date}`,
      packs: (rows) => `随话术包 · 共 ${rows} 行`,
    },
    none: '还没有数据',
    search: '在表里搜',
    found: (found, all) => `找到 ${found} 行，共 ${all} 行`,
    nothingFound: '没有找到，换个词试试',
    clearSearch: '清除搜索',
    pages: '翻页',
    page: (from, to, all) => `第 ${from}–${to} 行，共 ${all} 行`,
    previous: '上一页',
    next: '下一页',
    product: '商品',
    defaultRow: '默认：其他所有商品',
    actions: '操作',
    add: '加一行',
    edit: '修改',
    remove: '删除',
    of: (action, name) => `${action}：${name}`,
    newRow: '新的一行',
    editRow: (name) => `修改：${name}`,
    copyFirst: '这些行随话术包而来。一改动，就会先复制成店里自己的表；话术包本身不变。',
    save: '保存',
    cancel: '取消',
    sameRow: '表里已经有同一对象的一行，请改那一行',
    backToPacks: '改回用话术包的行',
    files: '导出与模板',
    exportAs: (format) => `导出 ${format}`,
    template: (format) => `下载模板（${format}）`,
    templateName: '模板',
    drop: '松手就导入；写入之前会先给你看改动。',
    importFile: '导入…',
    empty: '表还是空的。下载模板，在表格软件里填好后导入；也可以直接在这里加一行。',
    steps: {
      replace: '导入，替换整张表',
      merge: '导入，合并到表里',
      edit: '修改一行',
      add: '加一行',
      delete: '删除一行',
      packs: '改回用话术包的行',
    },
    lastStep: (step, at) => `上一步：${step}（${at}）`,
    undo: '撤销',
    undone: '已撤销，表恢复到上一步之前',
    saved: '已保存',
    deleted: '已删除，可以撤销',
    faults: {
      conflict: '这张表刚在别的页面改过，已为你显示最新内容。这一步没有执行，请看过再做一次。',
      quota: '电脑存储空间不够，没有写入，表还是原来的样子。请腾出一些磁盘空间后再试。',
      blocked: '浏览器没让打开本机数据库，表还是原来的样子。请关掉其他侧答页面，或退出无痕模式后再试。',
      file: '这个文件读不出来：可能刚被改动、移走，或正被别的程序占用。请关掉那个程序，再选一次文件。',
      failed: '没有成功，表还是原来的样子。请再试一次；还不行就重新打开这个页面。',
    },
  },
  en: {
    title: 'Library · Chatside',
    brand: 'Chatside',
    sections: 'Parts of the library',
    tabs: 'Pages of this part',
    local:
      'Nothing of this is put into a console page. Only your own phrases and a few settings go to the browser’s sync (see above); the rest stays on this computer.',
    loading: 'Opening…',
    age: {
      imported: (date, rows) => `Imported ${date} · ${rows} ${rows === 1 ? 'row' : 'rows'}`,
      edited: (date) => `Last edited by hand: ${date}`,
      packs: (rows) => `From the phrase packs · ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    },
    none: 'No data yet',
    search: 'Search this table',
    found: (found, all) => `${found} of ${all} rows`,
    nothingFound: 'Nothing found. Try another word.',
    clearSearch: 'Clear the search',
    pages: 'Pages',
    page: (from, to, all) => `Rows ${from}–${to} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    product: 'Product',
    defaultRow: 'Default: all other products',
    actions: 'Actions',
    add: 'Add a row',
    edit: 'Edit',
    remove: 'Delete',
    of: (action, name) => `${action}: ${name}`,
    newRow: 'New row',
    editRow: (name) => `Edit: ${name}`,
    copyFirst:
      'These rows come with the phrase packs. A change makes them a table of your own first; the pack stays as it is.',
    save: 'Save',
    cancel: 'Cancel',
    sameRow: 'The table already has a row about the same thing. Please change that one.',
    backToPacks: 'Use the packs’ rows again',
    files: 'Export and template',
    exportAs: (format) => `Export ${format}`,
    template: (format) => `Download template (${format})`,
    templateName: 'template',
    drop: 'Drop to import. You will see what changes before anything is written.',
    importFile: 'Import…',
    empty: 'This table is empty. Download the template, fill it in a spreadsheet and import it, or add a row here.',
    steps: {
      replace: 'import, whole table replaced',
      merge: 'import, merged into the table',
      edit: 'one row edited',
      add: 'one row added',
      delete: 'one row deleted',
      packs: 'back to the packs’ rows',
    },
    lastStep: (step, at) => `Last step: ${step} (${at})`,
    undo: 'Undo',
    undone: 'Undone. The table is as it was before that step.',
    saved: 'Saved',
    deleted: 'Deleted. You can undo it.',
    faults: {
      conflict:
        'This table was just changed on another page; you now see the newest. Nothing was done. Please look and try again.',
      quota:
        'This computer has no space left. Nothing was written and the table is as it was. Free some disk space, then try again.',
      blocked:
        'The browser did not open its database. The table is as it was. Close other Chatside pages or leave private browsing, then try again.',
      file: 'This file cannot be read: it may have been changed, moved, or be open in another program. Close that program and choose it again.',
      failed: 'That did not work. The table is as it was. Please try again; if it fails again, reopen this page.',
    },
  },
};
