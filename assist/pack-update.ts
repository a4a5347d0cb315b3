import { canonicalJson } from './canonical-json';
import { hashText } from './hash';
import { inTrash, type OwnPhrase } from './own';
import type { Phrase } from './phrase';

/**
 * What a phrase says, as a short text: two phrases with the same one are the same but for their id. 60 bits: an accident among
 * 20,000 phrases is out of the question, and nobody gains by making one.
 */
export function contentHash({ id: _id, ...phrase }: Phrase): string {
  const text = canonicalJson(phrase);
  return `${hashText(text).toString(36)}.${hashText([...text].reverse().join('')).toString(36)}`;
}

/** An own copy whose original is another one now: both have changed. */
export interface UpdateConflict {
  own: OwnPhrase;
  /** Null where the new edition has it no more. */
  next: Phrase | null;
  /** As it is in the installed edition; null where that had it no more either. */
  before: Phrase | null;
}

/** What another edition of a pack would change. */
export interface PackUpdate {
  added: Phrase[];
  changed: { before: Phrase; next: Phrase }[];
  removed: Phrase[];
  conflicts: UpdateConflict[];
}

/**
 * Compares two editions of a pack, and the own copies made from it.
 * @param before phrases of the installed edition; empty for a pack that is new
 * @param own all own phrases
 */
export function packUpdate(
  packId: string,
  before: readonly Phrase[],
  next: readonly Phrase[],
  own: readonly OwnPhrase[],
): PackUpdate {
  const [old, fresh] = [byId(before), byId(next)];
  const changed = next.flatMap((phrase) => {
    const known = old.get(phrase.id);
    return known && contentHash(known) !== contentHash(phrase) ? [{ before: known, next: phrase }] : [];
  });
  const copies = own.filter((phrase) => phrase.base?.pack === packId && !inTrash(phrase));
  return {
    added: next.filter(({ id }) => !old.has(id)),
    changed,
    removed: before.filter(({ id }) => !fresh.has(id)),
    conflicts: copies.flatMap((copy) => conflictOf(copy, old.get(copy.id) ?? null, fresh.get(copy.id) ?? null)),
  };
}

/** None where the original is as it was when it was copied. */
function conflictOf(own: OwnPhrase, before: Phrase | null, next: Phrase | null): UpdateConflict[] {
  if (next && contentHash(next) === own.base?.of) return [];
  // Gone before already, and told then.
  if (!next && !before) return [];
  return [{ own, before, next }];
}

/** A pack as far as its editions are compared. */
interface Edition {
  id: string;
  phrases: readonly Phrase[];
  /** What `formerPhrases` said at its installation. */
  former?: readonly Phrase[];
}

/**
 * Of the installed edition, what has to be remembered when another takes its place: the phrases that own copies were made of, as they
 * were then, where they are others or gone now.
 */
export function formerPhrases(installed: Edition, next: readonly Phrase[], own: readonly OwnPhrase[]): Phrase[] {
  const former = byId(installed.former ?? []);
  return packUpdate(installed.id, withFormer(installed), next, own).conflicts.flatMap(({ own: copy, before }) => {
    const known = former.get(copy.id);
    return known && contentHash(known) === copy.base?.of ? [known] : (before ?? []);
  });
}

/** The phrases of the edition, and those that are gone already but not looked at yet. */
function withFormer({ phrases, former = [] }: Edition): Phrase[] {
  const there = new Set(phrases.map(({ id }) => id));
  return [...phrases, ...former.filter(({ id }) => !there.has(id))];
}

/** Own copies of an installed pack whose originals were changed or taken away by an update since: still to be looked at. */
export function openConflicts(installed: Edition, own: readonly OwnPhrase[]): UpdateConflict[] {
  const { former = [], phrases } = installed;
  const before = byId(former);
  return packUpdate(installed.id, former, phrases, own).conflicts.map((conflict) => ({
    ...conflict,
    before: before.get(conflict.own.id) ?? null,
  }));
}

const byId = (phrases: readonly Phrase[]): Map<string, Phrase> => new Map(phrases.map((phrase) => [phrase.id, phrase]));

/** Whether there is anything to show. */
export const isEmptyUpdate = ({ added, changed, removed, conflicts }: PackUpdate): boolean =>
  added.length + changed.length + removed.length + conflicts.length === 0;
