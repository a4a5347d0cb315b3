import type { IntentId } from './intents';
import type { OrderStage } from './model';

/** `fits` names the known stage; `any` says nothing about stages; `behind` is meant for another; `false` would claim what is not so. */
export type StageFit = 'fits' | 'any' | 'behind' | 'false';

/**
 * Where the goods are. A buyer may hold a parcel that the page still calls shipped, so both stand on one step. A refund can begin at any
 * step and has none.
 */
const STEP: Partial<Record<OrderStage, number>> = { unpaid: 0, paid: 1, shipped: 2, received: 2, closed: 3 };
const AFTER = new Set<OrderStage>(['refunding', 'closed']);
const BEFORE_DISPATCH = new Set<OrderStage>(['unpaid', 'paid']);

/** How a phrase written for `stages` suits an order at `stage`; `unknown` and `none` exclude nothing. */
export function stageFit(stages: readonly OrderStage[] | undefined, stage: OrderStage | 'none'): StageFit {
  if (!stages || stages.length === 0 || stage === 'unknown' || stage === 'none') return 'any';
  if (stages.includes(stage)) return 'fits';
  if (stage === 'refunding') return 'behind';
  if (stages.every((one) => AFTER.has(one))) return BEFORE_DISPATCH.has(stage) ? 'false' : 'behind';
  return stages.some((one) => STEP[one] === STEP[stage]) ? 'behind' : 'false';
}

/** What buyers ask more often while an order is at a stage than otherwise. */
const LIKELY: Partial<Record<OrderStage, readonly IntentId[]>> = {
  unpaid: ['unpaid', 'payment', 'price_change', 'bargain', 'promo_coupon', 'price'],
  paid: ['dispatch_status', 'address_change', 'order_modify_note', 'order_cancel', 'order_placed'],
  shipped: ['logistics', 'delivery_arrange'],
  received: [
    'quality_complaint',
    'missing_wrong_damaged',
    'return',
    'exchange',
    'warranty_repair',
    'review',
    'invoice',
  ],
  refunding: ['refund_status', 'return', 'exchange'],
};

/** Questions that mean another once the order is at a stage: who asks when it ships after it has shipped asks whether it did. */
const MEANT: Partial<Record<OrderStage, readonly (readonly [asked: IntentId, meant: IntentId])[]>> = {
  paid: [['logistics', 'dispatch_status']],
  shipped: [
    ['shipping_time', 'logistics'],
    ['dispatch_status', 'logistics'],
  ],
  received: [['shipping_time', 'logistics']],
};

export function meantAt(stage: OrderStage | 'none'): readonly (readonly [asked: IntentId, meant: IntentId])[] {
  return stage === 'none' ? [] : (MEANT[stage] ?? []);
}

export function likelyAt(stage: OrderStage | 'none'): readonly IntentId[] {
  return stage === 'none' ? [] : (LIKELY[stage] ?? []);
}
