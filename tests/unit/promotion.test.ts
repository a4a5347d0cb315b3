import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInForce } from '../../assist/in-force';
import { dayOf, MINUTES_A_DAY, minutesOf, weekdayOf } from '../../assist/local-time';
import type { LibraryPhrase, WeeklyWindow } from '../../assist/phrase';
import { isOffer, promotionsNow, promotionTime } from '../../assist/promotion';
import { createEngine, type SuggestInput } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const phrase = (id: string, text: string, more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  title: id,
  text,
  shortcode: '',
  intents: ['promo_coupon'],
  pack: 'own',
  language: 'zh-CN',
  ...more,
});

const pad = (value: number): string => String(value).padStart(2, '0');

describe('a phrase is in force', () => {
  test.each([
    [{}, '2026-11-23T12:00', true],
    [{ validFrom: '2026-11-23', validUntil: '2026-11-23' }, '2026-11-23T00:00', true],
    [{ validFrom: '2026-11-23', validUntil: '2026-11-23' }, '2026-11-23T23:59:59', true],
    [{ validFrom: '2026-11-24' }, '2026-11-23T23:59', false],
    [{ validUntil: '2026-11-22' }, '2026-11-23T00:00', false],
    // Without a clock nothing that has an end is claimed.
    [{ validUntil: '2026-11-30' }, '', false],
    [{ weekly: [] }, '2026-11-23T12:00', true],
    // The 23rd is a Monday.
    [{ weekly: [{ days: [1], from: '09:00', to: '18:00' }] }, '2026-11-23T09:00', true],
    [{ weekly: [{ days: [1], from: '09:00', to: '18:00' }] }, '2026-11-23T18:00', false],
    [{ weekly: [{ days: [2], from: '09:00', to: '18:00' }] }, '2026-11-23T12:00', false],
    [{ weekly: [{ days: [7], from: '22:00', to: '06:00' }] }, '2026-11-23T05:59', true],
    [{ weekly: [{ days: [7], from: '22:00', to: '06:00' }] }, '2026-11-23T06:00', false],
    [{ weekly: [{ days: [7], from: '22:00', to: '06:00' }] }, '2026-11-23T23:00', false],
    [{ weekly: [{ days: [1], from: '22:00', to: '06:00' }] }, '2026-11-23T23:00', true],
    [{ weekly: [{ days: [1], from: '00:00', to: '00:00' }] }, '2026-11-23T23:59', true],
    [{ weekly: [{ days: [1], from: '09:00', to: '18:00' }], validUntil: '2026-11-22' }, '2026-11-23T12:00', false],
  ])('%j at %s: %s', (term, now, expected) => {
    expect(isInForce(term, now)).toBe(expected);
  });

  test('within its windows, each as long as from its begin to its end, at every minute of a week', () => {
    const time = fc.nat(MINUTES_A_DAY - 1).map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`);
    const window: fc.Arbitrary<WeeklyWindow> = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: time,
      to: time,
    });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), fc.nat(13), time, (weekly, day, clock) => {
        const date = `2026-11-${pad(10 + day)}`;
        const now = minutesOf(`${date}T${clock}`) ?? 0;
        const covered = weekly.some(({ days, from, to }) =>
          [0, 1].some((back) => {
            const on = (dayOf(date) ?? 0) - back;
            const begin = minutesOf(`1970-01-01T${from}`) ?? 0;
            const length =
              ((minutesOf(`1970-01-01T${to}`) ?? 0) - begin + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
            const since = now - (on * MINUTES_A_DAY + begin);
            return days.includes(weekdayOf(on)) && since >= 0 && since < length;
          }),
        );
        expect(isInForce({ weekly }, `${date}T${clock}`)).toBe(covered);
      }),
    );
  });
});

describe('a promotion', () => {
  test.each([
    [{ validFrom: '2026-11-01', validUntil: '2026-11-30' }, '2026-11-23T12:00', 'on'],
    [{ validUntil: '2026-11-23' }, '2026-11-23T00:00', 'ends-today'],
    [{ validUntil: '2026-11-23' }, '2026-11-24T00:00', null],
    [{ validFrom: '2026-11-24' }, '2026-11-23T00:00', 'soon'],
    [{ validFrom: '2026-11-24' }, '2026-11-22T23:59', null],
    [{ validFrom: '2026-11-24', validUntil: '2026-11-23' }, '2026-11-23T12:00', null],
  ])('with %j is at %s: %s', (term, now, expected) => {
    expect(promotionTime(term, now)).toBe(expected);
  });

  test('is listed while it runs, those that end first before the others; only what is said in the chat', () => {
    const all = [
      phrase('open', '长期满减', { validFrom: '2026-11-01' }),
      phrase('last', '到月底', { validUntil: '2026-11-30' }),
      phrase('first', '到明天', { validUntil: '2026-11-24' }),
      phrase('over', '已经结束', { validUntil: '2026-11-22' }),
      phrase('plain', '一直有', {}),
      phrase('hours', '只有时段', { weekly: [{ days: [1], from: '00:00', to: '00:00' }] }),
      phrase('sms', '短信', { validUntil: '2026-11-30', kind: 'sms' }),
    ];
    expect(promotionsNow(all, '2026-11-23T12:00').map(({ id }) => id)).toEqual(['first', 'last', 'open']);
    expect(promotionsNow(all, '2026-11-25T00:00').map(({ id }) => id)).toEqual(['last', 'open']);
  });

  test('speaks of prices unless it names only other things', () => {
    const dated = { validUntil: '2026-11-30' };
    expect(isOffer({ ...dated, intents: [] })).toBe(true);
    expect(isOffer({ ...dated, intents: ['gift'] })).toBe(true);
    expect(isOffer({ ...dated, intents: ['shipping_time'] })).toBe(false);
    expect(isOffer({ intents: ['gift'] })).toBe(false);
  });
});

const starters = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const NOON = '2026-11-23T12:00';
const input = (text: string, now: string | undefined): SuggestInput => ({
  turn: { text, previousAgentLine: '', kinds: [] },
  stage: 'none',
  language: 'zh-CN',
  usage: () => 0,
  said: [],
  limit: 5,
  now,
});
const engineWith = (...own: LibraryPhrase[]) =>
  createEngine({ phrases: [...starters, ...own], intents: starterIntents(), moves: starterMoves() });

describe('among the suggestions', () => {
  const sale = phrase('sale', '现在店里做活动，满两件打九折，结算时自动减。', { validUntil: '2026-11-30' });
  const notice = phrase('notice', '仓库盘点，这几天下单三天内发出。', {
    validUntil: '2026-11-30',
    intents: ['shipping_time'],
  });
  const engine = engineWith(
    sale,
    notice,
    phrase('english', 'Two for the price of one.', { validUntil: '2026-11-30', language: 'en' }),
  );
  const found = (text: string, now?: string) => engine.suggest(input(text, now)).map((one) => one.phrase.id);

  test.each(['这个多少钱', '有优惠吗', '能便宜点吗', '有什么赠品吗', '最近有活动没', '有券吗', '什么价'])(
    'what runs now comes first for %s, and only as long as it runs',
    (text) => {
      expect(found(text, NOON)[0]).toBe('sale');
      expect(found(text, '2026-12-01T00:00')).not.toContain('sale');
      expect(engineWith().suggest(input(text, NOON))[0]?.phrase.id).toBe(found(text, NOON)[1]);
    },
  );

  test.each(['怎么退货', '发什么快递', '有M码吗', '在吗', '我的快递到哪了'])('it is not spoken of for %s', (text) => {
    expect(found(text, NOON)).not.toContain('sale');
  });

  test('a notice with days comes before what always holds, for its own question only', () => {
    expect(found('今天下单什么时候发货', NOON)[0]).toBe('notice');
    expect(found('这个多少钱', NOON)).not.toContain('notice');
  });

  test('two promotions leave room for an answer that names the price', () => {
    const two = engineWith(
      sale,
      phrase('gift', '活动期间每单送小礼品一份。', { validUntil: '2026-11-30', intents: ['gift'] }),
    );
    const [first, second] = two.suggest(input('这个多少钱', NOON));
    expect(['sale', 'gift']).toContain(first?.phrase.id);
    expect(second?.phrase.intents).toContain('price');
  });

  test('the last day and the day before the first are told, the latter behind what holds now', () => {
    const reasons = (engineOne: ReturnType<typeof engineWith>, now: string) =>
      engineOne.suggest(input('有什么活动', now)).find((one) => one.phrase.id.startsWith('sale'))?.reasons[0];
    expect(reasons(engine, NOON)).toEqual({ kind: 'promotion', time: 'on' });
    expect(reasons(engine, '2026-11-30T08:00')).toEqual({ kind: 'promotion', time: 'ends-today' });
    const coming = engineWith({ ...sale, id: 'sale.next', validFrom: '2026-11-24', validUntil: '' });
    expect(reasons(coming, NOON)).toEqual({ kind: 'promotion', time: 'soon' });
    expect(coming.suggest(input('有什么活动', NOON))[0]?.phrase.id).not.toBe('sale.next');
    expect(reasons(coming, '2026-11-22T23:59')).toBeUndefined();
  });

  test('without a clock no days are looked at', () => {
    expect(found('有什么活动', undefined)).toContain('sale');
  });
});
