import { describe, expect, test } from 'vitest';
import { TABLE_KINDS, type TableKind } from '../../assist/shop-tables';
import type { TableProblemKind } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { csv, GOOD, outcome, withCells, xlsx } from './table-files';

interface BadCells {
  kind: TableKind;
  heading: string;
  what: TableProblemKind;
  cells: string[];
}

const bad = (kind: TableKind, heading: string, what: TableProblemKind, ...cells: string[]): BadCells => ({
  kind,
  heading,
  what,
  cells,
});

const LONG = 'x'.repeat(250);

const BAD: BadCells[] = [
  bad('floors', '底价', 'missing', '', '   ', '　'),
  bad(
    'floors',
    '底价',
    'not-money',
    '便宜',
    '92起',
    '约92',
    '1.200,00',
    '12,50',
    '92-95',
    '(92)',
    '1e3',
    '.',
    '九十二',
    '92元/件',
    'NaN',
  ),
  bad('floors', '底价', 'negative', '-1', '-92.00', '-¥92', '−92', '－92', '-5%'),
  bad('floors', '底价', 'too-many-decimals', '92.505', '92.500', '33.333%'),
  bad('floors', '底价', 'too-large', '99999999999999', '9000000001'),
  bad('floors', '底价', 'over-whole', '101%', '850%', '100.01%'),
  bad('floors', '底价', 'above-price', '129.01', '130', '9,999'),
  bad('floors', '底价', 'formula', '=E2*0.8', '+cmd|calc', '@SUM(A1)', '=1+1'),
  bad('floors', '底价', 'other-currency', '€92', 'USD 92', '$92', 'R$92', '92円'),
  bad('floors', '底价', 'hidden-characters', '9\u00002', '92\u202e', '9\u00072', '92\ufffd', '\u206692'),
  bad('floors', '客服可让到', 'authority-below-floor', '91.99', '0', '50%', '91'),
  bad('floors', '客服可让到', 'above-price', '130', '129.01'),
  bad('floors', '客服可让到', 'not-money', '随便', '无', '-', '同底价'),
  bad('floors', '客服可让到', 'negative', '-3'),
  bad('floors', '让价步骤', 'bad-steps', '1,200', '2%;少一点', '；；', '看情况', '无', '9折;8折'),
  bad('floors', '让价步骤', 'negative', '2%;-3%', '-5元'),
  bad('floors', '让价步骤', 'over-whole', '2%;300%'),
  bad('floors', '让价步骤', 'formula', '=2%', '@x'),
  bad('floors', '让价步骤', 'too-many-decimals', '2.125%;3%', '0.005'),
  bad('floors', '币种', 'bad-currency', 'XX', '金币', 'ABCD', '123'),
  bad('floors', '售价', 'not-money', '面议', '100~200'),
  bad('floors', '售价', 'negative', '-129'),
  bad('floors', '赠品', 'bad-length', LONG),
  bad('floors', '赠品', 'hidden-characters', '杯\u202e刷', '\u0007杯刷'),
  bad('floors', '赠品库存', 'fraction', '1.5'),
  bad('floors', '赠品库存', 'negative', '-1'),
  bad('floors', '赠品库存', 'not-a-number', '很多', '若干', '1,2'),
  bad('floors', '赠品库存', 'too-large', '99999999999'),
  bad(
    'floors',
    '商品ID',
    'damaged-id',
    '4.60E+17',
    '4.6E+17',
    '4.60123456789012e+17',
    '460123456789012000',
    '460123456789012000000',
  ),
  bad('floors', '商品ID', 'bad-length', 'a'.repeat(65)),
  bad('floors', '商品ID', 'hidden-characters', '30\u0000001'),
  bad('floors', '商品名称', 'bad-length', LONG),
  bad('stock', '库存', 'missing', '', ' '),
  bad('stock', '库存', 'negative', '-1', '-36', '－5'),
  bad('stock', '库存', 'fraction', '3.5', '0.1'),
  bad('stock', '库存', 'not-a-number', '有货', '充足', '36+', '1.200,0', '三十六', '36/40'),
  bad('stock', '库存', 'formula', '=SUM(A1:A3)', '+a', '@b'),
  bad('stock', '库存', 'too-large', '1000000001'),
  bad(
    'stock',
    '盘点时间',
    'bad-date',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '11/2/2026',
    '昨天',
    '2026-11-02 25:00',
    '2026-11-02T09:00Z',
    '1899-12-31',
    '2026-4-31',
    '20261102',
  ),
  bad('stock', '盘点时间', 'formula', '=TODAY()'),
  bad('stock', '已售', 'negative', '-2'),
  bad('stock', '已售', 'not-a-number', '1.2万', '1000+'),
  bad('stock', '价格截止', 'bad-date', '2026-02-30', '双十一', '2026-11-11 18:00', '11.11'),
  bad('stock', '规格', 'bad-length', LONG),
  bad('stock', '规格', 'hidden-characters', 'X\u202eL'),
  bad('stock', '商品ID', 'damaged-id', '1.23E+18', '123456789012345000'),
  bad('couriers', '地区', 'missing', ''),
  bad(
    'couriers',
    '地区',
    'bad-region',
    '浙工',
    '江浙沪',
    '珠三角',
    '偏远地区',
    '华东',
    '123',
    '浙江&江苏',
    '杭州',
    '浙江、江西、火星',
    'https://x',
  ),
  bad('couriers', '地区', 'hidden-characters', '浙\u202e江'),
  bad('couriers', '快递', 'missing', ''),
  bad('couriers', '快递', 'bad-length', LONG),
  bad('couriers', '时效', 'bad-length', LONG),
  bad('couriers', '货到付款', 'bad-choice', '看情况', '部分', '2', '是的吧', '是/否'),
  bad('cutoff', '星期', 'missing', ''),
  bad('cutoff', '星期', 'bad-weekdays', '周八', '0', '8', '1-9', '5-1', '2026-01-05', '上班', '周一至', '1--5', '月'),
  bad('cutoff', '截单时间', 'missing', ''),
  bad('cutoff', '截单时间', 'bad-time', '25:00', '24:00', '16:60', '16', '下午', '16:0', '-1:00', '16:00-18:00'),
  bad('cutoff', '截单时间', 'formula', '=NOW()'),
  bad('cutoff', '最多提醒', 'missing', ''),
  bad('cutoff', '最多提醒', 'negative', '-1'),
  bad('cutoff', '最多提醒', 'fraction', '1.5'),
  bad('cutoff', '最多提醒', 'too-large', '21', '1000'),
  bad('cutoff', '最多提醒', 'not-a-number', '不限', '两次'),
  bad('cutoff', '间隔', 'missing', ''),
  bad('cutoff', '间隔', 'negative', '-30'),
  bad('cutoff', '间隔', 'not-a-number', '一会儿', '30秒', '1:30'),
  bad('cutoff', '间隔', 'fraction', '1.5小时'),
  bad('cutoff', '间隔', 'too-large', '43201', '1000小时'),
  bad('relations', '关系', 'missing', ''),
  bad('relations', '关系', 'bad-choice', '好看', '相关', '1', '相似/搭配'),
  bad('relations', '推荐商品', 'missing', ''),
  bad('relations', '推荐商品', 'bad-length', LONG),
  bad('relations', '推荐商品', 'same-product', '蓝色水壶', ' 蓝色水壶 '),
  bad('relations', '推荐商品', 'hidden-characters', '灰色\u0000水壶'),
  bad('relations', '理由', 'bad-length', LONG),
  bad('relations', '商品ID', 'damaged-id', '3.00E+15'),
];

const CASES = BAD.flatMap(({ kind, heading, what, cells }) => cells.map((cell) => ({ kind, heading, what, cell })));

/** No control characters in XML, and numbers of fifteen digits are whole there: what a workbook cannot hold. */
const inXlsx = ({ cell }: { cell: string }): boolean => !/\p{Cc}/u.test(cell) && !/^\d{15}0+$/.test(cell);

describe('a cell that is wrong', () => {
  test('there are at least two hundred of them', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(200);
  });

  test.each(CASES)('$kind $heading: $what for "$cell"', async ({ kind, heading, what, cell }) => {
    const rows = [GOOD[kind].header, withCells(kind, { [heading]: cell }), GOOD[kind].other];
    for (const bytes of [csv(rows), ...(inXlsx({ cell }) ? [xlsx(rows)] : [])]) {
      const { checked, problems } = await outcome(kind, bytes);
      expect(problems).toEqual([expect.objectContaining({ line: 2, column: heading, what })]);
      expect(checked?.rows).toHaveLength(1);
      const [problem] = problems;
      if (!problem) throw new Error('no problem');
      expect(tableProblemText(problem, 'zh-CN')).toMatch(new RegExp(`^第 2 行“${heading}”：.*。$`));
      expect(tableProblemText(problem, 'en')).toMatch(new RegExp(`^Row 2, “${heading}”: .+\\.$`));
    }
  });

  test.each(TABLE_KINDS)('the good rows of %s have no problem', async (kind) => {
    const { header, row, other } = GOOD[kind];
    for (const bytes of [csv([header, row, other]), xlsx([header, row, other])]) {
      const { checked, problems } = await outcome(kind, bytes);
      expect(problems).toEqual([]);
      expect(checked?.rows).toHaveLength(2);
    }
  });

  test('several wrong cells of a row are all named', async () => {
    const row = withCells('floors', { 底价: '-1', 赠品库存: 'x', 币种: '??' });
    const { problems } = await outcome('floors', csv([GOOD.floors.header, row]));
    expect(problems.map(({ column }) => column)).toEqual(['币种']);
    const again = await outcome(
      'floors',
      csv([GOOD.floors.header, withCells('floors', { 底价: '-1', 赠品库存: 'x' })]),
    );
    expect(again.problems.map(({ column }) => column)).toEqual(['底价', '赠品库存']);
  });
});

describe('what a row is about', () => {
  const { header } = GOOD.floors;

  test('no product at all', async () => {
    const row = withCells('floors', { 商品ID: '', 商品名称: '' });
    const { problems, checked } = await outcome('floors', csv([header, row]));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: '商品ID', what: 'no-product' })]);
    expect(checked?.rows).toEqual([]);
  });

  test('the default row needs shares', async () => {
    const cells = { 商品ID: '', 商品名称: '默认', 售价: '', 客服可让到: '' };
    const amount = await outcome('floors', csv([header, withCells('floors', { ...cells, 底价: '92' })]));
    expect(amount.problems).toEqual([
      expect.objectContaining({ line: 2, column: '底价', what: 'default-needs-share' }),
    ]);
    const share = await outcome(
      'floors',
      csv([header, withCells('floors', { ...cells, 底价: '85%', 客服可让到: '95' })]),
    );
    expect(share.problems).toEqual([expect.objectContaining({ column: '客服可让到', what: 'default-needs-share' })]);
    const right = await outcome('floors', csv([header, withCells('floors', { ...cells, 底价: '8.5折' })]));
    expect(right.checked?.rows).toMatchObject([
      { skuId: null, productId: null, name: null, floor: { basisPoints: 8500 } },
    ]);
  });

  test('a stock table has no default row', async () => {
    const row = withCells('stock', { 商品ID: '', 商品名称: '*' });
    const { problems } = await outcome('stock', csv([GOOD.stock.header, row]));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: '商品名称', what: 'no-default' })]);
  });

  test('a gift stock without a gift', async () => {
    const { problems } = await outcome('floors', csv([header, withCells('floors', { 赠品: '' })]));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: '赠品库存', what: 'gift-without-name' })]);
  });

  test.each(TABLE_KINDS)('rows of %s about the same thing are both left out, and both are named', async (kind) => {
    const { header: headings, row, other } = GOOD[kind];
    const { problems, checked } = await outcome(kind, csv([headings, row, other, row]));
    expect(problems).toEqual(
      [expect.objectContaining({ line: 4, what: 'duplicate', otherLine: 2, column: expect.any(String) })].concat(
        kind === 'cutoff' ? Array.from({ length: 4 }, () => expect.objectContaining({ what: 'duplicate' })) : [],
      ),
    );
    expect(checked?.rows).toHaveLength(1);
    expect(checked?.faultyRows).toBe(2);
    for (const problem of problems) expect(tableProblemText(problem, 'zh-CN')).toContain('第 4 行');
    for (const problem of problems) expect(tableProblemText(problem, 'zh-CN')).toContain('第 2 行');
  });

  test('a price in another currency is another row', async () => {
    const dollars = withCells('floors', { 币种: 'USD' });
    const { problems, checked } = await outcome('floors', csv([header, withCells('floors', {}), dollars]));
    expect(problems).toEqual([]);
    expect(checked?.rows).toHaveLength(2);
  });

  test('one row for several regions is several rows', async () => {
    const row = withCells('couriers', { 地区: '浙江、江苏省，上海' });
    const { checked } = await outcome('couriers', csv([GOOD.couriers.header, row]));
    expect(checked?.rows.map(({ region }) => region)).toEqual(['浙江', '江苏省', '上海']);
    const twice = await outcome('couriers', csv([GOOD.couriers.header, row, withCells('couriers', { 地区: '江苏' })]));
    expect(twice.problems).toEqual([
      expect.objectContaining({ line: 3, column: '地区', what: 'duplicate', otherLine: 2 }),
    ]);
  });
});
