import type { PlaceholderValues } from './fill';
import type { Language } from './phrase';
import { isFreeBlank, PLACEHOLDER_NAMES, type PlaceholderName } from './placeholders';

/** One invented order, to show what placeholders come to. Nobody is called so, lives there or has that number. */
const SAMPLE: Record<PlaceholderName, Record<Language, string>> = {
  buyer: { 'zh-CN': '小满', en: 'Robin' },
  shop: { 'zh-CN': '山茶小铺', en: 'Camellia Goods' },
  agent: { 'zh-CN': '阿宁', en: 'Alex' },
  'order.number': { 'zh-CN': '261123-000000000001', en: '261123-000000000001' },
  'order.status': { 'zh-CN': '待发货', en: 'To be shipped' },
  'order.amount': { 'zh-CN': '¥59.80', en: '¥59.80' },
  'order.item': { 'zh-CN': '棉麻围裙', en: 'Linen apron' },
  'order.spec': { 'zh-CN': '米白色', en: 'Off-white' },
  'order.quantity': { 'zh-CN': '2', en: '2' },
  receiver: { 'zh-CN': '小*', en: 'R***n' },
  phone: { 'zh-CN': '100****0000', en: '100****0000' },
  address: { 'zh-CN': '某省某市某区示例路 1 号', en: '1 Example Road' },
  courier: { 'zh-CN': '示例快递', en: 'Sample Express' },
  tracking: { 'zh-CN': 'YB0000000001', en: 'YB0000000001' },
  product: { 'zh-CN': '棉麻围裙', en: 'Linen apron' },
  'product.spec': { 'zh-CN': '米白色', en: 'Off-white' },
  'product.price': { 'zh-CN': '¥29.90', en: '¥29.90' },
  'offer.price': { 'zh-CN': '¥55.00', en: '¥55.00' },
  'ship.time': { 'zh-CN': '今天 18 点前', en: 'before 18:00 today' },
  'return.address': { 'zh-CN': '某市示例仓库', en: 'the sample warehouse' },
  'reply.time': { 'zh-CN': '10 分钟内', en: 'within 10 minutes' },
  gift: { 'zh-CN': '隔热垫', en: 'a pot holder' },
  'discount.rule': { 'zh-CN': '满 99 减 10', en: '10 off 99' },
  size: { 'zh-CN': 'M 码', en: 'M' },
  'stock.time': { 'zh-CN': '下周一', en: 'next Monday' },
  'cutoff.time': { 'zh-CN': '16:00', en: '16:00' },
  date: { 'zh-CN': '11月26日', en: 'Nov 26' },
  alternative: { 'zh-CN': '牛仔围裙', en: 'denim apron' },
  companion: { 'zh-CN': '同款袖套', en: 'matching sleeves' },
  'product.sold': { 'zh-CN': '120', en: '120' },
  'product.stock': { 'zh-CN': '8', en: '8' },
  'price.until': { 'zh-CN': '11月30日', en: 'Nov 30' },
};

/** What stands for a placeholder in the sample, in the language of the phrase. */
export const sampleValue = (name: PlaceholderName, language: Language): string => SAMPLE[name][language];

/** What the sample's page and tables would give. What only the agent knows is left out, so that a preview asks for it, too. */
export function sampleValues(language: Language): PlaceholderValues {
  const read = PLACEHOLDER_NAMES.filter((name) => !isFreeBlank(name));
  return Object.fromEntries(read.map((name) => [name, sampleValue(name, language)]));
}
