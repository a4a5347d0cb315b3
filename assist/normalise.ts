const HAN_ALL = /\p{Script=Han}/gu;
const LATIN_WORD = /[a-z]{2,}/g;
/** Characters that take no room: zero width spaces and joiners, the byte order mark, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What phones write for an apostrophe: `don’t`. */
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const BLANKS = /[^\S\n]+/g;
const BREAKS = /\s*\n\s*/g;

/**
 * The form that patterns are written for: half width, lower case, straight apostrophes, one blank between words, one line break between
 * lines, no invisible characters. `'ＡＢ　Ｃ？\r\n\r\n好'` → `'ab c?\n好'`.
 */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  return plain.toLowerCase().replace(BLANKS, ' ').replace(BREAKS, '\n').trim();
}

/** Normalised text without any blank or line break: Chinese words are found across the blanks that people leave between them. */
export function squash(normalised: string): string {
  return normalised.replace(/\s+/g, '');
}

function scripts(normalised: string): { han: number; words: number } {
  return {
    han: normalised.match(HAN_ALL)?.length ?? 0,
    words: normalised.match(LATIN_WORD)?.length ?? 0,
  };
}

/**
 * The language that a text is written in, null when it shows none (`'👍'`, `'13'`). A few Latin words in a Chinese line (model names,
 * sizes) do not make it English; a single Han name in a long English line does not make it Chinese.
 */
export function languageOf(normalised: string): 'zh-CN' | 'en' | null {
  const { han, words } = scripts(normalised);
  if (han > 0 && han * 2 >= words) return 'zh-CN';
  return words > 0 ? 'en' : null;
}

/** Whether a text has so few words that they belong to no language: `'ok'`, `'hi'`, `'XL'` are written everywhere. */
export function isBriefLatin(normalised: string): boolean {
  const { han, words } = scripts(normalised);
  return han === 0 && words <= 1;
}
