import { expect, test } from 'vitest';
import { coverageOf, sceneCoverage, uncovered } from '../../assist/coverage';
import type { IntentId } from '../../assist/intents';
import { INTENTS } from '../../assist/intents';
import type { LibraryPhrase } from '../../assist/phrase';
import { phrasesOf } from '../../storage/library';
import { starterPacks } from '../../storage/starter';

const phrase = (intents: IntentId[], more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id: 'a',
  title: '在的',
  text: '亲，在的。',
  shortcode: '',
  intents,
  pack: 'team',
  language: 'zh-CN',
  ...more,
});
const of = (phrases: LibraryPhrase[], intent: IntentId) =>
  coverageOf(phrases, 'zh-CN').find((row) => row.intent === intent);

test('counts replies that may be said, with their other wordings, under each question they answer', () => {
  const phrases = [
    phrase(['return', 'refund_status'], { variants: ['一', '二'] }),
    phrase(['return']),
    phrase(['return'], { disabled: true }),
    phrase(['return'], { language: 'en' }),
    phrase(['return'], { kind: 'sms' }),
  ];
  expect(of(phrases, 'return')).toEqual({ intent: 'return', phrases: 2, wordings: 4 });
  expect(of(phrases, 'refund_status')).toEqual({ intent: 'refund_status', phrases: 1, wordings: 3 });
});

test('an empty library answers nothing; the starter packs answer every question', () => {
  expect(uncovered(coverageOf([], 'zh-CN'))).toHaveLength(INTENTS.length - 3);
  const all = phrasesOf(starterPacks().map((pack) => ({ ...pack, brokenPhrases: 0 })));
  expect(uncovered(coverageOf(all, 'zh-CN'))).toEqual([]);
  expect(uncovered(coverageOf(all, 'en'))).toEqual([]);
});

test('a reply for another stage does not serve a scene', () => {
  const at = (phrases: LibraryPhrase[]) =>
    sceneCoverage(phrases, 'zh-CN').find(({ stage, intent }) => stage === 'shipped' && intent === 'logistics')?.phrases;
  expect(
    at([
      phrase(['logistics'], { stages: ['unpaid'] }),
      phrase(['logistics'], { stages: ['shipped'] }),
      phrase(['logistics']),
    ]),
  ).toBe(2);
});
