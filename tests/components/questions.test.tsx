// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntentId } from '../../assist/intents';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { questionsTexts } from '../../components/library/questions-texts';
import { Questions } from '../../entrypoints/library/Questions';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { allOwnPhrases } from '../../storage/own-phrases';
import { filedQuestions, fileQuestion } from '../../storage/questions';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`questions-page-${Math.random()}`);
});
afterEach(() => database.delete());

const NOON = new Date(2026, 10, 20, 12).getTime();
const DAY = 24 * 60 * 60 * 1000;
const MUGS = ['马克杯能放洗碗机吗', '这个马克杯可以放洗碗机里洗吗', '马克杯能放洗碗机吗？'];

const file = (text: string, days = 0, language: Language = 'zh-CN', intents: IntentId[] = ['product_info']) =>
  fileQuestion(database, { text, language, intents, at: NOON + days * DAY });

async function open(language: Language = 'zh-CN') {
  render(
    <LanguageProvider language={language}>
      <Questions database={database} />
    </LanguageProvider>,
  );
  await screen.findByText(questionsTexts[language].rule);
}

const groups = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const own = () => allOwnPhrases(database);

async function withQuestions() {
  for (const [days, text] of MUGS.entries()) await file(text, days);
  await file('插头是英标的吗', 1);
  await open();
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('questions without a good answer, on the library page', () => {
  it('say how they come here while there are none', async () => {
    await open();
    expect(screen.getByText(/还没有问题/)).toBeVisible();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('stand in groups, the biggest first, with count, dates, language and intent', async () => {
    await withQuestions();
    expect(groups()).toEqual([MUGS[2], '插头是英标的吗']);
    expect(screen.getByText('4 个问题，分成 2 组')).toBeVisible();
    const [mugs] = within(screen.getByRole('list', { name: '还没有答案的问题' })).getAllByRole('listitem');
    expect(mugs).toHaveTextContent('3 次');
    expect(mugs).toHaveTextContent('2026-11-20 至 2026-11-22 · 中文 · 问商品详情');
    expect(within(mugs as HTMLElement).getByText('全部问法（3）')).toBeVisible();
  });

  it('are dismissed one by one or as a group, and come back', async () => {
    await withQuestions();
    await userEvent.click(screen.getByText('全部问法（3）'));
    await press(`忽略：${MUGS[1]}`);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已忽略 1 个问题'));
    await waitFor(() => expect(screen.getByText('全部问法（2）')).toBeVisible());
    await press(`忽略这一组：${MUGS[2]}`);
    await waitFor(() => expect(groups()).toEqual(['插头是英标的吗']));
    expect(await filedQuestions(database)).toHaveLength(1);
    await press('撤销');
    await waitFor(() => expect(groups()).toEqual([MUGS[2], '插头是英标的吗']));
    expect(await filedQuestions(database)).toHaveLength(3);
  });

  it('become a phrase with title, words, intents, code and examples; then the group is away', async () => {
    await withQuestions();
    await press(`写成话术：${MUGS[2]}`);
    const form = within(screen.getByRole('form', { name: `写成话术：${MUGS[2]}` }));
    expect(form.getByRole('textbox', { name: '标题' })).toHaveValue(MUGS[2]);
    expect(form.getByRole('textbox', { name: '话术' })).toHaveFocus();
    const intent = form.getByRole('combobox', { name: '买家在问什么' });
    expect(intent).toHaveValue('product_info');
    await userEvent.clear(form.getByRole('textbox', { name: '标题' }));
    await userEvent.type(form.getByRole('textbox', { name: '标题' }), '洗碗机');
    await userEvent.type(form.getByRole('textbox', { name: '话术' }), '亲，可以放上层。');
    await userEvent.selectOptions(form.getByRole('combobox', { name: '还可能在问' }), 'warranty_repair');
    await userEvent.type(form.getByRole('textbox', { name: '快捷编码（可不填）' }), 'XWJ');
    await userEvent.click(form.getByRole('button', { name: '存为话术' }));
    await waitFor(() => expect(groups()).toEqual(['插头是英标的吗']));
    expect(screen.getByRole('status')).toHaveTextContent('已存为本店话术“洗碗机”');
    expect(await own()).toEqual([
      {
        language: 'zh-CN',
        layer: 'shop',
        id: expect.stringMatching(/^own\.[0-9a-f]{16}$/),
        title: '洗碗机',
        text: '亲，可以放上层。',
        shortcode: 'xwj',
        intents: ['product_info', 'warranty_repair'],
        examples: [MUGS[2], MUGS[1]],
      },
    ]);
    expect(screen.getByText('已有答案（1）')).toBeVisible();
  });

  it('say at the field what is wrong, and keep what was written', async () => {
    const phrases = [
      { id: 'team.old', title: '旧的', text: '亲，在的。', shortcode: 'old', intents: ['greeting' as const] },
    ];
    const team = { id: 'team', version: 1, language: 'zh-CN' as const, title: '团队', phrases };
    await installPack(database, { ...team, ladders: [], checklists: [], tables: {} });
    await withQuestions();
    await press('写成话术：插头是英标的吗');
    const words = screen.getByRole('textbox', { name: '话术' });
    await press('存为话术');
    await waitFor(() => expect(words).toHaveAccessibleDescription(/这一项要填/));
    expect(words).toHaveFocus();
    await userEvent.type(words, '亲，{{不认识}的。');
    const code = screen.getByRole('textbox', { name: '快捷编码（可不填）' });
    await userEvent.type(code, 'old');
    await press('存为话术');
    await waitFor(() => expect(words).toHaveAccessibleDescription(/大括号里的名称不认识/));
    await userEvent.clear(words);
    await userEvent.type(words, '亲，是国标的。');
    await press('存为话术');
    await waitFor(() => expect(code).toHaveAccessibleDescription(/编码已经是“旧的”的了，换一个/));
    expect(code).toHaveFocus();
    expect(await own()).toEqual([]);
    expect((await filedQuestions(database)).every(({ answered }) => answered === null)).toBe(true);
  });

  it('keep a form open when another question comes to its group', async () => {
    await withQuestions();
    await press(`写成话术：${MUGS[2]}`);
    await userEvent.type(screen.getByRole('textbox', { name: '话术' }), '亲，可以');
    for (let times = 0; times < 3; times += 1) await file('马克杯放洗碗机会不会坏', 3);
    await waitFor(() => expect(screen.getByText('全部问法（6）')).toBeVisible());
    expect(screen.getByRole('textbox', { name: '话术' })).toHaveValue('亲，可以');
  });

  it('come back when the phrase is taken back, and the phrase when that is undone', async () => {
    await file('插头是英标的吗');
    await open();
    await press('写成话术：插头是英标的吗');
    await userEvent.type(screen.getByRole('textbox', { name: '话术' }), '亲，是国标的。');
    await press('存为话术');
    await userEvent.click(await screen.findByText('已有答案（1）'));
    await press('撤回话术：插头是英标的吗');
    await waitFor(() => expect(groups()).toEqual(['插头是英标的吗']));
    expect(await own()).toEqual([]);
    await press('撤销');
    await waitFor(() => expect(groups()).toEqual([]));
    expect((await own()).map(({ text }) => text)).toEqual(['亲，是国标的。']);
  });

  it('are shown some at a time', async () => {
    const rare = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月'];
    for (const sign of rare) await file(sign.repeat(2), 0, 'zh-CN', []);
    await open();
    expect(groups()).toHaveLength(30);
    await press('再看 2 组');
    expect(groups()).toHaveLength(32);
  });

  it('speak English', async () => {
    await file('does the lid fit the small mug', 0, 'en');
    await open('en');
    expect(screen.getByText('1 question in 1 group')).toBeVisible();
    await press('Write a phrase: does the lid fit the small mug');
    expect(screen.getByRole('combobox', { name: 'What the buyer asks' })).toHaveDisplayValue(/^[a-z ,/-]+$/i);
    await userEvent.type(screen.getByRole('textbox', { name: 'Phrase' }), 'It fits the large mug only.');
    await press('Save as phrase');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('The panel suggests it from now on'));
    expect((await own()).map(({ language }) => language)).toEqual(['en']);
  });
});
