export interface Spread {
  p50: number;
  p95: number;
  mean: number;
}

/** The value that `share` (0…1) of the sorted samples do not exceed (nearest rank). */
function percentile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Hundredths are enough: the browser's clock is no finer than a tenth of a millisecond. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Median, 95th percentile and mean, in the unit of the samples. Throws without samples: no number is made up. */
export function spread(samples: number[]): Spread {
  if (samples.length === 0) throw new Error('nothing was measured');
  const mean = samples.reduce((a, b) => a + b, 0) / samples.length;
  return { p50: rounded(percentile(samples, 0.5)), p95: rounded(percentile(samples, 0.95)), mean: rounded(mean) };
}
