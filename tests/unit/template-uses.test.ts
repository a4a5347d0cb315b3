import { describe, expect, test } from 'vitest';
import { foldText } from '../../assist/caution-fold';
import { smsBatch } from '../../assist/dispatch';
import { fillTemplate } from '../../assist/fill';
import type { LibraryPhrase } from '../../assist/phrase';
import { createGrouper } from '../../assist/phrase-groups';
import { phraseFinder, saidLines, unsaidWording } from '../../assist/said';
import { offerable } from '../../assist/shop-values';
import { standingProblems } from '../../assist/standing-texts';
import { innerPhrases } from '../../assist/template-find';
import { makeOrder } from './make-view';

const phrase = (id: string, text: string, more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  ...{ id, text, title: `题${id}`, shortcode: '', intents: [], pack: 'p', language: 'zh-CN' },
  ...more,
});
const library = (...phrases: LibraryPhrase[]) => new Map(phrases.map((one) => [one.id, one]));

describe('finding the phrase to put in', () => {
  const phrases = library(
    phrase('zh.1', '甲', { shortcode: 'THDZ' }),
    phrase('en.1', 'one', { shortcode: 'thdz', language: 'en' }),
    phrase('marked', '乙', { shortcode: '/fh' }),
    phrase('fh2', '丙'),
  );

  test.each([
    ['thdz', 'zh-CN', 'zh.1'],
    ['ＴＨＤＺ', 'en', 'en.1'],
    [';fh', 'en', 'marked'],
    ['fh2', 'zh-CN', 'fh2'],
    ['zh.1', 'en', 'zh.1'],
  ] as const)('%s in a phrase in %s is %s', (key, language, id) => {
    expect(innerPhrases(phrases, language)(key)?.id).toBe(id);
  });

  test('what nobody has is null', () => {
    for (const key of ['nope', 'constructor', '__proto__']) expect(innerPhrases(phrases, 'en')(key)).toBeNull();
  });
});

describe('what was said', () => {
  const address = phrase('a', '请寄到山茶路一号山茶小铺收，电话保持畅通', { shortcode: 'dz' });
  const find = innerPhrases(library(address), 'zh-CN');
  const asks = phrase('b', '亲，{phrase:dz}{caret}，{choose:今天|明天}寄出，{today+3}前到');
  const sent = '亲，请寄到山茶路一号山茶小铺收，电话保持畅通，明天寄出，11月26日前到';

  test('is known again with what was put in', () => {
    expect(unsaidWording(asks, saidLines([sent]), find)).toEqual({ text: null, fresh: false });
    expect(unsaidWording(asks, saidLines(['亲，明天寄出']), find).fresh).toBe(true);
    const [line = ''] = saidLines([sent]);
    expect(phraseFinder(asks, {}, { find })(line)).toBe(true);
  });
});

describe('cautions of a template', () => {
  test('look at each option, and across the caret', () => {
    const { plain } = foldText('请{choose:加微信|打电话}，好{caret}评', true);
    expect(plain.text).toContain('加微信');
    expect(plain.text).not.toContain('加微信打电话');
    expect(plain.text).toContain('好评');
    expect(foldText('{ask:微信}{phrase:wx}', true).plain.text).not.toMatch(/微信|wx/);
  });
});

test('a phrase that asks stands behind one that does not', () => {
  const grouper = createGrouper(4);
  ['{choose:a|b}', '{ask:x}', '{today+1}{caret}', '{phrase:x}'].forEach((text, at) => {
    grouper.add(phrase(String(at), text), at);
  });
  const { groups, groupOf } = grouper.groups();
  expect([...groupOf].map((group) => groups[group]?.asks)).toEqual([true, true, false, false]);
});

test('a console cannot fill a standing text in', () => {
  const texts = standingProblems(phrase('s', '{choose:a|b}{ask:x}{today}{caret}{phrase:x}'), '2026-11-23');
  expect(texts.map((problem) => problem.what)).toEqual(Array(5).fill('placeholder'));
});

test('an SMS has the date of the day, and is left out where something has to be asked', () => {
  const order = makeOrder({ stage: 'shipped', number: '1', phone: '13800000000', trackingNumber: 'YB1' });
  const seen = [{ order, place: 'x', seenAt: 0 }] as unknown as Parameters<typeof smsBatch>[0];
  const batch = (text: string) => smsBatch(seen, text, () => ({}), { now: '2026-11-23T10:00', language: 'en' });
  expect(batch('Arrives {today+2}{caret}.').rows).toEqual([
    { phone: '13800000000', text: 'Arrives Nov 25.', orderNumber: '1' },
  ]);
  expect(batch('{ask:when}').leftOut).toEqual([{ orderNumber: '1', why: 'incomplete' }]);
});

test('a phrase that puts in what nobody read is not offered', () => {
  const sold = phrase('s', '已经卖出{product.sold}件', { shortcode: 'sold' });
  const outer = phrase('o', '{phrase:sold}，放心拍');
  const find = innerPhrases(library(sold), 'zh-CN');
  const rows = [{ phrase: outer, text: outer.text, intents: [] }];
  const offered = (values: Record<string, string>) =>
    offerable(rows, values, 5, 'none', ({ text }) => fillTemplate(text, values, { find }));
  expect(offered({})).toEqual([]);
  expect(offered({ 'product.sold': '120' })).toHaveLength(1);
});
