import type { FileProblem, FileProblemCode } from '../../formats/foreign';
import type { Language, Texts } from '../i18n/language';

/** What happened to a row, in words; `got` is what stood there, already in quotation marks, or empty. */
type Words = Record<FileProblemCode, (got: string) => string>;

const zh: Words = {
  'text-missing': () => '没有内容，这一行没有导入',
  'too-long': (got) => `内容超过 2000 字${got && `（${got} 字）`}，这一行没有导入`,
  'open-quote': () => '引号没有关上，这一行没有导入。请在原文件里补上右引号',
  'broken-quote': () => '引号的位置不对，这一行没有导入。单元格里的引号要写成两个 ""',
  'not-an-object': (got) => `${got || '这里'}不是一条话术，没有导入`,
  'no-replacement': () => '没有替换文字，没有导入',
  'broken-cell': () => '单元格坏了，当作空的',
  'cell-error': (got) => `单元格里是公式错误${got}，当作空的`,
  'code-changed': (got) => `快捷编码${got}里有不能用的字符，已改写`,
  'code-left-out': (got) => `快捷编码${got}不能用，没有导入编码`,
  'control-removed': () => '去掉了看不见的控制字符',
  'date-unknown': (got) => `看不懂日期${got}，没有导入日期`,
  'examples-cut': (got) => `买家问法太多或太长，去掉了一部分${got}`,
  'extra-cells': (got) => `这一行比表头多出单元格，多出的没有读${got}`,
  'flag-unknown': (got) => `看不懂是否启用${got}，当作启用`,
  'formula-without-value': () => '公式没有保存结果，当作空的。请在表格软件里重新保存一次',
  'group-cut': (got) => `分组超过 5 层或太长，已截短${got}`,
  'html-dropped': (got) => `网页格式变成了纯文字，去掉了${got || '一些标记'}`,
  'id-left-out': (got) => `编号${got}不能用，换了新编号`,
  'image-missing': (got) => `图片${got}不在文件里，没有导入`,
  'image-too-large': (got) => `图片${got}超过 5 MB，没有导入`,
  'image-unknown': (got) => `${got || '这张图'}不是能用的图片（只认 PNG、JPEG、WebP、GIF），没有导入`,
  'intent-unknown': (got) => `不认识的意图${got}，没有导入这个意图`,
  'kind-unknown': (got) => `不认识的用途${got}，当作聊天回复`,
  'language-unknown': (got) => `不认识的语言${got}，按文字判断`,
  'layer-unknown': (got) => `不认识的归属${got}，放进下面选的层`,
  merged: (got) => `同一列写了多次，合在一起${got}`,
  'note-cut': () => '备注超过 500 字，已截短',
  'placeholder-unknown': (got) => `变量${got}在侧答里没有对应的，改成发送前填写`,
  'regex-dropped': (got) => `正则表达式${got}不能当问法，没有导入`,
  'rtl-marks': () => '去掉了会把文字倒过来显示的标记',
  'script-variable-dropped': (got) => `脚本变量${got}没有导入，也没有运行`,
  'shell-variable-dropped': (got) => `命令行变量${got}没有导入，也没有运行`,
  'stage-unknown': (got) => `不认识的订单阶段${got}，没有导入这个阶段`,
  'tags-cut': (got) => `标签超过 20 个或太长，去掉了一部分${got}`,
  'title-cut': () => '标题超过 80 字，已截短',
  'variable-dropped': (got) => `变量${got}没有导入`,
  'variants-cut': (got) => `其他说法超过 10 条或太长，去掉了一部分${got}`,
  'weekly-unknown': (got) => `看不懂每周时段${got}，没有导入时段`,
  'wrong-type': (got) => `类型不对${got}，当作没有`,
  'more-problems': (got) => `还有 ${got || '一些'} 处没有列出`,
};

const en: Words = {
  'text-missing': () => 'there is no text; the row was left out',
  'too-long': (got) => `the text is longer than 2,000 characters${got && ` (${got})`}; the row was left out`,
  'open-quote': () => 'a quotation mark is never closed; the row was left out. Close it in the file',
  'broken-quote': () =>
    'a quotation mark stands in a wrong place; the row was left out. Inside a cell it is written twice: ""',
  'not-an-object': (got) => `${got || 'this'} is no phrase; left out`,
  'no-replacement': () => 'there is no replacement text; left out',
  'broken-cell': () => 'the cell is broken and counts as empty',
  'cell-error': (got) => `the cell holds the error ${got} of a formula and counts as empty`,
  'code-changed': (got) => `the shortcode ${got} held characters that cannot be used and was changed`,
  'code-left-out': (got) => `the shortcode ${got} cannot be used and was left out`,
  'control-removed': () => 'invisible control characters were removed',
  'date-unknown': (got) => `the date ${got} cannot be read and was left out`,
  'examples-cut': (got) => `too many or too long example questions; some were left out ${got}`,
  'extra-cells': (got) => `the row has more cells than there are headings; those were not read ${got}`,
  'flag-unknown': (got) => `it is not clear whether ${got || 'it'} means on or off; taken as on`,
  'formula-without-value': () => 'the formula has no stored result and counts as empty. Save the workbook once more',
  'group-cut': (got) => `more than 5 levels of groups, or too long; cut ${got}`,
  'html-dropped': (got) => `the markup became plain text, without ${got || 'some tags'}`,
  'id-left-out': (got) => `the id ${got} cannot be used; it has a new one`,
  'image-missing': (got) => `the picture ${got} is not in the file and was left out`,
  'image-too-large': (got) => `the picture ${got} is larger than 5 MB and was left out`,
  'image-unknown': (got) => `${got || 'this'} is no picture that can be used (PNG, JPEG, WebP, GIF); left out`,
  'intent-unknown': (got) => `the intent ${got} is not known and was left out`,
  'kind-unknown': (got) => `the kind ${got} is not known; taken as a reply`,
  'language-unknown': (got) => `the language ${got} is not known; judged by the words`,
  'layer-unknown': (got) => `the layer ${got} is not known; it goes to the layer chosen below`,
  merged: (got) => `the same field stood there several times and was put together ${got}`,
  'note-cut': () => 'the note is longer than 500 characters and was cut',
  'placeholder-unknown': (got) => `the variable ${got} has no counterpart here; it is asked for before sending`,
  'regex-dropped': (got) => `the pattern ${got} is no question and was left out`,
  'rtl-marks': () => 'marks that turn the reading direction around were removed',
  'script-variable-dropped': (got) => `the script variable ${got} was left out, and not run`,
  'shell-variable-dropped': (got) => `the shell variable ${got} was left out, and not run`,
  'stage-unknown': (got) => `the order stage ${got} is not known and was left out`,
  'tags-cut': (got) => `more than 20 tags, or too long; some were left out ${got}`,
  'title-cut': () => 'the title is longer than 80 characters and was cut',
  'variable-dropped': (got) => `the variable ${got} was left out`,
  'variants-cut': (got) => `more than 10 other wordings, or too long; some were left out ${got}`,
  'weekly-unknown': (got) => `the hours ${got} cannot be read and were left out`,
  'wrong-type': (got) => `of a wrong type ${got}; counts as missing`,
  'more-problems': (got) => `${got || 'some'} more are not listed`,
};

const WORDS: Texts<Words> = { 'zh-CN': zh, en };
/** Their detail is a number. */
const COUNTED: ReadonlySet<FileProblemCode> = new Set<FileProblemCode>(['too-long', 'more-problems']);

/** `第 12 行「快捷短语」：没有内容，这一行没有导入。` */
export function fileProblemText({ row, column, what, detail }: FileProblem, language: Language): string {
  const isChinese = language === 'zh-CN';
  const quotes = isChinese ? `“${detail}”` : `“${detail}”`;
  const got = detail ? (COUNTED.has(what) ? detail : quotes) : '';
  const words = WORDS[language][what](got).trim();
  const place = placeText(row, column, language);
  if (isChinese) return `${place}${place && '：'}${words}。`;
  const sentence = `${place}${place && ': '}${words}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What happened, without the place: problems of one kind belong together. */
export const fileProblemKey = ({ what, column }: FileProblem): string => `${what}|${column ?? ''}`;

function placeText(row: number | null, column: string | null, language: Language): string {
  if (language === 'zh-CN') return `${row === null ? '' : `第 ${row} 行`}${column === null ? '' : `「${column}」`}`;
  return [row === null ? [] : `row ${row}`, column === null ? [] : `“${column}”`].flat().join(', ');
}
