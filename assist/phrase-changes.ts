import type { Layer, OwnChange, OwnPhrase } from './own';
import { contentHash } from './pack-update';
import type { PhraseRow } from './phrase-row';
import { isBelow } from './phrase-views';

/**
 * What is to be written when many phrases are changed at once. A pack is never changed: an edit of its phrase makes an own copy, and
 * what shall not be seen of it is hidden.
 */
export interface Plan {
  changes: OwnChange[];
  /** Own phrases and marks that become other ones. */
  changed: number;
  /** Phrases of packs of which an own copy is made. */
  copied: number;
  /** Phrases of packs that are hidden. */
  hidden: number;
  /** Rows that this cannot be done to. */
  skipped: number;
}

type Step = { change: OwnChange; how: 'changed' | 'copied' | 'hidden' } | 'skipped' | 'same';

function planned(rows: readonly PhraseRow[], step: (row: PhraseRow) => Step): Plan {
  const plan: Plan = { changes: [], changed: 0, copied: 0, hidden: 0, skipped: 0 };
  for (const row of rows) {
    const next = step(row);
    if (next === 'same') continue;
    if (next === 'skipped') plan.skipped += 1;
    else {
      plan.changes.push(next.change);
      plan[next.how] += 1;
    }
  }
  return plan;
}

const put = ({ id, ...value }: OwnPhrase): OwnChange => ({ kind: 'phrase', id, value });

/** A pack's phrase as an own one that takes its place, in the layer in which it is seen. */
export function copyOfRow({ phrase, language, layer, source }: PhraseRow): OwnPhrase {
  return { ...phrase, language, layer, base: { pack: source, of: contentHash(phrase) } };
}

/** @param edit gives the very same object where there is nothing to do */
function edited(rows: readonly PhraseRow[], edit: (phrase: OwnPhrase) => OwnPhrase): Plan {
  return planned(rows, (row) => {
    if (row.state === 'trash' || row.state === 'hidden') return 'skipped';
    const before = row.own ?? copyOfRow(row);
    const after = edit(before);
    return after === before ? 'same' : { change: put(after), how: row.own ? 'changed' : 'copied' };
  });
}

const samePath = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && isBelow(one, other);

function inGroup(phrase: OwnPhrase, path: readonly string[]): OwnPhrase {
  if (samePath(phrase.group, path)) return phrase;
  const { group: _group, ...rest } = phrase;
  return path.length > 0 ? { ...rest, group: [...path] } : rest;
}

/** Into a group; an empty path: into none. */
export const movedTo = (rows: readonly PhraseRow[], path: readonly string[]): Plan =>
  edited(rows, (phrase) => inGroup(phrase, path));

/** Own phrases to a layer; whose a pack's phrases are is not ours to say. */
export const movedToLayer = (rows: readonly PhraseRow[], layer: Layer): Plan =>
  planned(rows, ({ own, state }) => {
    if (!own || state === 'trash') return 'skipped';
    return own.layer === layer ? 'same' : { change: put({ ...own, layer }), how: 'changed' };
  });

export const tagged = (rows: readonly PhraseRow[], tag: string): Plan =>
  edited(rows, (phrase) => (phrase.tags?.includes(tag) ? phrase : { ...phrase, tags: [...(phrase.tags ?? []), tag] }));

export const untagged = (rows: readonly PhraseRow[], tag: string): Plan =>
  edited(rows, (phrase) => {
    if (!phrase.tags?.includes(tag)) return phrase;
    const { tags, ...rest } = phrase;
    const left = tags.filter((one) => one !== tag);
    return left.length > 0 ? { ...rest, tags: left } : rest;
  });

export const favoured = (rows: readonly PhraseRow[], isOn: boolean): Plan =>
  planned(rows, ({ id, favourite }) => {
    if (favourite === isOn) return 'same';
    return { change: { kind: 'favourite', id, value: isOn || null }, how: 'changed' };
  });

const hide = (id: string): Step => ({ change: { kind: 'hide', id, value: true }, how: 'hidden' });
const show = (id: string): Step => ({ change: { kind: 'hide', id, value: null }, how: 'changed' });

/** Own ones are kept and switched off; a pack's are hidden, so that the pack's next edition still brings them. */
export const disabled = (rows: readonly PhraseRow[]): Plan =>
  planned(rows, ({ id, own, state }) => {
    if (state === 'trash') return 'skipped';
    if (state === 'hidden' || own?.disabled) return 'same';
    return own ? { change: put({ ...own, disabled: true }), how: 'changed' } : hide(id);
  });

/** Switches on what was switched off, and shows what was hidden. */
export const enabled = (rows: readonly PhraseRow[]): Plan =>
  planned(rows, (row) => {
    if (row.state === 'hidden') return show(row.id);
    if (row.state === 'trash') return 'skipped';
    if (!row.phrase.disabled) return 'same';
    const { disabled: _disabled, ...on } = row.own ?? copyOfRow(row);
    return { change: put(on), how: row.own ? 'changed' : 'copied' };
  });

/**
 * Own ones to the trash, a pack's are hidden.
 * @param now milliseconds since 1970
 */
export const trashed = (rows: readonly PhraseRow[], now: number): Plan =>
  planned(rows, ({ id, own, state }) => {
    if (state === 'trash' || state === 'hidden') return 'skipped';
    return own ? { change: put({ ...own, deletedAt: now }), how: 'changed' } : hide(id);
  });

/** Out of the trash, and shows what was hidden. */
export const restored = (rows: readonly PhraseRow[]): Plan =>
  planned(rows, ({ id, own, state }) => {
    if (state === 'hidden') return show(id);
    if (state !== 'trash' || !own) return 'skipped';
    const { deletedAt: _deletedAt, ...kept } = own;
    return { change: put(kept), how: 'changed' };
  });

/** For good, what is in the trash. */
export const purged = (rows: readonly PhraseRow[]): Plan =>
  planned(rows, ({ id, state }) =>
    state === 'trash' ? { change: { kind: 'phrase', id, value: null }, how: 'changed' } : 'skipped',
  );

/** An own copy of each of a pack's phrases. */
export const copied = (rows: readonly PhraseRow[]): Plan =>
  planned(rows, (row) => {
    if (row.own || row.state === 'hidden') return 'skipped';
    return { change: put(copyOfRow(row)), how: 'copied' };
  });

/**
 * A group with all that is inside of it under another path; an empty one leaves its phrases in no group. A pack's phrases stay where
 * the pack has them.
 */
export const regrouped = (rows: Iterable<PhraseRow>, from: readonly string[], to: readonly string[]): Plan =>
  planned(
    [...rows].filter(({ phrase, state }) => state !== 'trash' && state !== 'hidden' && isBelow(phrase.group, from)),
    ({ own }) => {
      if (!own) return 'skipped';
      const after = inGroup(own, [...to, ...(own.group ?? []).slice(from.length)]);
      return after === own ? 'same' : { change: put(after), how: 'changed' };
    },
  );
