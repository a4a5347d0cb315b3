import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '../../assist/phrase';
import { createEngine, type Engine } from '../../assist/suggest';
import { exampleQuestions, groupQuestions, type QuestionGroup } from '../../assist/unanswered';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installedPacks, installStarters, phrasesOf } from '../../storage/library';
import { addOwnPhrase, allOwnPhrases, type NewPhrase, phrasesInForce } from '../../storage/own-phrases';
import {
  answerQuestions,
  dismissQuestions,
  filedQuestions,
  fileQuestion,
  reopenQuestions,
  restoreQuestions,
} from '../../storage/questions';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const phrase = (title: string, more: Partial<NewPhrase> = {}): NewPhrase => ({
  language: 'zh-CN',
  layer: 'shop',
  title,
  text: '亲，马克杯可以放洗碗机上层，请用普通程序。',
  shortcode: '',
  intents: ['product_info'],
  ...more,
});

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`questions-${Math.random()}`);
});
afterEach(() => database.delete());

const NOW = Date.UTC(2026, 10, 20);
const own = async (): Promise<string[]> => (await allOwnPhrases(database)).map(({ title }) => title).sort();
const add = (title: string, more?: Partial<NewPhrase>) => addOwnPhrase(database, phrase(title, more), NOW);
const engineNow = async (): Promise<Engine> =>
  createEngine({
    phrases: await phrasesInForce(database),
    intents: starterIntents(),
    moves: starterMoves(),
  });
const turn = (text: string) => ({ text, previousAgentLine: '', kinds: [] });
const firstThree = (engine: Engine, text: string, language: Language = 'zh-CN'): string[] =>
  engine
    .suggest({ turn: turn(text), stage: 'none', language, usage: () => 0, said: [], limit: 3 })
    .map((found) => found.phrase.id);

/** As the panel files a question. */
async function file(engine: Engine, text: string, language: Language = 'zh-CN'): Promise<void> {
  const intents = engine.intents(turn(text), language).slice(0, 3);
  await fileQuestion(database, { text, language, intents: intents.map(({ id }) => id), at: 1000 });
}

describe('the shop’s own phrases', () => {
  test('are found beside those of the packs', async () => {
    const { id } = await add('洗碗机');
    expect(await phrasesInForce(database)).toMatchObject([{ id, title: '洗碗机', pack: 'own.shop.zh-CN' }]);
  });

  test('two at once are both kept', async () => {
    await Promise.all(['甲', '乙', '丙'].map((title) => add(title)));
    expect(await own()).toEqual(['丙', '乙', '甲'].sort());
  });

  test('obey the rules of packs, and say which one is broken', async () => {
    const saved = await add('{不认识}', { text: '亲，{不认识}。' });
    expect(saved).toMatchObject({ id: null, problems: [{ field: 'text', what: 'unknown-placeholder' }] });
    expect(await own()).toEqual([]);
  });

  test('take no shortcode that any pack has', async () => {
    await installStarters(database, starterPacks());
    const taken = phrasesOf(await installedPacks(database)).find(({ shortcode }) => shortcode);
    const saved = await add('撞码', { shortcode: taken?.shortcode ?? '' });
    expect(saved).toEqual({ id: null, problems: [], codeTakenBy: taken?.title });
    expect((await add('新码', { shortcode: 'xwj-own' })).id).not.toBeNull();
    expect(await add('又来', { shortcode: 'xwj-own' })).toMatchObject({ codeTakenBy: '新码' });
    expect(await own()).toEqual(['新码']);
  });
});

describe('filed questions', () => {
  test('hold nothing but the words, language, intents and time', async () => {
    await file(await engineNow(), '马克杯能放洗碗机吗');
    const [question] = await filedQuestions(database);
    expect(Object.keys(question ?? {}).sort()).toEqual(['answered', 'at', 'id', 'intents', 'language', 'text']);
    expect(question).toMatchObject({ text: '马克杯能放洗碗机吗', language: 'zh-CN', at: 1000, answered: null });
  });

  test('are gone when dismissed, and back when that is undone', async () => {
    const engine = await engineNow();
    for (const text of ['甲问题', '乙问题', '丙问题']) await file(engine, text);
    const before = await filedQuestions(database);
    const gone = await dismissQuestions(database, [before[0]?.id ?? 0, before[2]?.id ?? 0]);
    expect((await filedQuestions(database)).map(({ text }) => text)).toEqual(['乙问题']);
    await restoreQuestions(database, gone);
    expect(await filedQuestions(database)).toEqual(before);
  });
});

describe('from a question to a suggestion', () => {
  const answer = (group: QuestionGroup | undefined, text: string, title: string) =>
    answerQuestions(database, {
      now: NOW,
      ids: group?.questions.map(({ id }) => id) ?? [],
      phrase: {
        language: group?.language ?? 'zh-CN',
        layer: 'shop',
        title,
        text,
        shortcode: '',
        intents: group?.intents ?? [],
        examples: exampleQuestions(group?.questions ?? [], 20),
      },
    });

  test.each([
    {
      language: 'zh-CN',
      asked: ['马克杯能放洗碗机吗', '这个马克杯可以放洗碗机里洗吗'],
      alike: '你好，这款马克杯放到洗碗机里面洗可以不',
      text: '亲，马克杯可以放洗碗机上层，请用普通程序。',
    },
    {
      language: 'zh-CN',
      asked: ['盒子上能印我们公司的标志吗', '盒子可以印公司标志不'],
      alike: '外面的盒子能不能印上公司的标志呀',
      text: '亲，满五十件可以印标志，请把图发给我。',
    },
    {
      language: 'zh-CN',
      asked: ['插头是英标的吗'],
      alike: '有没有英标的插头',
      text: '亲，这款是国标插头，另配一个转换头。',
    },
    {
      language: 'en',
      asked: ['does the lid fit the small mug', 'will this lid fit your small mug?'],
      alike: 'hi would that lid also fit on a small mug',
      text: 'The lid fits the large mug only. I can show you the one for the small mug.',
    },
  ] as const)('$asked.0', async ({ language, asked, alike, text }) => {
    await installStarters(database, starterPacks());
    const before = await engineNow();
    for (const one of asked) await file(before, one, language);
    const [group] = groupQuestions(await filedQuestions(database));
    expect(group?.questions).toHaveLength(asked.length);
    const { id } = await answer(group, text, asked[0]);
    expect((await filedQuestions(database)).map(({ answered }) => answered)).toEqual(asked.map(() => id));
    const after = await engineNow();
    for (const one of [...asked, alike]) expect(firstThree(after, one, language)).toContain(id);
  });

  test('nothing is marked where the phrase is refused', async () => {
    await file(await engineNow(), '马克杯能放洗碗机吗');
    const [group] = groupQuestions(await filedQuestions(database));
    expect(await answer(group, '{什么}', '洗碗机')).toMatchObject({ id: null });
    expect((await filedQuestions(database))[0]?.answered).toBeNull();
  });

  test('it can be taken back: the phrase goes, the questions are open again', async () => {
    await file(await engineNow(), '马克杯能放洗碗机吗');
    const [group] = groupQuestions(await filedQuestions(database));
    const { id } = await answer(group, '亲，可以放上层。', '洗碗机');
    expect(await reopenQuestions(database, String(id), NOW)).toMatchObject({
      title: '洗碗机',
      text: '亲，可以放上层。',
    });
    expect((await filedQuestions(database))[0]?.answered).toBeNull();
    expect(await own()).toEqual([]);
  });
});
