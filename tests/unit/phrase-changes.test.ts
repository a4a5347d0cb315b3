import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../assist/pack-update';
import {
  copied,
  disabled,
  enabled,
  favoured,
  movedTo,
  movedToLayer,
  purged,
  regrouped,
  restored,
  tagged,
  trashed,
  untagged,
} from '../../assist/phrase-changes';
import type { PhraseRow } from '../../assist/phrase-row';
import { openRowStore } from '../../entrypoints/library/phrases/row-store';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { saveOwn } from '../../storage/own-records';
import { purgeTrash } from '../../storage/trash';
import { undoLast } from '../../storage/undo';
import { aPack, ownValue } from '../components/phrases-parts';

let database: LibraryDatabase;
beforeEach(async () => {
  database = openDatabase(`phrase-changes-${Math.random()}`);
  await installPack(database, aPack('team.shoes', ['尺码', '退货'], { group: ['售后'] }));
  const changes = [
    { kind: 'phrase' as const, id: 'own.1', value: ownValue('甲', { group: ['售后', '退换'], tags: ['一'] }) },
    { kind: 'phrase' as const, id: 'own.2', value: ownValue('乙') },
  ];
  await saveOwn(database, changes, { now: 1, what: null });
});
afterEach(() => database.delete());

const DAY = 86_400_000;
const clock = { now: () => 40 * DAY, today: () => '2026-11-23' };

/** The rows once they have been read. */
async function rows(): Promise<PhraseRow[]> {
  const store = openRowStore(database, clock);
  await new Promise<void>((done) => store.subscribe(done));
  const read = store.now();
  store.close();
  if (!read || read instanceof Error) throw new Error('not read');
  return [...read.byKey.values()];
}

const shown = async (): Promise<string[]> =>
  (await rows()).map(({ phrase, state, own }) => `${phrase.title} ${own ? 'own' : 'pack'} ${state}`);

const numbers = ({ changed, copied: copies, hidden, skipped }: ReturnType<typeof copied>) => [
  changed,
  copies,
  hidden,
  skipped,
];

describe('a plan for many phrases', () => {
  it('copies a pack’s phrase before it is moved, with what it was made from', async () => {
    const plan = movedTo(await rows(), ['活动']);
    expect(numbers(plan)).toEqual([2, 2, 0, 0]);
    const original = aPack('team.shoes', ['尺码', '退货'], { group: ['售后'] }).phrases[0];
    const copy = plan.changes.find(({ id }) => id === 'team.shoes.0')?.value;
    expect(copy).toMatchObject({
      group: ['活动'],
      layer: 'team',
      base: { pack: 'team.shoes', of: original && contentHash(original) },
    });
    expect(movedTo(await rows(), []).changes.some(({ value }) => Object.hasOwn(value as object, 'group'))).toBe(false);
  });

  it('does nothing where it is so already', async () => {
    const all = await rows();
    expect(movedTo(all, ['售后']).changes.map(({ id }) => id)).toEqual(['own.1', 'own.2']);
    expect(tagged(all, '一').changes.map(({ id }) => id)).not.toContain('own.1');
    expect(untagged(all, '二').changes).toEqual([]);
    expect(numbers(untagged(all, '一'))).toEqual([1, 0, 0, 0]);
    expect(favoured(all, false).changes).toEqual([]);
    expect(enabled(all).changes).toEqual([]);
    expect(movedToLayer(all, 'personal')).toMatchObject({ changes: [], skipped: 2 });
    expect(numbers(copied(all))).toEqual([0, 2, 0, 2]);
  });

  it('hides what cannot be deleted, and brings it all back', async () => {
    await saveOwn(database, trashed(await rows(), 7).changes, { now: 2, what: 'trash' });
    expect(await shown()).toEqual(['尺码 pack hidden', '退货 pack hidden', '甲 own trash', '乙 own trash']);
    expect(numbers(trashed(await rows(), 8))).toEqual([0, 0, 0, 4]);
    expect(numbers(purged(await rows()))).toEqual([2, 0, 0, 2]);
    await saveOwn(database, restored(await rows()).changes, { now: 3, what: 'restore' });
    expect(await shown()).toEqual(['尺码 pack active', '退货 pack active', '甲 own active', '乙 own active']);
  });

  it('switches off and on again', async () => {
    await saveOwn(database, disabled(await rows()).changes, { now: 2, what: 'disable' });
    expect(await shown()).toEqual(['尺码 pack hidden', '退货 pack hidden', '甲 own disabled', '乙 own disabled']);
    await saveOwn(database, enabled(await rows()).changes, { now: 3, what: 'enable' });
    expect(await shown()).toEqual(['尺码 pack active', '退货 pack active', '甲 own active', '乙 own active']);
  });

  it('renames a group with what is inside, and takes it away', async () => {
    const plan = regrouped(await rows(), ['售后'], ['收货后', '七天']);
    expect(numbers(plan)).toEqual([1, 0, 0, 2]);
    await saveOwn(database, plan.changes, { now: 2, what: 'move' });
    const [change] = regrouped(await rows(), ['收货后', '七天'], ['收货后']).changes;
    expect(change?.value).toMatchObject({ group: ['收货后', '退换'] });
    expect((await undoLast(database, 3))?.changed).toHaveLength(1);
  });
});

describe('the trash', () => {
  it('lets go of what has been in it for 30 days, and that is no step to undo', async () => {
    const changes = [
      { kind: 'phrase' as const, id: 'own.1', value: ownValue('甲', { deletedAt: 10 * DAY }) },
      { kind: 'phrase' as const, id: 'own.2', value: ownValue('乙', { deletedAt: 10 * DAY + 1 }) },
    ];
    await saveOwn(database, changes, { now: 2, what: null });
    expect(await purgeTrash(database, 40 * DAY)).toBe(1);
    expect(await shown()).toContain('乙 own trash');
    expect(await shown()).not.toContain('甲 own trash');
    expect(await undoLast(database, 40 * DAY)).toBeNull();
    expect(await purgeTrash(database, 40 * DAY)).toBe(0);
  });
});
