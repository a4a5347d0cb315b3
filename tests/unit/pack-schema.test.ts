import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChecklists } from '../../assist/checklist-schema';
import { parseLadders } from '../../assist/guide-schema';
import { parsePack } from '../../assist/pack-schema';

const PHRASE = { id: 'a', title: '在的', text: '亲，在的。', shortcode: 'zd', intents: ['greeting'] };
const pack = (...phrases: unknown[]) => ({
  format: 'chatside-pack',
  formatVersion: 1,
  id: 'shop.example',
  version: 3,
  language: 'zh-CN',
  title: '示例话术',
  phrases,
});
const what = (json: unknown) => parsePack(json).problems.map(({ index, field, what }) => `${index} ${field} ${what}`);

describe('a pack', () => {
  test('comes out with its head and its phrases, without the fields nobody knows', () => {
    expect(parsePack({ ...pack({ ...PHRASE, colour: 'red' }), extra: 1 })).toEqual({
      pack: { id: 'shop.example', version: 3, language: 'zh-CN', title: '示例话术', phrases: [PHRASE] },
      problems: [],
    });
  });

  test('may come without the words that name a file', () => {
    const { format: _format, formatVersion: _version, ...inside } = pack(PHRASE);
    expect(parsePack(inside).pack?.phrases).toEqual([PHRASE]);
  });

  test('keeps stages, tags and variants, and stores placeholders under canonical names', () => {
    const full = { ...PHRASE, text: '｛买家：亲｝好', stages: ['paid'], tags: ['售前'], variants: ['{订单号}'] };
    expect(parsePack(pack(full)).pack?.phrases).toEqual([
      { ...full, text: '{buyer:亲}好', variants: ['{order.number}'] },
    ]);
  });

  test('keeps example questions, up to a number and a length', () => {
    const asked = (examples: unknown) => pack({ ...PHRASE, examples });
    expect(parsePack(asked(['能放洗碗机吗'])).pack?.phrases[0]?.examples).toEqual(['能放洗碗机吗']);
    expect(what(asked(Array(20).fill('问'.repeat(200))))).toEqual([]);
    expect(what(asked(Array(21).fill('在吗')))).toEqual(['0 examples too-many']);
    expect(what(asked(['问'.repeat(201)]))).toEqual(['0 examples too-long']);
    expect(what(asked([' ']))).toEqual(['0 examples missing']);
  });

  test.each([
    ['another format', { ...pack(), format: 'chatside-ladders' }, '-1 format wrong-format'],
    ['a newer format', { ...pack(), formatVersion: 2 }, '-1 formatVersion newer-format'],
    ['no phrases', { ...pack(), phrases: undefined }, '-1 phrases missing'],
    ['phrases of the wrong type', { ...pack(), phrases: {} }, '-1 phrases wrong-type'],
    ['a language that is not there yet', { ...pack(), language: 'fr' }, '-1 language unknown-language'],
    ['a broken version', { ...pack(), version: 1.5 }, '-1 version bad-form'],
    ['a blank title', { ...pack(), title: ' ' }, '-1 title missing'],
  ])('%s is no pack', (_name, json, problem) => {
    expect(parsePack(json).pack).toBeNull();
    expect(what(json)).toEqual([problem]);
  });

  test.each([[null], [undefined], [[]], ['text'], [7]])('%j is no pack', (json) => {
    expect(parsePack(json).pack).toBeNull();
    expect(parsePack(json).problems.length).toBeGreaterThan(0);
  });
});

describe('a broken phrase is reported and left out, the others stay', () => {
  test.each([
    ['no text', { text: undefined }, 'text missing'],
    ['a blank text', { text: ' \n' }, 'text missing'],
    ['a text that is too long', { text: '长'.repeat(2001) }, 'text too-long'],
    ['a text that is no text', { text: 7 }, 'text wrong-type'],
    ['no title', { title: '' }, 'title missing'],
    ['an id with a blank', { id: 'a b' }, 'id bad-form'],
    ['no shortcode field', { shortcode: undefined }, 'shortcode missing'],
    ['a capital in the shortcode', { shortcode: 'Zd' }, 'shortcode bad-form'],
    ['a full-width shortcode', { shortcode: 'ｚｄ' }, 'shortcode bad-form'],
    ['a shortcode with a blank', { shortcode: 'z d' }, 'shortcode bad-form'],
    ['three intents', { intents: ['greeting', 'ack', 'other'] }, 'intents too-many'],
    ['one intent twice', { intents: ['ack', 'ack'] }, 'intents repeated'],
    ['an intent nobody knows', { intents: ['smalltalk'] }, 'intents unknown-intent'],
    ['a stage nobody knows', { stages: ['packed'] }, 'stages unknown-stage'],
    ['a placeholder nobody knows', { text: '您的{优惠码}' }, 'text unknown-placeholder'],
    ['one in another wording', { variants: ['{buyer}', '您的{coupon}'] }, 'variants unknown-placeholder'],
    ['a window on a day that is none', { weekly: [{ days: [8], from: '09:00', to: '12:00' }] }, 'weekly bad-form'],
    ['a window on no day', { weekly: [{ days: [], from: '09:00', to: '12:00' }] }, 'weekly missing'],
    ['a window at an hour that is none', { weekly: [{ days: [1], from: '24:00', to: '12:00' }] }, 'weekly bad-form'],
    ['a group that is too deep', { group: ['1', '2', '3', '4', '5', '6'] }, 'group too-many'],
    ['a group without a name', { group: ['售后', ' '] }, 'group missing'],
    ['a picture without a hash', { images: [{ sha256: 'f00', type: 'image/png', name: 'a' }] }, 'images bad-form'],
    [
      'a picture that is a page',
      { images: [{ sha256: 'a'.repeat(64), type: 'text/html', name: 'a' }] },
      'images bad-form',
    ],
    ['an empty pair of braces', { text: '您的{}' }, 'text unknown-placeholder'],
  ])('%s', (_name, change, problem) => {
    const json = pack(PHRASE, { ...PHRASE, id: 'b', shortcode: 'b', ...change }, { ...PHRASE, id: 'c', shortcode: '' });
    expect(what(json)).toEqual([`1 ${problem}`]);
    expect(parsePack(json).pack?.phrases.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('of two with one id or one shortcode the first stays', () => {
    const json = pack(
      PHRASE,
      { ...PHRASE, shortcode: 'x' },
      { ...PHRASE, id: 'b' },
      { ...PHRASE, id: 'c', shortcode: 'x' },
    );
    expect(what(json)).toEqual(['1 id duplicate-id', '2 shortcode duplicate-shortcode']);
    expect(parsePack(json).pack?.phrases.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('no shortcode is shared by many', () => {
    expect(what(pack({ ...PHRASE, shortcode: '' }, { ...PHRASE, id: 'b', shortcode: '' }))).toEqual([]);
  });

  test('a left-out phrase takes no id from a later one', () => {
    expect(what(pack({ ...PHRASE, text: '' }, PHRASE))).toEqual(['0 text missing']);
  });

  test('every problem names the phrase', () => {
    expect(parsePack(pack({ id: 'b' }, null)).problems).toEqual([
      { index: 0, id: 'b', field: 'title', what: 'missing' },
      { index: 0, id: 'b', field: 'text', what: 'missing' },
      { index: 0, id: 'b', field: 'shortcode', what: 'missing' },
      { index: 0, id: 'b', field: 'intents', what: 'missing' },
      { index: 1, id: null, field: '', what: 'wrong-type' },
    ]);
  });

  test('whatever the rows are, nothing throws and every row is kept or reported', () => {
    const row = fc.oneof(
      fc.anything(),
      fc.record({ ...Object.fromEntries(Object.keys(PHRASE).map((key) => [key, fc.anything()])) }),
      fc.record({ id: fc.string() }).map(({ id }) => ({ ...PHRASE, id, shortcode: '' })),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { pack: read, problems } = parsePack(pack(...rows));
        const reported = new Set(problems.map(({ index }) => index));
        expect((read?.phrases.length ?? 0) + reported.size).toBe(rows.length);
      }),
    );
  });
});

describe('ladders and checklists', () => {
  const rung = { id: 'hold', kind: 'hold', title: '先稳住', phrases: ['a'] };
  const ladders = (...rungs: unknown[]) => ({
    format: 'chatside-ladders',
    formatVersion: 1,
    ladders: [{ id: 'l', title: '阶梯', rungs }],
  });
  const step = { id: 's', text: '核对地址', why: '少一次退件。' };
  const checklists = (change: object) => ({
    format: 'chatside-checklists',
    formatVersion: 1,
    checklists: [{ id: 'c', title: '付款后', when: [{ stages: ['paid'] }], steps: [step], ...change }],
  });

  test('come out whole', () => {
    const price = { ...rung, id: 'p', kind: 'price', stepBasisPoints: 250 };
    expect(parseLadders(ladders(rung, price))).toEqual({
      ladders: [{ id: 'l', title: '阶梯', rungs: [rung, price] }],
      problems: [],
    });
    const full = {
      ...step,
      phrase: 'a',
      remark: '换货',
      ticks: [{ field: 'remark', holds: '换' }, { stage: ['paid'] }, { confirmed: true, after: ['s'] }, { sent: 'a' }],
      unless: ['t'],
    };
    const when = [
      { stages: ['paid', 'none'], cashOnDelivery: true },
      { stock: ['out'], words: ['换'], console: 'feige' },
    ];
    expect(parseChecklists(checklists({ when, setup: true, steps: [full] })).checklists).toEqual([
      { id: 'c', title: '付款后', when, setup: true, steps: [full] },
    ]);
  });

  test.each([
    ['a price step without its size', [{ ...rung, kind: 'price' }], 'missing'],
    ['a step of nothing', [{ ...rung, kind: 'price', stepBasisPoints: 0 }], 'bad-form'],
    ['part of a basis point', [{ ...rung, stepBasisPoints: 2.5 }], 'bad-form'],
    ['a kind nobody knows', [{ ...rung, kind: 'beg' }], 'unknown-kind'],
    ['no phrase', [{ ...rung, phrases: [] }], 'missing'],
    ['one id twice', [rung, rung], 'duplicate-id'],
    ['no step at all', [], 'missing'],
  ])('a ladder with %s is left out', (_name, rungs, problem) => {
    expect(parseLadders(ladders(...rungs))).toEqual({
      ladders: [],
      problems: [{ index: 0, id: 'l', field: 'rungs', what: problem }],
    });
  });

  test.each([
    ['the unknown stage', { when: [{ stages: ['unknown'] }] }, 'when', 'unknown-stage'],
    ['an intent nobody knows', { when: [{ intents: ['haggle'] }] }, 'when', 'unknown-intent'],
    ['a condition that nothing checks', { when: [{ stages: ['paid'], weather: 'rain' }] }, 'when', 'wrong-type'],
    ['an empty condition', { when: [{}] }, 'when', 'missing'],
    ['no condition', { when: [] }, 'when', 'missing'],
    ['the former form', { when: ['paid'] }, 'when', 'wrong-type'],
    ['a tick that nothing does', { steps: [{ ...step, ticks: [{ read: true }] }] }, 'steps', 'unknown-kind'],
    ['a tick of no phrase', { steps: [{ ...step, ticks: [{ sent: '' }] }] }, 'steps', 'bad-form'],
    ['a step without a reason', { steps: [{ ...step, why: '' }] }, 'steps', 'missing'],
    ['one step twice', { steps: [step, step] }, 'steps', 'duplicate-id'],
  ])('a checklist with %s is left out', (_name, change, field, problem) => {
    expect(parseChecklists(checklists(change))).toEqual({
      checklists: [],
      problems: [{ index: 0, id: 'c', field, what: problem }],
    });
  });

  test('another format is refused', () => {
    expect(parseLadders({ ...ladders(rung), format: 'chatside-pack' }).problems).toEqual([
      { index: -1, id: null, field: 'format', what: 'wrong-format' },
    ]);
    expect(parseChecklists(null).problems).toHaveLength(1);
  });
});
