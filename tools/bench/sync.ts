import type { OwnPhrase, OwnRecord } from '../../assist/own';
import { contentHash } from '../../assist/pack-update';
import { starterPacks } from '../../storage/starter';
import { admit } from '../../storage/sync/admission';
import { itemBytes } from '../../storage/sync/bytes';
import { encodeRecord } from '../../storage/sync/codec';
import { type AreaState, readArea, recordsIn } from '../../storage/sync/read-area';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';

/**
 * What sync costs, counted: nothing here depends on the machine. Both start from the zh starter phrases as an agent's own copies, which
 * is what editing them makes of them, one after the other.
 */
export interface SyncBench {
  /** Most bytes that one edit writes, items with their keys; of every phrase in a full sync area. */
  syncBytesPerEdit: number;
  /** How many of the zh starter phrases fit into the sync area as own copies, and of how many. */
  phrasesThatFitSync: number;
  zhStarterPhrases: number;
}

const START = Date.UTC(2026, 10, 11);
const DEVICE = 'bench0';

function copies(): OwnRecord<'phrase'>[] {
  const pack = starterPacks().find(({ language }) => language === 'zh-CN');
  if (!pack) throw new Error('there is no zh starter pack');
  return pack.phrases.map((phrase, index) => {
    const copy: OwnPhrase = {
      ...phrase,
      language: 'zh-CN',
      layer: 'personal',
      base: { pack: pack.id, of: contentHash(phrase) },
    };
    const { id, ...value } = copy;
    return { key: `phrase:${id}`, kind: 'phrase', id, stamp: nextStamp(NO_STAMP, START + index, DEVICE), value };
  });
}

/** Of one edit that makes the text longer by some words: the bytes of the items that it writes. */
function bytesOfEdit(area: AreaState, record: OwnRecord<'phrase'>): number {
  if (!record.value) throw new Error('a copy has words');
  const value = { ...record.value, text: `${record.value.text}有问题随时找我。` };
  const edited = { ...record, value, stamp: nextStamp(record.stamp, START + 86_400_000, DEVICE) };
  const { items, held } = admit(area, [encodeRecord(edited)]);
  if (held.length > 0) throw new Error(`an edit of ${record.id} does not fit`);
  return Object.entries(items).reduce((sum, [name, item]) => sum + itemBytes(name, item), 0);
}

export function benchSync(): SyncBench {
  const records = copies();
  const area = readArea(admit(readArea({}), records.map(encodeRecord)).items);
  const inSync = new Set([...recordsIn(area).values()].map(([id]) => id));
  const edits = records.filter(({ id }) => inSync.has(id)).map((record) => bytesOfEdit(area, record));
  return {
    syncBytesPerEdit: Math.max(...edits),
    phrasesThatFitSync: inSync.size,
    zhStarterPhrases: records.length,
  };
}
