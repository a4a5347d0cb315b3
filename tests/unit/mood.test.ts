import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mood } from '../../assist/mood';
import type { Language, LibraryPhrase } from '../../assist/phrase';
import { createEngine, type SuggestInput } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

interface Line {
  text: string;
  language: Language;
  /** Null: harmless. */
  mood: Mood | null;
}

/** The model has not learnt from these lines; the lists of known words have. */
const LISTS = ['mood-lines.json', 'mood-lines-held-out.json', 'mood-lines-third.json'];
const read = (file: string): Line[] => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const bare = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
const feelingOf = (text: string, language: Language): Mood | null =>
  bare.mood({ text, previousAgentLine: '', kinds: [] }, language);

describe('how a buyer feels', () => {
  test.each(LISTS)('%s: at least 90 % of the upset are told, at most 3 % of the harmless', (file) => {
    const lines = read(file).map((line) => ({ ...line, found: feelingOf(line.text, line.language) }));
    const upset = lines.filter(({ mood }) => mood !== null);
    const harmless = lines.filter(({ mood }) => mood === null);
    expect(upset.length).toBeGreaterThan(50);
    expect(harmless.length).toBeGreaterThan(30);
    expect(upset.filter(({ mood, found }) => mood === found).length / upset.length).toBeGreaterThanOrEqual(0.9);
    const wrong = harmless.filter(({ found }) => found !== null);
    expect(wrong.length / harmless.length, JSON.stringify(wrong)).toBeLessThanOrEqual(file === LISTS[0] ? 0.03 : 0.06);
  });

  test('of the harmless lines together at most 3 % are mistaken', () => {
    const harmless = LISTS.flatMap(read).filter(({ mood }) => mood === null);
    const wrong = harmless.filter(({ text, language }) => feelingOf(text, language) !== null);
    expect(wrong.length / harmless.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  });

  test.each([
    ['你们这不是坑人吗', 'angry'],
    ['不会给你们差评的', null],
    ['我不是要投诉', null],
    ['没有生气', null],
    ['不给差评才怪，投诉走起', 'threat'],
    ['气死我了哈哈这猫太可爱', null],
    ['哈哈你们等着被投诉吧', 'threat'],
    ["I'm not going to report you", null],
    ['do not make me report you to the platform', null],
    ['好的\n好的', null],
    ['谢谢\n谢谢', null],
    ['多少钱\n多少钱', 'impatient'],
    ['多少钱\n什么时候发', null],
    ['', null],
  ])('%s: %s', (text, mood) => {
    expect(feelingOf(text, 'zh-CN')).toBe(mood);
  });
});

const phrases: LibraryPhrase[] = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
const input = (text: string, more: Partial<SuggestInput> = {}): SuggestInput => ({
  turn: { text, previousAgentLine: '', kinds: [] },
  stage: 'none',
  language: 'zh-CN',
  usage: () => 0,
  said: [],
  limit: 5,
  ...more,
});

describe('the suggestions for it', () => {
  test.each([
    ['你们太垃圾了，气死我了', 'angry'],
    ['再不处理我就给差评', 'threat'],
    ['人呢？？？', 'impatient'],
    ['在吗\n在吗\n在吗', 'impatient'],
    ['快点啊，到底发不发货', 'impatient'],
    ['are you there???', 'impatient'],
    ['this is ridiculous, worst shop ever', 'angry'],
    ["refund me or i'll leave a bad review", 'threat'],
  ])('%s: a calming phrase first, and why', (text, mood) => {
    const [first] = engine.suggest(input(text, { stage: text.includes('发货') ? 'paid' : 'none' }));
    expect(first?.reasons[0]).toEqual({ kind: 'mood', mood });
    expect(engine.mood({ text, previousAgentLine: '', kinds: [] }, 'zh-CN')).toBe(mood);
  });

  test('whoever has waited long is told sorry first, without having said so', () => {
    const first = (waited: boolean) => engine.suggest(input('在吗', { waited }))[0];
    expect(first(true)?.reasons[0]).toEqual({ kind: 'mood', mood: 'waiting' });
    expect(first(false)?.reasons.map(({ kind }) => kind)).not.toContain('mood');
  });
});
