import type { Numeral } from './offer-han';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const VALUES = new Map<string, number>([
  ...ONES.split(' ').map((word, at) => [word, at + 1] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);
const WORD = [...VALUES.keys()].join('|');
const NUMBER = new RegExp(
  `\\b(?:a (?:hundred|thousand)|(?:${WORD}))\\b(?:[ -](?:and )?(?:${WORD}|hundred|thousand)\\b)*`,
  'g',
);
const SCALES: Record<string, number> = { hundred: 100, thousand: 1000 };

/** Whole value of a number in words; null where the words do not add up to one (`one fifty` is 150 or 1.50). */
function wordsValue(words: readonly string[]): number | null {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const scale = SCALES[word];
    const value = VALUES.get(word) ?? 0;
    if (scale === 1000) {
      total += (part || 1) * scale;
      part = 0;
    } else if (scale) part = (part || 1) * scale;
    else if (part % 10 !== 0 || (part % 100 !== 0 && value >= 10)) return null;
    else part += value;
  }
  return total + part;
}

/** Numbers in English words: `'twenty-five'`, `'a hundred and twenty'`; those that could be two numbers are vague. */
export function englishNumerals(text: string): Numeral[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const words = match[0].split(/[ -]/).filter((word) => word !== 'a' && word !== 'and' && word !== '');
    const value = wordsValue(words);
    return {
      hundredths: (value ?? 0) * 100,
      at: match.index,
      end: match.index + match[0].length,
      vague: value === null,
    };
  });
}
