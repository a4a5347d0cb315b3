import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConversationIdentity, identityOf, sameConversation } from '../../assist/conversation';
import type { ChatMessage, ConversationView } from '../../assist/model';

const KEYED: ConversationIdentity = { consoleId: 'practice', key: 'c1', name: '小雨', messageIds: ['m1', 'm2'] };
const UNKEYED: ConversationIdentity = { ...KEYED, consoleId: 'feige', key: null };

const message = (id: string | null): ChatMessage => ({ id, side: 'buyer', kind: 'text', text: '在吗', at: null });

test('the identity of a view: key, shown name and the message ids that the console gives', () => {
  const view: ConversationView = {
    consoleId: 'practice',
    page: 'chat',
    shop: { id: null, name: null },
    key: 'c1',
    buyer: { name: '小雨', id: 'b1' },
    messages: [message('m1'), message(null), message('m2')],
    earlier: 0,
    orders: [],
    product: null,
    waiting: [],
    replyBox: 'ready',
    health: {},
  };
  expect(identityOf(view)).toEqual(KEYED);
});

describe('where the console gives a key', () => {
  test('key and name decide, messages do not', () => {
    expect(sameConversation(KEYED, { ...KEYED, messageIds: [] })).toBe(true);
    expect(sameConversation(KEYED, { ...KEYED, key: 'c2' })).toBe(false);
    expect(sameConversation(KEYED, { ...KEYED, name: '小雪' })).toBe(false);
    expect(sameConversation(KEYED, { ...KEYED, consoleId: 'jd' })).toBe(false);
  });

  test('a name that was read neither then nor now is no contradiction, a name that vanished is', () => {
    expect(sameConversation({ ...KEYED, name: null }, { ...KEYED, name: null })).toBe(true);
    expect(sameConversation(KEYED, { ...KEYED, name: null })).toBe(false);
  });
});

describe('where the key is missing on either side', () => {
  test.each([
    ['then', UNKEYED, { ...UNKEYED, key: 'c1' }],
    ['now', { ...UNKEYED, key: 'c1' }, UNKEYED],
    ['both times', UNKEYED, UNKEYED],
  ])('%s: the name and one message that is still there', (_when, made, now) => {
    expect(sameConversation(made, { ...now, messageIds: ['m2', 'm3'] })).toBe(true);
    expect(sameConversation(made, { ...now, messageIds: ['m3'] })).toBe(false);
    expect(sameConversation(made, { ...now, name: '小雪' })).toBe(false);
  });

  test('the header of the next buyer over the last thread is another conversation', () => {
    expect(sameConversation(UNKEYED, { ...UNKEYED, name: '阿明' })).toBe(false);
  });

  test('a name sake with another thread is another conversation', () => {
    expect(sameConversation(UNKEYED, { ...UNKEYED, messageIds: ['x1', 'x2'] })).toBe(false);
  });

  test('an empty thread and an unread name prove nothing', () => {
    expect(sameConversation({ ...UNKEYED, messageIds: [] }, { ...UNKEYED, messageIds: [] })).toBe(false);
    expect(sameConversation({ ...UNKEYED, messageIds: [] }, UNKEYED)).toBe(false);
    expect(sameConversation({ ...UNKEYED, name: null }, { ...UNKEYED, name: null })).toBe(false);
  });
});

describe('laws', () => {
  const identity: fc.Arbitrary<ConversationIdentity> = fc.record({
    consoleId: fc.constantFrom('feige', 'jd'),
    key: fc.constantFrom(null, 'a', 'b'),
    name: fc.constantFrom(null, '小雨', '小雪'),
    messageIds: fc.subarray(['m1', 'm2', 'm3', 'm4']),
  });

  test('the answer does not depend on which came first', () => {
    fc.assert(fc.property(identity, identity, (a, b) => sameConversation(a, b) === sameConversation(b, a)));
  });

  test('never across consoles, shown names or two different keys', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        const keysDiffer = a.key !== null && b.key !== null && a.key !== b.key;
        fc.pre(a.consoleId !== b.consoleId || a.name !== b.name || keysDiffer);
        expect(sameConversation(a, b)).toBe(false);
      }),
    );
  });

  test('without a key on both sides a yes always rests on a name and a shared message', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        fc.pre((a.key === null || b.key === null) && sameConversation(a, b));
        expect(a.name).not.toBeNull();
        expect(a.messageIds.some((id) => b.messageIds.includes(id))).toBe(true);
      }),
    );
  });

  test('new messages at the end of the thread never change the answer from yes to no', () => {
    fc.assert(
      fc.property(identity, identity, fc.array(fc.string()), (a, b, more) => {
        fc.pre(sameConversation(a, b));
        expect(sameConversation(a, { ...b, messageIds: [...b.messageIds, ...more] })).toBe(true);
      }),
    );
  });
});
