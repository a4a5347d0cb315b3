import { inTrash, isKind, type Layer, type OwnRecord, ownPhrases } from './own';
import type { Language } from './phrase';

/** Id of the source that phrases of one's own have: they are no pack, but are found and shown like one. */
export const ownSourceId = (layer: Layer, language: Language): string => `own.${layer}.${language}`;

/** Ids of pack phrases that must not be seen as the pack has them: hidden ones, and those that have an edited copy. */
export function hiddenIds(records: readonly OwnRecord[]): Set<string> {
  const copied = ownPhrases(records).filter((phrase) => !inTrash(phrase));
  const hidden = records.filter((record) => isKind(record, 'hide') && record.value);
  return new Set([...copied, ...hidden].map(({ id }) => id));
}
