import type { StoredPack } from './database';
import { OPTIONAL_PACKS } from './optional-packs';

/** Packs that come with the product: they are replaced by its updates only. */
const STARTERS: ReadonlySet<string> = new Set(['starter.zh-CN', 'starter.en']);

/** Whether a file may not replace a pack: it comes with the product, stands for own phrases, or belongs to a feed. */
export function isReservedPack(id: string, installed: StoredPack | null): boolean {
  if (STARTERS.has(id) || id.startsWith('own.') || OPTIONAL_PACKS.some((pack) => pack.id === id)) return true;
  return installed !== null && 'feed' in installed && installed.feed !== undefined;
}
