import type { Language } from './phrase';
import type { TableKind } from './shop-tables';
import type { ColumnId } from './table-problem';

/** How a column is called: the label that we write, and what else is understood. */
interface ColumnWords {
  label: Record<Language, string>;
  also: readonly string[];
}

const words = (zh: string, en: string, ...also: string[]): ColumnWords => ({ label: { 'zh-CN': zh, en }, also });

/** Every column by its meaning. Words are compared without blanks, case, brackets and punctuation. */
export const COLUMN_WORDS: Record<ColumnId, ColumnWords> = {
  productId: words(
    '商品ID',
    'Product ID',
    '商品编号',
    '商品编码',
    '宝贝ID',
    '商品号',
    'item id',
    'goods id',
    'spu',
    'spuid',
  ),
  skuId: words('SKU', 'SKU', 'SKU ID', 'SKU编码', '规格ID', '规格编码', '规格编号', '货号', 'sku code', 'variant id'),
  name: words(
    '商品名称',
    'Product name',
    ...['商品名', '商品', '名称', '品名', '款式', '宝贝名称', '商品标题', '宝贝标题', '标题'],
    ...['name', 'product', 'item', 'item name', 'title'],
  ),
  currency: words('币种', 'Currency', '货币', '币别', 'currency code'),
  floor: words(
    '底价',
    'Floor',
    ...['最低价', '最低售价', '保底价', '成交底价', '最低成交价', '最低折扣'],
    ...['floor price', 'lowest price', 'minimum price', 'min price'],
  ),
  authority: words(
    '客服可让到',
    'Agent may go to',
    ...['权限价', '客服权限价', '客服权限', '客服底价', '客服最低价', '自主让价到'],
    ...['authority', 'agent floor', 'agent limit', 'authority price'],
  ),
  steps: words(
    '让价步骤',
    'Steps',
    ...['步骤', '步长', '让价步长', '让价幅度', '每次让价', '阶梯'],
    ...['step', 'price steps', 'concessions'],
  ),
  price: words(
    '售价',
    'List price',
    ...['标价', '原价', '价格', '一口价', '单价', '销售价', '零售价', '页面价'],
    ...['price', 'listprice', 'unit price', 'retail price'],
  ),
  gift: words('赠品', 'Gift', '赠品名称', '礼品', '小礼物', '可送', 'free gift', 'extra'),
  giftStock: words('赠品库存', 'Gift stock', '赠品数量', '赠品剩余', '礼品库存', 'gifts left', 'gift quantity'),
  spec: words('规格', 'Variant', '规格名称', '颜色尺码', '销售属性', 'spec', 'variation', 'option'),
  stock: words(
    '库存',
    'Stock',
    ...['实际库存', '可用库存', '可售库存', '现货', '现货数量', '库存数量', '剩余库存', '数量'],
    ...['quantity', 'in stock', 'on hand', 'available', 'qty', 'inventory'],
  ),
  asOf: words(
    '盘点时间',
    'Counted at',
    '更新时间',
    '盘点日期',
    '更新日期',
    '统计时间',
    'as of',
    'updated',
    'updated at',
    'date',
  ),
  sold: words('已售', 'Sold', '销量', '已售数量', '累计销量', '已销售', 'sales', 'units sold'),
  priceUntil: words(
    '价格截止',
    'Price until',
    '价格截止日',
    '优惠截止',
    '活动截止',
    '价格有效期',
    'price valid until',
    'sale ends',
  ),
  region: words('地区', 'Region', '省市', '省份', '区域', '收货地区', '省', 'area', 'province', 'state', 'destination'),
  courier: words('快递', 'Courier', '快递公司', '物流', '物流公司', '承运商', 'carrier', 'shipping company'),
  days: words('时效', 'Days', '预计时效', '到货时间', '预计到达', '运输时间', 'transit time', 'delivery time'),
  cashOnDelivery: words('货到付款', 'Cash on delivery', '支持货到付款', '是否货到付款', 'COD'),
  weekdays: words('星期', 'Weekdays', '周几', '工作日', '日期', 'weekday', 'day of week'),
  time: words('截单时间', 'Cut-off time', '截单', '截止时间', '付款截止', '当天发货截止', 'cutoff', 'time'),
  mostReminders: words(
    '最多提醒',
    'Most reminders',
    '提醒次数',
    '最多提醒次数',
    '催付次数',
    'reminders',
    'max reminders',
  ),
  gapMinutes: words('间隔', 'Gap', '提醒间隔', '间隔分钟', '催付间隔', '间隔时间', 'gap minutes', 'interval'),
  relation: words('关系', 'Relation', '关联类型', '推荐类型', 'kind', 'type'),
  other: words(
    '推荐商品',
    'Other product',
    '关联商品',
    '搭配商品',
    '推荐款',
    '相似款',
    'other',
    'recommend',
    'related product',
  ),
  note: words('理由', 'Note', '推荐理由', '备注', '说明', 'reason', 'why'),
};

/** A group of columns of which a table needs at least one. */
export type Needed = readonly ColumnId[];

const PRODUCT: Needed = ['productId', 'skuId', 'name'];

interface KindColumns {
  /** In the order of our own files. */
  columns: readonly ColumnId[];
  needed: readonly Needed[];
}

export const KIND_COLUMNS: Record<TableKind, KindColumns> = {
  floors: {
    columns: [...PRODUCT, 'currency', 'floor', 'authority', 'steps', 'gift', 'giftStock'],
    needed: [PRODUCT, ['floor']],
  },
  stock: { columns: [...PRODUCT, 'spec', 'stock', 'asOf', 'sold', 'priceUntil'], needed: [PRODUCT, ['stock']] },
  couriers: { columns: ['region', 'courier', 'days', 'cashOnDelivery'], needed: [['region'], ['courier']] },
  cutoff: {
    columns: ['weekdays', 'time', 'mostReminders', 'gapMinutes'],
    needed: [['weekdays'], ['time'], ['mostReminders'], ['gapMinutes']],
  },
  relations: { columns: [...PRODUCT, 'relation', 'other', 'note'], needed: [PRODUCT, ['relation'], ['other']] },
};

/** What is understood in a file of a kind: its own columns, and the list price beside floors. */
export const readableColumns = (kind: TableKind): readonly ColumnId[] =>
  kind === 'floors' ? [...KIND_COLUMNS.floors.columns, 'price'] : KIND_COLUMNS[kind].columns;

/** All accepted headings of a column, ours first. */
export const spellings = (column: ColumnId): string[] => {
  const { label, also } = COLUMN_WORDS[column];
  return [label['zh-CN'], label.en, ...also];
};
