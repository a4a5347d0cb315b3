import type { Computed } from './compute';
import { rounded } from './stats';

/** How much longer something takes with more phrases. */
export interface Growth {
  what: 'search, a key' | 'suggest';
  /** Numbers of phrases. */
  from: number;
  to: number;
  /** Mean time with the larger library over that with the smaller one. */
  factor: number;
}

/** From each size to the next. By means: single times are too near the browser's clock to be divided. */
export function growthOf(sizes: readonly (readonly [size: number, found: Computed])[]): Growth[] {
  return sizes.slice(1).flatMap(([to, larger], before) => {
    const [from, smaller] = sizes[before] as readonly [number, Computed];
    const factor = (key: 'searchKeyMs' | 'suggestMs'): number => rounded(larger[key].mean / smaller[key].mean);
    return [
      { what: 'search, a key', from, to, factor: factor('searchKeyMs') },
      { what: 'suggest', from, to, factor: factor('suggestMs') },
    ];
  });
}
