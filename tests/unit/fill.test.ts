import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerBlanks, type FilledPart, filledText, fillTemplate, valuesFromView } from '../../assist/fill';
import type { ConversationView, OrderFacts, OrderItem } from '../../assist/model';
import { PLACEHOLDER_NAMES } from '../../assist/placeholders';

const ITEM: OrderItem = {
  productId: 'p1',
  skuId: null,
  name: '亚麻衬衫',
  spec: '白色 L',
  quantity: 2,
  priceCents: 6450,
};

const ORDER: OrderFacts = {
  number: '260001-778899',
  status: '待发货',
  stage: 'paid',
  items: [ITEM],
  amountCents: 12900,
  currency: 'CNY',
  orderedAt: null,
  paidAt: null,
  receiver: '李**',
  phone: '138****0000',
  address: '示例省 示例市\n示例路 1 号',
  courier: null,
  trackingNumber: null,
  remark: null,
  flag: null,
  buyerNote: null,
  cashOnDelivery: null,
};

const VIEW: ConversationView = {
  consoleId: 'practice',
  page: 'chat',
  shop: { id: null, name: '示例小店' },
  key: 'c1',
  buyer: { name: '小雨', id: null },
  messages: [],
  earlier: 0,
  orders: [ORDER],
  product: { id: 'p1', skuId: null, name: 'Linen shirt', spec: null, priceCents: 1250, currency: 'USD' },
  waiting: [],
  replyBox: 'ready',
  health: {},
};

const withItems = (...items: Partial<OrderItem>[]) => ({
  ...VIEW,
  orders: [{ ...ORDER, items: items.map((item) => ({ ...ITEM, ...item })) }],
});

describe('filling', () => {
  test('value, fallback, blank', () => {
    expect(fillTemplate('亲{buyer}，{courier:常用快递}，{tracking}', { buyer: '小雨' })).toEqual([
      { kind: 'text', text: '亲' },
      { kind: 'filled', text: '小雨', name: 'buyer', read: true },
      { kind: 'text', text: '，' },
      { kind: 'filled', text: '常用快递', name: 'courier', read: false },
      { kind: 'text', text: '，' },
      { kind: 'blank', text: '{tracking}', name: 'tracking' },
    ]);
  });

  test('a value wins over the fallback, an empty fallback leaves the place out', () => {
    expect(filledText(fillTemplate('{buyer:亲}{agent:}', { buyer: '小雨' }))).toBe('小雨');
  });

  test('a value is never read as a template', () => {
    const parts = fillTemplate('{buyer} {phone}', { buyer: '{phone}{shop:x}', phone: '$& 138' });
    expect(filledText(parts)).toBe('{phone}{shop:x} $& 138');
  });

  test('a value loses its line breaks and outer blanks', () => {
    expect(filledText(fillTemplate('[{address}]', { address: ' \r\n一号楼 \n\n 二单元\u2028三室\t ' }))).toBe(
      '[一号楼 二单元 三室]',
    );
  });

  test.each(['', '  ', '\n', '　', '\u200b', '\ufeff\u2060'])('the blank value %j counts as missing', (buyer) => {
    expect(fillTemplate('{buyer}', { buyer })).toEqual([{ kind: 'blank', text: '{buyer}', name: 'buyer' }]);
  });

  test('no text comes out while a blank remains', () => {
    expect(filledText(fillTemplate('{gift}', {}))).toBeNull();
    expect(filledText(fillTemplate('好的', {}))).toBe('好的');
  });
});

describe('answers of the agent', () => {
  test('fill every blank of that name and nothing else', () => {
    const parts = fillTemplate('{buyer}送{gift}，{gift}，{date}', { buyer: '小雨' });
    const answered = answerBlanks(parts, { gift: '{date}\n袜子', buyer: '别人', date: ' ' });
    expect(answered.map(({ text }) => text).join('')).toBe('小雨送{date} 袜子，{date} 袜子，{date}');
    expect(answered.filter(({ kind }) => kind === 'blank')).toHaveLength(1);
    expect(answered.flatMap((part) => (part.kind === 'filled' ? [part.read] : []))).toEqual([true, false, false]);
  });
});

describe('values of a view', () => {
  test('only what was read, masked values as shown', () => {
    expect(valuesFromView(VIEW, 0, { agent: '07' })).toEqual({
      buyer: '小雨',
      shop: '示例小店',
      agent: '07',
      product: 'Linen shirt',
      'product.price': '$12.50',
      'order.number': '260001-778899',
      'order.status': '待发货',
      'order.amount': '¥129.00',
      'order.item': '亚麻衬衫',
      'order.spec': '白色 L',
      'order.quantity': '2',
      receiver: '李**',
      phone: '138****0000',
      address: '示例省 示例市 示例路 1 号',
    });
  });

  test.each([-1, 1, 0.5, Number.NaN])('index %d has no order', (index) => {
    expect(Object.keys(valuesFromView({ ...VIEW, product: null }, index, {}))).toEqual(['buyer', 'shop']);
  });

  test.each([
    { amountCents: 12900, currency: null },
    { amountCents: null, currency: 'CNY' },
    { amountCents: -1, currency: 'CNY' },
    { amountCents: 0.5, currency: 'CNY' },
  ])('%o is no amount', (money) => {
    expect(valuesFromView({ ...VIEW, orders: [{ ...ORDER, ...money }] }, 0, {})).not.toHaveProperty('order.amount');
  });

  test('an amount of nothing is an amount', () => {
    expect(valuesFromView({ ...VIEW, orders: [{ ...ORDER, amountCents: 0 }] }, 0, {})['order.amount']).toBe('¥0.00');
  });

  test('several items: names joined once each, pieces added, no spec unless it is shared', () => {
    expect(valuesFromView(withItems({}, { name: '短袜', spec: null, quantity: 1 }), 0, {})).toMatchObject({
      'order.item': '亚麻衬衫、短袜',
      'order.quantity': '3',
    });
    expect(valuesFromView(withItems({}, { spec: '黑色' }), 0, {})).not.toHaveProperty('order.spec');
    expect(valuesFromView(withItems({}, {}), 0, {})).toMatchObject({
      'order.item': '亚麻衬衫',
      'order.spec': '白色 L',
    });
    expect(valuesFromView(withItems({ name: 'Mug' }, { name: 'Cup' }), 0, {})['order.item']).toBe('Mug, Cup');
  });

  test('one unread count leaves the number of pieces out', () => {
    expect(valuesFromView(withItems({}, { quantity: null }), 0, {})).not.toHaveProperty('order.quantity');
    expect(valuesFromView(withItems(), 0, {})).not.toHaveProperty('order.item');
  });
});

describe('laws', () => {
  const values = fc.dictionary(fc.constantFrom(...PLACEHOLDER_NAMES), fc.string({ unit: 'binary' }));
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom(...PLACEHOLDER_NAMES.map((name) => `{${name}}`))), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
  const literals = (parts: FilledPart[]) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));

  test('filled places are one visible line, literal text is untouched, the rest is blank', () => {
    fc.assert(
      fc.property(text, values, (template, given) => {
        const parts = fillTemplate(template, given);
        for (const part of parts) {
          if (part.kind === 'filled') expect(part.text).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
        }
        expect(literals(parts)).toEqual(literals(fillTemplate(template, {})));
        expect(filledText(parts) === null).toBe(parts.some(({ kind }) => kind === 'blank'));
      }),
      { numRuns: 500 },
    );
  });
});
