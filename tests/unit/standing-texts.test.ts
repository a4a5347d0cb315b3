import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../assist/phrase';
import { standingProblems, textOfTheDay } from '../../assist/standing-texts';

const TODAY = '2026-11-23';
const text = (words: string, change: Partial<Phrase> = {}): Phrase => ({
  id: 'x',
  title: '自动回复',
  text: words,
  shortcode: '',
  intents: ['greeting'],
  kind: 'auto-reply',
  ...change,
});
const whatOf = (phrase: Phrase): string[] => standingProblems(phrase, TODAY).map(({ what }) => what);

describe('automatic replies and signatures', () => {
  test.each([
    ['您好，马上回来，请先留言。', []],
    ['一\n二\n三\n四', []],
    ['一\n二\n三\n四\n五', ['too-many-lines']],
    ['活动到 11 月 30 日，欢迎来看看', []],
    ['活动到11月12日，欢迎来看看', ['past-date']],
    ['11.1-11.11 活动进行中', ['past-date']],
    ['11.20–12.12 活动进行中', []],
    ['2026-11-11 前付款有礼', ['past-date']],
    ['2027年1月5日恢复发货', []],
    ['1月5日恢复发货', []],
    ['2月30日恢复发货', ['bad-date']],
    ['满 11.5 元可用，3.5 折起', []],
    ['Open again on Nov 11', ['past-date']],
    ['Orders by 30 November leave the same day', []],
    ['May I help you?', []],
    ['您的订单{order.number}已收到', ['placeholder']],
  ])('%s', (words, problems) => {
    expect(whatOf(text(words))).toEqual(problems);
  });

  test('a signature may be long, but its days must make sense', () => {
    expect(whatOf(text('一\n二\n三\n四\n五', { kind: 'signature' }))).toEqual([]);
    const days = (validFrom: string, validUntil: string): string[] => whatOf(text('好', { validFrom, validUntil }));
    expect(days('2026-11-01', '2026-11-30')).toEqual([]);
    expect(days('2026-11-01', '2026-11-22')).toEqual(['expired']);
    expect(days('2026-11-24', '2026-11-30')).toEqual(['not-yet']);
    expect(days('2026-11-30', '2026-11-01')).toEqual(['range-reversed']);
  });

  test('take turns by the day among those in force', () => {
    const texts = [
      text('a', { id: 'a' }),
      text('b', { id: 'b' }),
      text('old', { id: 'old', validUntil: '2026-11-22' }),
    ];
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(
      (day) => textOfTheDay(texts, `${day}T09:00`)?.id,
    );
    expect(new Set(days)).toEqual(new Set(['a', 'b']));
    expect(days[0]).not.toBe(days[1]);
    expect(days[0]).toBe(days[2]);
    expect(textOfTheDay([], `${TODAY}T09:00`)).toBeNull();
  });
});
