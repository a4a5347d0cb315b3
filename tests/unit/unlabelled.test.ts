import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTENTS } from '../../assist/intents';
import { choicesOf, createLearnt } from '../../assist/learn';
import type { LibraryPhrase } from '../../assist/phrase';
import { createEngine, type Engine } from '../../assist/suggest';
import { openProposer } from '../../storage/proposer';
import { starterIntents, starterMoves } from '../../storage/starter';

const phrase = (id: string, text: string, more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  title: id,
  text,
  shortcode: '',
  intents: [],
  pack: 'old',
  language: 'zh-CN',
  ...more,
});

const engineOf = (phrases: readonly LibraryPhrase[]): Engine =>
  createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });

const turnOf = (text: string) => ({ text, previousAgentLine: '', kinds: [] });
const asked = (text: string) =>
  ({ turn: turnOf(text), stage: 'none', language: 'zh-CN', usage: () => 0, said: [], limit: 5 }) as const;
const ids = (engine: Engine, text: string): string[] => engine.suggest(asked(text)).map((found) => found.phrase.id);

describe('phrases that came without intents', () => {
  const old = [
    phrase('a1', '默认圆通，不指定的哈'),
    phrase('a2', '按付款顺序安排的哈', { examples: ['啥时候发货', '多久能发出'] }),
    phrase('清洗', '手洗就行，别用热水'),
  ];

  test('are found by their text, their example questions and their title', () => {
    const engine = engineOf(old);
    expect(ids(engine, '可以指定圆通吗')[0]).toBe('a1');
    expect(ids(engine, '你们多久能发出呀')[0]).toBe('a2');
    expect(ids(engine, '怎么清洗')[0]).toBe('清洗');
    expect(engine.suggest(asked('怎么清洗'))[0]?.reasons).toEqual([{ kind: 'words' }]);
  });

  test('are not suggested where no word is shared', () => {
    expect(ids(engineOf(old), '你好')).toEqual([]);
  });

  test('stand behind a phrase that answers what was asked, unless they are put in the very words', () => {
    const named = phrase('named', '亲，都是当天寄出', { intents: ['shipping_time'] });
    expect(ids(engineOf([...old, named]), '今天能发货吗')[0]).toBe('named');
  });

  test('rise for what they are chosen for, like any other', () => {
    const engine = engineOf([...old, phrase('b', '这款支持机洗')]);
    const learnt = createLearnt([1, 2], [], () => 0);
    const kind = engine.kind(turnOf('能机洗吗'), 'zh-CN', 'none');
    if (!kind) throw new Error('a turn of no kind');
    const before = ids(engine, '能机洗吗');
    for (let time = 0; time < 10; time += 1) learnt.take(choicesOf([1, 2], kind, { id: 'a1', intents: [] }));
    expect(before).not.toContain('a1');
    expect(engine.suggest({ ...asked('能机洗吗'), learnt }).map((found) => found.phrase.id)).toContain('a1');
  });

  test('of any library never break the list', () => {
    const text = fc.constantFrom('亲，今天发货', '可以退的', '发圆通哈', '手洗就行', '当天寄出', '支持七天退换');
    const one = fc.record({ text, intents: fc.subarray([...INTENTS.slice(11, 14)], { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.constantFrom('今天发货吗', '能退吗', '嗯'), (rows, question) => {
        const library = rows.map(({ text, intents }, at) => phrase(`p${at}`, text, { intents }));
        const found = engineOf(library).suggest(asked(question));
        expect(new Set(found.map(({ phrase: { text } }) => text)).size).toBe(found.length);
        expect(found.map(({ score }) => score).every((score) => score > 0)).toBe(true);
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('with proposed intents they answer at once', async () => {
  const propose = await openProposer();
  const old = [
    phrase('k1', '默认发申通，不指定的亲', { group: ['快递'] }),
    phrase('k2', '可以开电子普票，抬头税号发我', { group: ['开票'] }),
    phrase('k3', '小本生意，不还价的哈', { group: ['砍价'] }),
  ].map((one) => ({ ...one, intents: propose(one).intents }));
  const engine = engineOf(old);
  expect(ids(engine, '你们走哪家物流公司呀')[0]).toBe('k1');
  expect(ids(engine, '单位要报销')[0]).toBe('k2');
  expect(ids(engine, '老板少算点呗')[0]).toBe('k3');
  expect(engine.suggest(asked('老板少算点呗'))[0]?.reasons).toContainEqual({ kind: 'intent', intent: 'bargain' });
});
