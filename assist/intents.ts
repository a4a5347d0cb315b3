/** What a buyer's turn asks for: the 43 intents that packs, engine and reports share. */
export const INTENTS = [
  'greeting',
  'stock',
  'size_fit',
  'product_info',
  'recommend',
  'price',
  'bargain',
  'promo_coupon',
  'price_protect',
  'price_change',
  'gift',
  'shipping_time',
  'courier_choice',
  'shipping_fee',
  'delivery_area',
  'address_change',
  'cod',
  'payment',
  'unpaid',
  'order_placed',
  'how_to_order',
  'order_cancel',
  'order_modify_note',
  'order_info',
  'dispatch_status',
  'logistics',
  'delivery_arrange',
  'missing_wrong_damaged',
  'return',
  'exchange',
  'refund_status',
  'quality_complaint',
  'warranty_repair',
  'invoice',
  'review',
  'threat_escalation',
  'complaint_service',
  'human_handoff',
  'thanks_close',
  'ack',
  'info_given',
  'account_platform',
  'other',
] as const;

export type IntentId = (typeof INTENTS)[number];

/** How one intent is recognised in one language: data, in `phrases/<language>/intents.json`. */
export interface IntentData {
  id: IntentId;
  /** Shown as the reason of a suggestion: 问发货时间, asks when it ships. */
  label: string;
  /** What buyers write when they mean it. */
  examples: string[];
  /** Regular expression sources, tested on normalised text (lower case, half width). */
  patterns: string[];
}
