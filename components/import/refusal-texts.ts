import type { Refusal, RefusalCode } from '../../formats/foreign';
import type { PackRefusal } from '../../formats/pack-file';
import type { Language, Texts } from '../i18n/language';

interface RefusalTexts {
  /** What is wrong and what to do; `detail` may be empty. */
  file: Record<RefusalCode, (detail: string) => string>;
  pack: Record<PackRefusal, string>;
  /** Where reading stopped. */
  at: (row: number) => string;
}

const refusalTexts: Texts<RefusalTexts> = {
  'zh-CN': {
    file: {
      'bad-json': () => '这份 JSON 不完整或写错了。请重新导出或重新复制整段，从第一个括号到最后一个括号。',
      'bad-yaml': () => '这份 YAML 写错了（多半是缩进或引号）。请改好后再导入。',
      binary: () => '这不是表格或文本文件。请导出成 CSV、XLSX 或 JSON 再导入。',
      'broken-zip': () => '压缩包或表格文件坏了。请重新下载，或用表格软件打开后另存为 .xlsx。',
      'chatside-pack': () => '这是侧答话术包，但没有读出来。请重新导出。',
      'empty-file': () => '文件是空的。请确认导出已经完成。',
      'no-phrases': () => '里面没有话术，只有表头或空行。请确认导出时选中了话术。',
      'no-text-column': () => '没有找到“内容”列。请在上面把写着回复内容的那一列选成“内容”。',
      'no-workbook': () => '压缩包里没有能读的话术文件。请直接导入 CSV、XLSX、JSON，或带 pack.json 的话术包。',
      'old-excel': () => '这是旧版 Excel（.xls）文件。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。',
      'too-big': (detail) => `文件超过 ${detail || '上限'}。请分成几个小文件导入。`,
      'too-big-inside': () => '解压后太大（超过 300 MB），没有读。请去掉里面的大文件再试。',
      'too-deep': () => '内容嵌套得太深，没有读。请确认是话术文件。',
      'too-many-columns': (detail) => `表格超过 ${detail || '64'} 列。请删掉用不到的列再导入。`,
      'too-many-faults': () => '坏行太多，多半不是话术表，或者编码、格式选错了。请换一个编码或格式试试。',
      'too-many-rows': (detail) => `超过 ${detail || '100,000'} 行。请分成几个文件导入。`,
      'unknown-encoding': (detail) =>
        detail
          ? `按 ${detail} 读，有些字读不出来。请换一个编码。`
          : '看不出文件是什么编码。请用记事本打开，另存为 UTF-8 再导入。',
      'web-page': () => '这是一个网页，不是话术文件。多半是没登录就下载了：请登录后重新导出。',
      'wrong-shape': () =>
        '认不出里面的结构。请确认导出的是话术（快捷短语），或把内容贴到表格里，第一行写上表头再导入。',
    },
    pack: {
      'too-big': '话术包超过 50 MB。请让发的人少放些图片。',
      'too-big-inside': '话术包解压后太大，没有读。',
      'bad-json': '话术包不完整或写错了。请重新下载。',
      'broken-zip': '压缩包坏了。请重新下载。',
      'no-pack': '里面没有侧答话术包。',
      'newer-format': '这个话术包由更新版的侧答写成。请先更新侧答。',
      'wrong-hash': '话术包和它自带的校验值对不上：下载不完整，或者被改过。请向发的人重新要一份。',
      'broken-pack': '话术包的开头写错了，没有安装。',
    },
    at: (row) => `读到第 ${row} 行停下。`,
  },
  en: {
    file: {
      'bad-json': () =>
        'This JSON is incomplete or broken. Export or copy it again, from the first bracket to the last.',
      'bad-yaml': () =>
        'This YAML is broken (often the indentation, or a quotation mark). Mend it and import it again.',
      binary: () => 'This is no table and no text. Export it as CSV, XLSX or JSON and import that.',
      'broken-zip': () => 'The archive or workbook is damaged. Download it again, or open it and save it as .xlsx.',
      'chatside-pack': () => 'This is a Chatside pack, but it could not be read. Export it again.',
      'empty-file': () => 'The file is empty. Make sure that the export has finished.',
      'no-phrases': () => 'There are no phrases in it, only headings or blank rows. Choose phrases when you export.',
      'no-text-column': () => 'No column holds the texts. Above, choose “Text” for the column with the replies.',
      'no-workbook': () =>
        'The archive holds no file of phrases. Import a CSV, XLSX or JSON, or a pack with pack.json.',
      'old-excel': () =>
        'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx, and import that.',
      'too-big': (detail) => `The file is larger than ${detail || 'the limit'}. Import it in several smaller files.`,
      'too-big-inside': () => 'Unpacked it is too large (more than 300 MB) and was not read. Take out the large files.',
      'too-deep': () => 'It is nested too deep and was not read. Make sure that it is a file of phrases.',
      'too-many-columns': (detail) =>
        `The table has more than ${detail || '64'} columns. Delete those that are not needed.`,
      'too-many-faults': () =>
        'Too many rows are broken: it may be no table of phrases, or encoding or format are wrong. Try another one.',
      'too-many-rows': (detail) => `There are more than ${detail || '100,000'} rows. Import it in several files.`,
      'unknown-encoding': (detail) =>
        detail
          ? `Some characters cannot be read as ${detail}. Choose another encoding.`
          : 'The encoding is not known. Open the file in a text editor, save it as UTF-8, and import that.',
      'web-page': () =>
        'This is a web page, no file of phrases: often a download without signing in. Sign in and export again.',
      'wrong-shape': () =>
        'The structure is not known. Make sure that phrases were exported, or put them into a table with headings in the first row.',
    },
    pack: {
      'too-big': 'The pack is larger than 50 MB. Ask for one with fewer pictures.',
      'too-big-inside': 'Unpacked, the pack is too large and was not read.',
      'bad-json': 'The pack is incomplete or broken. Download it again.',
      'broken-zip': 'The archive is damaged. Download it again.',
      'no-pack': 'There is no Chatside pack in it.',
      'newer-format': 'This pack was written by a newer Chatside. Update Chatside first.',
      'wrong-hash': 'The pack does not match its own checksum: cut off, or changed on the way. Ask for it again.',
      'broken-pack': 'The head of the pack is broken; it was not read.',
    },
    at: (row) => `Reading stopped at row ${row}.`,
  },
};

/** What is wrong with a file, and what to do. */
export function refusalText({ refused, detail = '', row }: Refusal, language: Language): string {
  const t = refusalTexts[language];
  const words = t.file[refused](detail);
  return row === undefined ? words : `${words}${language === 'en' ? ' ' : ''}${t.at(row)}`;
}

export const packRefusalText = (refused: PackRefusal, language: Language): string =>
  refusalTexts[language].pack[refused];
