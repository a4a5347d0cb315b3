import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type AfterSalesData, createAfterSalesHints } from '../../assist/after-sales';
import type { IntentId } from '../../assist/intents';
import type { Language } from '../../assist/phrase';
import { createPromiseFinder } from '../../assist/promise';
import type { PromiseData } from '../../assist/promise-data';
import { afterSalesLines } from './after-sales-lines';

const languages: Language[] = ['zh-CN', 'en'];
const json = (language: Language, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../phrases/${language}/${file}.json`, import.meta.url), 'utf8'));
const data = languages.map((language) => json(language, 'after-sales') as AfterSalesData);
const hint = createAfterSalesHints(data);
const promises = createPromiseFinder(languages.map((language) => json(language, 'promises') as PromiseData));

const about = (language: Language, ...ids: IntentId[]) => ({
  language,
  intents: ids.map((id) => ({ id, score: 0.9 / ids.length })),
});
const AFTER_SALES: IntentId[] = [
  'return',
  'exchange',
  'refund_status',
  'quality_complaint',
  'missing_wrong_damaged',
  'warranty_repair',
  'threat_escalation',
  'complaint_service',
  'logistics',
];

describe.each(languages)('drafts in %s', (language) => {
  const { hint: bad, fine } = afterSalesLines[language];
  const situation = about(language, 'quality_complaint');

  test('that only explain get a hint, 19 of 20', () => {
    const missed = bad.filter((draft) => hint(draft, situation) === null);
    expect(missed.length / bad.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('with a next step, or without an explanation, get none', () => {
    expect(fine.filter((draft) => hint(draft, situation) !== null)).toEqual([]);
  });

  test.each(AFTER_SALES)('are complete with the sentence for %s', (intent) => {
    for (const draft of bad) {
      const found = hint(draft, about(language, intent));
      if (!found) continue;
      const closed = `${draft}${language === 'en' ? '. ' : '。'}${found.suggestion}`;
      expect(hint(closed, about(language, intent)), closed).toBeNull();
      expect(promises(found.suggestion, language)).toEqual([]);
    }
  });
});

describe('the hint', () => {
  const draft = '因为这几天天气不好，所以快递路上慢了一些';

  it('names what is missing, in the order of a good answer', () => {
    expect(hint(draft, about('zh-CN', 'logistics'))?.missing).toEqual(['acknowledge', 'action', 'yours', 'when']);
    expect(hint(`抱歉，${draft}`, about('zh-CN', 'logistics'))).toEqual({
      missing: ['action', 'yours', 'when'],
      suggestion: '我这就帮您催快递查件，麻烦您留意一下快递来电，有消息马上告诉您。',
    });
  });

  it('is for turns about after-sales alone, by all its intents together', () => {
    expect(hint(draft, about('zh-CN', 'shipping_time'))).toBeNull();
    expect(hint(draft, { language: 'zh-CN', intents: [] })).toBeNull();
    const shared: { id: IntentId; score: number }[] = [
      { id: 'shipping_time', score: 0.45 },
      { id: 'logistics', score: 0.3 },
      { id: 'complaint_service', score: 0.15 },
    ];
    expect(hint(draft, { language: 'zh-CN', intents: shared })?.suggestion).toContain('催快递');
  });

  it('leaves short drafts alone', () => {
    expect(hint('因为天气不好', about('zh-CN', 'logistics'))).toBeNull();
    expect(hint('Because of the weather', about('en', 'logistics'))).toBeNull();
  });

  it('takes a refusal for no step', () => {
    expect(hint('因为已经过了七天，所以没办法给您退款', about('zh-CN', 'return'))).not.toBeNull();
  });
});

test.each(languages)('every after-sales intent has its own sentence in %s', (language) => {
  const { closings } = json(language, 'after-sales') as AfterSalesData;
  const covered = closings.flatMap(({ intents }) => intents);
  expect([...covered].sort()).toEqual([...AFTER_SALES].sort());
  for (const closing of closings) {
    for (const part of ['acknowledge', 'action', 'yours', 'when'] as const) expect(closing[part]).not.toBe('');
  }
});
