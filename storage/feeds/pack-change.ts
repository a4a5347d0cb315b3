import type { OwnPhrase } from '../../assist/own';
import { isEmptyUpdate, packUpdate } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import type { Pack, StoredPack } from '../database';
import { type Counted, MOST_TITLES, type PackChange } from './feed-state';

const counted = (phrases: readonly Phrase[]): Counted => ({
  count: phrases.length,
  titles: phrases.slice(0, MOST_TITLES).map(({ title }) => title),
});

/** What an edition of a pack changes, in few words; null where it changes no phrase of an installed one. */
export function packChange(
  installed: StoredPack | undefined,
  next: Pick<Pack, 'id' | 'title' | 'phrases'> | null,
  own: readonly OwnPhrase[],
): PackChange | null {
  const { id, title } = next ?? installed ?? { id: '', title: '' };
  const update = packUpdate(id, installed?.phrases ?? [], next?.phrases ?? [], own);
  if (installed && next && isEmptyUpdate(update)) return null;
  return {
    ...{ pack: id, title, kind: next ? (installed ? 'changed' : 'new') : 'removed' },
    added: counted(update.added),
    changed: counted(update.changed.map((one) => one.next)),
    removed: counted(update.removed),
    conflicts: update.conflicts.length,
  };
}
