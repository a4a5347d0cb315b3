import { countKnown, type TrainedWeights } from './linear-train';

/** Weights in little room: plain JSON. Arrays of numbers are base64 of their bytes, little endian. */
export interface PackedWeights {
  classes: number;
  /** Three bytes each: the low 24 bits of the feature's hash. */
  features: string;
  /** Uint8: amount of each feature, in `amountUnit`. */
  amounts: string;
  amountUnit: number;
  /** Uint8: how many weights each feature keeps. */
  counts: string;
  /** Uint8 and Int8, one pair per kept weight: class, weight in `weightUnit`. */
  labels: string;
  weights: string;
  weightUnit: number;
  bias: number[];
}

/** One score per class for a list of feature hashes: natural-logarithm scale, not normalised. Unknown features count for nothing. */
export type LinearModel = (features: readonly number[]) => Float64Array;

/** Weights below this are dropped, and features that have none above the second: they move a score by less than the labels' noise. */
const LEAST_WEIGHT = 0.45;
const LEAST_FEATURE = 0.8;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

const HASH_BYTES = 3;
const HASH_BITS = 0xffffff;

function hashBytes(hashes: readonly number[]): Uint8Array {
  return Uint8Array.from(hashes.flatMap((hash) => [hash & 0xff, (hash >> 8) & 0xff, (hash >> 16) & 0xff]));
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
}

function withoutWeakFeatures({ classes, features, amount, rows, bias }: TrainedWeights): TrainedWeights {
  const rowOf = (feature: number) => rows.subarray(feature * classes, (feature + 1) * classes);
  const kept = [...features.keys()].filter((feature) => largest(rowOf(feature)) >= LEAST_FEATURE);
  const keptRows = new Float32Array(kept.length * classes);
  kept.forEach((feature, at) => {
    keptRows.set(rowOf(feature), at * classes);
  });
  return {
    classes,
    features: kept.map((feature) => features[feature] as number),
    amount: Float32Array.from(kept, (feature) => amount[feature] as number),
    rows: keptRows,
    bias,
  };
}

/** Rounds the weights to one byte each and drops the negligible ones. */
export function packWeights(trained: TrainedWeights): PackedWeights {
  const { classes, features, amount, rows, bias } = withoutWeakFeatures(trained);
  const weightUnit = largest(rows) / 127;
  const amountUnit = largest(amount) / 255;
  const labels: number[] = [];
  const weights: number[] = [];
  const counts = features.map((_, feature) => {
    const before = labels.length;
    for (let c = 0; c < classes; c += 1) {
      const weight = rows[feature * classes + c] ?? 0;
      if (Math.abs(weight) < LEAST_WEIGHT) continue;
      labels.push(c);
      weights.push(Math.round(weight / weightUnit));
    }
    return labels.length - before;
  });
  return {
    classes,
    features: toBase64(hashBytes(features)),
    amounts: toBase64(Uint8Array.from(amount, (value) => Math.round(value / amountUnit))),
    amountUnit,
    counts: toBase64(Uint8Array.from(counts)),
    labels: toBase64(Uint8Array.from(labels)),
    weights: toBase64(new Uint8Array(Int8Array.from(weights).buffer)),
    weightUnit,
    // JSON knows no -0.
    bias: Array.from(bias, (value) => Math.round(value * 1000) / 1000 || 0),
  };
}

/** Numbers of the features by the kept bits of their hash. */
function readIndex(bytes: Uint8Array): Map<number, number> {
  const index = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += HASH_BYTES) {
    const hash = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    index.set(hash, at / HASH_BYTES);
  }
  return index;
}

/** Where each feature's weights begin; one more entry for the end. */
function readOffsets(counts: Uint8Array): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, at) => {
    offsets[at + 1] = (offsets[at] as number) + count;
  });
  return offsets;
}

export function unpackWeights(packed: PackedWeights): LinearModel {
  const index = readIndex(fromBase64(packed.features));
  const offsets = readOffsets(fromBase64(packed.counts));
  const amounts = fromBase64(packed.amounts);
  const labels = fromBase64(packed.labels);
  const weights = new Int8Array(fromBase64(packed.weights).buffer);
  return (features) => {
    const scores = new Float64Array(packed.classes);
    let squares = 0;
    for (const [feature, count] of countKnown(
      features.map((hash) => hash & HASH_BITS),
      index,
    )) {
      const value = (1 + Math.log(count)) * (amounts[feature] as number) * packed.amountUnit;
      squares += value * value;
      for (let at = offsets[feature] as number; at < (offsets[feature + 1] as number); at += 1) {
        const label = labels[at] as number;
        scores[label] = (scores[label] as number) + (weights[at] as number) * value;
      }
    }
    const scale = packed.weightUnit / (Math.sqrt(squares) || 1);
    return scores.map((score, c) => score * scale + (packed.bias[c] ?? 0));
  };
}
