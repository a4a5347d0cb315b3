import { DIGIT_OF, DIGIT_WORDS, LOOKS_LIKE_DIGIT, SOUNDS_LIKE_DIGIT } from './caution-signs';
import { type FoldedText, replaceRuns, Writer } from './folded-text';

const WORD = /[a-z]+/y;

/** `o` and `l` count as digits behind a digit, also across a gap: `13o oooo`. */
function digitOf(char: string, last: string): string {
  if (/\d/.test(last)) {
    if (char === 'o') return '0';
    if (char === 'l' || char === 'i') return '1';
  }
  return DIGIT_OF.get(char) ?? char;
}

function numeralsOf(plain: FoldedText): FoldedText {
  const writer = new Writer();
  let last = '';
  for (let at = 0; at < plain.text.length; ) {
    WORD.lastIndex = at;
    const word = /[a-z]/.test(plain.text.charAt(at - 1)) ? undefined : WORD.exec(plain.text)?.[0];
    const said = word && DIGIT_WORDS.get(word);
    if (word && said) {
      writer.push(said, plain.from[at] ?? 0, plain.to[at + word.length - 1] ?? 0);
      at += word.length;
      last = said;
      continue;
    }
    const char = digitOf(plain.text.charAt(at), last);
    writer.push(char, plain.from[at] ?? 0, plain.to[at] ?? 0);
    if (char !== ' ' && char !== '-') last = char;
    at += 1;
  }
  return writer.done();
}

const setOf = (signs: Iterable<string>): string => [...signs].join('');
const NUMERAL = `\\d${setOf(DIGIT_OF.keys())}`;
/** Signs that only sound like digits are read so in a run that is long enough for a number that one can call. */
const SOUNDS = new RegExp(`(?:[${NUMERAL}${setOf(SOUNDS_LIKE_DIGIT.keys())}][-. ,、]?){7,40}`, 'gu');
/** So are letters that look like digits: `l38oooooooo`. */
const LOOKS = new RegExp(
  `(?<![a-z])[\\d${setOf(LOOKS_LIKE_DIGIT.keys())}][-. \\d${setOf(LOOKS_LIKE_DIGIT.keys())}]{8,17}(?![a-z])`,
  'gu',
);
/** `8个0`, `double 5`. */
const TIMES = /(?<!\d)([2-9])个(\d)(?![\d元块件])|\b(double|triple)[ -]?(\d)/g;

/** `一百三十八`, `一百零八`, digit by digit already. */
const HUNDREDS = /(?<![\d百千万])(\d)百(?:(\d)十(\d)?|0(\d))(?![\d万千])/g;

function hundredsOf(words: string): string {
  const [, hundreds, tens, ones, behind] = /^(\d)百(?:(\d)十(\d)?|0(\d))$/.exec(words) ?? [];
  return `${hundreds}${tens ?? '0'}${ones ?? behind ?? '0'}`;
}

const read = (run: string, signs: ReadonlyMap<string, string>): string =>
  [...run].map((sign) => signs.get(sign) ?? sign).join('');

/** Two digits that are no letters, at least; nine of both. */
const isNumber = (run: string): boolean =>
  (run.match(/\d/g)?.length ?? 0) >= 2 && (run.match(/[\da-z]/g)?.length ?? 0) >= 9;

function manyTimes(words: string): string {
  const count = words.startsWith('double') ? 2 : words.startsWith('triple') ? 3 : Number(words.charAt(0));
  return words.slice(-1).repeat(count);
}

/** The text with numerals as digits, however they are said: in words, by signs that sound or look like them, counted out. */
export function digitsOf(plain: FoldedText): FoldedText {
  const heard = replaceRuns(plain, SOUNDS, (run) => read(run, SOUNDS_LIKE_DIGIT));
  const seen = replaceRuns(heard, LOOKS, (run) => (isNumber(run) ? read(run, LOOKS_LIKE_DIGIT) : null));
  return replaceRuns(replaceRuns(numeralsOf(seen), HUNDREDS, hundredsOf), TIMES, manyTimes);
}
