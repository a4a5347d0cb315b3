import type { TableNote, TableProblem, TableProblemKind } from './table-problem';

type Say = (problem: TableProblem) => string;

const such = ({ accepted = [] }: TableProblem): string => accepted.map((word) => `“${word}”`).join('、');
const first = ({ accepted = [] }: TableProblem): string => accepted[0] ?? '';

/** What is wrong, and what to do; the row and the column are said before. */
export const PROBLEMS_ZH: Record<TableProblemKind, Say> = {
  'above-price': (problem) => `高于售价${first(problem) && `（${first(problem)}）`}。请改到不高于售价。`,
  'authority-below-floor': (problem) => `低于底价（${first(problem)}）。客服可让到的价格不能低于底价，请改高。`,
  'bad-choice': (problem) => `看不懂。请写${such(problem)}之一。`,
  'bad-currency': (problem) => `不是币种。请写三个字母的币种代码，例如${such(problem)}。`,
  'bad-date': (problem) => `不是看得懂的日期，或这一天不存在。请按 ${first(problem)} 的格式写，年份在前。`,
  'bad-json': () => 'JSON 写错了，从这里起读不下去。请检查逗号、引号和括号。',
  'bad-length': (problem) => `太长了，最多 ${first(problem)} 个字符。请改短。`,
  'bad-region': (problem) => `不是看得懂的地区。请从省份写起，例如${such(problem)}；几个省用顿号隔开。`,
  'bad-steps': (problem) => `不是看得懂的让价步骤。每步写百分比或金额，用分号隔开，例如${such(problem)}。`,
  'bad-time': (problem) => `不是看得懂的时间。请按 24 小时制写，例如 ${first(problem)}。`,
  'bad-weekdays': (problem) => `不是看得懂的星期。可以写${such(problem)}；表格软件会把 1-5 变成日期，写中文更稳妥。`,
  binary: () => '这不是表格文件。请选择 .csv、.xlsx 或 .json 文件。',
  'broken-cell': () => '这个单元格已损坏，读不出来。请在表格软件里重新填写，另存后再导入。',
  'broken-quote': () => '双引号没有成对。内容里的双引号要写两遍（""），或用表格软件另存。',
  'broken-zip': () => '文件不完整或已损坏。请重新下载，或在表格软件里另存为 .xlsx。',
  'cell-error': () => '公式出错，没有结果。请改好公式，或直接填写数值。',
  'damaged-id': () => '编号的后几位已被表格软件改成 0 或科学计数。请把这一列设为“文本”格式，再从后台重新粘贴编号。',
  'default-needs-share': (problem) => `默认行要写百分比，例如 ${first(problem)}：同一个金额不能用于所有商品。`,
  duplicate: ({ otherLine }) => `和第 ${otherLine} 行重复。只能保留一行，请删掉或合并。`,
  'empty-file': () => '文件是空的。请选择有内容的表格。',
  'extra-cells': () => '这一行比表头多出了内容，数据可能错位。请检查多余的分隔符；带逗号的内容要加双引号。',
  formula: () => '这里是公式的文字，没有结果。请填写数值。',
  'formula-without-value': () => '公式没有保存结果。请用表格软件打开、保存一次，或把公式粘贴为数值。',
  fraction: () => '要写整数，不能有小数。',
  'gift-without-name': () => '写了赠品库存，却没有写赠品。请补上赠品名称，或清空这一格。',
  'hidden-characters': () => '含有看不见的控制字符或乱码。请删掉这一格，重新输入。',
  merged: () => '这是合并单元格的一部分，没有自己的内容。请取消合并，每一行都填写。',
  missing: () => '这一格必须填写。',
  'missing-column': (problem) => `表里没有这一列。请加上，表头可以写${such(problem)}。`,
  negative: () => '不能是负数。',
  'newer-format': () => '文件来自更新版本的侧答。请先更新本扩展。',
  'no-default': () => '这张表不能写“默认”行。请写明是哪个商品。',
  'no-product': () => '没有写是哪个商品。请填商品 ID、SKU 或商品名称；给其余所有商品的行，名称写“默认”。',
  'no-rows': () => '只有表头，没有数据。请在表头下面填写。',
  'no-such-kind': () => '这个 JSON 里没有这一种表。请选择另一个文件，或到对应的表里导入。',
  'no-workbook': () => '压缩包里没有 Excel 工作表。请在表格软件里另存为 .xlsx。',
  'not-a-number': () => '不是数字。请只写整数，例如 12。',
  'not-money': (problem) => `不是看得懂的金额。请写成${such(problem)}；底价也可以写百分比，例如“85%”。`,
  'old-excel': () => '这是旧版 .xls，或加了密码的文件。请在表格软件里去掉密码，另存为 .xlsx。',
  'open-quote': () => '从这一格开始的双引号没有结束，后面的行都被当成了这一格。请补上结尾的双引号。',
  'other-currency': (problem) => `金额的币种和这一行的币种（${first(problem)}）不一致。请改成同一种。`,
  'over-whole': () => '不能超过 100%。',
  'repeated-column': ({ otherColumn = '' }) => `和“${otherColumn}”是同一个意思。请只保留一列。`,
  'same-product': () => '推荐的就是这个商品自己。请换成另一个商品。',
  'too-big': (problem) => `文件太大，最多 ${first(problem)}。请拆成几个文件。`,
  'too-big-inside': (problem) => `解压后太大，最多 ${first(problem)}。请删掉多余的工作表和空行，另存后再导入。`,
  'too-large': (problem) => `数字太大，最多 ${first(problem)}。请检查是否多写了几位。`,
  'too-long': (problem) => `这一格太长，最多 ${first(problem) || '2,000'} 个字符。请改短。`,
  'too-many-columns': (problem) => `列太多，最多 ${first(problem)} 列。请删掉用不到的列。`,
  'too-many-decimals': (problem) => `小数位太多，最多 ${first(problem)} 位。`,
  'too-many-faults': () => '有问题的单元格太多，没有再往下看。请在表格软件里取消合并、把公式粘贴为数值，另存后再导入。',
  'too-many-rows': (problem) => `从这一行起超出了上限，最多 ${first(problem)} 行。请拆成几个文件。`,
  'unknown-encoding': () => '文字编码认不出来，从这里起是乱码。请在表格软件里另存为“CSV UTF-8”或 .xlsx。',
  'web-page': () => '这是网页，只是名字像表格。请用表格软件打开，另存为 .xlsx。',
  'wrong-shape': () => 'JSON 的内容不是表格。要的是一组对象，每个对象一行，字段名和表头相同。',
  'wrong-unit': () => '表头里的单位不对。金额请以元为单位，数量请以件为单位。',
};

const rows = ({ count }: TableNote): string => (count === null ? '' : `（${count} 处）`);

export const NOTES_ZH: Record<TableNote['what'], (note: TableNote) => string> = {
  encoding: ({ detail }) => `文字编码：${detail}。`,
  'formula-values': (note) => `有公式的单元格用的是上次保存的结果${rows(note)}。`,
  'other-kinds': ({ detail }) => `文件里还有别的表，这次没有读：${detail}。`,
  'other-sheets': ({ detail }) => `还有别的工作表，没有读：${detail}。`,
  sheet: ({ detail }) => `读的是工作表“${detail}”。`,
  'short-rows': (note) => `有些行比表头短，缺的格当作空的${rows(note)}。`,
  'title-lines': ({ count }) => `跳过了表头上面的 ${count ?? 0} 行。`,
  'unknown-column': ({ detail }) => `用不到的列：“${detail}”。`,
};
