/** A text as features: which, and how much of each. */
interface Sparse {
  index: Int32Array;
  value: Float32Array;
}

export interface Sample {
  /** Hashes of its features, with repeats. */
  features: readonly number[];
  /** Number of its class. */
  label: number;
}

/** What training found: one row of `classes` weights per feature, in the order of `features`. */
export interface TrainedWeights {
  classes: number;
  features: number[];
  /** How much a feature counts in a text: rare ones more. */
  amount: Float32Array;
  rows: Float32Array;
  bias: Float32Array;
}

/** Rounds over the samples, and how far one sample moves the weights: chosen by training on one set of examples and testing on another. */
const ROUNDS = 4;
const STEP = 4;
const STEP_DECAY = 0.1;
const BIAS_STEP = 0.1;
/** A class whose error is smaller than this is left alone: most are, and that is most of the work. */
const TINY = 0.004;

/** Steps through the samples so that the classes come mixed and always in the same order. */
function mixedOrder(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, at) => at);
  return order.sort((a, b) => ((a * 7919) % 10007) - ((b * 7919) % 10007) || a - b);
}

function numberFeatures(samples: readonly Sample[]): { index: Map<number, number>; amount: Float32Array } {
  const counts = new Map<number, number>();
  for (const { features } of samples) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const index = new Map([...counts.keys()].map((feature, at) => [feature, at]));
  return {
    index,
    amount: Float32Array.from(counts.values(), (count) => Math.sqrt(Math.log((samples.length + 1) / count))),
  };
}

/** Known features with their amounts, scaled to length one. */
function toSparse(features: readonly number[], index: Map<number, number>, amount: Float32Array): Sparse {
  const counts = countKnown(features, index);
  const value = Float32Array.from(counts, ([at, count]) => (1 + Math.log(count)) * (amount[at] as number));
  const length = Math.hypot(...value) || 1;
  return { index: Int32Array.from(counts.keys()), value: value.map((one) => one / length) };
}

/** How often each known feature occurs, by its number. */
export function countKnown(features: readonly number[], index: Map<number, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const at = index.get(feature);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** Scores → probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let c = 0; c < scores.length; c += 1) {
    const power = Math.exp((scores[c] as number) - most);
    scores[c] = power;
    sum += power;
  }
  for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] as number) / sum;
  return scores;
}

type Trainable = Pick<TrainedWeights, 'classes' | 'rows' | 'bias'>;

function scoreInto(scores: Float64Array, { index, value }: Sparse, { classes, rows, bias }: Trainable): void {
  scores.set(bias);
  for (let at = 0; at < index.length; at += 1) {
    const row = (index[at] as number) * classes;
    const amount = value[at] as number;
    for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) + (rows[row + c] as number) * amount;
  }
}

function learn(sample: Sparse, label: number, step: number, weights: Trainable, scores: Float64Array): void {
  const { classes, rows, bias } = weights;
  scoreInto(scores, sample, weights);
  softmax(scores);
  for (let c = 0; c < classes; c += 1) {
    const error = (c === label ? 1 : 0) - (scores[c] as number);
    if (error < TINY && error > -TINY) continue;
    bias[c] = (bias[c] as number) + error * step * BIAS_STEP;
    for (let at = 0; at < sample.index.length; at += 1) {
      const cell = (sample.index[at] as number) * classes + c;
      rows[cell] = (rows[cell] as number) + error * step * (sample.value[at] as number);
    }
  }
}

/**
 * Multinomial logistic regression by a few rounds of plain stochastic gradient steps in a fixed order: the same samples give the same
 * weights every time.
 */
export function trainWeights(samples: readonly Sample[], classes: number): TrainedWeights {
  const { index, amount } = numberFeatures(samples);
  const sparse = samples.map(({ features }) => toSparse(features, index, amount));
  const weights = { classes, rows: new Float32Array(index.size * classes), bias: new Float32Array(classes) };
  const scores = new Float64Array(classes);
  const order = mixedOrder(samples.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = STEP / (1 + round * STEP_DECAY);
    for (const at of order) learn(sparse[at] as Sparse, samples[at]?.label ?? 0, step, weights, scores);
  }
  return { ...weights, features: [...index.keys()], amount };
}
