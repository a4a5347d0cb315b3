/**
 * What the variables of other programs are called, and ours for the same. Keys are folded (`keyOfVariable`): lower case, half width,
 * separators dropped. Names that mean something else elsewhere stand under their program. Ours: a name of
 * `assist/placeholders`.
 */
const COMMON: Record<string, string> = {
  // The buyer.
  昵称: 'buyer',
  姓名: 'buyer',
  客户: 'buyer',
  客户姓名: 'buyer',
  客户昵称: 'buyer',
  顾客: 'buyer',
  买家姓名: 'buyer',
  旺旺: 'buyer',
  旺旺号: 'buyer',
  nick: 'buyer',
  nickname: 'buyer',
  name: 'buyer',
  firstname: 'buyer',
  fullname: 'buyer',
  customer: 'buyer',
  customername: 'buyer',
  customerfirstname: 'buyer',
  customerfullname: 'buyer',
  client: 'buyer',
  clientname: 'buyer',
  visitorname: 'buyer',
  contactname: 'buyer',
  contactfirstname: 'buyer',
  recipientname: 'buyer',
  recipientfirstname: 'buyer',
  recipient: 'buyer',
  tofirstname: 'buyer',
  ticketcustomername: 'buyer',
  ticketcustomerfirstname: 'buyer',
  ticketcustomerfullname: 'buyer',
  ticketcustomerlogin: 'buyer',
  ticketrequestername: 'buyer',
  ticketrequesterfirstname: 'buyer',
  requestername: 'buyer',
  // The agent.
  客服姓名: 'agent',
  operator: 'agent',
  operatorname: 'agent',
  agentname: 'agent',
  agentfirstname: 'agent',
  currentuser: 'agent',
  currentusername: 'agent',
  currentuserfirstname: 'agent',
  ticketownerfirstname: 'agent',
  ticketownerfullname: 'agent',
  ticketassigneename: 'agent',
  ticketassigneefirstname: 'agent',
  fromfirstname: 'agent',
  fromname: 'agent',
  店名: 'shop',
  店铺名: 'shop',
  shopname: 'shop',
  store: 'shop',
  storename: 'shop',
  inboxname: 'shop',
  mailboxname: 'shop',
  // The order.
  单号: 'order.number',
  订单: 'order.number',
  orderid: 'order.number',
  orderno: 'order.number',
  ordername: 'order.number',
  金额: 'order.amount',
  ordertotal: 'order.amount',
  amount: 'order.amount',
  total: 'order.amount',
  数量: 'order.quantity',
  quantity: 'order.quantity',
  规格: 'order.spec',
  收货人姓名: 'receiver',
  手机: 'phone',
  手机号码: 'phone',
  phonenumber: 'phone',
  customerphone: 'phone',
  contactphonenumber: 'phone',
  收货信息: 'address',
  shippingaddress: 'address',
  customeraddress: 'address',
  快递名称: 'courier',
  快递名: 'courier',
  carrier: 'courier',
  trackingno: 'tracking',
  trackingcode: 'tracking',
  trackingid: 'tracking',
  产品: 'product',
  宝贝: 'product',
  宝贝名称: 'product',
  商品名: 'product',
  productname: 'product',
  item: 'product',
  itemname: 'product',
  价格: 'product.price',
  价钱: 'product.price',
  单价: 'product.price',
  price: 'product.price',
};

const USER_IS_AGENT = { user: 'agent', username: 'agent', userfirstname: 'agent', userfullname: 'agent' };

/** By program: what a name means only there. */
const OWN: Record<string, Record<string, string>> = {
  gorgias: {
    ticketcustomerintegrationsshopifyorders0name: 'order.number',
    ticketcustomerintegrationsshopifyorders0ordernumber: 'order.number',
    ticketcustomerintegrationsshopifyorders0totalprice: 'order.amount',
    ticketcustomerintegrationsshopifyorders0fulfillments0trackingnumber: 'tracking',
    ticketcustomerintegrationsshopifyorders0fulfillments0trackingcompany: 'courier',
  },
  'help-scout': USER_IS_AGENT,
  'zammad-csv': USER_IS_AGENT,
  front: USER_IS_AGENT,
};

/** `'Contact.first_name'` → `'contactfirstname'`. */
export const keyOfVariable = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._\-[\]()'"]+/g, '');

/** Our name for a variable of a program (`'gorgias'`; null: any); null: there is none. */
export function ourNameOf(variable: string, program: string | null): string | null {
  const key = keyOfVariable(variable);
  const own = program === null ? undefined : OWN[program];
  if (own && Object.hasOwn(own, key)) return own[key] ?? null;
  return Object.hasOwn(COMMON, key) ? (COMMON[key] ?? null) : null;
}
