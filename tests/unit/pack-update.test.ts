import { expect, test } from 'vitest';
import type { OwnPhrase } from '../../assist/own';
import { contentHash, isEmptyUpdate, packUpdate } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';

const phrase = (id: string, text: string): Phrase => ({ id, title: id, text, shortcode: '', intents: ['greeting'] });
const copy = (of: Phrase, text: string, more: Partial<OwnPhrase> = {}): OwnPhrase => ({
  ...of,
  text,
  language: 'zh-CN',
  layer: 'personal',
  base: { pack: 'team', of: contentHash(of) },
  ...more,
});
const [a, b, c] = [phrase('a', '甲'), phrase('b', '乙'), phrase('c', '丙')];

test('what was added, changed and taken out is told apart', () => {
  const update = packUpdate('team', [a, b], [{ ...a, text: '甲改' }, c], []);
  expect(update).toEqual({
    added: [c],
    changed: [{ before: a, next: { ...a, text: '甲改' } }],
    removed: [b],
    conflicts: [],
  });
  expect(isEmptyUpdate(packUpdate('team', [a, b], [b, { ...a }], [copy(a, '我的')]))).toBe(true);
});

test('an own copy is in conflict where its original changed or went, and only then', () => {
  const mine = copy(a, '我的');
  expect(packUpdate('team', [a, b], [a, { ...b, text: '乙改' }], [mine]).conflicts).toEqual([]);
  const next = { ...a, text: '甲改' };
  expect(packUpdate('team', [a], [next], [mine]).conflicts).toEqual([{ own: mine, before: a, next }]);
  expect(packUpdate('team', [a], [], [mine]).conflicts).toEqual([{ own: mine, before: a, next: null }]);
  expect(packUpdate('team', [], [], [mine]).conflicts).toEqual([]);
  expect(packUpdate('team', [a], [next], [{ ...mine, deletedAt: 1 }]).conflicts).toEqual([]);
  expect(packUpdate('other', [a], [next], [mine]).conflicts).toEqual([]);
});

test('once it was decided on, the same edition is no conflict any more', () => {
  const next = { ...a, text: '甲改' };
  expect(packUpdate('team', [a], [next], [copy(next, '我的')]).conflicts).toEqual([]);
});

test('the hash is of what is said, not of the id or the order of fields', () => {
  expect(contentHash({ ...a, id: 'z' })).toBe(contentHash(a));
  expect(contentHash({ intents: ['greeting'], shortcode: '', text: '甲', title: 'a', id: 'a' })).toBe(contentHash(a));
  expect(contentHash({ ...a, tags: ['x'] })).not.toBe(contentHash(a));
});
