import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportChoice, ImportLook, PhrasePreview } from '../../components/import/import-data';
import { createPhraseImportDesk } from '../../entrypoints/library/phrase-import/desk';
import { encodeGb18030 } from '../../formats/gb18030';
import { writePackJson } from '../../formats/pack-file';
import { backups } from '../../storage/backups';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { allOwnPhrases, phrasesInForce } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';
import { undoLast } from '../../storage/undo';

const NOW = Date.UTC(2026, 10, 20);
const MERGE: ImportChoice = { mode: 'merge', layer: 'shop', group: [] };
const HEAD = '快捷短语编码,快捷短语,快捷短语分组';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`import-${Math.random()}`);
});
afterEach(() => database.delete());

const gb18030 = (...lines: string[]): File =>
  new File([encodeGb18030([HEAD, ...lines, ''].join('\r\n')).bytes as BlobPart], '旧话术.csv');
const none = { own: [], off: [] };
const desk = () => createPhraseImportDesk(database, () => NOW);
const asked = (source: File | string, target = MERGE) => ({
  source,
  choice: {},
  target,
  language: 'zh-CN' as const,
  cautions: none,
});

/** What is known once every row was looked at. */
async function reviewed(one: ReturnType<typeof desk>): Promise<PhrasePreview> {
  const found = await one.review({}, () => {});
  if (!found) throw new Error('overtaken');
  return found;
}
function preview(look: ImportLook): PhrasePreview {
  if (look.kind !== 'phrases') throw new Error(JSON.stringify(look));
  return look;
}
async function imported(source: File | string, target = MERGE): Promise<PhrasePreview> {
  const one = desk();
  const look = preview(await one.read(asked(source, target), () => {}));
  await one.apply({}, () => {});
  return look;
}
const shown = async () =>
  (await allOwnPhrases(database))
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ shortcode, text, group }) => [shortcode, text, ...(group ?? [])].join('|'))
    .sort();

const TWO = ['fh,亲，今天下午4点前付款当天发出哦～,发货', 'thdz,"亲，退货请寄：{退货地址}\r\n寄出后把单号发我哦",售后'];

describe('an old list of the Qianniu client', () => {
  test('is read, shown before anything is written, and written as one step', async () => {
    const one = desk();
    const look = preview(await one.read(asked(gb18030(...TWO)), () => {}));
    expect(look).toMatchObject({
      format: 'qianniu-csv',
      encoding: 'gb18030',
      counts: { new: 2, changed: 0, same: 0, refused: 0 },
    });
    expect(await allOwnPhrases(database)).toEqual([]);
    expect(await one.apply({}, () => {})).toBe(2);
    expect(await shown()).toEqual([
      'fh|亲，今天下午4点前付款当天发出哦～|发货',
      'thdz|亲，退货请寄：{return.address}\n寄出后把单号发我哦|售后',
    ]);
    await undoLast(database, NOW);
    expect(await shown()).toEqual([]);
  });

  test('comes with intents that are proposed, and can be said otherwise', async () => {
    const one = desk();
    expect(preview(await one.read(asked(gb18030(...TWO)), () => {})).counts.proposed).toBe(0);
    expect((await reviewed(one)).counts.proposed).toBe(2);
    const { rows } = await one.rows({ filter: 'proposed', from: 0, count: 20 });
    expect(rows.map(({ phrase }) => phrase?.intents[0])).toEqual(['shipping_time', 'return']);
    await one.setIntents({ index: 0, intents: ['dispatch_status'] });
    await one.plan({ target: { ...MERGE, layer: 'team' } }, () => {});
    await one.apply({}, () => {});
    const [first] = (await allOwnPhrases(database)).filter(({ shortcode }) => shortcode === 'fh');
    expect(first).toMatchObject({ intents: ['dispatch_status'], layer: 'team' });
  });

  test('written before it was reviewed it has its proposals all the same; a review that is overtaken says so', async () => {
    const one = desk();
    const many = Array.from({ length: 800 }, (_, at) => `m${at},亲，第${at}款今天下午4点前付款当天发出哦～,发货`);
    await one.read(asked(gb18030(...many)), () => {});
    const early = one.review({}, () => {});
    await one.plan({ target: { ...MERGE, layer: 'team' } }, () => {});
    expect(await early).toBeNull();
    await one.apply({}, () => {});
    const intents = new Set((await allOwnPhrases(database)).map((phrase) => phrase.intents.length > 0));
    expect([...intents]).toEqual([true]);
  });

  test('what was imported is taken back only while nothing was done since', async () => {
    const one = desk();
    await one.read(asked(gb18030(...TWO)), () => {});
    await one.apply({}, () => {});
    const other = desk();
    await other.read(asked(gb18030('zb,亲，质保一年哦,售后')), () => {});
    await other.apply({}, () => {});
    expect(await one.undo({})).toBe(false);
    expect(await shown()).toHaveLength(3);
    expect(await other.undo({})).toBe(true);
    expect(await one.undo({})).toBe(true);
    expect(await shown()).toEqual([]);
  });

  test('none of the proposals is taken where the person says so, but for a row that was said', async () => {
    const one = desk();
    await one.read(asked(gb18030(...TWO)), () => {});
    await reviewed(one);
    await one.setIntents({ index: 1, intents: ['exchange'] });
    const after = await one.take({ which: 'none' });
    expect(after.counts).toMatchObject({ new: 2, proposed: 2 });
    await one.apply({}, () => {});
    const intents = Object.fromEntries(
      (await allOwnPhrases(database)).map((phrase) => [phrase.shortcode, phrase.intents]),
    );
    expect(intents).toEqual({ fh: [], thdz: ['exchange'] });
  });

  test('read again it changes nothing; changed rows are changed, others added', async () => {
    await imported(gb18030(...TWO));
    expect((await imported(gb18030(...TWO))).counts).toMatchObject({ new: 0, changed: 0, same: 2 });
    const [, second = ''] = TWO;
    const counts = (await imported(gb18030('fh,亲，三点前付款当天发出哦,发货', second, 'zb,亲，质保一年哦,售后')))
      .counts;
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1 });
    expect(await shown()).toHaveLength(3);
  });

  test('replacing the groups sends what is not in the file to the trash', async () => {
    await imported(gb18030(...TWO, 'zb,亲，质保一年哦,售后', 'hp,亲，满意的话晒个图哦,晒图'));
    const look = await imported(gb18030(TWO[1] ?? ''), { ...MERGE, mode: 'replace-group' });
    expect(look.counts).toMatchObject({ same: 1, removed: 1 });
    expect(await shown()).toHaveLength(3);
    expect((await allOwnPhrases(database)).find(({ shortcode }) => shortcode === 'zb')?.deletedAt).toBe(NOW);
  });

  test('a shortcode that another phrase has is named and left out', async () => {
    const packed = {
      id: 'zh.a',
      title: '发货说明',
      text: '亲，在的。',
      shortcode: 'fh',
      intents: ['greeting' as const],
    };
    const pack = { id: 'team', version: 1, language: 'zh-CN' as const, title: '团队', phrases: [packed] };
    await installPack(database, { ...pack, ladders: [], checklists: [], tables: {} });
    const one = desk();
    expect(preview(await one.read(asked(gb18030(...TWO)), () => {})).counts.codes).toBe(1);
    const { rows } = await one.rows({ filter: 'codes', from: 0, count: 20 });
    expect(rows).toMatchObject([{ row: 2, codeTakenBy: '发货说明', phrase: { shortcode: '' } }]);
  });

  test('words that the guard knows are counted and named', async () => {
    const one = desk();
    await one.read(asked(gb18030('jv,亲，加我微信 abc12345 给您发优惠,引流')), () => {});
    expect((await reviewed(one)).counts.cautions).toBe(1);
    const { rows } = await one.rows({ filter: 'cautions', from: 0, count: 20 });
    expect(rows[0]?.cautions.length).toBeGreaterThan(0);
  });

  test('what was written by hand in the editor stays where the file says nothing of it', async () => {
    await imported(gb18030(...TWO));
    const [phrase] = (await allOwnPhrases(database)).filter(({ shortcode }) => shortcode === 'fh');
    if (!phrase) throw new Error('not imported');
    const { id, ...value } = { ...phrase, examples: ['啥时候发货呀'], note: '每天看一下截单时间' };
    await saveOwn(database, [{ kind: 'phrase', id, value }], { now: NOW, what: 'edit' });
    await imported(gb18030('fh,亲，三点前付款当天发出哦,发货'));
    expect((await allOwnPhrases(database)).find((one) => one.id === id)).toMatchObject({
      text: '亲，三点前付款当天发出哦',
      examples: ['啥时候发货呀'],
      note: '每天看一下截单时间',
    });
  });
});

test('a cancelled import leaves everything as it was', async () => {
  await imported(gb18030(...TWO));
  const before = await shown();
  const one = desk();
  const many = Array.from({ length: 1500 }, (_, index) => `m${index},亲，第${index}条哦,很多`);
  await one.read(asked(gb18030(...many)), () => {});
  let notes = 0;
  const written = await one.apply({}, ({ phase }) => {
    notes += phase === 'storing' ? 1 : 0;
    if (notes === 2) void one.cancel();
  });
  expect(written).toBeNull();
  expect(notes).toBeGreaterThan(1);
  expect(await shown()).toEqual(before);
});

test('before an import there is a backup', async () => {
  await imported(gb18030(...TWO));
  await imported(gb18030('zb,亲，质保一年哦,售后'));
  expect((await backups(database)).map(({ phrases }) => phrases)).toEqual([2, 0]);
});

test('what is no file of phrases is refused with a reason', async () => {
  expect(await desk().read(asked(new File(['%PDF-1.7'], 'a.pdf')), () => {})).toMatchObject({
    kind: 'refused',
    from: 'phrases',
  });
});

describe('a pack', () => {
  const pack = (version: number, text: string) => ({
    id: 'lead.pack',
    version,
    language: 'zh-CN' as const,
    title: '主管的话术',
    phrases: [{ id: 'lead.1', title: '在', text, shortcode: '', intents: ['greeting' as const] }],
    ladders: [],
    checklists: [],
    cautions: [],
    tables: {},
    consoles: [],
  });
  const file = async (version: number, text: string): Promise<File> =>
    new File([(await writePackJson(pack(version, text), new Map())) as BlobPart], 'lead.json');

  test('is shown with what it changes, and is installed as a pack', async () => {
    const one = desk();
    expect(await one.read(asked(await file(1, '亲，在的。')), () => {})).toMatchObject({
      kind: 'pack',
      installed: null,
      reserved: false,
      update: { added: [{ id: 'lead.1' }] },
    });
    await one.install({});
    expect((await phrasesInForce(database)).map(({ pack: from, text }) => [from, text])).toEqual([
      ['lead.pack', '亲，在的。'],
    ]);
    const next = desk();
    expect(await next.read(asked(await file(2, '亲，我在的。')), () => {})).toMatchObject({
      installed: 1,
      update: { changed: [{}], added: [] },
    });
    await next.install({});
    expect((await phrasesInForce(database)).map(({ text }) => text)).toEqual(['亲，我在的。']);
  });

  test('that calls itself one of the product is not installed', async () => {
    const evil = new File(
      [(await writePackJson({ ...pack(999, '亲'), id: 'starter.zh-CN' }, new Map())) as BlobPart],
      'x.json',
    );
    const one = desk();
    expect(await one.read(asked(evil), () => {})).toMatchObject({ kind: 'pack', reserved: true });
    await expect(one.install({})).rejects.toThrow();
  });
});
