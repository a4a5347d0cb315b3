import type { Phrase } from './phrase';
import { fold, isHan, spokenTokens, type Token, withoutPlaceholders } from './search-text';

/** How much of title and text is made searchable by sound, in UTF-16 units. */
export const PINYIN_UNITS = 60;

/** What a phrase is found by when it is typed by sound. Both follow `spokenTokens` of `spokenText`, one entry each. */
export interface PinyinKeys {
  /** Syllables without tone, Latin words as they are, separated by a blank: `'t xu tui huo'`. */
  pinyin: string;
  /** The first letter of each: `'txth'`. */
  initials: string;
  /** The syllables of each other wording, made of a blank and the wording; missing where there are no others. */
  variants?: string[];
}

/** The text that keys are made of and matched against: callers join it as `title + ' ' + text`. */
export function spokenText(text: string): string {
  return fold(withoutPlaceholders(text).slice(0, PINYIN_UNITS));
}

/**
 * Makes the keys of `title + ' ' + text`; only its beginning counts.
 * @param toPinyin one syllable per Chinese character, with or without tone (pinyin-pro with `type: 'array'`), passed in because it is
 * heavy; it gets runs of Chinese characters only
 */
export function pinyinKeys(text: string, toPinyin: (text: string) => string[]): PinyinKeys {
  const spoken = spokenText(text);
  const syllables: string[] = [];
  for (const run of runs(spoken, spokenTokens(spoken))) syllables.push(...soundsOf(run, toPinyin));
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => [...syllable][0]).join('') };
}

/** The keys of a phrase: of title and text together, and of each other wording. */
export function phraseKeys(
  { title, text, variants = [] }: Pick<Phrase, 'title' | 'text' | 'variants'>,
  toPinyin: (text: string) => string[],
): PinyinKeys {
  const keys = pinyinKeys(`${title} ${text}`, toPinyin);
  if (variants.length === 0) return keys;
  return { ...keys, variants: variants.map((variant) => pinyinKeys(` ${variant}`, toPinyin).pinyin) };
}

/** Chinese characters that follow each other belong together, because their reading depends on their neighbours. */
function runs(text: string, tokens: Token[]): string[] {
  const found: { run: string; end: number; han: boolean }[] = [];
  for (const { start, end } of tokens) {
    const han = isHan(text.charCodeAt(start));
    const last = found.at(-1);
    if (last?.han && han && last.end === start) Object.assign(last, { run: last.run + text.slice(start, end), end });
    else found.push({ run: text.slice(start, end), end, han });
  }
  return found.map(({ run }) => run);
}

function soundsOf(run: string, toPinyin: (text: string) => string[]): string[] {
  if (!isHan(run.charCodeAt(0))) return [run];
  const characters = [...run];
  const sounds = toPinyin(run);
  // A reading that does not line up is asked for again, character by character.
  const lined =
    sounds.length === characters.length ? sounds : characters.map((character) => toPinyin(character)[0] ?? '');
  return lined.map((sound, index) => plain(sound) || (characters[index] ?? ''));
}

/** `'lǜ'` → `'lv'`, as it is typed. */
function plain(sound: string): string {
  const letters = sound
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\p{M}\s\d]/gu, '');
  return letters.normalize('NFC');
}
