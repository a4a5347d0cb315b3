import type { Row } from './search-index';
import type { Query, Range } from './search-query';
import { fold } from './search-text';

/** Which rows carry a tag, and which come from a pack. */
export interface Groups {
  add(at: number, row: Row): void;
  /** One mark per row that the operators of a query let through; null without operators. */
  allowed(query: Query, rowCount: number): Uint8Array | null;
}

/** @param packTitles by pack id */
export function createGroups(packTitles: ReadonlyMap<string, string>): Groups {
  const byTag = new Map<string, number[]>();
  const byPack = new Map<string, number[]>();
  const names = new Map<string, string>();
  return {
    add(at, { phrase, tags }) {
      if (tags) for (const tag of tags.split('\n')) push(byTag, tag, at);
      push(byPack, phrase.pack, at);
      if (!names.has(phrase.pack)) names.set(phrase.pack, fold(`${phrase.pack}\n${packTitles.get(phrase.pack) ?? ''}`));
    },
    allowed({ tags, packs }, rowCount) {
      const wanted = [
        ...tags.map((name) => rowsOf(byTag, (tag) => tag.startsWith(name))),
        ...packs.map((name) => rowsOf(byPack, (pack) => names.get(pack)?.includes(name) ?? false)),
      ];
      return wanted.length > 0 ? inAll(wanted, rowCount) : null;
    },
  };
}

function push(groups: Map<string, number[]>, name: string, at: number): void {
  const rows = groups.get(name);
  if (rows) rows.push(at);
  else groups.set(name, [at]);
}

function rowsOf(groups: Map<string, number[]>, fits: (name: string) => boolean): number[][] {
  return [...groups].flatMap(([name, rows]) => (fits(name) ? [rows] : []));
}

/** Rows that every one of the wishes holds. */
function inAll(wanted: number[][][], rowCount: number): Uint8Array {
  const counts = new Uint8Array(rowCount);
  for (const [before, groups] of wanted.entries()) {
    for (const rows of groups) for (const row of rows) if (counts[row] === before) counts[row] = before + 1;
  }
  return counts.map((count) => (count === wanted.length ? 1 : 0));
}

/** Where the tags that a query asks for stand in `row.tags`. */
export function taggedRanges({ tags: wanted }: Query, tags: string): Range[] {
  let start = 0;
  return tags.split('\n').flatMap((tag) => {
    const at = start;
    start += tag.length + 1;
    const longest = Math.max(0, ...wanted.filter((name) => tag.startsWith(name)).map(({ length }) => length));
    return longest > 0 ? [[at, at + longest] satisfies Range] : [];
  });
}
