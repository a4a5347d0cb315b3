import type { Phrase } from './phrase';

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const areObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

type Check = (value: unknown) => boolean;

const NEEDED: [keyof Phrase, Check][] = [
  ['title', isText],
  ['text', isText],
  ['shortcode', isText],
  ['intents', areTexts],
];
const OPTIONAL: [keyof Phrase, Check][] = [
  ['stages', areTexts],
  ['tags', areTexts],
  ['variants', areTexts],
  ['examples', areTexts],
  ['group', areTexts],
  ['kind', isText],
  ['validFrom', isText],
  ['validUntil', isText],
  ['note', isText],
  ['weekly', (value) => Array.isArray(value) && value.every((one) => isObject(one) && Array.isArray(one.days))],
  ['images', areObjects],
];

/**
 * Whether a stored value has the fields of a phrase in their types, so that whoever reads phrases need not doubt it. Everything was
 * checked in full when it was written: this is for what a broken disk, another program or a bug of ours made of it since, and cheap
 * enough for every read of 10,000 phrases.
 */
export function isSoundPhrase(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    NEEDED.every(([field, check]) => check(value[field])) &&
    OPTIONAL.every(([field, check]) => value[field] === undefined || check(value[field]))
  );
}
