import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCutoff } from '../../assist/cutoff';
import { dayOf, minutesOf, weekdayOf } from '../../assist/local-time';
import { nextInRotation } from '../../assist/rotation';
import type { Routines } from '../../assist/routines';
import { placeOf, type SeenOrder, seeOrders } from '../../assist/seen-orders';
import type { CutoffRow } from '../../assist/shop-tables';
import { smsLength } from '../../assist/sms';
import { type Reminded, unpaidRows } from '../../assist/unpaid';
import { makeOrder, makeView } from './make-view';

const at = (time: string): number => minutesOf(`2026-11-23T${time}`) ?? 0;
const WEEKDAYS: CutoffRow = { weekdays: [1, 2, 3, 4, 5], time: '16:00', mostReminders: 2, gapMinutes: 60 };

describe('the cut-off clock', () => {
  test.each([
    ['a Monday morning', '2026-11-23T09:30', 6.5 * 60, true],
    ['the very minute is over', '2026-11-23T16:00', 24 * 60, false],
    ['a Friday evening', '2026-11-27T18:00', 70 * 60, false],
    ['a Sunday', '2026-11-29T10:00', 30 * 60, false],
  ])('%s', (_what, now, minutesLeft, today) => {
    expect(nextCutoff([WEEKDAYS], minutesOf(now) ?? 0)).toEqual({ row: WEEKDAYS, minutesLeft, today });
  });

  test('takes the next of several, and has none without a table or with a broken time', () => {
    const noon = { ...WEEKDAYS, time: '12:00' };
    expect(nextCutoff([WEEKDAYS, noon], at('09:00'))?.row).toBe(noon);
    expect(nextCutoff([WEEKDAYS, noon], at('13:00'))?.row).toBe(WEEKDAYS);
    expect(nextCutoff([], at('09:00'))).toBeNull();
    expect(nextCutoff([{ ...WEEKDAYS, console: 'practice' }], at('09:00'), 'feige')).toBeNull();
    expect(nextCutoff([{ ...WEEKDAYS, console: 'practice' }], at('09:00'), 'practice')?.today).toBe(true);
    expect(nextCutoff([{ ...WEEKDAYS, time: '25:00' }], at('09:00'))).toBeNull();
  });
});

describe('times without a clock', () => {
  test('agree with the calendar of the machine', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, (day) => {
        const at = new Date(day * 86_400_000);
        const date = at.toISOString().slice(0, at.toISOString().indexOf('T'));
        fc.pre(/^\d{4}-/.test(date));
        expect(dayOf(date)).toBe(day);
        expect(weekdayOf(day)).toBe(at.getUTCDay() || 7);
      }),
    );
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', ''])('%s is no date', (date) => {
    expect(dayOf(date)).toBeNull();
    expect(minutesOf(`${date}T10:00`)).toBeNull();
  });
});

describe('orders seen', () => {
  const order = makeOrder({ number: '100', stage: 'unpaid' });
  const view = makeView({ consoleId: 'practice', key: 'k1', orders: [order] });

  test('stay when their card is gone, and follow their number', () => {
    const first = seeOrders([], view, 1);
    expect(seeOrders(first, { ...view, orders: [] }, 2)).toBe(first);
    const paid = seeOrders(first, { ...view, orders: [{ ...order, stage: 'paid' }] }, 3);
    expect(paid.map(({ order: { number, stage } }) => [number, stage])).toEqual([['100', 'paid']]);
  });

  test('are told apart by buyer; without a buyer or a number nothing is kept', () => {
    const other = { ...view, key: 'k2' };
    expect(seeOrders(seeOrders([], view, 1), other, 2)).toHaveLength(2);
    expect(placeOf(view)).not.toBe(placeOf(other));
    expect(seeOrders([], { ...view, page: 'loading' }, 1)).toEqual([]);
    expect(seeOrders([], { ...view, key: null, buyer: { id: null, name: null } }, 1)).toEqual([]);
    expect(seeOrders([], { ...view, orders: [{ ...order, number: null }] }, 1)).toEqual([]);
  });
});

const ROUTINES: Routines = {
  unpaid: { duplicate: ['which'], cutoff: ['today'], rounds: [['first'], ['second']] },
  dispatch: { chat: [], sms: [] },
};

describe('the unpaid queue', () => {
  const seen = (number: string, change: Partial<SeenOrder> = {}, productId = number): SeenOrder => ({
    place: 'a',
    buyer: '小*',
    seenAt: at('10:00'),
    order: makeOrder({
      number,
      stage: 'unpaid',
      items: [{ productId, skuId: null, name: `商品${productId}`, spec: null, quantity: 1, priceCents: 100 }],
    }),
    ...change,
  });
  const never: Reminded = { rounds: 0, lastAt: null };
  const rows = (orders: SeenOrder[], reminded: Reminded, now: number) =>
    unpaidRows(orders, () => reminded, nextCutoff([WEEKDAYS], now), ROUTINES, now);

  test('reminds with the cut-off while it is ahead today, then plainly', () => {
    expect(rows([seen('1')], never, at('11:00'))[0]).toMatchObject({ next: 'remind', phraseIds: ['today', 'first'] });
    expect(rows([seen('1')], never, at('17:00'))[0]).toMatchObject({ next: 'remind', phraseIds: ['first'] });
    const once = { rounds: 1, lastAt: at('09:00') };
    expect(rows([seen('1')], once, at('11:00'))[0]).toMatchObject({ next: 'remind', phraseIds: ['second'] });
  });

  test('waits between reminders and ends after as many as the shop allows', () => {
    const soon = rows([seen('1')], { rounds: 1, lastAt: at('10:30') }, at('11:00'))[0];
    expect(soon).toMatchObject({ next: 'wait', waitUntil: at('11:30'), phraseIds: [] });
    expect(rows([seen('1')], { rounds: 2, lastAt: at('01:00') }, at('11:00'))[0]).toMatchObject({ next: 'enough' });
  });

  test('asks about two orders of one product before it reminds; other buyers are no duplicates', () => {
    const twice = rows([seen('1', {}, 'p'), seen('2', {}, 'p')], never, at('11:00'));
    expect(twice.map(({ duplicate, next, phraseIds }) => [duplicate, next, phraseIds])).toEqual([
      [true, 'ask', ['which']],
      [true, 'ask', ['which']],
    ]);
    const apart = rows([seen('1', {}, 'p'), seen('2', { place: 'b' }, 'p')], never, at('11:00'));
    expect(apart.map(({ duplicate }) => duplicate)).toEqual([false, false]);
  });

  test('holds only unpaid orders', () => {
    const paid = seen('1');
    expect(rows([{ ...paid, order: { ...paid.order, stage: 'paid' } }], never, at('11:00'))).toEqual([]);
  });

  test('never offers a reminder more than the shop allows, nor sooner', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(300), fc.nat(6), fc.nat(200), (rounds, since, most, gap) => {
        const now = at('11:00');
        const row = { ...WEEKDAYS, mostReminders: most, gapMinutes: gap };
        const lastAt = rounds === 0 ? null : now - since;
        const [found] = unpaidRows([seen('1')], () => ({ rounds, lastAt }), nextCutoff([row], now), ROUTINES, now);
        const allowed = rounds < most && (lastAt === null || since >= gap);
        expect((found?.phraseIds.length ?? 0) > 0).toBe(allowed);
      }),
    );
  });
});

describe('texts in turn', () => {
  test('the one used longest ago', () => {
    const texts = ['a', 'b', 'c'].map((id) => ({ id }));
    const used = new Map([
      ['a', 30],
      ['b', 10],
      ['c', 20],
    ]);
    expect(nextInRotation(texts, (id) => used.get(id) ?? 0)?.id).toBe('b');
    expect(nextInRotation(texts, () => 0)?.id).toBe('a');
    expect(nextInRotation([], () => 0)).toBeNull();
  });

  test('are never the same twice running, where there are two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 30 }), (count, turns) => {
        const texts = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
        const used = new Map<string, number>();
        let before: string | undefined;
        for (let turn = 1; turn <= turns; turn += 1) {
          const id = nextInRotation(texts, (one) => used.get(one) ?? 0)?.id;
          expect(id).not.toBe(before);
          used.set(id ?? '', turn);
          before = id;
        }
      }),
    );
  });
});

describe('SMS parts', () => {
  // Limits of 3GPP TS 23.038/23.040: 70/67 UCS-2 units, 160/153 septets; an emoji takes two units, `€` two septets.
  test.each([
    ['', 0, 0, 'GSM-7'],
    ['发'.repeat(70), 1, 70, 'UCS-2'],
    ['发'.repeat(71), 2, 71, 'UCS-2'],
    ['发'.repeat(134), 2, 134, 'UCS-2'],
    ['发'.repeat(135), 3, 135, 'UCS-2'],
    ['a'.repeat(160), 1, 160, 'GSM-7'],
    ['a'.repeat(161), 2, 161, 'GSM-7'],
    ['€', 1, 2, 'GSM-7'],
    [`${'发'.repeat(69)}😀`, 2, 71, 'UCS-2'],
  ])('%s', (text, parts, units, encoding) => {
    expect(smsLength(text)).toEqual({ parts, units, encoding });
  });
});
