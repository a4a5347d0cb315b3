import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntentId } from '../../assist/intents';
import type { Language } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { exampleQuestions, groupQuestions, proposedIntents, type Question } from '../../assist/unanswered';
import { starterIntents, starterMoves } from '../../storage/starter';

const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
const intentsOf = (text: string, language: Language): IntentId[] =>
  engine
    .intents({ text, previousAgentLine: '', kinds: [] }, language)
    .slice(0, 3)
    .map(({ id }) => id);

/** As the panel files them: with the intents that the engine reads. */
const file = (texts: string[], language: Language = 'zh-CN'): Question[] =>
  texts.map((text, at) => ({
    id: at + 1,
    text,
    language,
    intents: intentsOf(text, language),
    at: at * 1000,
    answered: null,
  }));
const texts = (questions: Question[]): string[][] =>
  groupQuestions(questions).map((group) => group.questions.map(({ text }) => text).sort());

describe('groups of questions', () => {
  test('hold what asks the same in other words', () => {
    const mugs = ['马克杯能放洗碗机吗', '这个马克杯可以放洗碗机里洗吗', '马克杯放洗碗机会不会坏'];
    const plugs = ['有英标插头的吗', '插头是英标的吗'];
    const alone = ['盒子上能印我们公司的标志吗'];
    expect(texts(file([plugs[0], mugs[0], alone[0], mugs[1], plugs[1], mugs[2]] as string[]))).toEqual([
      [...mugs].sort(),
      [...plugs].sort(),
      alone,
    ]);
  });

  test('hold English ones too, apart from Chinese ones', () => {
    const lids = ['does the lid fit the small mug', 'will this lid fit your small mug?'];
    const english = file([...lids, 'can you print our logo on the box'], 'en');
    const chinese = file(['马克杯能放洗碗机吗']).map((one) => ({ ...one, id: 90 }));
    const groups = groupQuestions([...chinese, ...english]);
    expect(groups.map(({ language, questions }) => [language, questions.length])).toEqual([
      ['en', 2],
      ['en', 1],
      ['zh-CN', 1],
    ]);
  });

  test('count what was masked as nothing, and punctuation neither', () => {
    const same = file(['订单〔数字〕能改成货到付款吗？', '订单〔数字〕能改成货到付款吗', '我是〔姓名〕']);
    expect(texts(same)).toEqual([['订单〔数字〕能改成货到付款吗', '订单〔数字〕能改成货到付款吗？'], ['我是〔姓名〕']]);
    expect(exampleQuestions(same, 20)).toHaveLength(2);
  });

  test('know when they were asked, and what a phrase should name', () => {
    const [group] = groupQuestions(file(['能开发票吗', '能开发票吗', '能开专用发票吗']));
    expect(group).toMatchObject({ first: 0, last: 2000, intents: ['invoice'] });
    const unread = { ...(file(['👍'])[0] as Question), intents: [] };
    expect(proposedIntents([unread])).toEqual(['other']);
  });
});

const QUESTION = fc.record({
  text: fc.oneof(
    fc
      .array(
        fc.constantFrom(
          '马克杯',
          '能放',
          '洗碗机',
          '插头',
          '英标',
          '吗',
          '几号',
          '发货',
          '退',
          '〔数字〕',
          'logo',
          '？',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  language: fc.constantFrom<Language>('zh-CN', 'en'),
  intents: fc.uniqueArray(fc.constantFrom<IntentId>('product_info', 'return', 'invoice', 'other'), { maxLength: 3 }),
  at: fc.nat(5),
});
const QUESTIONS = fc
  .array(QUESTION, { maxLength: 30 })
  .map((rows) => rows.map((row, id): Question => ({ ...row, id, answered: null })));

describe('whatever is filed', () => {
  test('is in exactly one group, of its language', () => {
    fc.assert(
      fc.property(QUESTIONS, (questions) => {
        const groups = groupQuestions(questions);
        expect(groups.flatMap((group) => group.questions.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(
          questions.map(({ id }) => id),
        );
        for (const { language, questions: inside, intents } of groups) {
          expect(new Set(inside.map((one) => one.language))).toEqual(new Set([language]));
          expect([1, 2]).toContain(intents.length);
        }
        const counts = groups.map((group) => group.questions.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  test('is grouped alike in any order', () => {
    const shuffled = QUESTIONS.chain((questions) =>
      fc.tuple(fc.constant(questions), fc.shuffledSubarray(questions, { minLength: questions.length })),
    );
    fc.assert(
      fc.property(shuffled, ([questions, other]) => {
        expect(groupQuestions(other)).toEqual(groupQuestions(questions));
      }),
    );
  });
});

test('5,000 questions are grouped in well under a second', () => {
  const subjects = ['马克杯', '保温壶', '插头', '盒子', '贺卡', '雨伞', '拖鞋', '台灯', '抱枕', '书包', '水彩', '围巾'];
  const asks = [
    '能放洗碗机吗',
    '是英标的吗',
    '可以印标志吗',
    '有小一号的吗',
    '能配蓝色的盖子吗',
    '会不会褪色',
    '冬天也能用吗',
  ];
  const tails = ['', '呀', '，急', '，谢谢', '亲', '，我想送人', '，家里有孩子', '，上次买的不行'];
  const many = Array.from({ length: 5000 }, (_, id): Question => {
    const text = `${subjects[id % 12]}${id % 5 ? '' : `第${id % 89}款`}${asks[id % 7]}${tails[(id >> 3) % 8]}`;
    return { id, text, language: 'zh-CN', intents: ['product_info'], at: id, answered: null };
  });
  const start = performance.now();
  const groups = groupQuestions(many);
  const took = performance.now() - start;
  expect(groups.flatMap(({ questions }) => questions)).toHaveLength(5000);
  expect(took).toBeLessThan(1000);
});
