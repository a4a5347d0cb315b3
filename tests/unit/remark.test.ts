import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formProblem,
  parseRemark,
  printRemark,
  type RemarkForm,
  type RemarkParts,
  readRemarks,
  remarkTime,
  slotsOf,
  tidyReason,
  withoutSignatures,
} from '../../assist/remark';
import { behindRemark, parseRemarkRules, remarkLength } from '../../assist/remark-rules';
import { remarkRule, remarkWords } from '../../storage/remarks';

const zh = remarkWords('zh-CN');
const parts: RemarkParts = { reason: '改地址：星槎路20号', agent: '07', time: '11-23 14:05' };

/** Separators and letters that are likely to be taken for something else. */
const letters = fc.constantFrom(
  ...Array.from('｜|【】- :：./()（）{}07aA改红\\^$*+?[]\u00a0😀'),
  '11-23 14:05',
  '｜07｜',
  'red',
);
const line = (max: number) => fc.array(letters, { maxLength: max }).map((all) => all.join(''));
const digits = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));

const anyParts = fc.record({
  flag: fc.constantFrom(...Object.keys(zh.flagWords)),
  reason: line(12).map(tidyReason).filter(Boolean),
  agent: fc.stringMatching(/^[\p{L}\p{N}]{1,6}$/u),
  time: fc
    .tuple(digits(1, 12), digits(1, 31), digits(0, 23), digits(0, 59))
    .map(([month, day, hour, minute]) => `${month}-${day} ${hour}:${minute}`),
});

/** Templates as a lead might write them, good and bad; about every third can be used. */
const anyTemplate = fc
  .tuple(
    fc.shuffledSubarray(['{flag}', '{reason}', '{agent}', '{time}'], { minLength: 1 }),
    fc.array(line(3), { minLength: 5, maxLength: 5 }),
  )
  .map(([slots, between]) => between.map((text, at) => text + (slots[at] ?? '')).join(''));

const usable = anyTemplate
  .map((template): RemarkForm => ({ template, flagWords: zh.flagWords }))
  .filter(({ template }) => formProblem(template) === null);

const only = (all: RemarkParts, form: RemarkForm): RemarkParts =>
  Object.fromEntries(slotsOf(form).map((slot) => [slot, all[slot]]));

describe('a remark', () => {
  it('is printed in the form of the shop', () => {
    expect(printRemark(parts, zh)).toBe('改地址：星槎路20号｜07｜11-23 14:05');
    expect(printRemark({ ...parts, reason: 'Urgent' }, remarkWords('en'))).toBe('Urgent | 07 | 11-23 14:05');
    const form = { ...zh, template: '【{flag}】{time} {agent} {reason}' };
    expect(printRemark({ ...parts, flag: 'red' }, form)).toBe('【红】11-23 14:05 07 改地址：星槎路20号');
    expect(remarkTime('2026-11-23T14:05:30')).toBe('11-23 14:05');
  });

  it('is read back as it was printed, whatever the reason holds', () => {
    fc.assert(
      fc.property(usable, anyParts, (form, all) => {
        const printed = printRemark(all, form);
        expect(printed).not.toBeNull();
        expect(parseRemark(printed ?? '', form)).toEqual(only(all, form));
      }),
      { numRuns: 3000 },
    );
  });

  it('is printed again as it was read, where it could be read', () => {
    let read = 0;
    const near = fc.tuple(anyParts, line(4), fc.boolean()).map(([all, extra, behind]) => {
      const printed = printRemark(all, zh) ?? '';
      return behind ? printed + extra : extra + printed;
    });
    fc.assert(
      fc.property(fc.oneof(near, line(30)), (text) => {
        const found = parseRemark(text, zh);
        if (found) read += 1;
        if (found) expect(printRemark(found, zh)).toBe(text);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('is not printed while something is missing or looks like nothing of its kind', () => {
    const wrong: RemarkParts[] = [
      { ...parts, reason: '' },
      { ...parts, reason: ' 改地址' },
      { ...parts, reason: '改\n地址' },
      { ...parts, reason: '改\ud83d' },
      { ...parts, agent: '' },
      { ...parts, agent: '0｜7' },
      { ...parts, agent: '7'.repeat(21) },
      { ...parts, time: '13-01 10:00' },
      { ...parts, time: '1-1 1:00' },
      { reason: '改地址' },
    ];
    for (const each of wrong) expect(printRemark(each, zh), JSON.stringify(each)).toBeNull();
    const flagged = { ...zh, template: '{flag}｜{reason}' };
    expect(printRemark({ reason: '改地址', flag: 'orange' }, flagged)).toBeNull();
    expect(printRemark({ reason: '改地址', flag: 'constructor' }, flagged)).toBeNull();
    expect(printRemark({ reason: '改', flag: 'a' }, { ...flagged, flagWords: { a: '红', b: '红' } })).toBeNull();
  });

  it('that somebody wrote freely is not taken for one of ours', () => {
    const others = ['发顺丰', '改地址｜07', '改地址｜07｜11-23', '改地址｜07｜25-23 14:05', '｜07｜11-23 14:05', ''];
    for (const text of others) expect(parseRemark(text, zh), text).toBeNull();
    expect(parseRemark('x'.repeat(5000), { ...zh, template: '{reason}' })).toBeNull();
  });
});

describe('a form', () => {
  it.each([
    ['{reason}｜{agent}｜{time}', null],
    ['【{flag}】{reason}', null],
    ['{agent}｜{time}', 'no-reason'],
    ['{reason}{agent}', 'touching'],
    ['{reason}by{agent}', 'touching'],
    ['{reason}｜{reason}', 'repeated'],
    ['{reason}｜{shop}', 'unknown-slot'],
    [' {reason}', 'edges'],
    ['{reason}\n{agent}', 'edges'],
    [`{reason}${'｜'.repeat(100)}`, 'too-long'],
  ])('%j → %s', (template, problem) => {
    expect(formProblem(template)).toBe(problem);
    if (problem) expect(printRemark({ ...parts, flag: 'red' }, { ...zh, template })).toBeNull();
  });

  it('comes with the product in both languages, and every suggested reason can be printed', () => {
    for (const words of [zh, remarkWords('en')]) {
      expect(formProblem(words.template)).toBeNull();
      for (const reason of words.reasons) expect(printRemark({ ...parts, reason }, words), reason).not.toBeNull();
      const flags = ['practice', 'feige', 'pinduoduo', 'taobao'].flatMap((id) => remarkRule(id)?.flags ?? []);
      for (const flag of flags) expect(words.flagWords, flag).toHaveProperty(flag);
    }
  });
});

describe('what an order shows', () => {
  const second: RemarkParts = { reason: '加件', agent: '小云', time: '11-24 10:00' };
  const both = [printRemark(parts, zh), printRemark(second, zh)];

  it('is one remark or several, also where the page folds lines', () => {
    expect(readRemarks(both.join('\n'), zh)).toEqual([parts, second]);
    expect(readRemarks(both.join(' '), zh)).toEqual([parts, second]);
    const last = { ...zh, template: '{time} {agent}：{reason}' };
    const spaced = { ...parts, reason: '改 地 址' };
    expect(readRemarks(printRemark(spaced, last) ?? '', last)).toEqual([spaced]);
  });

  it('stays words where one of them is not ours, however long', () => {
    expect(readRemarks(`${both.join('\n')}\n发顺丰`, zh)).toBeNull();
    expect(readRemarks('', zh)).toBeNull();
    expect(readRemarks(`${Array.from({ length: 60 }, () => both[1]).join(' ')} 发顺丰`, zh)).toBeNull();
    expect(readRemarks('a '.repeat(1900), zh)).toBeNull();
  });

  it('may carry what a console signs by itself', () => {
    const signed = `${both[0]} 【小云 11-23 14:06】${both[1]}【小云 11-24 10:01】`;
    expect(readRemarks(signed, zh)).toBeNull();
    expect(readRemarks(withoutSignatures(signed), zh)).toEqual([parts, second]);
  });
});

describe('the limit', () => {
  it('is counted in the unit of the platform, with what stands there already', () => {
    const limit = { count: 10, unit: 'utf8-bytes' } as const;
    expect(remarkLength('改地址1', limit)).toEqual({ used: 10, most: 10, unit: 'utf8-bytes', over: 0 });
    expect(remarkLength('改地址12', limit).over).toBe(1);
    expect(remarkLength('改地😀', { count: 3, unit: 'characters' })).toMatchObject({ used: 3, over: 0 });
    expect(remarkLength('改地址', null)).toEqual({ used: 3, most: null, unit: 'characters', over: 0 });
    expect(remarkLength(behindRemark('改', '地'), limit).used).toBe(7);
    expect(behindRemark(null, '地')).toBe('地');
  });

  it('is data with a source and a day', () => {
    expect(remarkRule('taobao')?.limit).toEqual({ count: 1000, unit: 'utf8-bytes' });
    expect(remarkRule('pinduoduo')).toMatchObject({ limit: null, tagName: { count: 3, unit: 'characters' } });
    expect(remarkRule('jd')).toBeNull();
    expect(remarkRule('constructor')).toBeNull();
    expect(() =>
      parseRemarkRules({ format: 'chatside-remark-rules', formatVersion: 1, consoles: { x: {} } }),
    ).toThrow();
  });
});
