import type { Phrase } from './phrase';

type Fields = { [Field in keyof Phrase]?: unknown };

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextIfAny = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const areTextsIfAny = (value: unknown): boolean => value === undefined || areTexts(value);
const areWindowsIfAny = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.every((one) => isObject(one) && Array.isArray((one as { days?: unknown }).days)));
const areObjectsIfAny = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isObject));

/**
 * Whether a stored value has the fields of a phrase in their types, so that whoever reads phrases need not doubt it. Everything was
 * checked in full when it was written: this is for what a broken disk, another program or a bug of ours made of it since. It is asked
 * for every phrase at every read, before the first paint: fields by name, no lists of them.
 */
export function isSoundPhrase(value: unknown): boolean {
  if (!isObject(value)) return false;
  const phrase = value as Fields;
  return (
    isText(phrase.title) &&
    isText(phrase.text) &&
    isText(phrase.shortcode) &&
    areTexts(phrase.intents) &&
    hasSoundRest(phrase)
  );
}

const hasSoundRest = (phrase: Fields): boolean =>
  areTextsIfAny(phrase.stages) &&
  areTextsIfAny(phrase.tags) &&
  areTextsIfAny(phrase.variants) &&
  areTextsIfAny(phrase.examples) &&
  areTextsIfAny(phrase.group) &&
  isTextIfAny(phrase.kind) &&
  isTextIfAny(phrase.validFrom) &&
  isTextIfAny(phrase.validUntil) &&
  isTextIfAny(phrase.note) &&
  areWindowsIfAny(phrase.weekly) &&
  areObjectsIfAny(phrase.images);
