import { isListed } from '../../../assist/phrase-views';
import type { Rows } from './row-store';

/** The groups and tags that phrases have, to choose from: groups in their order, tags by name. */
export function choicesIn({ byKey }: Rows): { groups: string[][]; tags: string[] } {
  const groups = new Map<string, string[]>();
  const tags = new Set<string>();
  for (const row of byKey.values()) {
    if (!isListed(row)) continue;
    const { group = [], tags: own = [] } = row.phrase;
    for (const depth of group.keys()) groups.set(group.slice(0, depth + 1).join('\n'), group.slice(0, depth + 1));
    for (const tag of own) tags.add(tag);
  }
  return { groups: [...groups.values()], tags: [...tags].sort() };
}
