/** A number as it stands in a text: `at` to `end`, in hundredths. `vague`: an estimate or a range (`一百多`, `七八十`). */
export interface Numeral {
  hundredths: number;
  at: number;
  end: number;
  vague: boolean;
}

const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const DIGIT = '[一二两三四五六七八九]';
/** A number with at least one unit; the digit at its end may stand for tenths of the last unit (`一百二`). */
const NUMBER = new RegExp(
  `(?=${DIGIT}?[十百千万])(${DIGIT}?十?${DIGIT}?万)?(零?${DIGIT}?千)?(零?${DIGIT}?百)?(零?${DIGIT}?十)?(零?${DIGIT})?`,
  'y',
);
const UNITS = [10_000, 1000, 100, 10];
/** 百分之, 千万别, 万一: but 百五 and 百块 are amounts. */
const BARE_UNIT = /^[百千万](?![二三四五六七八九块])|^千万/;
const START = /[一二两三四五六七八九十百千万]/;

/** The digit, 0 for none: `'三'` → 3. */
export const hanDigit = (char: string | undefined): number => DIGITS[char ?? ''] ?? 0;

/** `'三'` → 3, `'十五'` → 15: what stands before 万. */
function below100(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return hanDigit(text[0]) || 1;
  return (hanDigit(text.slice(0, at)) || 1) * 10 + hanDigit(text[at + 1]);
}

function partValue(part: string | undefined, unit: number): number {
  if (part === undefined) return 0;
  const digits = part.replace('零', '').slice(0, -1);
  return (unit === 10_000 ? below100(digits) : hanDigit(digits) || 1) * unit;
}

/** The last digit: 一百二 is 120, 一百零二 is 102, 三十五 is 35. */
function lastValue(last: string | undefined, unit: number): number {
  if (last === undefined) return 0;
  if (last.startsWith('零')) return hanDigit(last[1]);
  return unit > 10 ? (hanDigit(last) * unit) / 10 : hanDigit(last);
}

function readAt(text: string, at: number, isCounted: (after: string) => boolean): Numeral | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match?.[0]) return null;
  const parts = match.slice(1, 5);
  const unit = UNITS[parts.findLastIndex((part) => part !== undefined)] ?? 1;
  let end = at + match[0].length;
  let last: string | undefined = match[5];
  // 一百两件 is 100 for two, 两百三一个 is 230 each, 三十五件 are 35.
  const short = last !== undefined && !last.startsWith('零') && unit > 10;
  if (short && isCounted(text.slice(end))) {
    end -= (last ?? '').length;
    last = undefined;
  }
  const value = parts.reduce((sum, part, index) => sum + partValue(part, UNITS[index] ?? 1), lastValue(last, unit));
  const before = text[at - 1];
  const vague = hanDigit(before) > 0 || /^[多来几]/.test(text.slice(end)) || before === '几';
  return { hundredths: value * 100, at, end, vague };
}

/**
 * Numbers written in Chinese with a unit: `'一百二'` → 12000 hundredths. A bare 百, 千 or 万 (万一, 千万) is none.
 * @param isCounted whether what follows is a measure word, so that a digit before it is a count
 */
export function hanNumerals(text: string, isCounted: (after: string) => boolean): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!START.test(text[at] ?? '')) continue;
    const one = readAt(text, at, isCounted);
    if (!one) continue;
    const bare = BARE_UNIT.test(text.slice(at, at + 2));
    if (!bare) found.push(one);
    at = Math.max(at, one.end - 1);
  }
  return found;
}
