import { inTrash, isKind, type Layer, type OwnPhrase, type OwnRecord, ownPhrases } from './own';
import type { Language, LibraryPhrase, Phrase } from './phrase';

/** A pack as far as its phrases go. */
export interface PhraseSource {
  id: string;
  language: Language;
  phrases: Phrase[];
}

/** Id of the source that phrases of one's own have: they are no pack, but are found and shown like one. */
export const ownSourceId = (layer: Layer, language: Language): string => `own.${layer}.${language}`;

/** Ids of pack phrases that must not be seen as the pack has them: hidden ones, and those that have an edited copy. */
export function hiddenIds(records: readonly OwnRecord[]): Set<string> {
  const copied = ownPhrases(records).filter((phrase) => !inTrash(phrase));
  const hidden = records.filter((record) => isKind(record, 'hide') && record.value);
  return new Set([...copied, ...hidden].map(({ id }) => id));
}

/** A phrase of one's own as the rest of the library knows phrases. */
export function asLibraryPhrase({ layer, base: _base, deletedAt: _deletedAt, ...phrase }: OwnPhrase): LibraryPhrase {
  return { ...phrase, pack: ownSourceId(layer, phrase.language) };
}

/**
 * Every phrase that may be used: the own ones first (of two phrases with one shortcode the own one is meant), then those of the
 * packs that are neither hidden nor replaced by an own copy. What is switched off or in the trash is left out.
 */
export function phrasesInForce(sources: readonly PhraseSource[], records: readonly OwnRecord[]): LibraryPhrase[] {
  const hidden = hiddenIds(records);
  const own = ownPhrases(records)
    .filter((phrase) => !inTrash(phrase))
    .map(asLibraryPhrase);
  const packed = sources.flatMap(({ id, language, phrases }) =>
    phrases.filter((phrase) => !hidden.has(phrase.id)).map((phrase) => ({ ...phrase, pack: id, language })),
  );
  return [...own, ...packed].filter(({ disabled }) => !disabled);
}
