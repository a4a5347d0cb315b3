import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntentId } from '../../assist/intents';
import type { OrderStage } from '../../assist/model';
import type { LibraryPhrase } from '../../assist/phrase';
import { createEngine, type Engine, type SuggestInput } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

type Wish = Partial<Omit<SuggestInput, 'turn'>> & { text: string; previous?: string };

const inputOf = ({ text, previous = '', ...rest }: Wish): SuggestInput => ({
  turn: { text, previousAgentLine: previous, kinds: [] },
  stage: 'none',
  language: 'zh-CN',
  usage: () => 0,
  said: [],
  limit: 5,
  ...rest,
});

const phrase = (id: string, text: string, intents: IntentId[], more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  title: id,
  text,
  shortcode: '',
  intents,
  pack: 'test',
  language: 'zh-CN',
  ...more,
});

const engineOf = (phrases: LibraryPhrase[]): Engine =>
  createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
const ids = (engine: Engine, wish: Wish): string[] => engine.suggest(inputOf(wish)).map((found) => found.phrase.id);

const starters = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const starter = engineOf(starters);

describe('which phrases', () => {
  test('answer what was asked, from the starter packs', () => {
    const first = (wish: Wish) => starter.suggest(inputOf(wish))[0]?.phrase.intents;
    expect(first({ text: '亲，发票能开公司抬头不' })).toContain('invoice');
    expect(first({ text: 'can i swap it for a smaller one', language: 'en' })).toContain('exchange');
  });

  test.each(['shipped', 'received', 'refunding'] as const)(
    'wait for no photo that nobody spoke of, at stage %s',
    (stage) => {
      const first = (wish: Wish) => starter.suggest(inputOf({ stage, ...wish }))[0]?.phrase.id;
      expect(['嗯嗯', '好的', '不用开发票了'].map((text) => first({ text }))).not.toContain('zh.ack.wait-photo');
      expect(first({ text: 'ok', previous: 'Hello', language: 'en' })).not.toBe('en.ack.photo');
      expect(first({ text: '我等下拍照发你' })).toBe('zh.ack.wait-photo');
    },
  );

  test('are of the buyer’s language first, of the agent’s behind, of no other', () => {
    const library = [
      phrase('zh', '可以退的', ['return']),
      phrase('en', 'You can return it', ['return'], { language: 'en' }),
    ];
    expect(ids(engineOf(library), { text: 'how do i return this' })).toEqual(['en', 'zh']);
    expect(ids(engineOf(library), { text: 'how do i return this', language: 'en' })).toEqual(['en']);
  });

  test('an unsure turn gets its likeliest intents among the first three', () => {
    const found = starter.suggest(inputOf({ text: '这个多少钱，什么时候能发，走顺丰不' })).slice(0, 3);
    const covered = new Set(found.flatMap((one) => one.phrase.intents));
    expect([...covered]).toEqual(expect.arrayContaining(['shipping_time', 'courier_choice']));
  });

  test('a phrase for both questions goes before one for either', () => {
    const library = [
      phrase('time', '今天发', ['shipping_time']),
      phrase('courier', '发顺丰', ['courier_choice']),
      phrase('both', '今天发顺丰', ['courier_choice', 'shipping_time']),
    ];
    expect(ids(engineOf(library), { text: '今天能发吗 发什么快递' })[0]).toBe('both');
  });

  test('without any intent are found by their words', () => {
    const library = [
      phrase('mug', '马克杯建议手洗，不放洗碗机', [], { title: '马克杯 洗碗机' }),
      phrase('tea', '茶叶放阴凉处保存', []),
    ];
    const found = engineOf(library).suggest(inputOf({ text: '马克杯能放洗碗机吗' }));
    expect(found.map((one) => one.phrase.id)).toEqual(['mug']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'words' });
  });

  test('are none for nothing said, and none when nothing fits', () => {
    expect(ids(starter, { text: '  \n' })).toEqual([]);
    expect(ids(engineOf([phrase('invoice', '发票随货寄出', ['invoice'])]), { text: '有没有大一码的' })).toEqual([]);
    expect(ids(engineOf([]), { text: '在吗' })).toEqual([]);
  });

  test('shared words decide between phrases of one intent', () => {
    const library = [
      phrase('wash', '建议冷水手洗', ['product_info'], { title: '洗涤方式' }),
      phrase('fill', '填充物是白鸭绒', ['product_info'], { title: '填充物' }),
    ];
    expect(ids(engineOf(library), { text: '填充物是什么' })[0]).toBe('fill');
    expect(ids(engineOf(library), { text: '洗涤要注意什么' })[0]).toBe('wash');
  });
});

describe('phrases of the ladder', () => {
  test('that name a price are never suggested outside it', () => {
    const priced = phrase('priced', '给您{offer.price}', ['bargain']);
    const engine = engineOf([priced, phrase('words', '这个价已经很实在啦', ['bargain'])]);
    expect(ids(engine, { text: '便宜点呗' })).toEqual(['words']);
    engine.change({ put: [{ ...priced, id: 'later' }], removed: [] });
    expect(ids(engine, { text: '便宜点呗' })).toEqual(['words']);
  });
});

describe('a blank that only the agent can fill', () => {
  test('puts a phrase behind its sibling without one; a fallback is no blank', () => {
    const blank = phrase('blank', '预计{ship.time}发出哦', ['shipping_time']);
    const ready = phrase('ready', '按付款顺序发出哦', ['shipping_time']);
    expect(ids(engineOf([blank, ready]), { text: '什么时候发货' })[0]).toBe('ready');
    const fallback = { ...blank, text: '预计{ship.time:按付款顺序}发出哦' };
    expect(ids(engineOf([fallback, ready]), { text: '什么时候发货' })[0]).toBe('blank');
  });
});

describe('the stage of the order', () => {
  const library = [
    phrase('shipped', '包裹已经在路上了', ['dispatch_status'], { stages: ['shipped'] }),
    phrase('packing', '正在打包', ['dispatch_status'], { stages: ['paid'] }),
    phrase('any', '我看一下', ['dispatch_status']),
  ];
  const engine = engineOf(library);
  const at = (stage: OrderStage | 'none') => ids(engine, { text: '我的货发了没有', stage });

  test('puts the phrase for it first and leaves out what would be false', () => {
    expect(at('paid')).toEqual(['packing', 'any']);
    expect(at('shipped')[0]).toBe('shipped');
    expect(at('shipped')).not.toContain('packing');
    expect(at('unpaid')).toEqual(['any']);
  });

  test('excludes nothing while it is not known', () => {
    expect(at('none')).toHaveLength(3);
    expect(at('unknown')).toHaveLength(3);
  });

  test('keeps what may still be true behind: a parcel can be in hand before the page knows', () => {
    const damaged = [
      phrase('photo', '麻烦拍张照片', ['missing_wrong_damaged'], { stages: ['received'] }),
      phrase('sorry', '抱歉，我来处理', ['missing_wrong_damaged']),
    ];
    expect(ids(engineOf(damaged), { text: '打开是碎的', stage: 'shipped' })).toEqual(['sorry', 'photo']);
  });

  test('is given as a reason', () => {
    const found = engine.suggest(inputOf({ text: '我的货发了没有', stage: 'paid' }))[0];
    expect(found?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'intent', intent: 'dispatch_status' },
        { kind: 'stage', stage: 'paid' },
      ]),
    );
  });
});

describe('what was sent before', () => {
  const library = [
    phrase('a', '{buyer:亲}，您的单子{ship.time:今天}安排发出', ['shipping_time'], { variants: ['放心，很快给您发'] }),
    phrase('b', '按付款顺序发，请稍等', ['shipping_time']),
  ];
  const engine = engineOf(library);
  const said = ['小李，您的单子明天上午安排发出'];

  test('goes behind its siblings, offered in other words', () => {
    expect(ids(engine, { text: '什么时候发货' })).toEqual(['a', 'b']);
    const found = engine.suggest(inputOf({ text: '什么时候发货', said }));
    expect(found.map((one) => [one.phrase.id, one.text])).toEqual([
      ['b', '按付款顺序发，请稍等'],
      ['a', '放心，很快给您发'],
    ]);
  });

  test('is still there when every wording was sent', () => {
    const all = [...said, '放心，很快给您发'];
    expect(ids(engine, { text: '什么时候发货', said: all })).toEqual(['b', 'a']);
  });

  test('is not mistaken for another line that shares a few words', () => {
    expect(ids(engine, { text: '什么时候发货', said: ['您的单子我看一下'] })[0]).toBe('a');
  });
});

describe('habit and mood', () => {
  const two = [phrase('one', '在的，您说', ['greeting']), phrase('two', '您好，请讲', ['greeting'])];

  test('what is used often comes first among equals, and says so', () => {
    const usage = (id: string) => (id === 'two' ? 30 : 0);
    const found = engineOf(two).suggest(inputOf({ text: '在不在', usage }));
    expect(found.map((one) => one.phrase.id)).toEqual(['two', 'one']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'often' });
    expect(found[1]?.reasons).not.toContainEqual({ kind: 'often' });
  });

  test('usage does not bring up what was not asked', () => {
    const library = [...two, phrase('refund', '退款三天内到账', ['refund_status'])];
    expect(ids(engineOf(library), { text: '在不在', usage: (id) => (id === 'refund' ? 9999 : 0) })[0]).toBe('one');
  });

  test('an upset buyer is calmed first', () => {
    const library = [
      phrase('plain', '请描述一下问题', ['complaint_service']),
      phrase('calm', '让您生气了，非常抱歉', ['complaint_service'], { tags: ['安抚'] }),
    ];
    const found = engineOf(library).suggest(inputOf({ text: '什么态度啊你们，气死我了' }));
    expect(found[0]?.phrase.id).toBe('calm');
    expect(found[0]?.reasons).toContainEqual({ kind: 'mood', mood: 'angry' });
  });
});

describe('a changed library', () => {
  test('shows what was put in and hides what was taken out', () => {
    const engine = engineOf([phrase('old', '包邮的', ['shipping_fee']), phrase('gone', '运费八元', ['shipping_fee'])]);
    const old = phrase('old', '满五十包邮', ['shipping_fee']);
    engine.change({
      put: [old, phrase('new', '偏远地区补运费', ['shipping_fee'])],
      removed: [{ pack: 'test', id: 'gone' }],
    });
    const found = engine.suggest(inputOf({ text: '包邮吗' }));
    expect(found.map((one) => one.phrase.id).sort()).toEqual(['new', 'old']);
    expect(found.find((one) => one.phrase.id === 'old')?.text).toBe('满五十包邮');
    engine.change({ put: [], removed: [{ pack: 'test', id: 'new' }] });
    expect(ids(engine, { text: '包邮吗' })).toEqual(['old']);
  });

  test('equals one built at once, however many changes there were', () => {
    const many = Array.from({ length: 700 }, (_, at) => phrase(`p${at}`, `第${at}条：运费说明`, ['shipping_fee']));
    const engine = engineOf([]);
    for (let at = 0; at < many.length; at += 70) engine.change({ put: many.slice(at, at + 70), removed: [] });
    expect(ids(engine, { text: '运费多少' })).toHaveLength(5);
    engine.change({ put: [], removed: many.slice(1) });
    expect(ids(engine, { text: '运费多少' })).toEqual(['p0']);
  });
});

const wishes = fc.record({
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('在吗', 'hi', '退款')),
  previous: fc.string(),
  stage: fc.constantFrom('none', 'unknown', 'unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed'),
  language: fc.constantFrom('zh-CN', 'en'),
  said: fc.array(fc.string(), { maxLength: 5 }),
  limit: fc.integer({ min: 0, max: 8 }),
}) as fc.Arbitrary<Wish>;

test('any turn gets distinct phrases with reasons, at most as many as wanted, and the same ones again', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const found = starter.suggest(inputOf(wish));
      expect(found.length).toBeLessThanOrEqual(wish.limit ?? 5);
      expect(new Set(found.map((one) => one.phrase.text)).size).toBe(found.length);
      for (const one of found) {
        expect(one.reasons.length).toBeGreaterThan(0);
        expect([one.phrase.text, ...(one.phrase.variants ?? [])]).toContain(one.text);
        expect(Number.isFinite(one.score) && one.score > 0).toBe(true);
      }
      expect(starter.suggest(inputOf(wish))).toEqual(found);
    }),
    { numRuns: 150 },
  );
});
