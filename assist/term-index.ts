import { eachRow, finish } from './postings';

/** A document to find: its terms, those of its title counted more. */
export interface Document {
  terms: readonly number[];
  titleTerms: readonly number[];
}

/** Documents that share terms with a query. */
export interface Alike {
  /** Each once, in no order. */
  documents: Int32Array;
  /** By document: cosine of term weights, 0 to 1; 0 for those that share none. */
  shares: Float32Array;
}

export interface TermIndex {
  /** How alike documents are to the query; the next answer is written over this one. */
  similar(query: readonly number[]): Alike;
  /** How rare a term is; 0 for one that no document has, or that too many have. */
  rarity(term: number): number;
}

const TITLE = 2;
/** A term that more of the documents share than this tells nothing, and would cost the most. */
const COMMON = 0.15;
const FEW_DOCUMENTS = 40;
/** A long turn is compared by its first distinct terms. */
const MOST_TERMS = 160;

interface Collected {
  /** Numbers of the terms by their hash. */
  numbers: Map<number, number>;
  counts: number[];
  /** Per document: the numbers of its terms, each once, and their weights. */
  perDocument: { numbers: Int32Array; weights: Float32Array }[];
}

function weigh({ terms, titleTerms }: Document): Map<number, number> {
  const weights = new Map<number, number>();
  for (const term of terms) weights.set(term, 1);
  for (const term of titleTerms) weights.set(term, TITLE);
  return weights;
}

function* collect(count: number, documentAt: (at: number) => Document): Generator<void, Collected> {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const perDocument: Collected['perDocument'] = [];
  yield* eachRow(count, (place) => {
    const weights = weigh(documentAt(place));
    const known = new Int32Array(weights.size);
    let at = 0;
    for (const term of weights.keys()) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = counts.length;
        numbers.set(term, number);
        counts.push(0);
      }
      counts[number] = (counts[number] as number) + 1;
      known[at] = number;
      at += 1;
    }
    perDocument.push({ numbers: known, weights: Float32Array.from(weights.values()) });
  });
  return { numbers, counts, perDocument };
}

/** Rare terms weigh more: `ln(1 + documents / documents with it)`. */
function rarity(counts: readonly number[], documents: number): Float32Array {
  return Float32Array.from(counts, (count) => Math.log(1 + documents / count));
}

function offsetsOf(counts: readonly number[]): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, term) => {
    offsets[term + 1] = (offsets[term] as number) + count;
  });
  return offsets;
}

/** One list of documents per term, in typed arrays: `ids` and `shares` between `offsets[term]` and `offsets[term + 1]`. */
interface Inverted {
  offsets: Int32Array;
  ids: Int32Array;
  shares: Float32Array;
}

function* invert({ counts, perDocument }: Collected, rare: Float32Array): Generator<void, Inverted> {
  const offsets = offsetsOf(counts);
  const next = offsets.slice();
  const ids = new Int32Array(offsets[counts.length] ?? 0);
  const shares = new Float32Array(ids.length);
  yield* eachRow(perDocument.length, (document) => {
    const { numbers, weights } = perDocument[document] as Collected['perDocument'][number];
    const scaled = weights.map((weight, at) => weight * (rare[numbers[at] as number] as number));
    const length = Math.sqrt(scaled.reduce((sum, one) => sum + one * one, 0)) || 1;
    numbers.forEach((term, at) => {
      const cell = next[term] as number;
      next[term] = cell + 1;
      ids[cell] = document;
      shares[cell] = (scaled[at] as number) / length;
    });
  });
  return { offsets, ids, shares };
}

/** Adds up shares, and knows where: clearing takes as long as adding did, however many documents there are. */
function createAlike(count: number) {
  const sums = new Float32Array(count);
  const documents = new Int32Array(count);
  let length = 0;
  return {
    clear() {
      for (let at = 0; at < length; at += 1) sums[documents[at] as number] = 0;
      length = 0;
    },
    add({ offsets, ids, shares }: Inverted, term: number, weight: number) {
      const end = offsets[term + 1] as number;
      for (let cell = offsets[term] as number; cell < end; cell += 1) {
        const document = ids[cell] as number;
        const before = sums[document] as number;
        if (before === 0) {
          documents[length] = document;
          length += 1;
        }
        sums[document] = before + weight * (shares[cell] as number);
      }
    },
    found: (): Alike => ({ documents: documents.subarray(0, length), shares: sums }),
  };
}

export function createTermIndex(documents: readonly Document[]): TermIndex {
  return finish(termIndexSteps(documents.length, (at) => documents[at] as Document));
}

/** The same in steps of a millisecond or two; each document is asked for once. */
export function* termIndexSteps(count: number, documentAt: (at: number) => Document): Generator<void, TermIndex> {
  const { numbers, counts, perDocument } = yield* collect(count, documentAt);
  const rare = rarity(counts, count);
  yield;
  const inverted = yield* invert({ numbers, counts, perDocument }, rare);
  return termIndexOf(count, { numbers, counts, rare, inverted });
}

interface Prepared {
  numbers: ReadonlyMap<number, number>;
  counts: readonly number[];
  rare: Float32Array;
  inverted: Inverted;
}

function termIndexOf(count: number, { numbers, counts, rare, inverted }: Prepared): TermIndex {
  const alike = createAlike(count);
  const tooMany = Math.max(FEW_DOCUMENTS, count * COMMON);
  return {
    rarity(term) {
      const number = numbers.get(term) ?? -1;
      return number < 0 || (counts[number] as number) > tooMany ? 0 : (rare[number] as number);
    },
    similar(query) {
      alike.clear();
      const known = [...new Set(query)].slice(0, MOST_TERMS).map((term) => numbers.get(term) ?? -1);
      const weights = known.map((term) => (term < 0 ? Math.log(1 + count) : (rare[term] as number)));
      const length = Math.hypot(...weights) || 1;
      known.forEach((term, at) => {
        if (term < 0 || (counts[term] as number) > tooMany) return;
        alike.add(inverted, term, (weights[at] as number) / length);
      });
      return alike.found();
    },
  };
}
