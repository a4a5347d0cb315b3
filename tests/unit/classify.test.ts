import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClassifier } from '../../assist/classify';
import { type IntentModel, trainIntentModel } from '../../assist/intent-model';
import { INTENTS, type IntentData, type IntentId } from '../../assist/intents';
import type { Language } from '../../assist/phrase';
import type { Turn } from '../../assist/turn';
import { starterIntents } from '../../storage/starter';

const turn = (text: string, previousAgentLine = '', kinds: Turn['kinds'] = []): Turn => ({
  text,
  previousAgentLine,
  kinds,
});

const classifier = createClassifier(starterIntents());

function likeliest(text: Turn, count: number, preferred: Language = 'zh-CN'): IntentId[] {
  const reading = classifier.classify(text, preferred);
  if (!reading) return [];
  const order = INTENTS.map((id, at) => ({ id, p: reading.probabilities[at] ?? 0 })).sort((a, b) => b.p - a.p);
  return order.slice(0, count).map(({ id }) => id);
}

const asked: [text: string, intent: IntentId][] = [
  ['掌柜的这款围巾还剩黑色的没', 'stock'],
  ['一米七三、七十公斤，选XL会不会太肥', 'size_fit'],
  ['再让两块我马上就拍', 'bargain'],
  ['满两百那个券到底在哪儿领呀', 'promo_coupon'],
  ['周四之前寄得到苏州吗，等着送人', 'shipping_time'],
  ['麻烦别走圆通，换中通行吗', 'courier_choice'],
  ['门牌号我写漏了，帮忙改成三栋602', 'address_change'],
  ['包裹在转运中心躺了五天没动', 'logistics'],
  ['打开发现少了一个杯盖', 'missing_wrong_damaged'],
  ['穿了两回鞋底就开胶', 'quality_complaint'],
  ['退回去的钱几天能到卡上', 'refund_status'],
  ['抬头开成我们公司的，要专票', 'invoice'],
  ['别用机器回我，叫个真人来', 'human_handoff'],
  ['再拖下去我就打12315', 'threat_escalation'],
  ['嗯，没别的事了，谢谢你', 'thanks_close'],
  ['do you guys ship to new zealand', 'delivery_area'],
  ['my parcel says delivered but nothing is here', 'logistics'],
  ['cud u plz cancel the order i made this morning', 'order_cancel'],
  ['the mug came with a big crack in it', 'missing_wrong_damaged'],
  ["what's ur lowest price if i take three", 'bargain'],
  ['is the hoodie cotton or polyester', 'product_info'],
];

describe('what a turn asks for', () => {
  test.each(asked)('%s → %s', (text, intent) => {
    expect(likeliest(turn(text), 2)).toContain(intent);
  });

  test('typing mistakes do not hide an English word', () => {
    expect(likeliest(turn('when wil my refnud arive'), 2)).toContain('refund_status');
  });

  test('greetings and thanks around a question do not cover it', () => {
    expect(likeliest(turn('亲，你好，请问一下这个保修几年呀，谢谢'), 1)).toEqual(['warranty_repair']);
  });

  test('several short lines are read as one turn', () => {
    const found = likeliest(turn('在吗\n黑色有货不\n发顺丰吗'), 3);
    expect(found).toContain('stock');
    expect(found).toContain('courier_choice');
  });

  test('a short follow-up is about what the agent talked of', () => {
    const alone = likeliest(turn('那要几天呢'), 3);
    const after = likeliest(turn('那要几天呢', '亲，退款审核过了就会原路退回'), 3);
    expect(alone).not.toContain('refund_status');
    expect(after).toContain('refund_status');
  });

  test('a wish that the buyer denies is not heard', () => {
    expect(likeliest(turn('我不是要投诉你们'), 3)).not.toContain('threat_escalation');
    expect(likeliest(turn('i do not want to cancel, just asking'), 3, 'en')).not.toContain('order_cancel');
  });

  test.each([
    ['tuihuo地址发我', 'return'],
    ['shenme时候fahuo', 'shipping_time'],
    ['tuihuo dizhi fa wo', 'return'],
    ['什麼時候發貨', 'shipping_time'],
    ['請問可以退貨嗎', 'return'],
  ] as const)('pinyin between characters and traditional ones are read: %s', (text, intent) => {
    expect(likeliest(turn(text), 1)).toEqual([intent]);
    expect(likeliest(turn(text), 1, 'en')).toEqual([intent]);
  });

  test('a card or picture without words gives a hint, nothing at all gives none', () => {
    expect(likeliest(turn('', '', ['order']), 3)).toContain('order_info');
    expect(classifier.classify(turn(''), 'zh-CN')).toBeNull();
    expect(classifier.classify(turn(' \n '), 'en')).toBeNull();
  });
});

describe('the language of a turn', () => {
  const languageOf = (text: string, previous = '', preferred: Language = 'zh-CN') =>
    classifier.classify(turn(text, previous), preferred)?.language;

  test('follows its script, not the preference', () => {
    expect(languageOf('where is my order')).toBe('en');
    expect(languageOf('iPhone 15 Pro Max 手机壳有吗', '', 'en')).toBe('zh-CN');
  });

  test('of a single Latin word is that of the conversation', () => {
    expect(languageOf('ok', '已经给您备注好了')).toBe('zh-CN');
    expect(languageOf('ok', 'I have noted it for you')).toBe('en');
    expect(languageOf('ok')).toBe('zh-CN');
  });
});

const intent = (id: IntentId, examples: string[], patterns: string[] = []): IntentData => ({
  id,
  label: id,
  examples,
  patterns,
});

describe('a model of one’s own', () => {
  const intents = [
    intent('stock', ['有货吗', '还有吗', '缺货了吗', '什么时候补货']),
    intent('price', ['多少钱', '什么价', '怎么卖', '几块钱'], ['破(折号']),
  ];
  const model = trainIntentModel({ language: 'zh-CN', intents });

  test('knows only what it was taught, and survives a broken expression', () => {
    const own = createClassifier([model]);
    const reading = own.classify(turn('这个多少钱呀'), 'zh-CN');
    const of = (id: IntentId) => reading?.probabilities[INTENTS.indexOf(id)] ?? 0;
    expect(of('price')).toBeGreaterThan(of('stock'));
    expect(own.classify(turn('how much'), 'en')).toBeNull();
  });

  test('is the same every time and survives JSON', () => {
    expect(trainIntentModel({ language: 'zh-CN', intents })).toEqual(model);
    const copy = JSON.parse(JSON.stringify(model)) as IntentModel;
    const of = (one: IntentModel) => createClassifier([one]).classify(turn('有没有货'), 'zh-CN');
    expect(of(copy)).toEqual(of(model));
  });
});

test('any text gets probabilities that add up to one, or none', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(
    fc.property(text, text, fc.constantFrom<Language>('zh-CN', 'en'), (words, previous, preferred) => {
      const reading = classifier.classify(turn(words, previous), preferred);
      if (!reading) return;
      const sum = reading.probabilities.reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 6);
      expect(classifier.classify(turn(words, previous), preferred)).toEqual(reading);
    }),
    { numRuns: 200 },
  );
});
