import { describe, expect, test } from 'vitest';
import { isDoubtful } from '../../assist/doubt';
import type { Language } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const phrases = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });

function doubtful(text: string, language: Language = 'zh-CN'): boolean {
  const turn = { text, previousAgentLine: '', kinds: [] };
  const [first] = engine.suggest({ turn, stage: 'none', language, usage: () => 0, said: [], limit: 5 });
  return first !== undefined && isDoubtful(engine.intents(turn, language), first);
}

describe('nothing fits well', () => {
  test.each([['量子力学怎么学'], ['......'], ['😂😂😂'], ['啊啊啊啊'], ['asdkjh qwe', 'en']] as const)(
    'for %s',
    (text, language: Language = 'zh-CN') => expect(doubtful(text, language)).toBe(true),
  );

  test.each([
    ['什么时候发货'],
    ['在吗'],
    ['好的谢谢'],
    ['退货地址发我一下'],
    ['你们骗人，气死我了'],
    ['不要退款了'],
    ['where is my order', 'en'],
    ['ok thanks', 'en'],
    ['can i return this', 'en'],
  ] as const)('but not for %s', (text, language: Language = 'zh-CN') => expect(doubtful(text, language)).toBe(false));
});

describe('what speaks for the first reply', () => {
  const unsure = [{ id: 'stock', score: 0.1 }] as const;

  test.each(['words', 'usual'] as const)('%s is enough', (kind) =>
    expect(isDoubtful(unsure, { reasons: [{ kind }] })).toBe(false),
  );

  test('an unlikely question is not, nor is one that nobody can name', () => {
    expect(isDoubtful(unsure, { reasons: [{ kind: 'intent', intent: 'stock' }] })).toBe(true);
    expect(isDoubtful([{ id: 'other', score: 0.9 }], { reasons: [{ kind: 'intent', intent: 'other' }] })).toBe(true);
    expect(isDoubtful([{ id: 'stock', score: 0.9 }], { reasons: [{ kind: 'intent', intent: 'stock' }] })).toBe(false);
    expect(isDoubtful([], { reasons: [] })).toBe(true);
  });
});
