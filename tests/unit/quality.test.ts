import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bargainTables } from '../../tools/quality/bargain';
import { halfOf } from '../../tools/quality/half';
import { hitsOf, sumOf } from '../../tools/quality/hits';
import { messageTables } from '../../tools/quality/messages';
import { type LabelledMessage, readMessages } from '../../tools/quality/rows';
import { asMarkdown, asText } from '../../tools/quality/table';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSX = join(ROOT, 'node_modules', '.bin', 'tsx');

/** Each call starts a process of its own. */
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatside-quality-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: object[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return path;
}

function quality(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(TSX, ['tools/quality.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Of 'a' to 'd' the first byte of SHA-256 is even (ca, 3e, 2e, 18), of 'e' and 'f' odd (3f, 25). */
const ROWS = [
  {
    id: 'a',
    lang: 'zh',
    text: '什么时候发货呀',
    intents: ['shipping_time'],
    alt: ['dispatch_status'],
    sampling: 'one',
  },
  { id: 'b', lang: 'zh', text: '那个呢', intents: ['stock'], alt: [], needs_context: true, sampling: 'two' },
  { id: 'c', lang: 'en', text: 'where is my parcel', intents: ['logistics'] },
  { id: 'd', lang: 'zh', text: '今天天气真好', intents: ['other'], sampling: 'one' },
  { id: 'e', lang: 'zh', text: '能开发票吗', intents: ['invoice'], sampling: 'one' },
];

const message = (intents: string[], alt: string[] = []): LabelledMessage => ({
  id: 'a',
  line: { text: '', lang: 'zh', previous: '', priceCents: null },
  intents: new Set(intents),
  accepted: new Set([...intents, ...alt]),
  needsContext: false,
  sampling: '',
});

test('the half of a row is the parity of the first byte of SHA-256', () => {
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => halfOf(id)).join('')).toBe('AAAABB');
  expect(halfOf('b', 'a')).toBe(halfOf('ab'));
});

describe('a hit', () => {
  test('counts the first reply or the first three, by labels or by accepted ones', () => {
    const row = message(['refund_status'], ['return']);
    const hits = (...replies: string[][]) => {
      const { strict1, strict3, lenient1, lenient3 } = hitsOf(row, replies);
      return [strict1, strict3, lenient1, lenient3].join('');
    };
    expect(hits(['refund_status'])).toBe('1111');
    expect(hits(['stock', 'return'], ['price'], ['refund_status'])).toBe('0111');
    expect(hits(['stock'], ['price'], ['return'])).toBe('0001');
    expect(hits(['stock'], ['price'], ['gift'], ['refund_status'])).toBe('0000');
    expect(hits()).toBe('0000');
  });

  test('more replies never lose one, and what is strict is lenient', () => {
    const intents = fc.array(fc.constantFrom('stock', 'price', 'gift', 'return'), { maxLength: 3 });
    fc.assert(
      fc.property(intents, intents, fc.array(intents, { maxLength: 6 }), (labels, alt, replies) => {
        const hits = hitsOf(message(labels, alt), replies);
        expect(hits.strict3).toBeGreaterThanOrEqual(hits.strict1);
        expect(hits.lenient1).toBeGreaterThanOrEqual(hits.strict1);
        expect(hits.lenient3).toBeGreaterThanOrEqual(Math.max(hits.strict3, hits.lenient1));
        expect(sumOf([hits, hits]).lenient3).toBe(2 * hits.lenient3);
      }),
    );
  });
});

describe('the tables', () => {
  test('count by half, language and sampling, without `other`, and once more without what needs the conversation', () => {
    const replies = (line: { text: string }) =>
      line.text === '那个呢' ? [['price'], ['stock']] : [['dispatch_status']];
    const tables = messageTables(readMessages(file('counted.jsonl', ROWS)), replies, '');
    expect(tables.get('A')?.map(({ lines }) => lines)).toEqual([
      [
        ['zh', 'all', '2', '0 · 0.0 %', '1 · 50.0 %', '1 · 50.0 %', '2 · 100.0 %'],
        ['zh', 'one', '1', '0 · 0.0 %', '0 · 0.0 %', '1 · 100.0 %', '1 · 100.0 %'],
        ['zh', 'two', '1', '0 · 0.0 %', '1 · 100.0 %', '0 · 0.0 %', '1 · 100.0 %'],
        ['en', 'all', '1', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %'],
        ['en', '(not said)', '1', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %'],
      ],
      [
        ['zh', 'all', '1', '0 · 0.0 %', '0 · 0.0 %', '1 · 100.0 %', '1 · 100.0 %'],
        ['zh', 'one', '1', '0 · 0.0 %', '0 · 0.0 %', '1 · 100.0 %', '1 · 100.0 %'],
        ['en', 'all', '1', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %'],
        ['en', '(not said)', '1', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %', '0 · 0.0 %'],
      ],
    ]);
    expect(tables.get('B')?.[0]?.lines).toContainEqual(['en', 'all', '0', '–', '–', '–', '–']);
  });

  test('precision is of what was taken for haggling, recall of what is', () => {
    const row = (id: string, text: string, isBargain: boolean) => ({
      id,
      line: { text, lang: 'zh' as const, previous: '', priceCents: null },
      isBargain,
    });
    const rows = [
      row('a', '+', true),
      row('b', '', true),
      row('c', '+', false),
      row('d', '+', true),
      row('e', '+', false),
    ];
    const tables = bargainTables(rows, ({ text }) => text === '+', '');
    expect(tables.get('A')?.[0]?.lines[0]).toEqual(['zh', '4', '3', '3', '2', '2 · 66.7 %', '2 · 66.7 %']);
    expect(tables.get('B')?.[0]?.lines[0]).toEqual(['zh', '1', '0', '1', '0', '0 · 0.0 %', '–']);
  });

  test('are written for people and for a page', () => {
    const table = { title: 'T', heads: ['what', 'rows'], lines: [['long name', '3']], numbers: 1 };
    expect(asText(table)).toBe('T\nwhat       rows\nlong name     3');
    expect(asMarkdown(table)).toBe('**T**\n\n| what | rows |\n| --- | --: |\n| long name | 3 |');
  });
});

describe('npm run quality', () => {
  test('prints tables of the desk and nothing of the rows', () => {
    const messages = file('messages.jsonl', ROWS);
    const bargain = file('bargain.jsonl', [
      { id: 'a', lang: 'zh', text: '便宜点吧老板', prev_agent: '', is_bargain: true },
      { id: 'e', lang: 'zh', text: '好的谢谢', prev_agent: '', is_bargain: false },
    ]);
    const { status, stdout, stderr } = quality(messages, '--bargain', bargain, '--markdown');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('messages.jsonl: 4 rows counted');
    expect(stdout).toMatch(/\| zh \| one \| 1 \| 1 · 100\.0 % \|/);
    expect(stdout).toContain('| zh | 1 | 1 | 1 | 1 | 1 · 100.0 % | 1 · 100.0 % |');
    for (const { text } of ROWS) expect(stdout).not.toContain(text);
    expect(stdout).not.toContain(folder);
  });

  test('tells how well intents are proposed, and what is suggested by them', () => {
    const path = join(folder, 'phrases.json');
    const old = { title: 'fp', group: ['发票'], language: 'zh-CN' };
    const rows = [
      { ...old, id: 'a', text: '抬头税号发来，票开到邮箱', intents: ['invoice'] },
      { ...old, id: 'b', text: '抬头税号发来，票开到邮箱', intents: ['gift'] },
    ];
    writeFileSync(path, JSON.stringify(rows));
    const messages = file('asked.jsonl', ROWS);
    const { status, stdout } = quality(messages, '--phrases', path, '--half', 'A', '--markdown');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '| zh-CN | old list, half A | as exported | 2 | 1 · 50.0 % | 1 · 50.0 % | 2 · 100.0 % | 1 · 50.0 % |',
    );
    expect(stdout).toMatch(/\| zh \| given \| 2 \| .*\n\| zh \| proposed \| 2 \| .*\n\| zh \| none \| 2 \| /);
    expect(stdout).not.toContain('抬头税号');
  });

  test.each(['{}', '[1]', '[{"id":"a"}]', 'no JSON'])('refuses a list of phrases like %s', (text) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, text);
    const { status, stderr } = quality('--phrases', path);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^no(?:t a JSON file| list of)/);
  });

  test('can leave a half unseen', () => {
    const { stdout } = quality(file('half.jsonl', ROWS), '--half', 'A');
    expect(stdout).toContain('Half A');
    expect(stdout).not.toContain('Half B');
  });

  test.each<[string, object, string]>([
    ['no labels', { id: 'a', lang: 'zh', text: '好', intents: 'stock' }, '"intents" is not a list of strings'],
    ['no language', { id: 'a', text: '好', intents: [] }, '"lang" is neither "zh" nor "en"'],
    ['no id', { lang: 'zh', text: '好', intents: [] }, '"id" is not a string'],
  ])('refuses rows with %s', (name, row, why) => {
    const { status, stdout, stderr } = quality(file(`${name}.jsonl`, [row]));
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `line 1: ${why}\n` });
  });

  test.each([[[]], [['--half', 'C', 'x.jsonl']], [['--unknown']]])('says how it is called: %j', (args) => {
    const { status, stderr } = quality(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run -s quality -- ');
  });
});
