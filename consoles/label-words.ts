/**
 * The words that seller consoles print before a value. Source: `consoles.md` section 9 of the fact collection (words seen in public
 * captures; "general" wording where no capture showed one). Plain data, so that a pack may extend it later.
 */
export type LabelField =
  | 'number'
  | 'status'
  | 'amount'
  | 'orderedAt'
  | 'paidAt'
  | 'otherTime'
  | 'receiver'
  | 'phone'
  | 'address'
  | 'courier'
  | 'tracking'
  | 'remark'
  | 'buyerNote'
  | 'payment'
  | 'other';

export const LABEL_WORDS: Record<LabelField, string[]> = {
  number: ['订单编号', '订单号', '平台单号'],
  status: ['订单状态', '交易状态'],
  amount: ['实付金额', '实付款', '实付', '应付金额', '订单金额', '实收款'],
  orderedAt: ['下单时间', '创建时间', '订单时间', '成交时间'],
  paidAt: ['付款时间', '支付时间'],
  // Known only so that their values are not taken for somebody else's.
  otherTime: ['发货时间', '收货时间', '签收时间', '申请时间', '成团时间', '承诺发货时间'],
  receiver: ['收货人姓名', '收件人姓名', '收货人', '收件人', '收货姓名'],
  phone: ['收货人电话', '收件人电话', '联系电话', '手机号码', '手机号', '联系方式', '电话', '手机'],
  address: ['收货地址', '收件地址', '收货信息', '收件信息', '详细地址', '地址'],
  courier: ['快递公司', '物流公司', '承运商', '配送方式', '快递方式', '快递', '物流'],
  tracking: ['快递单号', '运单编号', '运单号', '物流单号', '物流编号'],
  remark: ['商家备注', '卖家备注', '订单备注', '备注'],
  buyerNote: ['买家留言', '买家备注', '用户备注', '客户备注', '留言'],
  payment: ['支付方式', '付款方式'],
  other: [
    '商品ID',
    '商品编码',
    '数量',
    '单价',
    '规格',
    '优惠',
    '运费',
    '商品总价',
    '订单标记',
    '插旗',
    '物流状态',
    '物流信息',
    '店铺优惠',
  ],
};

/** What stands where a value would be when there is none: buttons and placeholders. */
export const EMPTY_WORDS = [
  '添加备注',
  '暂无',
  '无',
  '-',
  '--',
  '—',
  '未填写',
  '点击添加备注信息',
  '请输入备注信息',
  '未发货',
  '待发货',
];

/** Buttons that stand right behind a value. */
export const ACTION_WORDS = [
  '复制',
  '修改',
  '查看详情',
  '查看物流',
  '查看',
  '编辑',
  '解密',
  '备注',
  '展开',
  '收起',
  '联系买家',
  '物流详情',
];

/** Courier names, to read a courier that is glued to its number or stands without a label. */
export const COURIERS = [
  '顺丰速运', '顺丰', '圆通速递', '圆通', '中通快递', '中通', '韵达快递', '韵达', '申通快递', '申通', '极兔速递', '极兔',
  '邮政快递包裹', '邮政', 'EMS', '京东物流', '京东快递', '德邦快递', '德邦', '丹鸟', '菜鸟', '安能', '百世', '跨越速运',
]; // biome-ignore format: a list of words
