import fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { findCautions, type PreparedCautions } from '../../assist/caution';
import { findRepeat, hashWords } from '../../assist/caution-repeat';
import type { CautionRule } from '../../assist/caution-rule';
import { entryOf, isProblem, NO_OWN_CAUTION, type OwnCaution, ownRule } from '../../assist/own-caution';
import { FAMILY_NAMES, RULE_NAMES } from '../../components/library/caution-names';
import { cautionRules, packCautions, preparedCautions } from '../../storage/caution-rules';
import { changeOwnCautions, onOwnCautions, readOwnCautions } from '../../storage/own-cautions';
import { addSentWords, buyerHash, readSentWords } from '../../storage/sent-words';

const STAMP = { id: 'own.1', source: '店里的规定', checkedOn: '2026-11-23' };
const entry = (change: Partial<OwnCaution>): OwnCaution => ({
  ...NO_OWN_CAUTION,
  words: '纯手工\n包退包换',
  why: '我们做不到',
  ...change,
});

function made(change: Partial<OwnCaution> = {}): CautionRule {
  const rule = ownRule(entry(change), STAMP);
  if (isProblem(rule)) throw new Error(rule.what);
  return rule;
}

beforeEach(() => fakeBrowser.reset());

describe("a rule of the lead's", () => {
  test('finds its words also in disguise, and says what the lead wrote', () => {
    const prepared = preparedCautions([made({ better: '七天内可退换', level: 'ask' })]);
    for (const text of ['我们是纯手工的', '纯 手 工', '纯-手·工']) {
      const [found] = findCautions(text, { language: 'zh-CN' }, prepared);
      expect(found, text).toMatchObject({ rule: 'own.1', why: { 'zh-CN': '我们做不到' }, level: 'ask' });
      expect(found?.better).toBe('七天内可退换');
    }
    expect(findCautions('手工款', { language: 'zh-CN' }, prepared)).toEqual([]);
  });

  test('holds on its consoles only', () => {
    const prepared = preparedCautions([made({ consoles: ['feige'] })]);
    const on = (console: string) => findCautions('纯手工', { language: 'zh-CN', console }, prepared).length;
    expect([on('feige'), on('pinduoduo')]).toEqual([1, 0]);
  });

  test('proposes its better words in their own language, those without one in all', () => {
    expect(made({ better: '手工缝边' }).better).toEqual({ 'zh-CN': '手工缝边' });
    expect(made({ words: 'hand made', better: 'sewn with care by us' }).better).toEqual({ en: 'sewn with care by us' });
    expect(made({ better: '100' }).better).toEqual({ 'zh-CN': '100', en: '100' });
  });

  test('can be written again as it was', () => {
    const first = entry({ better: '手工缝边', level: 'ask', consoles: ['feige'] });
    expect(entryOf(made(first))).toEqual(first);
  });

  it.each<[Partial<OwnCaution>, object]>([
    [{ words: ' \n ' }, { what: 'no-words' }],
    [{ words: '纯手工\n🌸！' }, { what: 'word-without-letters', word: '🌸！' }],
    [{ words: '长'.repeat(61) }, { what: 'word-too-long', word: '长'.repeat(61) }],
    [{ words: Array.from({ length: 401 }, (_, at) => `词${at}`).join('\n') }, { what: 'too-many-words' }],
    [{ why: ' ' }, { what: 'no-why' }],
    [{ why: '因'.repeat(301) }, { what: 'why-too-long' }],
    [{ better: '好'.repeat(301) }, { what: 'better-too-long' }],
    [{ better: '这款是纯手工缝边' }, { what: 'better-has-word', word: '纯手工' }],
  ])('is refused with what is wrong (%#)', (change, problem) => {
    expect(ownRule(entry(change), STAMP)).toEqual(problem);
  });

  test('is either refused or found in its own words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (words) => {
        const rule = ownRule(entry({ words }), STAMP);
        if (isProblem(rule)) return;
        const prepared = preparedCautions([rule], new Set(cautionRules().map(({ id }) => id)));
        for (const word of rule.words ?? []) {
          expect(findCautions(word, { language: 'zh-CN' }, prepared).map((one) => one.rule)).toContain('own.1');
        }
      }),
    );
  });
});

describe('a rule that a pack brings', () => {
  const brought = (id: string, words: string): CautionRule => ({ ...made({ words }), id });
  const found = (text: string, rules: PreparedCautions) =>
    findCautions(text, { language: 'zh-CN' }, rules).map(({ rule }) => rule);

  test('is in force like one of the lead’s, and can be switched off', () => {
    const rules = packCautions([{ cautions: [brought('team.1', '秒发')] }, {}]);
    expect(found('今天秒发', preparedCautions([], new Set(), rules))).toEqual(['team.1']);
    expect(found('今天秒发', preparedCautions([], new Set(['team.1']), rules))).toEqual([]);
  });

  test('gives way to one of the lead’s with its id, and takes the place of ours; of two packs the first counts', () => {
    const rules = packCautions([
      { cautions: [brought('team.1', '秒发'), brought('off-platform.wechat', '闪送')] },
      { cautions: [brought('team.1', '速发')] },
    ]);
    expect(rules).toHaveLength(2);
    const prepared = preparedCautions([brought('team.1', '纯手工')], new Set(), rules);
    expect(found('秒发，速发，纯手工', prepared)).toEqual(['team.1']);
    expect(found('加V聊，闪送', prepared)).toEqual(['off-platform.wechat']);
    expect(prepared.rules[0]?.rule.id).toBe('team.1');
  });
});

test('every rule and family of ours has a name in both languages', () => {
  for (const { id, family } of cautionRules()) {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(RULE_NAMES[language][id], id).toBeTruthy();
      expect(FAMILY_NAMES[language][family], family).toBeTruthy();
    }
  }
});

describe('what the lead made of the rules', () => {
  test('is nothing at first, kept, and told to other pages until they stop', async () => {
    expect(await readOwnCautions()).toEqual({ own: [], off: [] });
    const heard = vi.fn();
    const stop = new AbortController();
    onOwnCautions(heard, stop.signal);
    await changeOwnCautions(({ own }) => ({ own: [...own, made()], off: ['rude.en'] }));
    expect(await readOwnCautions()).toEqual({ own: [made()], off: ['rude.en'] });
    expect(heard).toHaveBeenLastCalledWith({ own: [made()], off: ['rude.en'] });
    stop.abort();
    await changeOwnCautions(() => ({ own: [], off: [] }));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('keeps two changes that come at once, and those after one that failed', async () => {
    const turnOff = (id: string) => changeOwnCautions(({ own, off }) => ({ own, off: [...off, id] }));
    const failing = changeOwnCautions(() => {
      throw new Error('no');
    });
    await Promise.all([turnOff('a'), expect(failing).rejects.toThrow('no'), turnOff('b')]);
    expect((await readOwnCautions()).off).toEqual(['a', 'b']);
  });

  test('leaves out what cannot be read, the others hold', async () => {
    for (const broken of [7, null, 'x', { own: 3, off: 'y' }]) {
      await browser.storage.local.set({ cautions: broken });
      expect(await readOwnCautions()).toEqual({ own: [], off: [] });
    }
    await browser.storage.local.set({ cautions: { own: [{ id: 'x', patterns: ['a+'] }, made()], off: [1, 'z'] } });
    expect(await readOwnCautions()).toEqual({ own: [made()], off: ['z'] });
  });
});

describe('what was filled in', () => {
  const words = '亲，今天下单可以领一张满二百减二十的优惠券哦';
  const now = 1_790_000_000_000;
  const buyer = (name: string) => buyerHash({ consoleId: 'practice', key: null, name, messages: [] } as never);

  test('is counted by buyer until it is too many, and no words are stored', async () => {
    const rules = cautionRules();
    const limit = rules.find(({ repeat }) => repeat)?.repeat?.buyers ?? 0;
    expect(limit).toBeGreaterThan(1);
    for (let at = 0; at < limit; at += 1) {
      const to = (await buyer(`买家${at}`)) ?? '';
      expect(findRepeat(words, to, now, await readSentWords(), rules)).toBeNull();
      await addSentWords({ hash: hashWords(words), buyer: to, at: now - 1000 });
    }
    const next = (await buyer('新买家')) ?? '';
    expect(findRepeat(words, next, now, await readSentWords(), rules)).toMatchObject({ buyers: limit + 1 });
    const stored = JSON.stringify([await browser.storage.session.get(), await browser.storage.local.get()]);
    expect(stored).not.toMatch(/买家|优惠券/);
  });

  test('keeps what comes at once, the newest two thousand of a day', async () => {
    const at = (age: number, hash: number) => addSentWords({ hash, buyer: 'b', at: now - age });
    await Promise.all([at(3, 1), at(2, 2), at(1, 3)]);
    expect((await readSentWords()).map(({ hash }) => hash)).toEqual([1, 2, 3]);
    const many = Array.from({ length: 2000 }, (_, hash) => ({ hash, buyer: 'b', at: now }));
    await browser.storage.session.set({ sentWords: many });
    await at(0, 9999);
    const kept = await readSentWords();
    expect([kept.length, kept[0]?.hash, kept.at(-1)?.hash]).toEqual([2000, 1, 9999]);
    await addSentWords({ hash: 5, buyer: 'b', at: now + 24 * 60 * 60 * 1000 });
    expect((await readSentWords()).map(({ hash }) => hash)).toEqual([5]);
  });

  test('counts as nothing where it cannot be read', async () => {
    for (const broken of [7, { a: 1 }, [null, 3, { hash: 'x', buyer: 'b', at: 1 }]]) {
      await browser.storage.session.set({ sentWords: broken });
      expect(await readSentWords()).toEqual([]);
    }
  });

  test('for a buyer that nothing is known of is not counted', async () => {
    expect(await buyer('')).toBeNull();
    expect(await buyer('甲')).not.toBe(await buyer('乙'));
  });
});
