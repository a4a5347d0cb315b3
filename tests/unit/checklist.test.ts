import { describe, expect, test } from 'vitest';
import { checklistFor, progress } from '../../assist/checklist';
import type { Checklist } from '../../assist/checklist-data';

const step = (id: string) => ({ id, text: id, why: id });
const BEFORE: Checklist = { id: 'before', title: '付款前', when: ['none', 'unpaid'], steps: [step('a'), step('b')] };
const PAID: Checklist = {
  id: 'paid',
  title: '付款后',
  when: ['paid', 'unknown'],
  steps: [step('a'), step('b'), step('c')],
};
const SECOND: Checklist = { id: 'second', title: '又一份', when: ['paid'], steps: [] };
const ALL = [BEFORE, PAID, SECOND];

describe('which checklist', () => {
  test('the first that names the stage', () => {
    expect(checklistFor('none', ALL)).toBe(BEFORE);
    expect(checklistFor('unpaid', ALL)).toBe(BEFORE);
    expect(checklistFor('paid', ALL)).toBe(PAID);
  });

  test('none where no checklist names it', () => {
    expect(checklistFor('closed', ALL)).toBeNull();
    expect(checklistFor('none', [])).toBeNull();
  });

  test('an unknown stage shows none, even where data asks for it', () => {
    expect(checklistFor('unknown', ALL)).toBeNull();
  });
});

describe('progress', () => {
  test('counts the steps and names the first open one', () => {
    expect(progress(PAID, [])).toEqual({ done: 0, total: 3, next: step('a') });
    expect(progress(PAID, ['b', 'b'])).toEqual({ done: 1, total: 3, next: step('a') });
    expect(progress(PAID, new Set(['a', 'c']))).toEqual({ done: 2, total: 3, next: step('b') });
    expect(progress(PAID, ['c', 'b', 'a'])).toEqual({ done: 3, total: 3, next: null });
  });

  test('ids of an older edition do not count', () => {
    expect(progress(BEFORE, ['gone'])).toEqual({ done: 0, total: 2, next: step('a') });
  });
});
