import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flagTone } from '../../components/flag-tone';
import { FLAGS } from '../../components/practice/remark-editor';

const TOKENS = readFileSync('components/tokens.css', 'utf8');
const RULES: { consoles: Record<string, { flags: string[] }> } = JSON.parse(
  readFileSync('phrases/remark-rules.json', 'utf8'),
);
const flags = [...new Set([...Object.values(RULES.consoles).flatMap((one) => one.flags), ...FLAGS])];

/** Both tones of a token, light and dark, as six digits each. */
function tones(token: string): [light: string, dark: string] {
  const [, light = '', dark = ''] = new RegExp(`--${token}: light-dark\\(#(\\w+), #(\\w+)\\)`).exec(TOKENS) ?? [];
  const long = (hex: string): string => (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex);
  return [long(light), long(dark)];
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the tone of a flag', () => {
  test.each(flags)('%s can be seen on paper and on what is sunk, light and dark', (flag) => {
    expect(flagTone(flag)).toContain(`var(--flag-${flag},`);
    for (const ground of ['paper', 'sunk']) {
      for (const [scheme, tone] of tones(`flag-${flag}`).entries()) {
        expect(contrast(tone, tones(ground)[scheme] ?? '')).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('no two flags look the same', () => {
    for (const scheme of [0, 1])
      expect(new Set(flags.map((flag) => tones(`flag-${flag}`)[scheme])).size).toBe(flags.length);
  });
});
