import type { Transaction } from 'dexie';
import { isOwnPhrase, ownKey } from '../assist/own';
import type { ClockRow, StoredPack, StoredRecord } from './database';
import { deviceName, NO_STAMP, nextStamp } from './sync/stamp';

/** Ids of the packs that own phrases were kept in before they became records. */
const FORMER_OWN_PACKS = ['own.zh-CN', 'own.en'];

/** Whether own phrases of a former version are in it. */
export const isFormerOwnPack = (pack: unknown): pack is Pick<StoredPack, 'id' | 'language' | 'phrases'> => {
  const { id, phrases } = (pack ?? {}) as Partial<StoredPack>;
  return FORMER_OWN_PACKS.includes(id ?? '') && Array.isArray(phrases);
};

/** A record of every phrase of the former own packs; what holds nonsense is left out. */
export function recordsOfOwnPacks(
  packs: readonly Pick<StoredPack, 'language' | 'phrases'>[],
  device = deviceName(),
): { records: StoredRecord[]; clock: ClockRow } {
  const records: StoredRecord[] = [];
  let seen = NO_STAMP;
  for (const { language, phrases } of packs) {
    for (const one of phrases) {
      const { id, ...phrase } = { ...one };
      const value = { ...phrase, language, layer: 'shop' as const };
      if (typeof id !== 'string' || !isOwnPhrase(value)) continue;
      // Two computers that upgrade hold different phrases (ids were given once): the time of the stamps does not matter.
      seen = nextStamp(seen, 0, device);
      records.push({ key: ownKey('phrase', id), kind: 'phrase', id, stamp: seen, value, seq: records.length + 1 });
    }
  }
  return { records, clock: { name: 'clock', device, seen, seq: records.length } };
}

/** Makes a record of every phrase of the former own packs, and takes those packs away. Within the upgrade: all of it or nothing. */
export async function ownPacksToRecords(upgrade: Transaction): Promise<void> {
  const packs = (await upgrade.table<StoredPack>('packs').bulkGet(FORMER_OWN_PACKS)).flatMap((pack) =>
    isFormerOwnPack(pack) ? [pack] : [],
  );
  const { records, clock } = recordsOfOwnPacks(packs);
  await upgrade.table('own').bulkPut(records);
  await upgrade.table('clock').put(clock);
  await upgrade.table('packs').bulkDelete(FORMER_OWN_PACKS);
  await upgrade.table('searchKeys').bulkDelete(FORMER_OWN_PACKS);
}
