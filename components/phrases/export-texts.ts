import type { Layer } from '../../assist/own';
import type { Texts } from '../i18n/language';
import type { ExportFormat, LeftOut } from './export-data';

interface ExportTexts {
  open: string;
  title: string;
  scope: string;
  rows: (count: number) => string;
  layers: Record<Layer, string>;
  format: string;
  formats: Record<ExportFormat, string>;
  pack: {
    title: string;
    titleBox: string;
    /** Of the first pack. */
    ours: string;
    id: string;
    idHint: string;
    idTaken: string;
    version: string;
    lastVersion: (version: number) => string;
    layer: string;
    layers: Record<Exclude<Layer, 'personal'>, string>;
    along: string;
    tables: string;
    floors: string;
    floorsWarning: string;
    cautions: string;
    images: string;
  };
  make: string;
  making: string;
  done: (phrases: number, file: string) => string;
  nothing: string;
  leftOut: string;
  what: Record<LeftOut, (phrases: number) => string>;
  failed: string;
  /** Of a file, without date and ending. */
  name: string;
  packName: (id: string, version: number) => string;
}

export const exportTexts: Texts<ExportTexts> = {
  'zh-CN': {
    open: '导出…',
    title: '导出话术',
    scope: '导出哪些',
    rows: (count) => `现在列出或选中的 ${count} 条`,
    layers: { personal: '自己写的：个人层', team: '自己写的：团队层', shop: '自己写的：店铺层' },
    format: '格式',
    formats: {
      'pack-json': '侧答话术包（JSON，图片在里面）',
      'pack-zip': '侧答话术包（zip，图片是文件）',
      qianniu: '千牛快捷短语 CSV（GB18030）',
      csv: 'CSV（UTF-8 带 BOM，Excel 能直接打开）',
      xlsx: 'Excel 表格（.xlsx）',
    },
    pack: {
      title: '话术包',
      titleBox: '名称',
      ours: '店里的话术',
      id: '标识',
      idHint: '小写字母、数字、点和短横线；同一个标识再发就是更新',
      idTaken: '这个标识是侧答自带的，请换一个',
      version: '版本',
      lastVersion: (version) => `上次导出的是第 ${version} 版`,
      layer: '装上后属于',
      layers: { team: '团队', shop: '店铺' },
      along: '一起带上',
      tables: '主管的表格（库存、快递、截单、搭配；不含底价）',
      floors: '底价',
      floorsWarning: '底价是店里的秘密：谁拿到这个文件，谁就能看到。只发给该知道的人。',
      cautions: '自己加的提醒词',
      images: '话术的图片会放在文件里。',
    },
    make: '导出',
    making: '正在导出…',
    done: (phrases, file) => `已导出 ${phrases} 条：${file}`,
    nothing: '没有可以导出的话术。',
    leftOut: '这种格式放不下、或对方可能读不对的：',
    what: {
      images: (count) => `图片：${count} 条的没有带上`,
      placeholders: (count) => `占位符：${count} 条里有，别的软件不会填，会原样发给买家`,
      characters: (count) => `${count} 条里有编码放不下的字，变成了问号`,
      'only-gb18030': (count) => `${count} 条里有只认 GBK 的软件会显示错的字（如表情）`,
      shortcodes: (count) => `${count} 条的快捷编码重复，没有带上`,
      languages: (count) => `${count} 条是另一种语言，话术包只有一种语言`,
      tags: (count) => `标签：${count} 条的没有带上`,
      examples: (count) => `买家问法：${count} 条的没有带上`,
      variants: (count) => `其他说法：${count} 条的没有带上`,
      note: (count) => `备注：${count} 条的没有带上`,
      weekly: (count) => `每周时段：${count} 条的没有带上`,
      validFrom: (count) => `生效日期：${count} 条的没有带上`,
      validUntil: (count) => `失效日期：${count} 条的没有带上`,
      disabled: (count) => `停用：${count} 条的没有带上，对方那边会是启用的`,
    },
    failed: '没有导出成功，请再试一次。',
    name: '话术',
    packName: (id, version) => `话术包-${id}-v${version}`,
  },
  en: {
    open: 'Export…',
    title: 'Export phrases',
    scope: 'Which',
    rows: (count) => (count === 1 ? 'the 1 listed or chosen' : `the ${count} listed or chosen`),
    layers: { personal: 'own ones: personal', team: 'own ones: team', shop: 'own ones: shop' },
    format: 'As',
    formats: {
      'pack-json': 'Chatside pack (JSON, pictures inside)',
      'pack-zip': 'Chatside pack (zip, pictures as files)',
      qianniu: 'Qianniu quick phrases, CSV (GB18030)',
      csv: 'CSV (UTF-8 with BOM, for Excel)',
      xlsx: 'Excel workbook (.xlsx)',
    },
    pack: {
      title: 'The pack',
      titleBox: 'Title',
      ours: 'Our phrases',
      id: 'Id',
      idHint: 'Small letters, digits, dots and dashes; the same id again is an update',
      idTaken: 'This id belongs to Chatside; choose another',
      version: 'Edition',
      lastVersion: (version) => `The last one exported was ${version}`,
      layer: 'Installed as',
      layers: { team: 'team', shop: 'shop' },
      along: 'Take along',
      tables: 'the tables (stock, couriers, cut-off, goes with; not the floors)',
      floors: 'floors',
      floorsWarning:
        'Floors are a secret of the shop: whoever gets this file can read them. Give it only to those who may know.',
      cautions: 'your own words to avoid',
      images: 'Pictures of the phrases are inside.',
    },
    make: 'Export',
    making: 'Exporting…',
    done: (phrases, file) => `${phrases} ${phrases === 1 ? 'phrase' : 'phrases'} exported: ${file}`,
    nothing: 'There are no phrases to export.',
    leftOut: 'What this format has no place for, or others may read wrong:',
    what: {
      images: (count) => `pictures: those of ${count} were left out`,
      placeholders: (count) =>
        `placeholders: in ${count}; other programs do not fill them, and the buyer would read them`,
      characters: (count) =>
        `${count} hold characters that the encoding does not have; a question mark stands for them`,
      'only-gb18030': (count) => `${count} hold characters (such as emoji) that programs with GBK only show wrong`,
      shortcodes: (count) => `${count} had a shortcode that another one has; left out`,
      languages: (count) => `${count} are in another language; a pack has one`,
      tags: (count) => `tags: those of ${count} were left out`,
      examples: (count) => `example questions: those of ${count} were left out`,
      variants: (count) => `other wordings: those of ${count} were left out`,
      note: (count) => `notes: those of ${count} were left out`,
      weekly: (count) => `hours of the week: those of ${count} were left out`,
      validFrom: (count) => `valid from: left out of ${count}`,
      validUntil: (count) => `valid until: left out of ${count}`,
      disabled: (count) => `switched off: ${count}; elsewhere they will be on`,
    },
    failed: 'The export did not work. Please try again.',
    name: 'phrases',
    packName: (id, version) => `pack-${id}-v${version}`,
  },
};
