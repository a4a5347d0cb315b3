import type { Transaction } from 'dexie';
import { ownKey } from '../assist/own';
import type { StoredPack, StoredRecord } from './database';
import { deviceName, NO_STAMP, nextStamp } from './sync/stamp';

/** Ids of the packs that own phrases were kept in before they became records. */
const FORMER_OWN_PACKS = ['own.zh-CN', 'own.en'];

/** Makes a record of every phrase of the former own packs, and takes those packs away. Within the upgrade: all of it or nothing. */
export async function ownPacksToRecords(upgrade: Transaction): Promise<void> {
  const packs = (await upgrade.table<StoredPack>('packs').bulkGet(FORMER_OWN_PACKS)).filter(
    (pack) => pack !== undefined,
  );
  const device = deviceName();
  let seen = NO_STAMP;
  const records = packs.flatMap(({ language, phrases }) =>
    phrases.map(({ id, ...phrase }): StoredRecord => {
      // Two computers that upgrade hold different phrases (ids were given once): the time of the stamps does not matter.
      seen = nextStamp(seen, 0, device);
      const value = { ...phrase, language, layer: 'shop' as const };
      return { key: ownKey('phrase', id), kind: 'phrase', id, stamp: seen, value, seq: 0 };
    }),
  );
  const numbered = records.map((record, index) => ({ ...record, seq: index + 1 }));
  await upgrade.table('own').bulkPut(numbered);
  await upgrade.table('clock').put({ name: 'clock', device, seen, seq: numbered.length });
  await upgrade.table('packs').bulkDelete(FORMER_OWN_PACKS);
  await upgrade.table('searchKeys').bulkDelete(FORMER_OWN_PACKS);
}
