import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PackContent } from '../../assist/pack-content';
import { sha256Hex } from '../../formats/image-bytes';
import { MOST_PACK_BYTES, type PackImages, readPackFile, writePackJson, writePackZip } from '../../formats/pack-file';
import { starterPacks } from '../../storage/starter';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7, 8, 9]);
const phrase = (id: string, more: object = {}) => ({
  id,
  title: '退货地址',
  text: '亲，退货请寄：{return.address}。',
  shortcode: id,
  intents: ['greeting' as const],
  ...more,
});
const content = (more: Partial<PackContent> = {}): PackContent => ({
  id: 'team.pack',
  version: 3,
  language: 'zh-CN',
  title: '团队话术',
  phrases: [phrase('a')],
  ladders: [],
  checklists: [],
  cautions: [],
  tables: {},
  consoles: [],
  ...more,
});

const bytesOf = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));
const jsonOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
async function withImage(): Promise<{ pack: PackContent; images: PackImages }> {
  const sha256 = await sha256Hex(PNG);
  const images = [{ sha256, type: 'image/png' as const, name: '尺码表.png' }];
  return {
    pack: content({ phrases: [phrase('a', { images })] }),
    images: new Map([[sha256, { type: 'image/png', bytes: PNG }]]),
  };
}

describe('what is written can be read again', () => {
  const word = fc.stringMatching(/^[\p{Script=Han}a-z0-9"\\\n,=<‮ -]{1,20}[。！]$/u);
  const phrases = fc.uniqueArray(
    fc.record(
      {
        id: fc.stringMatching(/^[a-z0-9.]{1,12}$/),
        title: word,
        text: word,
        shortcode: fc.constant(''),
        intents: fc.constant([]),
        group: fc.array(
          word.filter((it) => it.length < 30),
          { maxLength: 3 },
        ),
        tags: fc.array(fc.constantFrom('售后', '尺码'), { maxLength: 2 }),
        note: word,
        disabled: fc.boolean(),
      },
      { requiredKeys: ['id', 'title', 'text', 'shortcode', 'intents'] },
    ),
    { selector: ({ id }) => id, maxLength: 6 },
  );

  test.each([
    ['JSON', writePackJson],
    ['zip', writePackZip],
  ])('as %s, the same content and hash, except marks that turn text around', async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(phrases, async (rows) => {
        const pack = content({ phrases: rows as unknown as PackContent['phrases'] });
        const read = await readPackFile(await write(pack, new Map()));
        if ('refused' in read) throw new Error(read.refused);
        expect(read.problems).toEqual([]);
        expect(read.content).toEqual(JSON.parse(JSON.stringify(pack).replaceAll('‮', '')));
      }),
      { numRuns: 60 },
    );
  });

  test('the starter packs, with everything that they bring', async () => {
    for (const {
      id,
      version,
      language,
      title,
      phrases: own,
      ladders,
      checklists,
      tables,
      routines,
    } of starterPacks()) {
      const pack = {
        id,
        version,
        language,
        title,
        phrases: own,
        ladders,
        checklists,
        tables,
        routines,
        cautions: [],
        consoles: [],
      };
      const read = await readPackFile(await writePackJson(pack as PackContent, new Map(), { withFloors: true }));
      if ('refused' in read) throw new Error(read.refused);
      expect(read.problems).toEqual([]);
      expect(JSON.parse(JSON.stringify(read.content))).toEqual(JSON.parse(JSON.stringify(pack)));
    }
  });

  test('both forms have one hash, pictures go along, and equal packs are equal files', async () => {
    const { pack, images } = await withImage();
    const [json, zip] = [
      await readPackFile(await writePackJson(pack, images)),
      await readPackFile(await writePackZip(pack, images)),
    ];
    if ('refused' in json || 'refused' in zip) throw new Error('refused');
    expect(json.sha256).toBe(zip.sha256);
    expect([...json.images.values()]).toEqual([{ type: 'image/png', bytes: PNG }]);
    expect([...zip.images.values()]).toEqual([{ type: 'image/png', bytes: PNG }]);
    expect(await writePackZip(pack, images)).toEqual(await writePackZip(structuredClone(pack), images));
  });

  test('floors stay in the shop unless they are meant to leave it', async () => {
    const floors = [
      {
        skuId: null,
        productId: null,
        name: '卫衣*',
        currency: 'CNY',
        floor: { cents: 5000 },
        authority: null,
        steps: [],
        gift: null,
        giftStock: null,
      },
    ];
    const read = async (withFloors: boolean) =>
      readPackFile(await writePackJson(content({ tables: { floors } }), new Map(), { withFloors }));
    expect(await read(false)).toMatchObject({ content: { tables: {} } });
    expect(jsonOf(await writePackJson(content({ tables: { floors } }), new Map())).tables).toEqual({});
    expect(await read(true)).toMatchObject({ content: { tables: { floors } } });
  });
});

describe('a hostile or broken file is refused with a reason', () => {
  const refused = async (bytes: Uint8Array): Promise<string> => {
    const outcome = await readPackFile(bytes);
    return 'refused' in outcome ? outcome.refused : 'read';
  };
  const file = { format: 'chatside-pack', formatVersion: 2, ...content() };

  test.each([
    ['nothing', new Uint8Array(), 'bad-json'],
    ['no JSON', new TextEncoder().encode('{"a":'), 'bad-json'],
    ['another JSON', bytesOf({ a: 1 }), 'no-pack'],
    ['null', bytesOf(null), 'no-pack'],
    ['a newer edition', bytesOf({ ...file, formatVersion: 99 }), 'newer-format'],
    ['a wrong hash', bytesOf({ ...file, sha256: '0'.repeat(64) }), 'wrong-hash'],
    ['no id', bytesOf({ ...file, id: undefined }), 'broken-pack'],
    ['phrases that are none', bytesOf({ ...file, phrases: 'all' }), 'broken-pack'],
    [
      'more phrases than a pack may have',
      bytesOf({ ...file, phrases: Array(20_001).fill(phrase('a')) }),
      'broken-pack',
    ],
    ['ladders that are none', bytesOf({ ...file, ladders: {} }), 'broken-pack'],
    ['nested too deep', new TextEncoder().encode(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), 'bad-json'],
    ['a zip that is cut', zipSync({ 'pack.json': bytesOf(file) }).subarray(0, 60), 'broken-zip'],
    ['a zip without a pack', zipSync({ 'other.json': bytesOf(file) }), 'no-pack'],
    ['too many bytes', new Uint8Array(MOST_PACK_BYTES + 1), 'too-big'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await refused(bytes)).toBe(reason);
  });

  test('any change of any field of a written file is noticed', async () => {
    const { pack, images } = await withImage();
    const written = jsonOf(await writePackJson(pack, images));
    for (const field of Object.keys(written).filter((key) => key !== 'sha256' && key !== 'images')) {
      const other = typeof written[field] === 'number' ? 1 : typeof written[field] === 'string' ? 'x' : [[]];
      expect(await refused(bytesOf({ ...written, [field]: other })), field).not.toBe('read');
    }
  });

  test('a zip bomb is stopped by what its directory says', async () => {
    const bomb = zipSync({ 'pack.json': bytesOf(file) });
    const directory = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
    new DataView(bomb.buffer).setUint32(directory + 24, 301 * 1024 * 1024, true);
    expect(await refused(bomb)).toBe('too-big-inside');
  });

  test('a picture that is another one, or no picture, is left out and named', async () => {
    const { pack, images } = await withImage();
    const written = jsonOf(await writePackJson(pack, images));
    written.images[0].data = btoa('<script>alert(1)</script>');
    expect(await readPackFile(bytesOf(written))).toMatchObject({
      missingImages: ['尺码表.png'],
      content: { phrases: [{ id: 'a' }] },
    });
  });

  test('prototype keys stay data, phrases that are too long or markup are what they are', async () => {
    const evil = `{"format":"chatside-pack","formatVersion":2,"id":"x","version":1,"language":"en","title":"<b>x</b>","__proto__":{"polluted":1},"phrases":[{"id":"a","title":"<img src=x onerror=alert(1)>","text":"hi","shortcode":"","intents":[],"__proto__":{"polluted":1}},{"id":"b","title":"b","text":"${'x'.repeat(3000)}","shortcode":"","intents":[]}]}`;
    const read = await readPackFile(new TextEncoder().encode(evil));
    if ('refused' in read) throw new Error(read.refused);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(read.content.phrases.map(({ title }) => title)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(read.problems).toMatchObject([{ part: 'phrases', index: 1, field: 'text', what: 'too-long' }]);
  });

  test('a broken row of a table leaves the table out and names row and column', async () => {
    const read = await readPackFile(
      bytesOf({ ...file, tables: { cutoff: [{ weekdays: [9], time: '16:00', mostReminders: 1, gapMinutes: 1 }] } }),
    );
    expect(read).toMatchObject({
      content: { tables: {} },
      problems: [{ part: 'tables', index: 0, field: 'cutoff.weekdays', what: 'bad-form' }],
    });
  });
});
