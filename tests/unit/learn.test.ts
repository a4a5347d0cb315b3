import { describe, expect, test } from 'vitest';
import type { IntentId } from '../../assist/intents';
import { choicesOf, createLearnt, type LearntTable } from '../../assist/learn';
import { hashKey } from '../../assist/learn-hash';
import { type TurnKind, tellingTerms } from '../../assist/learn-kind';
import { HALF_LIFE_DAYS } from '../../assist/learn-rows';
import type { LibraryPhrase } from '../../assist/phrase';
import { createEngine, type Engine, type SuggestInput } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const KEY = hashKey('00010203'.repeat(4));
const DAY = 20_780;

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

type Wish = Partial<Omit<SuggestInput, 'turn'>> & { text: string };
const inputOf = ({ text, ...rest }: Wish): SuggestInput => ({
  turn: { text, previousAgentLine: '', kinds: [] },
  stage: 'none',
  language: 'zh-CN',
  usage: () => 0,
  said: [],
  limit: 5,
  ...rest,
});

const engineOf = (phrases: LibraryPhrase[]): Engine =>
  createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });

const ids = (engine: Engine, wish: Wish): string[] => engine.suggest(inputOf(wish)).map((found) => found.phrase.id);

/** Inserts the phrase as the answer to each of the lines. */
function choose(engine: Engine, learnt: LearntTable, chosen: LibraryPhrase, ...wishes: Wish[]): void {
  for (const wish of wishes) {
    const { turn, language, stage } = inputOf(wish);
    const kind = engine.kind(turn, language, stage);
    if (kind) learnt.take(choicesOf(KEY, kind, chosen));
  }
}

const fresh = (today = (): number => DAY): LearntTable => createLearnt(KEY, [], today);
const times = (count: number, wish: Wish): Wish[] => Array.from({ length: count }, () => wish);

const starters = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const starter = engineOf(starters);
const starterPhrase = (id: string): LibraryPhrase => {
  const found = starters.find((one) => one.id === id);
  if (!found) throw new Error(`no phrase ${id}`);
  return found;
};

describe('what the agent inserts', () => {
  const one = phrase('one', '在的，您说', ['greeting']);
  const two = phrase('two', '您好，请讲', ['greeting']);
  const refund = phrase('refund', '退款三天内到账', ['refund_status']);
  const engine = engineOf([one, two, refund]);

  test('comes first for turns of its kind, and says so', () => {
    const learnt = fresh();
    choose(engine, learnt, two, { text: '在不在' }, { text: '有人吗' }, { text: '客服在吗' });
    const found = engine.suggest(inputOf({ text: '哈喽在吗', learnt }));
    expect(found.map((each) => each.phrase.id)).toEqual(['two', 'one']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'usual' });
    expect(found[1]?.reasons).not.toContainEqual({ kind: 'usual' });
  });

  test('is not called usual after a single choice', () => {
    const learnt = fresh();
    choose(engine, learnt, two, { text: '在不在' });
    expect(engine.suggest(inputOf({ text: '哈喽在吗', learnt }))[0]?.reasons).not.toContainEqual({ kind: 'usual' });
  });

  test('loses its place to what is chosen instead', () => {
    const learnt = fresh();
    choose(engine, learnt, two, ...times(4, { text: '在不在' }));
    choose(engine, learnt, one, ...times(8, { text: '在不在' }));
    expect(ids(engine, { text: '有人在吗', learnt })[0]).toBe('one');
  });

  test('fades: after some months it counts next to nothing', () => {
    let day = DAY;
    const learnt = fresh(() => day);
    choose(engine, learnt, two, ...times(5, { text: '在不在' }));
    const factor = () => engine.kind(inputOf({ text: '在不在' }).turn, 'zh-CN', 'none');
    const lift = (): number => {
      const kind = factor();
      return (kind && learnt.lifts(kind).get('two')?.factor) ?? 1;
    };
    const before = lift();
    day += HALF_LIFE_DAYS;
    const later = lift();
    day += 12 * HALF_LIFE_DAYS;
    expect(before).toBeGreaterThan(later);
    expect(later).toBeGreaterThan(1.2);
    expect(lift()).toBeLessThan(1.01);
  });

  test('is left behind where it was just sent', () => {
    const learnt = fresh();
    choose(engine, learnt, two, ...times(10, { text: '在不在' }));
    expect(ids(engine, { text: '在不在', learnt, said: ['您好，请讲'] })[0]).toBe('one');
  });

  test('by a phrase that names no intent, is an answer after a few choices', () => {
    const own = phrase('own', '马上给您看，稍候片刻', []);
    const shop = engineOf([one, two, own]);
    const learnt = fresh();
    choose(shop, learnt, own, { text: '在不在' });
    expect(ids(shop, { text: '有人吗', learnt })).not.toContain('own');
    choose(shop, learnt, own, ...times(9, { text: '在不在' }));
    expect(ids(shop, { text: '有人吗', learnt })[0]).toBe('own');
    expect(ids(shop, { text: '什么时候发货', learnt })).not.toContain('own');
  });
});

describe('nothing is lifted where it does not fit', () => {
  const starterLines: Wish[] = [
    { text: '什么时候发货' },
    { text: '发票能开公司抬头吗' },
    { text: '有没有大一码的' },
    { text: 'can i swap it for a smaller one', language: 'en' },
    { text: '我要投诉你们' },
  ];

  test('not for another question', () => {
    const learnt = fresh();
    const chosen = starterPhrase('zh.greeting.here');
    choose(starter, learnt, chosen, ...times(30, { text: '在吗' }));
    for (const wish of starterLines) expect(ids(starter, { ...wish, learnt })).toEqual(ids(starter, wish));
  });

  test('not in another language', () => {
    const zh = phrase('zh', '可以退的', ['return']);
    const en = phrase('en', 'You can return it', ['return'], { language: 'en' });
    const engine = engineOf([zh, en]);
    const learnt = fresh();
    choose(engine, learnt, zh, ...times(30, { text: '怎么退货' }), ...times(30, { text: 'how do i return this' }));
    expect(ids(engine, { text: 'how do i return this', learnt })).toEqual(['en', 'zh']);
  });

  test('not at a stage where it would be false or is behind', () => {
    const packing = phrase('packing', '正在打包', ['dispatch_status'], { stages: ['paid'] });
    const any = phrase('any', '我看一下', ['dispatch_status']);
    const shipped = phrase('shipped', '包裹已经在路上了', ['dispatch_status'], { stages: ['shipped'] });
    const engine = engineOf([packing, any, shipped]);
    const learnt = fresh();
    choose(engine, learnt, packing, ...times(30, { text: '我的货发了没有', stage: 'paid' }));
    expect(ids(engine, { text: '我的货发了没有', stage: 'shipped', learnt })).toEqual(
      ids(engine, { text: '我的货发了没有', stage: 'shipped' }),
    );
  });

  test('one habit per stage', () => {
    const a = phrase('a', '按付款顺序发', ['dispatch_status']);
    const b = phrase('b', '我去仓库问一下', ['dispatch_status']);
    const engine = engineOf([a, b]);
    const learnt = fresh();
    choose(engine, learnt, a, ...times(15, { text: '我的货发了没有', stage: 'paid' }));
    choose(engine, learnt, b, ...times(15, { text: '我的货发了没有', stage: 'shipped' }));
    expect(ids(engine, { text: '发货了吗我的', stage: 'paid', learnt })[0]).toBe('a');
    expect(ids(engine, { text: '发货了吗我的', stage: 'shipped', learnt })[0]).toBe('b');
  });

  test('not over a clearly better match, unless these very words were answered so', () => {
    const wash = phrase('wash', '建议冷水手洗', ['product_info'], { title: '洗涤方式' });
    const fill = phrase('fill', '填充物是白鸭绒', ['product_info'], { title: '填充物' });
    const engine = engineOf([wash, fill]);
    const learnt = fresh();
    choose(engine, learnt, wash, ...times(20, { text: '洗涤要注意什么' }));
    expect(ids(engine, { text: '填充物是什么', learnt })[0]).toBe('fill');
    choose(engine, learnt, wash, ...times(10, { text: '填充物是什么' }));
    expect(ids(engine, { text: '填充物是什么', learnt })[0]).toBe('wash');
  });
});

describe('words of the turn', () => {
  test('count only where the library has them: a name, an address or a number of the buyer is never one', () => {
    const known = new Map([
      [1, 3],
      [2, 5],
      [3, 4],
      [4, 1],
      [5, 2],
    ]);
    expect(tellingTerms([9, 1, 2, 2, 3, 4, 5, 77], (term) => known.get(term) ?? 0)).toEqual([2, 3, 1, 5]);
    const turn = inputOf({ text: '我叫欧阳拾柒，13900001111，发票抬头写错了' }).turn;
    const terms = starter.kind(turn, 'zh-CN', 'none')?.terms ?? [];
    const without = starter.kind({ ...turn, text: '，，发票抬头写错了' }, 'zh-CN', 'none')?.terms ?? [];
    expect(without.length).toBeGreaterThan(0);
    expect(terms).toEqual(without);
  });
});

describe('a turn that may as well ask for something else', () => {
  const kind = (...intents: [IntentId, number][]): TurnKind => ({
    language: 'zh-CN',
    stage: 'none',
    intents: intents.map(([id, probability]) => ({ id, probability })),
    terms: [],
  });
  const alone = kind(['info_given', 0.6]);
  const withSize = kind(['info_given', 0.6], ['size_fit', 0.5]);
  const liftAfter = (made: TurnKind, asked: TurnKind): number => {
    const learnt = fresh();
    for (let at = 0; at < 5; at += 1) learnt.take(choicesOf(KEY, made, { id: 'p', intents: ['info_given'] }));
    return learnt.lifts(asked).get('p')?.factor ?? 1;
  };

  test('has little of a habit whose choices were made for other turns, and all of one made for such turns', () => {
    expect(liftAfter(alone, alone)).toBeGreaterThan(2.5);
    expect(liftAfter(alone, withSize)).toBeLessThan(1.7);
    expect(liftAfter(withSize, withSize)).toBeGreaterThan(2.5);
    expect(liftAfter(withSize, alone)).toBeCloseTo(liftAfter(alone, alone));
  });

  test('the less of it, the more the other may be meant', () => {
    const lifts = [0.2, 0.3, 0.4, 0.5, 0.6].map((other) =>
      liftAfter(alone, kind(['info_given', 0.6], ['size_fit', other])),
    );
    expect(lifts).toEqual([...lifts].sort((a, b) => b - a));
    expect(new Set(lifts).size).toBe(lifts.length);
  });
});
