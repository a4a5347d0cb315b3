import { inTrash, type Layer, type OwnKey, type OwnPhrase, type OwnRecord, ownPhrases } from './own';
import type { Language, Phrase } from './phrase';

/** What the library page shows of a phrase, own or of a pack: one row. */
export interface PhraseRow {
  /** Unique among the rows: where it comes from, and its id. A pack's phrase and its copy in the trash have the same id. */
  key: string;
  id: string;
  /** As it is now; of an edited copy, the copy's words. */
  phrase: Phrase;
  /** The own record's phrase; null: it belongs to a pack. */
  own: OwnPhrase | null;
  layer: Layer;
  /** Id of the pack, or `'own'`. */
  source: string;
  /** An edited copy that stands in the place of a pack's phrase. */
  isCopy: boolean;
  state: RowState;
  favourite: boolean;
  /** How often it was put into a reply box on this computer in the last 30 days. */
  uses: number;
  /** Milliseconds since 1970; 0: never on this computer. */
  lastUsed: number;
  /** When it was written last, milliseconds since 1970; 0: nothing is known (a pack's). */
  changedAt: number;
  language: Language;
}

export type RowState = 'active' | 'disabled' | 'out-of-date' | 'hidden' | 'trash';

export const OWN_SOURCE = 'own';

/** A pack, as far as rows are made of it. */
export interface PackRows {
  id: string;
  language: Language;
  phrases: readonly Phrase[];
}

/** One use or many of a phrase on this computer. */
export interface RowUsage {
  lastUsed: number;
  /** Uses by day (whole days since 1970, UTC). */
  days?: Readonly<Record<string, number>>;
}

/** What rows are made of. */
export interface RowSources {
  records: ReadonlyMap<OwnKey, OwnRecord>;
  /** Where each id stands in the packs. */
  packs: ReadonlyMap<string, readonly PackPhrase[]>;
  usage: ReadonlyMap<string, RowUsage>;
  /** `YYYY-MM-DD` here. */
  today: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds since 1970 that a stamp names. */
  timeOf(stamp: string): number;
  layerOf(packId: string): Layer;
}

interface PackPhrase {
  pack: PackRows;
  phrase: Phrase;
}

export const MS_PER_DAY = 86_400_000;
const USES_DAYS = 30;

/** The phrases of the packs by their id. */
export function phrasesById(packs: readonly PackRows[]): Map<string, PackPhrase[]> {
  const byId = new Map<string, PackPhrase[]>();
  for (const pack of packs) {
    for (const phrase of pack.phrases) {
      const known = byId.get(phrase.id);
      if (known) known.push({ pack, phrase });
      else byId.set(phrase.id, [{ pack, phrase }]);
    }
  }
  return byId;
}

/** All rows by key: the packs' in their order, then the own ones. */
export function allRows(sources: RowSources): Map<string, PhraseRow> {
  const rows = new Map<string, PhraseRow>();
  for (const id of idsOf(sources)) for (const row of rowsOf(id, sources)) rows.set(row.key, row);
  return rows;
}

function idsOf({ packs, records }: RowSources): Set<string> {
  const ids = new Set(packs.keys());
  for (const { kind, id, value } of records.values()) if (kind === 'phrase' && value) ids.add(id);
  return ids;
}

/** The rows after what concerns these phrases was changed, each in its place; what was not touched is the very same object. */
export function rowsAfter(
  rows: ReadonlyMap<string, PhraseRow>,
  ids: Iterable<string>,
  sources: RowSources,
): Map<string, PhraseRow> {
  const after = new Map<string, PhraseRow>();
  const put = (id: string): void => {
    for (const row of rowsOf(id, sources)) after.set(row.key, row);
  };
  const changed = new Set(ids);
  const missing = new Set(changed);
  for (const [key, row] of rows) {
    if (!changed.has(row.id)) after.set(key, row);
    else if (missing.delete(row.id)) put(row.id);
  }
  for (const id of missing) put(id);
  return after;
}

/** The key of the row of a pack's phrase or, with `OWN_SOURCE`, of an own one. */
export const keyOfRow = (source: string, id: string): string => `${source}\n${id}`;

/** Where a row is now: an edited copy may have taken the place of the pack's phrase. */
export function currentKey(rows: ReadonlyMap<string, PhraseRow>, key: string): string {
  return rows.has(key) ? key : keyOfRow(OWN_SOURCE, key.slice(key.indexOf('\n') + 1));
}

/** An own copy takes the place of the pack's phrase, unless it is in the trash. */
function rowsOf(id: string, sources: RowSources): PhraseRow[] {
  const record = sources.records.get(`phrase:${id}`);
  const [own] = record ? ownPhrases([record]) : [];
  const ownRow = own && record ? [rowOfOwn(own, record, sources)] : [];
  if (own && !inTrash(own)) return ownRow;
  const inPacks = (sources.packs.get(id) ?? []).map((found) => rowOfPack(found, sources));
  return [...inPacks, ...ownRow];
}

function rowOfOwn(own: OwnPhrase, { stamp }: OwnRecord, sources: RowSources): PhraseRow {
  return {
    ...common(own, sources),
    key: keyOfRow(OWN_SOURCE, own.id),
    own,
    layer: own.layer,
    source: OWN_SOURCE,
    isCopy: own.base !== undefined,
    state: inTrash(own) ? 'trash' : stateOf(own, sources.today),
    changedAt: sources.timeOf(stamp),
    language: own.language,
  };
}

function rowOfPack({ pack, phrase }: PackPhrase, sources: RowSources): PhraseRow {
  const isHidden = Boolean(sources.records.get(`hide:${phrase.id}`)?.value);
  return {
    ...common(phrase, sources),
    key: keyOfRow(pack.id, phrase.id),
    own: null,
    layer: sources.layerOf(pack.id),
    source: pack.id,
    isCopy: false,
    state: isHidden ? 'hidden' : stateOf(phrase, sources.today),
    changedAt: 0,
    language: pack.language,
  };
}

function common(phrase: Phrase, { records, usage, now }: RowSources) {
  const used = usage.get(phrase.id);
  return {
    id: phrase.id,
    phrase,
    favourite: Boolean(records.get(`favourite:${phrase.id}`)?.value),
    uses: usesSince(used, now - USES_DAYS * MS_PER_DAY),
    lastUsed: used?.lastUsed ?? 0,
  };
}

/** Uses on days that began after `since`; counts from before days were kept are not known by day and do not count. */
function usesSince(usage: RowUsage | undefined, since: number): number {
  if (!usage?.days) return 0;
  const first = since / MS_PER_DAY;
  return Object.entries(usage.days).reduce((sum, [day, count]) => (Number(day) > first ? sum + count : sum), 0);
}

function stateOf({ disabled, validUntil }: Phrase, today: string): RowState {
  if (disabled) return 'disabled';
  return validUntil !== undefined && validUntil < today ? 'out-of-date' : 'active';
}
