import type { Texts } from '../i18n/language';

/** What is wrong with the database; `storage/health` says when it is which. */
export type ShownFault = 'missing' | 'blocked' | 'outdated' | 'newer' | 'full' | 'upgrade' | 'failed';

interface HealthTexts {
  /** Of the library page. */
  faults: Record<ShownFault, string>;
  /** Of the panel, which goes on with what comes with the product. */
  panel: Record<ShownFault, string>;
  broken: (rows: number) => string;
  crashed: string;
  reload: string;
  exportAll: string;
  exported: string;
  nothingThere: string;
  exportFailed: string;
}

export const healthTexts: Texts<HealthTexts> = {
  'zh-CN': {
    faults: {
      missing: '浏览器没让打开本机数据库，话术库用不了。请退出无痕模式，或在浏览器设置里允许侧答保存数据，再刷新。',
      blocked: '话术库要升级，但另一个侧答页面还开着旧版本。请关掉其他侧答页面，这里会自动继续。',
      outdated: '侧答刚刚更新，这一页是旧的，之后的改动写不进去。请先复制没保存的内容，再刷新。',
      newer: '这台电脑上的话术库来自更新版本的侧答，这个版本读不了，也没有动它。请更新扩展；现在可以先把数据导出来。',
      full: '电脑存储空间不够，刚才那一步没有写进去，原来的数据都在。请腾出一些磁盘空间后再做一次。',
      upgrade: '话术库升级没有成功，原来的数据一条没动。请刷新再试；还不行就先把数据导出来，再联系我们。',
      failed: '话术库打不开，数据没有动。请刷新再试；还不行就先把数据导出来，再重启浏览器。',
    },
    panel: {
      missing: '浏览器没让打开本机数据库：现在只有自带话术，店里的话术和表格暂时用不了。请退出无痕模式后刷新。',
      blocked: '话术库在等升级：现在只有自带话术。请关掉其他侧答页面，店里的话术会自动回来。',
      outdated: '侧答刚刚更新，这个面板是旧的。请刷新面板。',
      newer: '话术库来自更新版本的侧答：现在只有自带话术，原来的数据没有动。请更新扩展。',
      full: '电脑存储空间不够，刚才的改动没有存下，发送不受影响。请腾出一些磁盘空间。',
      upgrade: '话术库升级没有成功：现在只有自带话术，原来的数据一条没动。请刷新面板再试。',
      failed: '话术库打不开：现在只有自带话术，数据没有动。请刷新面板；还不行就重启浏览器。',
    },
    broken: (rows) => `有 ${rows} 条数据读不出来，已跳过，其余照常使用。可以从“备份”里恢复。`,
    crashed: '这一部分出错了，数据没有动。请刷新；还不行就先把数据导出来。',
    reload: '刷新',
    exportAll: '导出本机全部数据',
    exported: '已导出成文件',
    nothingThere: '这台电脑上没有数据可以导出',
    exportFailed: '数据没能导出。请重启浏览器再试。',
  },
  en: {
    faults: {
      missing:
        'The browser does not open its database, so the library cannot be used. Leave private browsing or allow Chatside to keep data, then reload.',
      blocked:
        'The library is to be upgraded, but another Chatside page still has the old version open. Close the other Chatside pages; this one goes on by itself.',
      outdated:
        'Chatside was just updated and this page is the old one: nothing more can be saved here. Copy what you have not saved, then reload.',
      newer:
        'The library on this computer was written by a newer version of Chatside. It was not touched. Update the extension; you can export the data now.',
      full: 'This computer has no space left. The last step was not saved, everything before it is. Free some disk space and do it again.',
      upgrade:
        'The upgrade of the library failed, and nothing of it was changed. Reload to try again; if it fails again, export the data and tell us.',
      failed:
        'The library cannot be opened. Nothing was changed. Reload to try again; if it fails again, export the data and restart the browser.',
    },
    panel: {
      missing:
        'The browser does not open its database: only the built-in phrases are here. Leave private browsing and reload to have the shop’s own again.',
      blocked:
        'The library waits for its upgrade: only the built-in phrases are here. Close the other Chatside pages and the shop’s own come back.',
      outdated: 'Chatside was just updated and this panel is the old one. Please reload it.',
      newer:
        'The library was written by a newer Chatside: only the built-in phrases are here, and it was not touched. Update the extension.',
      full: 'This computer has no space left: the last change was not kept. You can go on replying. Free some disk space.',
      upgrade:
        'The upgrade of the library failed: only the built-in phrases are here, and nothing was changed. Reload to try again.',
      failed:
        'The library cannot be opened: only the built-in phrases are here, and nothing was changed. Reload, or restart the browser.',
    },
    broken: (rows) =>
      `${rows} ${rows === 1 ? 'record' : 'records'} cannot be read and ${rows === 1 ? 'was' : 'were'} left out; the rest works. “Backups” may have ${rows === 1 ? 'it' : 'them'}.`,
    crashed: 'This part broke. Your data was not changed. Reload; if it breaks again, export the data.',
    reload: 'Reload',
    exportAll: 'Export all data of this computer',
    exported: 'Exported as a file',
    nothingThere: 'There is no data on this computer',
    exportFailed: 'The data could not be exported. Restart the browser and try again.',
  },
};
