/** A document to find: its terms, those of its title counted more. */
export interface Document {
  terms: readonly number[];
  titleTerms: readonly number[];
}

export interface TermIndex {
  /** Adds to `into[document]` how alike it is to the query: cosine of term weights, 0 to 1. */
  addSimilarity(query: readonly number[], into: Float32Array): void;
  /** How rare a term is; 0 for one that no document has, or that too many have. */
  rarity(term: number): number;
}

const TITLE = 2;
/** A term that more of the documents share than this tells nothing, and would cost the most. */
const COMMON = 0.15;
const FEW_DOCUMENTS = 40;
/** A long turn is compared by its first distinct terms. */
const MOST_TERMS = 160;

interface Postings {
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

function collect(documents: readonly Document[]): Postings {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const perDocument = documents.map((document) => {
    const weights = weigh(document);
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
    return { numbers: known, weights: Float32Array.from(weights.values()) };
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
function invert({ counts, perDocument }: Postings, rare: Float32Array) {
  const offsets = offsetsOf(counts);
  const next = offsets.slice();
  const ids = new Int32Array(offsets[counts.length] ?? 0);
  const shares = new Float32Array(ids.length);
  perDocument.forEach(({ numbers, weights }, document) => {
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

export function createTermIndex(documents: readonly Document[]): TermIndex {
  const postings = collect(documents);
  const rare = rarity(postings.counts, documents.length);
  const { offsets, ids, shares } = invert(postings, rare);
  const tooMany = Math.max(FEW_DOCUMENTS, documents.length * COMMON);
  return {
    rarity(term) {
      const number = postings.numbers.get(term) ?? -1;
      return number < 0 || (postings.counts[number] as number) > tooMany ? 0 : (rare[number] as number);
    },
    addSimilarity(query, into) {
      const known = [...new Set(query)].slice(0, MOST_TERMS).map((term) => postings.numbers.get(term) ?? -1);
      const weights = known.map((term) => (term < 0 ? Math.log(1 + documents.length) : (rare[term] as number)));
      const length = Math.hypot(...weights) || 1;
      known.forEach((term, at) => {
        if (term < 0 || (postings.counts[term] as number) > tooMany) return;
        const share = (weights[at] as number) / length;
        for (let cell = offsets[term] as number; cell < (offsets[term + 1] as number); cell += 1) {
          const document = ids[cell] as number;
          into[document] = (into[document] as number) + share * (shares[cell] as number);
        }
      });
    },
  };
}
