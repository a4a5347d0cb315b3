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

/** The terms of all documents, one after the other in flat parts: an object per document would keep the collector of garbage busy. */
interface Collected {
  /** Numbers of the terms by their hash. */
  numbers: Map<number, number>;
  counts: number[];
  /** Per term of a document, each once: twice its number, and one more where it stands in the title. */
  cells: Uint32Array[];
  /** Where each document ends in the cells of all. */
  ends: Uint32Array;
}

/** A term takes no time: so many are done between two steps. */
const TERMS_AT_ONCE = 2048;
/** Cells are kept in parts of this many, so that nothing large is ever copied. */
const PART = 1 << 15;

const cellAt = ({ cells }: Collected, at: number): number => cells[Math.floor(at / PART)]?.[at % PART] ?? 0;

function* collect(count: number, documentAt: (at: number) => Document): Generator<void, Collected> {
  const found: Collected = { numbers: new Map(), counts: [], cells: [], ends: new Uint32Array(count) };
  const { numbers, counts, cells } = found;
  /** By term: the document that said it last, and one. */
  const sayers: number[] = [];
  let length = 0;
  const say = (term: number, sayer: number, inTitle: number): void => {
    const number = numbers.get(term) ?? counts.push(0) - 1;
    if (sayers[number] === sayer) return;
    if (sayers[number] === undefined) numbers.set(term, number);
    sayers[number] = sayer;
    counts[number] = (counts[number] ?? 0) + 1;
    if (length % PART === 0) cells.push(new Uint32Array(PART));
    (cells.at(-1) as Uint32Array)[length % PART] = 2 * number + inTitle;
    length += 1;
  };
  yield* eachRow(count, (place) => {
    const { terms, titleTerms } = documentAt(place);
    for (const term of titleTerms) say(term, place + 1, 1);
    for (const term of terms) say(term, place + 1, 0);
    found.ends[place] = length;
  });
  return found;
}

/** Rare terms weigh more: `ln(1 + documents / documents with it)`. */
function* rarity(counts: readonly number[], documents: number): Generator<void, Float32Array> {
  const rare = new Float32Array(counts.length);
  yield* eachRow(
    counts.length,
    (term) => {
      rare[term] = Math.log(1 + documents / (counts[term] as number));
    },
    TERMS_AT_ONCE,
  );
  return rare;
}

function* offsetsOf(counts: readonly number[]): Generator<void, Int32Array> {
  const offsets = new Int32Array(counts.length + 1);
  yield* eachRow(
    counts.length,
    (term) => {
      offsets[term + 1] = (offsets[term] as number) + (counts[term] as number);
    },
    TERMS_AT_ONCE,
  );
  return offsets;
}

/** One list of documents per term, in typed arrays: `ids` and `shares` between `offsets[term]` and `offsets[term + 1]`. */
interface Inverted {
  offsets: Int32Array;
  ids: Int32Array;
  shares: Float32Array;
}

function* invert(collected: Collected, rare: Float32Array): Generator<void, Inverted> {
  const { counts, ends } = collected;
  const offsets = yield* offsetsOf(counts);
  const next = offsets.slice();
  const ids = new Int32Array(offsets[counts.length] ?? 0);
  yield;
  const shares = new Float32Array(ids.length);
  yield* eachRow(ends.length, (document) => {
    const from = document > 0 ? (ends[document - 1] as number) : 0;
    const to = ends[document] as number;
    let squares = 0;
    for (let at = from; at < to; at += 1) squares += weightOf(cellAt(collected, at), rare) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at += 1) {
      const said = cellAt(collected, at);
      const cell = next[said >>> 1] as number;
      next[said >>> 1] = cell + 1;
      ids[cell] = document;
      shares[cell] = weightOf(said, rare) / length;
    }
  });
  return { offsets, ids, shares };
}

const weightOf = (cell: number, rare: Float32Array): number => (rare[cell >>> 1] as number) * (cell & 1 ? TITLE : 1);

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
  const collected = yield* collect(count, documentAt);
  const rare = yield* rarity(collected.counts, count);
  const inverted = yield* invert(collected, rare);
  const { numbers, counts } = collected;
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
