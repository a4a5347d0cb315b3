// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import Editing from '../../entrypoints/library/phrases/Editing';
import { Phrases } from '../../entrypoints/library/phrases/Phrases';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { allOwnPhrases, packsInForce } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';
import { undoLast } from '../../storage/undo';
import { aPack, ownValue, stubLayout } from './phrases-parts';

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

async function open(language: Language = 'zh-CN') {
  render(
    <LanguageProvider language={language}>
      <Phrases database={database} slots={{ editing: Editing }} />
    </LanguageProvider>,
  );
  await screen.findByRole('grid');
}

async function own(...values: [title: string, more?: Parameters<typeof ownValue>[1]][]) {
  const changes = values.map(([title, more]) => ({
    kind: 'phrase' as const,
    id: `own.${title}`,
    value: ownValue(title, more),
  }));
  await saveOwn(database, changes, { now: NOW, what: null });
}

const pick = async (title: string) => {
  const box = await screen.findByRole('checkbox', { name: new RegExp(`[:：] ?${title}$`) });
  fireEvent.click(box.closest('[role="row"]') as Element);
};
const form = (name: string | RegExp) => screen.findByRole('form', { name });
const field = (name: string) => screen.getByLabelText(name, { exact: true, selector: 'input, textarea, select' });
const write = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
};
const press = (name: string | RegExp) =>
  userEvent.click(within(screen.getByRole('form')).getByRole('button', { name }));
const kept = async (title: string) => (await allOwnPhrases(database)).find((phrase) => phrase.title === title);
const says = (words: string) => screen.findByText(words);

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
