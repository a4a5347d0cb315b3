import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultsOf, fillTemplate } from '../../assist/fill';
import { codesOf } from '../../assist/shortcode-phrases';
import { type PackOutcome, readPackFile } from '../../formats/pack-file';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installedPacks, installPack, phrasesOf } from '../../storage/library';

const MOST_MS = 2000;
const MB = 1024 * 1024;

const phrase = (id: string, more: object = {}) => ({
  id,
  title: '标题',
  text: '亲。',
  shortcode: '',
  intents: [],
  ...more,
});
const pack = (phrases: unknown, more: object = {}) => ({
  format: 'chatside-pack',
  formatVersion: 2,
  id: 'hostile',
  version: 1,
  language: 'zh-CN',
  title: '话术',
  phrases,
  ladders: [],
  checklists: [],
  cautions: [],
  tables: {},
  consoles: [],
  ...more,
});
const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

/** Reads it, and fails where that costs too much: by the clock of this process, which others on the machine do not move. */
async function read(bytes: Uint8Array): Promise<PackOutcome> {
  const before = process.cpuUsage();
  const outcome = await readPackFile(bytes);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_MS);
  return outcome;
}

async function contentOf(json: unknown) {
  const outcome = await read(bytesOf(json));
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

describe('whatever a file holds, it is read or refused, and soon', () => {
  test('any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const outcome = await read(new TextEncoder().encode(text));
        expect('refused' in outcome && outcome.refused).toBe('no-pack');
      }),
      { numRuns: 200 },
    );
  });

  test('any bytes, as they are and in a zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await read(bytes);
        await read(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes));
        expect(await read(zipSync({ 'pack.json': bytes }))).toHaveProperty('refused');
      }),
      { numRuns: 100 },
    );
  });

  test('a pack with anything in the place of any field, of itself or of a phrase', async () => {
    const fields = Object.keys(pack([])).filter((field) => field !== 'format');
    const ofPhrase = [
      ...Object.keys(phrase('a')),
      'tags',
      'variants',
      'examples',
      'weekly',
      'images',
      'group',
      'note',
      'kind',
    ];
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', '{', '{phrase:', '\u202e', '\ud800', 1e308, -0),
    );
    const broken = fc.record({
      head: fc.dictionary(fc.constantFrom(...fields, 'images', 'sha256', '__proto__', 'constructor'), anything, {
        maxKeys: 3,
      }),
      one: fc.dictionary(fc.constantFrom(...ofPhrase, '__proto__'), anything, { maxKeys: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(broken, async ({ head, one }) => {
        const outcome = await read(bytesOf(pack([phrase('good'), { ...phrase('bad'), ...one }], head)));
        if (!('refused' in outcome))
          expect(outcome.content.phrases.every(({ title }) => typeof title === 'string')).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  const large = '字'.repeat((10 * MB) / 3);
  const many = (make: (at: number) => object) => pack(Array.from({ length: 20_000 }, (_, at) => make(at)));
  test.each<[string, unknown, number]>([
    ['a text of 10 MB', pack([phrase('a', { text: large }), phrase('b')]), 1],
    [
      'a title, a note and a tag of 10 MB',
      pack([phrase('a', { title: large, note: large, tags: [large] }), phrase('b')]),
      1,
    ],
    ['10 MB of opened braces', pack([phrase('a', { text: '{'.repeat(10 * MB) }), phrase('b')]), 1],
    ['10 MB of phrases put in', pack([phrase('a', { text: '{phrase:a}'.repeat(MB) }), phrase('b')]), 1],
    ['10 MB of marks that turn text around', pack([phrase('a', { title: '\u202e'.repeat(3 * MB) }), phrase('b')]), 1],
    ['500,000 tags', pack([phrase('a', { tags: Array(500_000).fill('x') }), phrase('b')]), 1],
    ['20,000 phrases with one shortcode', many((at) => phrase(`p${at}`, { shortcode: 'fh' })), 1],
    ['20,000 phrases with one id', many(() => phrase('same')), 1],
    ['20,000 phrases that put in the next', many((at) => phrase(`p${at}`, { text: `{phrase:p${at + 1}}` })), 20_000],
    ['20,000 phrases of which each is none', many(() => []), 0],
  ])('%s', async (_name, json, left) => {
    const { content, problems } = await contentOf(json);
    expect(content.phrases).toHaveLength(left);
    if (left < 20_000) expect(problems.length).toBeGreaterThan(0);
  });

  test.each([
    ['a million rows', pack(Array(1_000_000).fill(0))],
    ['a million tags', pack([phrase('a', { tags: Array(1_000_000).fill('x') })])],
    ['as many values as fit into a file', pack([], { consoles: Array(20 * MB).fill(0) })],
  ])('%s are refused', async (_name, json) => {
    const outcome = await read(bytesOf(json));
    expect('refused' in outcome && outcome.refused).toBe('too-big-inside');
  });
});

describe('in the library', () => {
  let database: LibraryDatabase;
  beforeEach(() => {
    database = openDatabase(`hostile-${Math.random()}`);
  });
  afterEach(() => database.delete());

  const install = async (json: unknown) => {
    const { content } = await contentOf(json);
    await installPack(database, content);
    return phrasesOf(await installedPacks(database));
  };

  test.each([2, 3, 20])(
    '%i phrases that put one another in in a circle are named, not followed for ever',
    async (count) => {
      const ring = Array.from({ length: count }, (_, at) =>
        phrase(`p${at}`, { title: `第${at}条`, text: `甲{phrase:p${(at + 1) % count}}` }),
      );
      const phrases = await install(pack(ring));
      const byId = new Map(phrases.map((one) => [one.id, one]));
      for (const one of phrases) {
        const parts = fillTemplate(one.text, {}, { find: (key) => byId.get(key) ?? null, self: one });
        const [fault] = faultsOf(parts);
        expect(fault?.what).toBe(count <= 3 ? 'cycle' : 'too-deep');
      }
    },
  );

  test('one shortcode is one phrase’s, whatever a pack says', async () => {
    const phrases = await install(
      pack([phrase('a', { shortcode: 'fh' }), phrase('b', { shortcode: 'fh' }), phrase('c')]),
    );
    expect(phrases.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(codesOf(phrases).get('fh')).toHaveLength(1);
  });

  test('no title turns what stands beside it around', async () => {
    const turning = '退\u202e货\u2066地\u2069址\u202c';
    const [one] = await install(
      pack([phrase('a', { title: turning, text: turning, group: [turning], tags: ['\u202d售后'] })]),
    );
    expect(JSON.stringify(one)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(one?.title).toBe('退货地址');
  });
});
