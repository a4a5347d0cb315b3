import { countKnown, type TrainedWeights } from './linear-train';

/** Weights in little room: plain JSON. Arrays of numbers are base64 of their bytes, little endian. */
export interface PackedWeights {
  classes: number;
  /** Int32: hash of each feature. */
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

/** Weights below this share of the unit scale are dropped: they move a score by less than the noise of the labels. */
const LEAST_WEIGHT = 0.16;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const bytes = atob(text);
  return Uint8Array.from({ length: bytes.length }, (_, at) => bytes.charCodeAt(at));
}

function int32Bytes(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, at) => {
    view.setInt32(at * 4, number, true);
  });
  return new Uint8Array(view.buffer);
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
}

/** Rounds the weights to one byte each and drops the negligible ones. */
export function packWeights({ classes, features, amount, rows, bias }: TrainedWeights): PackedWeights {
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
    features: toBase64(int32Bytes(features)),
    amounts: toBase64(Uint8Array.from(amount, (value) => Math.round(value / amountUnit))),
    amountUnit,
    counts: toBase64(Uint8Array.from(counts)),
    labels: toBase64(Uint8Array.from(labels)),
    weights: toBase64(new Uint8Array(Int8Array.from(weights).buffer)),
    weightUnit,
    bias: Array.from(bias, (value) => Math.round(value * 1000) / 1000),
  };
}

/** Numbers of the features by their hash. */
function readIndex(features: Uint8Array): Map<number, number> {
  const view = new DataView(features.buffer);
  const index = new Map<number, number>();
  for (let at = 0; at * 4 < features.length; at += 1) index.set(view.getInt32(at * 4, true), at);
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
    for (const [feature, count] of countKnown(features, index)) {
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
