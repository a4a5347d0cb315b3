import { hashText } from './hash';
import { normalise } from './normalise';
import { termsOf } from './terms';

/** Phrases that say the same, or nearly: candidates for one phrase with variants. */
export interface AlikeGroup {
  ids: string[];
  /** Whether all of them are the same but for width, case and blanks. */
  same: boolean;
}

/** Share of their terms that two phrases must have in common (Jaccard). Chosen on our packs: from here on a reader calls them the same. */
const ALIKE = 0.7;

interface Row {
  id: string;
  text: string;
  /** Distinct terms, the rarest first. */
  terms: number[];
}

/**
 * Groups of phrases that are alike. Two can only be alike if they share one of their rarest terms (prefix filter: Bayardo, Ma and
 * Srikant 2007, "Scaling up all pairs similarity search"), so that 10,000 phrases need no 50 million comparisons. A yield is a moment
 * to pause, with how many phrases were looked at.
 */
export function* findAlike(phrases: readonly { id: string; text: string }[]): Generator<number, AlikeGroup[]> {
  const rows = yield* readRows(phrases);
  const groups = new Groups();
  const byTerm = new Map<number, Row[]>();
  for (const [index, row] of rows.entries()) {
    for (const other of candidates(row, byTerm)) if (areAlike(row, other)) groups.join(row, other);
    for (const term of prefixOf(row)) (byTerm.get(term) ?? listIn(byTerm, term)).push(row);
    yield index + 1;
  }
  return groups.all();
}

const listIn = (byTerm: Map<number, Row[]>, term: number): Row[] => {
  const list: Row[] = [];
  byTerm.set(term, list);
  return list;
};

function* readRows(phrases: readonly { id: string; text: string }[]): Generator<number, Row[]> {
  const counts = new Map<number, number>();
  const rows: Row[] = [];
  for (const { id, text } of phrases) {
    const plain = normalise(text);
    const found = new Set(termsOf(plain));
    // Only signs: then the whole text is its term.
    const terms = found.size > 0 ? [...found] : [hashText(plain)];
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    rows.push({ id, text: plain.replace(/\s+/g, ''), terms });
    yield 0;
  }
  const rarity = (term: number): number => counts.get(term) ?? 0;
  for (const row of rows) {
    row.terms.sort((one, other) => rarity(one) - rarity(other) || one - other);
    yield 0;
  }
  return rows;
}

/** The rarest terms: of these a phrase that is alike has at least one. */
const prefixOf = ({ terms }: Row): number[] => terms.slice(0, terms.length - Math.ceil(ALIKE * terms.length) + 1);

function candidates(row: Row, byTerm: ReadonlyMap<number, Row[]>): Set<Row> {
  const found = new Set<Row>();
  for (const term of prefixOf(row)) {
    for (const other of byTerm.get(term) ?? []) {
      const [few, many] = [row.terms.length, other.terms.length].sort((one, another) => one - another);
      if ((few ?? 0) >= ALIKE * (many ?? 0)) found.add(other);
    }
  }
  return found;
}

function areAlike(one: Row, other: Row): boolean {
  const terms = new Set(one.terms);
  const shared = other.terms.filter((term) => terms.has(term)).length;
  return shared >= ALIKE * (one.terms.length + other.terms.length - shared);
}

/** Who belongs together, also over a third. */
class Groups {
  readonly #parents = new Map<Row, Row>();

  #root(row: Row): Row {
    const parent = this.#parents.get(row);
    if (parent === undefined || parent === row) return row;
    const root = this.#root(parent);
    this.#parents.set(row, root);
    return root;
  }

  join(one: Row, other: Row): void {
    const [root, otherRoot] = [this.#root(one), this.#root(other)];
    this.#parents.set(root, otherRoot);
    this.#parents.set(otherRoot, otherRoot);
  }

  all(): AlikeGroup[] {
    const groups = new Map<Row, Row[]>();
    for (const row of this.#parents.keys()) {
      const root = this.#root(row);
      groups.set(root, [...(groups.get(root) ?? []), row]);
    }
    return [...groups.values()].map((rows) => ({
      ids: rows.map(({ id }) => id).sort(),
      same: rows.every(({ text }) => text === rows[0]?.text),
    }));
  }
}
