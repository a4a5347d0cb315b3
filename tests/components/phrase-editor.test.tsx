// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../assist/phrase';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { allOwnPhrases, packsInForce } from '../../storage/own-phrases';
import { undoLast } from '../../storage/undo';
import { field, form, openEditor, pick, press, write, writeOwn } from './phrase-editor-parts';
import { aPack, stubLayout } from './phrases-parts';

let database: LibraryDatabase;
const layout = stubLayout();
beforeAll(layout.start);
afterAll(layout.stop);
beforeEach(() => {
  database = openDatabase(`phrase-editor-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await database.delete();
});

const NOW = Date.now();
const open = (language?: Language) => openEditor(database, language);
const own = (...values: Parameters<typeof writeOwn> extends [LibraryDatabase, ...infer V] ? V : never) =>
  writeOwn(database, ...values);
const kept = async (title: string) => (await allOwnPhrases(database)).find((phrase) => phrase.title === title);
const says = (words: string | RegExp) => screen.findByText(words);
const tick = (name: string) => userEvent.click(within(screen.getByRole('form')).getByRole('checkbox', { name }));

describe('editing a phrase of one’s own', () => {
  it('writes title, code and text, and says so', async () => {
    await own(['退货地址', { shortcode: 'thdz' }]);
    await open();
    await pick('退货地址');
    await form('编辑：退货地址');
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
    await write('标题', '退货寄哪里');
    await write('编码', 'ＴＨ');
    await write('话术', '寄到杭州。');
    await press('保存');
    await says('已保存');
    expect(await kept('退货寄哪里')).toMatchObject({ id: 'own.退货地址', shortcode: 'th', text: '寄到杭州。' });
    await form('编辑：退货寄哪里');
    await undoLast(database, NOW);
    await form('编辑：退货地址');
    expect(field('话术')).toHaveValue('亲，退货地址这样处理。');
  });

  it('is saved by Ctrl+S and by Ctrl+Enter', async () => {
    await own(['甲']);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await write('标题', '乙');
    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(async () => expect(await kept('乙')).toBeTruthy());
    await write('话术', '新的。');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await kept('乙'))?.text).toBe('新的。'));
  });

  it('names whose shortcode it would take while it is typed, and does not save it', async () => {
    await own(['甲', { shortcode: 'thdz' }], ['乙']);
    await open();
    await pick('乙');
    await form('编辑：乙');
    await write('编码', 'THDZ');
    expect(field('编码')).toHaveAccessibleDescription('已被“甲”使用，换一个');
    await press('保存');
    await says('还没保存：请先改好标红的地方');
    expect(field('编码')).toHaveFocus();
    expect((await kept('乙'))?.shortcode).toBe('');
  });

  it('says at the field what is wrong, keeps the words, and takes them back', async () => {
    await own(['甲']);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await userEvent.clear(field('标题'));
    await press('保存');
    await waitFor(() => expect(field('标题')).toHaveAccessibleDescription('这一项要填'));
    await userEvent.type(field('标题'), '乙');
    expect(field('标题')).not.toHaveAttribute('aria-invalid');
    await press('撤销');
    expect(field('标题')).toHaveValue('甲');
    expect(field('标题')).not.toHaveAttribute('aria-invalid');
  });
});

describe('editing a pack’s phrase', () => {
  it('makes a copy that hides the original, shows what differs, and gives the original back', async () => {
    await installPack(database, aPack('team.shoes', ['退货地址', '尺码']));
    await open();
    await pick('退货地址');
    await form('编辑：退货地址');
    await write('话术', '寄到杭州。');
    await press('保存');
    const note = within(await screen.findByRole('region', { name: '已改：自己的副本' }));
    expect(note.getByText('和原文不同：话术')).toBeVisible();
    const texts = async () => (await packsInForce(database)).flatMap(({ phrases }) => phrases.map(({ text }) => text));
    expect(await texts()).toEqual(['寄到杭州。', '亲，尺码这样处理。']);
    await press('看原文');
    expect(note.getByText('亲，退货地址这样处理。')).toBeVisible();
    await press('还原为原文');
    await waitFor(() => expect(field('话术')).toHaveValue('亲，退货地址这样处理。'));
    expect(screen.queryByRole('region', { name: '已改：自己的副本' })).toBeNull();
    expect(await allOwnPhrases(database)).toEqual([]);
  });
});

describe('a favourite', () => {
  it('of a pack’s phrase is no copy', async () => {
    await installPack(database, aPack('team.shoes', ['尺码']));
    await open();
    await pick('尺码');
    await form('编辑：尺码');
    await tick('收藏');
    await press('保存');
    await says('已保存');
    expect((await database.own.toArray()).map(({ key, value }) => [key, value])).toEqual([
      ['favourite:team.shoes.0', true],
    ]);
    expect(screen.queryByRole('region', { name: '已改：自己的副本' })).toBeNull();
  });
});

describe('the fields', () => {
  it('are all kept', async () => {
    await own(['甲', { group: ['售后', '退货'], tags: ['尺码'] }]);
    await own(['乙', { intents: [] }]);
    await open();
    await pick('乙');
    await form('编辑：乙');
    await write('买家会这样问', '退到哪里\n 退货地址发一下 \n退到哪里');
    await userEvent.selectOptions(field('意图'), 'return');
    await userEvent.selectOptions(field('第二个意图'), 'exchange');
    await write('分组', '售后／换货');
    await userEvent.type(field('标签'), '#急{Enter}大促，');
    await userEvent.selectOptions(field('层'), '团队');
    await userEvent.selectOptions(field('用途'), '短信');
    await write('给同事的备注', '只给老客');
    for (const name of ['已签收', '收藏', '停用（留着，但不推荐也搜不到）']) await tick(name);
    await userEvent.type(field('从哪天起'), '2026-10-20');
    await userEvent.type(field('到哪天止'), '2026-11-12');
    await press('加时段');
    const hours = within(screen.getByRole('group', { name: '时段 1' }));
    await userEvent.click(hours.getByRole('checkbox', { name: '周五' }));
    await userEvent.click(hours.getByRole('checkbox', { name: '周日' }));
    await press('保存');
    await says('已保存');
    expect(await kept('乙')).toMatchObject({
      examples: ['退到哪里', '退货地址发一下'],
      intents: ['return', 'exchange'],
      group: ['售后', '换货'],
      tags: ['急', '大促'],
      layer: 'team',
      kind: 'sms',
      note: '只给老客',
      stages: ['received'],
      disabled: true,
      validFrom: '2026-10-20',
      validUntil: '2026-11-12',
      weekly: [{ days: [1, 2, 3, 4, 7], from: '09:00', to: '18:00' }],
    });
    expect((await database.own.get('favourite:own.乙'))?.value).toBe(true);
    const [undone] = await Promise.all([undoLast(database, NOW)]);
    expect(undone?.what).toBe('edit');
    await waitFor(() => expect(field('给同事的备注')).toHaveValue(''));
  });

  it('make variants, move them and take them away', async () => {
    await own(['甲', { text: '一' }]);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await press('加变体');
    await write('话术 变体 2/2', '二');
    await press('加变体');
    await write('话术 变体 3/3', '三');
    await press('往前移');
    await userEvent.click(screen.getByRole('tab', { name: '变体 1/3' }));
    await press('删掉这个变体');
    await press('保存');
    await says('已保存');
    expect(await kept('甲')).toMatchObject({ text: '三', variants: ['二'] });
  });

  it('propose intents where there are none', async () => {
    await own(['甲', { intents: [], text: '退货请寄到仓库，签收后给您退款。' }]);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await press('猜一猜');
    // What it guesses with is read first.
    await userEvent.click(await screen.findByRole('button', { name: '退货' }, { timeout: 20_000 }));
    expect(field('意图')).toHaveValue('return');
    expect(within(screen.getByRole('form')).queryByRole('button', { name: '猜一猜' })).toBeNull();
  });

  it('refuse a period that ends before it begins', async () => {
    await own(['甲']);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await userEvent.type(field('从哪天起'), '2026-11-12');
    await userEvent.type(field('到哪天止'), '2026-10-20');
    await press('保存');
    await waitFor(() => expect(field('到哪天止')).toHaveAccessibleDescription('结束早于开始'));
  });
});

describe('what stands under the text', () => {
  it('is the phrase with an invented order, what it will ask, and what should be said otherwise', async () => {
    await own(['甲']);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await write('话术', '{买家}，地址是{退货地址}，加V聊');
    const preview = within(screen.getByRole('region', { name: '预览' }));
    expect(preview.getByText(/填入前会问/)).toHaveTextContent('退货地址');
    const found = await screen.findByRole('list', { name: '要留意的词' });
    expect(found).toHaveTextContent('加V');
    expect(found).toHaveTextContent('可以说');
  });

  it('fills in phrases of the library, and names what goes in circles', async () => {
    await own(['甲', { shortcode: 'jia' }], ['乙', { shortcode: 'yi', text: '寄到杭州。' }]);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await write('话术', '亲，{话术：yi}');
    const preview = () => within(screen.getByRole('region', { name: '预览' }));
    expect(preview().getByText(/寄到杭州。/)).toBeVisible();
    await write('话术', '亲，{话术：jia}');
    expect(preview().getByRole('list', { name: '要改的地方' })).toHaveTextContent('甲');
  });

  it('names phrases of the group that say nearly the same, and opens them', async () => {
    const text = '亲，退货请寄到杭州仓库，寄出后把单号发我。';
    await own(['甲', { text, group: ['售后'] }], ['乙', { text: `${text}谢谢`, group: ['售后'] }], ['丙', { text }]);
    await writeOwn(database, ['丙', { text, intents: ['stock'] }]);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await userEvent.click(await screen.findByRole('button', { name: '打开：乙' }));
    await form('编辑：乙');
    expect(screen.queryByRole('button', { name: '打开：丙' })).toBeNull();
  });

  it('counts a text message, and holds an automatic reply to its rules', async () => {
    await own(['甲', { text: '一\n二\n三\n四\n五', kind: 'auto-reply' }]);
    await open();
    await pick('甲');
    await form('编辑：甲');
    await says('有 5 行，请压到 4 行以内');
    await userEvent.selectOptions(field('用途'), '短信');
    await says('短信：9 字，计费 1 条');
  });
});

describe('in English', () => {
  it('writes a new phrase and a copy of it', async () => {
    await own(['甲']);
    await open('en');
    await userEvent.click(screen.getByRole('button', { name: 'New phrase' }));
    await form('New phrase');
    expect(field('Title')).toHaveFocus();
    await write('Title', 'Address');
    await write('Code', 'addr');
    await write('Text', 'Send it to {address}.');
    await press('Save');
    await form('Edit: Address');
    expect(await kept('Address')).toMatchObject({ language: 'en', layer: 'personal', shortcode: 'addr' });
    await press('Duplicate');
    await form('New phrase');
    expect(field('Title')).toHaveValue('Address (copy)');
    expect(field('Code')).toHaveValue('');
    await press('Save');
    await form('Edit: Address (copy)');
    expect(await kept('Address (copy)')).toMatchObject({ text: 'Send it to {address}.' });
  });
});
