import type { Layer } from './own';
import type { PhraseRow } from './phrase-row';
import { isListed, isUnused, type ViewFacts } from './phrase-views';

/** A group of phrases with those inside of it. */
export interface GroupNode {
  name: string;
  /** Outermost first, its own name last. */
  path: string[];
  /** Phrases in it and in those inside. */
  count: number;
  children: GroupNode[];
}

/** How many rows each view has. */
export interface RowCounts {
  all: number;
  layers: Record<Layer, number>;
  groups: GroupNode[];
  ungrouped: number;
  favourites: number;
  unused: number;
  similar: number;
  hidden: number;
  trash: number;
}

/**
 * Counts every view in one go; groups stand in the order in which the rows name them first.
 * @param empty groups that are to be there although no phrase is in them yet
 */
export function countRows(
  rows: Iterable<PhraseRow>,
  { now, similar }: ViewFacts,
  empty: readonly (readonly string[])[] = [],
): RowCounts {
  const counts: RowCounts = {
    all: 0,
    layers: { personal: 0, team: 0, shop: 0 },
    groups: [],
    ungrouped: 0,
    favourites: 0,
    unused: 0,
    similar: 0,
    hidden: 0,
    trash: 0,
  };
  const tree = createTree(counts.groups);
  for (const row of rows) {
    if (row.state === 'trash') counts.trash += 1;
    if (row.state === 'hidden') counts.hidden += 1;
    if (!isListed(row)) continue;
    counts.all += 1;
    counts.layers[row.layer] += 1;
    if (row.phrase.group?.length) tree(row.phrase.group, 1);
    else counts.ungrouped += 1;
    if (row.favourite) counts.favourites += 1;
    if (isUnused(row, now)) counts.unused += 1;
    if (similar.has(row.key)) counts.similar += 1;
  }
  for (const path of empty) tree(path, 0);
  return counts;
}

/** Counts phrases in each of the groups that they stand in. */
function createTree(roots: GroupNode[]): (group: readonly string[], phrases: number) => void {
  const known = new Map<string, GroupNode>();
  return (group, phrases) => {
    let siblings = roots;
    let key = '';
    for (const [depth, name] of group.entries()) {
      key += `\n${name}`;
      let node = known.get(key);
      if (!node) {
        node = { name, path: group.slice(0, depth + 1), count: 0, children: [] };
        known.set(key, node);
        siblings.push(node);
      }
      node.count += phrases;
      siblings = node.children;
    }
  };
}

/** Every group of the tree, from above to below. */
export const flatGroups = (groups: readonly GroupNode[]): GroupNode[] =>
  groups.flatMap((group) => [group, ...flatGroups(group.children)]);
