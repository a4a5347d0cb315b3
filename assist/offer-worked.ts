import type { Relative } from './offer-relative';

/** Basis points of the whole. */
const WHOLE = 10_000;

/** Without the small change: the part below ten units, of prices below a hundred the cents; 0 where there is none. */
function withoutChange(cents: number): number {
  const small = cents < WHOLE && cents % 100 !== 0 ? 100 : 1000;
  return cents % small === 0 ? 0 : cents - (cents % small);
}

/** A share of the price, half a cent rounded up. */
function shareOf(cents: number, basisPoints: number): number {
  const scaled = cents * basisPoints + WHOLE / 2;
  return (scaled - (scaled % WHOLE)) / WHOLE;
}

/** What the buyer would pay by a relative offer on this list price; 0 or less where that makes no price. */
export function relativeCents(relative: Relative, price: number): number {
  switch (relative.kind) {
    case 'share': {
      const share = shareOf(price, relative.basisPoints);
      return relative.piece === null ? share : price * (relative.piece - 1) + share;
    }
    case 'free':
      return price * relative.paid;
    case 'off':
      return price - relative.cents;
    case 'round':
      return withoutChange(price);
  }
}

/** The part of the price to pay, in percent; null where no share is named. */
export function percentOf(relative: Relative): number | null {
  return relative.kind === 'share' ? relative.basisPoints / 100 : null;
}
