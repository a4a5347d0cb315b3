import { describe, expect, test } from 'vitest';
import { stageOfStatus } from '../../assist/order-stage';
import {
  arrived,
  groupOf,
  isFinished,
  isTyping,
  nextDueAt,
  OVERDUE_SECONDS,
  openConversation,
  type PracticeState,
  practise,
  startPractice,
  waitingSeconds,
} from '../../assist/practice';
import type { PracticeBuyer } from '../../assist/practice-data';
import { practiceBuyers } from '../../entrypoints/practice/buyers';

const START = 1_000_000;
const clock = { now: START, speed: 1, stamp: (at: number): string => `t${at - START}` };

const mei: PracticeBuyer = {
  id: 'mei',
  name: '小*梅',
  note: '',
  product: { id: 'p-1', name: '雨伞', spec: '蓝', priceCents: 5900, currency: 'CNY' },
  order: null,
  waitingSeconds: 20,
  script: [
    { after: 'start', lines: ['在吗', '有蓝色的吗'], delayMs: 600 },
    { after: 'reply', lines: ['好', '[图片：一把蓝色的伞]'], delayMs: 2000 },
    {
      after: 'reply',
      lines: ['拍了'],
      delayMs: 3000,
      changes: { order: { number: 'PRACTICE-0001', status: '待发货', stage: 'paid', amountCents: 5900 } },
    },
  ],
};
const bo: PracticeBuyer = { ...mei, id: 'bo', name: 'Bo', product: null, waitingSeconds: 175 };

const texts = (state: PracticeState): string[] => openConversation(state)?.messages.map(({ text }) => text) ?? [];
const tick = (state: PracticeState, after: number): PracticeState =>
  practise(state, { type: 'tick', now: START + after });
const say = (state: PracticeState, text: string, after: number): PracticeState =>
  practise(state, { type: 'agentSent', text, now: START + after });

describe('start', () => {
  test('the first buyer is open, their product and lines are there, and they have waited', () => {
    const state = startPractice([mei, bo], clock);
    const open = openConversation(state);
    expect(open?.messages).toEqual([
      { id: 'm-1', side: 'system', kind: 'product', text: '雨伞', at: 't-20000' },
      { id: 'm-2', side: 'buyer', kind: 'text', text: '在吗', at: 't-20000' },
      { id: 'm-3', side: 'buyer', kind: 'text', text: '有蓝色的吗', at: 't-19100' },
    ]);
    expect(open?.unread).toBe(0);
    expect(open && waitingSeconds(open, START)).toBe(20);
    expect(arrived(state)).toHaveLength(1);
  });

  test('the others come in within 20 seconds, unread, with the wait they bring', () => {
    const state = startPractice([mei, bo, { ...bo, id: 'cy' }], clock);
    expect(nextDueAt(state)).toBe(START + 9600);
    expect(arrived(tick(state, 9599))).toHaveLength(1);
    const all = arrived(tick(state, 20_000));
    expect(all.map(({ buyer, unread }) => [buyer.id, unread])).toEqual([
      ['mei', 0],
      ['bo', 2],
      ['cy', 2],
    ]);
    expect(all[1] && waitingSeconds(all[1], START + 9600)).toBe(175);
  });

  test('speed divides every delay and nothing else', () => {
    const state = startPractice([mei, bo], { ...clock, speed: 20 });
    expect(nextDueAt(state)).toBe(START + 18_600 / 20);
    expect(nextDueAt(say(tick(state, 1000), '有的', 1000))).toBe(START + 1000 + 100);
  });
});

describe('the script', () => {
  test('a reply brings the next burst, line by line, after its delay', () => {
    const sent = say(startPractice([mei], clock), ' 有的 \n', 5000);
    expect(texts(sent).at(-1)).toBe('有的');
    expect(openConversation(sent)?.waitingSince).toBeNull();
    expect(texts(tick(sent, 6999)).at(-1)).toBe('有的');
    expect(texts(tick(sent, 7000)).at(-1)).toBe('好');
    const after = openConversation(tick(sent, 7900));
    expect(after?.messages.at(-1)).toMatchObject({ kind: 'image', text: '一把蓝色的伞', at: 't7900', id: 'm-6' });
    expect(after?.waitingSince).toBe(START + 7000);
  });

  test('one late tick delivers the same chat as many early ones', () => {
    const start = startPractice([mei, bo], clock);
    const late = tick(say(start, '有的', 100), 60_000);
    let early = say(start, '有的', 100);
    for (let at = 200; at <= 60_000; at += 137) early = tick(early, at);
    expect(tick(early, 60_000)).toEqual(late);
  });

  test('a second line in the middle of a burst does not make the buyer skip a step', () => {
    const twice = say(say(startPractice([mei], clock), '有的', 0), '稍等', 500);
    const state = tick(twice, 10_000);
    expect(texts(state).slice(-4)).toEqual(['有的', '稍等', '好', '一把蓝色的伞']);
    expect(openConversation(state)?.order).toBeNull();
  });

  test('an order comes in with the line, dated when it happens, with a row of the platform', () => {
    const once = tick(say(startPractice([mei], clock), '有的', 0), 5000);
    const state = tick(say(once, '可以拍', 6000), 9000);
    expect(openConversation(state)?.order).toEqual({
      number: 'PRACTICE-0001',
      status: '待发货',
      stage: 'paid',
      amountCents: 5900,
      orderedAt: 't9000',
      paidAt: 't9000',
    });
    expect(openConversation(state)?.messages.at(-2)).toMatchObject({ side: 'system', kind: 'order', text: '待发货' });
  });

  test('it ends when the agent answers the last line', () => {
    let state = startPractice([mei], clock);
    for (const at of [0, 10_000, 20_000]) {
      expect(openConversation(state)).not.toSatisfy(isFinished);
      state = tick(say(state, '好的', at), at + 9000);
    }
    expect(openConversation(state)).toSatisfy(isFinished);
    expect(nextDueAt(state)).toBeNull();
  });
});

describe('the list', () => {
  test('opening reads, and only who has come in can be opened', () => {
    const early = practise(startPractice([mei, bo], clock), { type: 'opened', buyerId: 'bo', now: START });
    expect(early.openId).toBe('mei');
    const state = practise(tick(early, 20_000), { type: 'opened', buyerId: 'bo', now: START + 20_000 });
    expect(openConversation(state)).toMatchObject({ unread: 0, buyer: { id: 'bo' } });
    expect(openConversation(state)?.waitingSince).not.toBeNull();
  });

  test('waiting becomes overdue after three minutes and replied with an answer', () => {
    const state = startPractice([{ ...bo, waitingSeconds: OVERDUE_SECONDS - 1 }], clock);
    const open = openConversation(state);
    if (!open) throw new Error('nobody came in');
    expect(groupOf(open, START)).toBe('waiting');
    expect(groupOf(open, START + 1000)).toBe('overdue');
    const answered = openConversation(say(state, '来了', 1000));
    expect(answered && groupOf(answered, START + 1000)).toBe('replied');
    expect(answered && isTyping(answered)).toBe(true);
  });

  test('a blank reply and a clock that goes back change nothing', () => {
    const state = tick(startPractice([mei], clock), 5000);
    expect(say(state, ' \n ', 5000)).toEqual(state);
    expect(tick(state, 0).now).toBe(START + 5000);
  });
});

describe.each(['zh-CN', 'en'] as const)('the buyers of %s', (language) => {
  const now = new Date(2031, 4, 9, 10, 0);
  const buyers = practiceBuyers(language, now);

  test('fit the simulation: ids differ, every burst has lines and a delay, the first one opens', () => {
    expect(new Set(buyers.map(({ id }) => id)).size).toBe(buyers.length);
    for (const { script, waitingSeconds: waited, name, note } of buyers) {
      expect(name && note).toBeTruthy();
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(script.map(({ after }) => after)).toEqual(['start', ...script.slice(1).map(() => 'reply')]);
      for (const { lines, delayMs } of script) {
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.every((line) => line.trim().length > 0)).toBe(true);
        expect(delayMs).toBeGreaterThan(0);
      }
    }
  });

  test('say of their orders what the words say', () => {
    const orders = buyers.flatMap(({ order, script }) => [order, ...script.map(({ changes }) => changes?.order)]);
    for (const order of orders) {
      if (!order?.status) continue;
      const stage = stageOfStatus(order.status);
      if (stage !== 'unknown') expect([order.status, stage]).toEqual([order.status, order.stage]);
    }
  });

  test('have no order of a day to come, and another id in another round', () => {
    for (const { order } of buyers) expect((order?.orderedAt ?? '') < '2031-05-09').toBe(true);
    const next = practiceBuyers(language, new Date(now.getTime() + 1000));
    expect(next[0]?.id).not.toBe(buyers[0]?.id);
  });
});

test('the newest order was placed yesterday, at its own hour', () => {
  const placed = practiceBuyers('en', new Date(2031, 4, 9)).map(({ order }) => order?.orderedAt ?? '');
  expect(placed.sort().at(-1)).toBe('2031-05-08T08:02:00');
});

describe('a remark', () => {
  test('is kept with its order, and can be taken away again', () => {
    const order = { number: 'PRACTICE-0002', status: '待发货' };
    const begun = startPractice(
      [
        { ...mei, order },
        { ...bo, order: { number: 'PRACTICE-0003' } },
      ],
      clock,
    );
    const save = (state: PracticeState, remark: string, flag: string | null): PracticeState =>
      practise(state, { type: 'remarkSaved', orderNumber: 'PRACTICE-0002', remark, flag, now: START });
    const saved = save(begun, '改地址', 'red');
    expect(saved.conversations.map((each) => each.order?.remark)).toEqual(['改地址', undefined]);
    expect(openConversation(saved)?.order).toEqual({ ...order, remark: '改地址', flag: 'red' });
    expect(openConversation(save(saved, '', null))?.order).toEqual({ ...order, remark: null, flag: null });
  });
});
