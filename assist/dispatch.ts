import { type Filling, filledText, fillTemplate, type PlaceholderValues } from './fill';
import type { SeenOrder } from './seen-orders';

/** One row of the batch for an SMS gateway. */
export interface SmsRow {
  phone: string;
  text: string;
  orderNumber: string;
}

export interface SmsBatch {
  rows: SmsRow[];
  /** Orders left out: the page masks or hides the phone, or something that the text needs was not read. */
  leftOut: { orderNumber: string; why: 'no-phone' | 'masked-phone' | 'incomplete' }[];
}

/** A mainland mobile number, or an international one with its `+`. */
const PHONE = /^(?:1[3-9]\d{9}|\+\d{7,15})$/;

/**
 * Dispatch messages for the shipped orders that were seen.
 * @param valuesOf what fills the text for an order
 * @param filling what else the text needs: the clock, the phrases that it puts in
 */
export function smsBatch(
  seen: readonly SeenOrder[],
  template: string,
  valuesOf: (order: SeenOrder) => PlaceholderValues,
  filling?: Filling,
): SmsBatch {
  const batch: SmsBatch = { rows: [], leftOut: [] };
  for (const one of seen) {
    const { number, phone, stage, trackingNumber } = one.order;
    if (stage !== 'shipped' || number === null) continue;
    const digits = (phone ?? '').replace(/[\s-]/g, '');
    const text = filledText(fillTemplate(template, valuesOf(one), filling));
    if (digits === '') batch.leftOut.push({ orderNumber: number, why: 'no-phone' });
    else if (!PHONE.test(digits)) batch.leftOut.push({ orderNumber: number, why: 'masked-phone' });
    else if (text === null || trackingNumber === null) batch.leftOut.push({ orderNumber: number, why: 'incomplete' });
    else batch.rows.push({ phone: digits, text, orderNumber: number });
  }
  return batch;
}
