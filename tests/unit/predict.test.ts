import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { INTENTS } from '../../assist/intents';
import type { Offer } from '../../assist/offer';
import { starterPacks } from '../../storage/starter';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = join(ROOT, 'node_modules', '.bin', 'tsx');

/** Each call starts a process of its own. */
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatside-predict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function predict(...paths: string[]) {
  const { status, stdout, stderr } = spawnSync(TSX, ['tools/predict.ts', ...paths], { cwd: ROOT, encoding: 'utf8' });
  return {
    status,
    stderr,
    stdout,
    rows: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row),
  };
}

interface Row {
  id: string | number;
  suggestions: { phraseId: string; intents: string[]; score: number }[];
  bargain: { isBargain: boolean; moves: string[]; offer: Offer | null };
}

function file(name: string, lines: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

describe('npm run predict', () => {
  test('prints one line per row, in order, with starter phrases and their intents', () => {
    const path = file('rows.jsonl', [
      { id: 'a', text: '包邮不，发到兰州', lang: 'zh', prev_agent: null },
      '',
      { id: 2, text: 'would you take 15 for two', lang: 'en', prev_agent: 'They are 9 each.' },
      { id: 'c', text: '', lang: 'en' },
    ]);
    const { status, stderr, rows } = predict(path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [fee, offer, nothing] = rows();
    expect([fee?.id, offer?.id, nothing?.id]).toEqual(['a', 2, 'c']);
    expect(fee?.suggestions[0]?.intents).toContain('shipping_fee');
    expect(fee?.bargain.isBargain).toBe(false);
    expect(offer?.bargain).toMatchObject({ isBargain: true, moves: expect.arrayContaining(['offer']) });
    expect(offer?.bargain.offer).toEqual({ cents: 1500, per: 'total', quantity: 2, percent: null });
    expect(nothing).toEqual({ id: 'c', suggestions: [], bargain: { isBargain: false, moves: [], offer: null } });
  });

  test('works out relative offers where the list price is given', () => {
    const line = { text: '打8折吧', lang: 'zh' };
    const { rows } = predict(
      file('prices.jsonl', [
        { ...line, id: 1, priceCents: 12900 },
        { ...line, id: 2, priceCents: null },
        { ...line, id: 3 },
      ]),
    );
    const [priced, ...unpriced] = rows().map(({ bargain }) => bargain.offer);
    expect(priced).toEqual({ cents: 10320, per: 'item', quantity: null, percent: 80 });
    for (const offer of unpriced) expect(offer).toEqual({ cents: null, per: null, quantity: null, percent: 80 });
  });

  test.each([[12.5], ['12900'], [0], [-100], [1e300]])('refuses the list price %j', (priceCents) => {
    const { status, stderr } = predict(file('bad-price.jsonl', [{ id: 1, text: '8折', lang: 'zh', priceCents }]));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'line 1: "priceCents" is not a whole number of cents above 0\n',
    });
  });

  test('suggests only what the packs hold, at most five', () => {
    const { rows } = predict(file('one.jsonl', [{ id: 1, text: '东西坏了要退', lang: 'zh', prev_agent: '' }]));
    const known = new Map(starterPacks().flatMap(({ phrases }) => phrases.map((one) => [one.id, one.intents])));
    const found = rows()[0]?.suggestions ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(5);
    for (const { phraseId, intents } of found) expect(intents).toEqual(known.get(phraseId));
    for (const intent of found.flatMap(({ intents }) => intents)) expect(INTENTS).toContain(intent);
  });

  test.each<[string, unknown[], string]>([
    ['no JSON', [{ id: 1, text: 'hi', lang: 'en' }, '{"id": 2,'], 'line 2: not a JSON value'],
    ['no object', ['7'], 'line 1: not a JSON object'],
    ['no text', [{ id: 1, lang: 'zh' }], 'line 1: "text" is not a string'],
    ['another language', ['', { id: 1, text: 'hola', lang: 'es' }], 'line 2: "lang" is neither "zh" nor "en"'],
  ])('refuses a bad line: %s', (name, lines, message) => {
    const { status, stderr, stdout } = predict(file(`${name}.jsonl`, lines));
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: `${message}\n`, stdout: '' });
  });

  test('refuses a missing file, and says how it is called without one', () => {
    const missing = predict(join(folder, 'none.jsonl'));
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('no such file');
    const bare = predict();
    expect(bare.status).toBe(2);
    expect(bare.stderr).toContain('npm run -s predict -- ');
  });
});
