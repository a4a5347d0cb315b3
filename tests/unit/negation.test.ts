import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negatedIn } from '../../assist/negation';
import { normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const denied = (text: string, language: Language = 'zh-CN') => negatedIn(normalise(text), language).intents;

describe('a wish that is denied or taken back', () => {
  test.each([
    ['不要退款了', 'refund_status'],
    ['我不退了', 'return'],
    ['那我就不退了', 'return'],
    ['先别取消', 'order_cancel'],
    ['不取消了，帮我发货', 'order_cancel'],
    ['不用开发票了', 'invoice'],
    ['发票不用了，什么时候发', 'invoice'],
    ['不换了，退吧', 'exchange'],
    ['我又想要了，能恢复订单吗', 'order_cancel'],
  ])('%s', (text, intent) => expect(denied(text)).toContain(intent));

  test.each([
    ['I don’t want a refund anymore', 'refund_status'],
    ['please dont cancel it', 'order_cancel'],
    ['not a return, I want to exchange', 'return'],
    ['I changed my mind about the refund', 'refund_status'],
    ['no need for an invoice', 'invoice'],
  ])('%s', (text, intent) => expect(denied(text, 'en')).toContain(intent));

  test.each([
    '不要了，退款',
    '不想要了退款',
    '你们怎么不退了',
    '超过七天就不退了吗',
    '怎么还不取消',
    '那你不是说换不了吗',
    '钱还没退',
    '不要电子发票，要纸质发票',
  ])('is not heard in %s', (text) => expect(denied(text)).toEqual([]));

  test.each(["you didn't refund me", 'still not refunded', "if you don't refund me i complain", 'not returnable?'])(
    'is not heard in %s',
    (text) => expect(denied(text, 'en')).toEqual([]),
  );

  test('what is wished all the same in the same turn is heard', () => {
    expect(denied('不用退货，直接退款')).toEqual(['return']);
    expect(denied("I don't want an exchange, I want a refund", 'en')).toEqual(['exchange']);
  });

  test('nothing is denied without a word of denial', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('退款', '退货', '换货', '取消', '发票', '订单', '我要', '，', '快点')),
        (parts) => {
          expect(denied(parts.join(''))).toEqual([]);
        },
      ),
    );
  });
});

describe('the reply to it, from the starter packs', () => {
  const packs = starterPacks();
  const phrases = packs.flatMap((pack) =>
    pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
  );
  const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
  const first = (text: string, stage: 'paid' | 'shipped' | 'refunding', language: Language) =>
    engine.suggest({
      turn: { text, previousAgentLine: '', kinds: [] },
      stage,
      language,
      usage: () => 0,
      said: [],
      limit: 5,
    })[0]?.phrase.id;

  test.each(['paid', 'shipped', 'refunding'] as const)('is to go on as before, at stage %s', (stage) => {
    expect(first('不要退款了，帮我正常发吧', stage, 'zh-CN')).toBe('zh.order-cancel.undo');
    expect(first('我不退了', stage, 'zh-CN')).toBe('zh.order-cancel.undo');
    expect(first('I don’t want a refund anymore, just ship it', stage, 'en')).toBe('en.order-cancel.undo');
  });

  test.each(['paid', 'shipped', 'refunding'] as const)(
    'is not given where nothing is taken back, at stage %s',
    (stage) => {
      expect(first('包装挺好\n谢谢老板', stage, 'zh-CN')).not.toBe('zh.order-cancel.undo');
      expect(first('帮我备注一下发中通', stage, 'zh-CN')).not.toBe('zh.order-cancel.undo');
      expect(first('can u pls push it\ni really need it', stage, 'en')).not.toBe('en.order-cancel.undo');
    },
  );
});
