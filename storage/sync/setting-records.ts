import type { Json, OwnChange, OwnRecord } from '../../assist/own';
import { isKind } from '../../assist/own';
import { parseSettings, type Settings } from '../settings';
import { canonicalText } from './wire';

/** Settings that are the same on every computer of a person. The agent's number is not: shops give one to each desk. */
export const SYNCED_SETTINGS = ['language', 'remarkTemplates', 'codeTab', 'learning'] as const;

type SyncedName = (typeof SYNCED_SETTINGS)[number];

const sameSetting = (name: SyncedName, one: Settings, other: Settings): boolean =>
  canonicalText(one[name]) === canonicalText(other[name]);

/**
 * Records to write after the stored settings changed. What was removed altogether says nothing: nobody chose that.
 * A change that came from a record is no loop: `saveOwn` writes nothing where the record says so already.
 */
export function changesOfSettings(before: unknown, after: unknown): OwnChange[] {
  if (after === undefined) return [];
  const [old, now] = [parseSettings(before), parseSettings(after)];
  return SYNCED_SETTINGS.filter((name) => !sameSetting(name, old, now)).map((name) => change(name, now));
}

/** Settings that were made before there were records of them. */
export function unrecorded(stored: unknown, records: readonly OwnRecord[]): OwnChange[] {
  const recorded = new Set(records.filter((record) => isKind(record, 'setting')).map(({ id }) => id));
  return changesOfSettings(undefined, stored ?? {}).filter(({ id }) => !recorded.has(id));
}

const change = (name: SyncedName, settings: Settings): OwnChange => ({
  kind: 'setting',
  id: name,
  value: settings[name] as Json,
});

/** What these records say of settings; what no setting can be is left out. */
export function settingsIn(records: readonly OwnRecord[]): Partial<Settings> {
  const said = records.filter((record) => isKind(record, 'setting') && record.value !== null && isSynced(record.id));
  return Object.assign({}, ...said.map(({ id, value }) => settingOf(id as SyncedName, value)));
}

function settingOf(name: SyncedName, value: unknown): Partial<Settings> {
  const read = parseSettings({ [name]: value })[name];
  return canonicalText(read) === canonicalText(value) ? { [name]: read } : {};
}

const isSynced = (id: string): boolean => (SYNCED_SETTINGS as readonly string[]).includes(id);
