import { type Numbers, standingCents } from './ladder-price';

/**
 * An amount as a person types it, in hundredths: `'92.5'` → 9250, `'￥92'` → 9200, `'0'` → 0; null for anything else, also for less than
 * a cent. No floating point.
 */
export function typedCents(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥$£€元]/g, '');
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** What is wrong with an amount that the lead is said to have named. */
export type AmountFault = 'no-amount' | 'below-floor' | 'not-lower' | 'no-numbers';

/**
 * Whether a price may be entered as granted. Below the floor never, whoever said so: the floor is the lead's own table, and is to be
 * changed there.
 */
export function grantFault(cents: number | null, numbers: Numbers | null, ours: readonly number[]): AmountFault | null {
  if (cents === null) return 'no-amount';
  if (!numbers) return 'no-numbers';
  if (cents < numbers.floor) return 'below-floor';
  return cents >= standingCents(ours, numbers) ? 'not-lower' : null;
}
