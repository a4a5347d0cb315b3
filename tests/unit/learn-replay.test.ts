import { expect, test } from 'vitest';
import { type Day, playDay } from '../../tools/replay/day';

const SEEDS = [11, 12, 13];

test.each(['zh-CN', 'en'] as const)(
  'days of choices put the agent’s phrases first and leave other questions alone: %s',
  (language) => {
    const days = SEEDS.map((seed) => playDay(language, seed, false));
    const sum = (of: (day: Day) => number): number => days.reduce((total, day) => total + of(day), 0);
    const measured = sum((day) => day.measured);
    expect(measured).toBeGreaterThan(300);
    expect(sum(({ first: [before = 0] }) => before) / measured).toBeLessThan(0.4);
    expect(sum(({ first: [, , , after = 0] }) => after) / measured).toBeGreaterThanOrEqual(0.8);
    expect(sum((day) => day.rightChanged) / sum((day) => day.right)).toBeLessThanOrEqual(0.02);
  },
);
