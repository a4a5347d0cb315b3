import type { IntentId } from '../../assist/intents';
import type { OrderStage } from '../../assist/model';
import type { Layer, OwnKind } from '../../assist/own';
import type { Language, PhraseImage, PhraseKind } from '../../assist/phrase';

/**
 * Words that stand in the sync area as their place in a list. Frozen: computers with other versions read by the same places. A new
 * word is added at the end; none is moved or taken out (`tests/unit/sync-codec.test.ts` holds every place).
 */
export const INTENT_CODES: readonly IntentId[] = [
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
];

export const STAGE_CODES: readonly OrderStage[] = [
  'unpaid',
  'paid',
  'shipped',
  'received',
  'refunding',
  'closed',
  'unknown',
];

/** `reply` is first: a phrase without a kind is one. */
export const PHRASE_KIND_CODES: readonly PhraseKind[] = [
  'reply',
  'sms',
  'review',
  'auto-reply',
  'signature',
  'remark',
  'handover',
];

export const LAYER_CODES: readonly Layer[] = ['personal', 'team', 'shop'];

export const LANGUAGE_CODES: readonly Language[] = ['zh-CN', 'en'];

export const IMAGE_CODES: readonly PhraseImage['type'][] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** A record's kind in the area. */
export const KIND_CODES: Readonly<Record<OwnKind, string>> = {
  phrase: 'p',
  hide: 'h',
  favourite: 'f',
  setting: 's',
  feed: 'u',
};
