// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Phrase } from '../../assist/phrase';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { allOwnPhrases } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';
import { field, form, openEditor, pick, press, write, writeOwn } from './phrase-editor-parts';
import { aPack, aPhrase, stubLayout } from './phrases-parts';

let database: LibraryDatabase;
const layout = stubLayout();
beforeAll(layout.start);
afterAll(layout.stop);
beforeEach(() => {
  database = openDatabase(`phrase-editor-leave-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await database.delete();
});

const kept = async (id: string) => (await allOwnPhrases(database)).find((phrase) => phrase.id === id);
const choose = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const asked = () => screen.findByRole('dialog', { name: '有没保存的修改' });
const isAsked = () => screen.queryByRole('dialog', { name: '有没保存的修改' }) !== null;

/** 甲 is open with new words, and 乙 was chosen. */
async function leaving() {
  await writeOwn(database, ['甲'], ['乙']);
  await openEditor(database);
  await pick('甲');
  await form('编辑：甲');
  await write('话术', '新的话');
  await pick('乙');
  await asked();
}

describe('another row is chosen while there are unsaved words', () => {
  it('stays with them', async () => {
    await leaving();
    await choose('留下继续改');
    expect(isAsked()).toBe(false);
    await form('编辑：甲');
    expect(field('话术')).toHaveValue('新的话');
    expect((await kept('own.甲'))?.text).toBe('亲，甲这样处理。');
  });

  it('saves them first', async () => {
    await leaving();
    await choose('保存后离开');
    await form('编辑：乙');
    expect((await kept('own.甲'))?.text).toBe('新的话');
  });

  it('lets them go', async () => {
    await leaving();
    await choose('不保存');
    await form('编辑：乙');
    await pick('甲');
    await form('编辑：甲');
    expect(field('话术')).toHaveValue('亲，甲这样处理。');
  });

  it('stays where they cannot be saved', async () => {
    await writeOwn(database, ['甲'], ['乙']);
    await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    await write('标题', '');
    await pick('乙');
    await asked();
    await choose('保存后离开');
    await waitFor(() => expect(field('标题')).toHaveAccessibleDescription('这一项要填'));
    await form('编辑：甲');
    expect(isAsked()).toBe(false);
  });

  it('asks nothing where nothing was written', async () => {
    await writeOwn(database, ['甲'], ['乙']);
    await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    await write('话术', '新的话');
    await write('话术', '亲，甲这样处理。 ');
    await pick('乙');
    await form('编辑：乙');
    expect(isAsked()).toBe(false);
  });
});

/** Whether the window closes without asking. */
const closes = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('no words are lost', () => {
  it('when the disk is full, and they are saved once there is room', async () => {
    await writeOwn(database, ['甲']);
    await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    await write('话术', '新的话');
    const full = vi.spyOn(database.own, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await press('保存');
    expect(await screen.findByText(/磁盘空间满了/)).toHaveRole('alert');
    expect(field('话术')).toHaveValue('新的话');
    full.mockRestore();
    await press('保存');
    await screen.findByText('已保存');
    expect((await kept('own.甲'))?.text).toBe('新的话');
  });

  it('when another part of the library is shown in between', async () => {
    await writeOwn(database, ['甲']);
    const leave = await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    await write('话术', '新的话');
    leave();
    expect(closes()).toBe(false);
    await openEditor(database);
    await form('编辑：甲');
    expect(field('话术')).toHaveValue('新的话');
    await press('保存');
    await screen.findByText('已保存');
    expect((await kept('own.甲'))?.text).toBe('新的话');
  });

  it('and the window asks before it closes', async () => {
    await writeOwn(database, ['甲']);
    await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    expect(closes()).toBe(true);
    await write('话术', '新的话');
    expect(closes()).toBe(false);
    await press('撤销');
    expect(closes()).toBe(true);
  });
});

describe('the phrase is changed elsewhere meanwhile', () => {
  const edited = async (text = '这里的话') => {
    await writeOwn(database, ['甲']);
    await openEditor(database);
    await pick('甲');
    await form('编辑：甲');
    if (text) await write('话术', text);
  };

  it('is followed where nothing was written here, and joined where other fields were', async () => {
    await edited('');
    await writeOwn(database, ['甲', { text: '那边的话' }]);
    await waitFor(() => expect(field('话术')).toHaveValue('那边的话'));
    await write('标题', '甲改');
    await writeOwn(database, ['甲', { text: '那边又改' }]);
    await waitFor(() => expect(field('话术')).toHaveValue('那边又改'));
    expect(field('标题')).toHaveValue('甲改');
    await press('保存');
    await screen.findByText('已保存');
    expect(await kept('own.甲')).toMatchObject({ title: '甲改', text: '那边又改' });
  });

  it('asks which one counts, and keeps ours', async () => {
    await edited();
    await writeOwn(database, ['甲', { text: '那边的话' }]);
    await screen.findByText(/在别处（另一个页面或另一台电脑）改过了/);
    await press('保存');
    await screen.findByText(/请先在上面选一个/);
    expect((await kept('own.甲'))?.text).toBe('那边的话');
    await press('保留我的');
    expect(field('话术')).toHaveValue('这里的话');
    await press('保存');
    await screen.findByText('已保存');
    expect((await kept('own.甲'))?.text).toBe('这里的话');
  });

  it('takes theirs', async () => {
    await edited();
    await writeOwn(database, ['甲', { text: '那边的话' }]);
    await screen.findByText(/在别处（另一个页面或另一台电脑）改过了/);
    await press('用那边的');
    expect(field('话术')).toHaveValue('那边的话');
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
  });

  it('is written again where it was deleted, if its words are kept', async () => {
    await edited();
    const gone = { kind: 'phrase' as const, id: 'own.甲', value: null };
    await saveOwn(database, [gone], { now: Date.now(), what: null });
    await screen.findByText(/在别处被删除了/);
    await press('保留我的');
    await press('保存');
    await screen.findByText('已保存');
    expect((await kept('own.甲'))?.text).toBe('这里的话');
  });
});

describe('the pack changes a phrase that was edited', () => {
  const PACK = 'team.shoes';
  const edition = (version: number, text: string): ReturnType<typeof aPack> => {
    const phrase: Phrase = aPhrase('shoes.1', '尺码', { text });
    return { ...aPack(PACK, []), version, phrases: [phrase] };
  };
  const conflict = async () => {
    await installPack(database, edition(1, '按脚长选。'));
    await openEditor(database);
    await pick('尺码');
    await form('编辑：尺码');
    await write('话术', '按平时的码选。');
    await press('保存');
    await screen.findByText('已保存');
    await installPack(database, edition(2, '按脚长加一码选。'));
    await screen.findByText(/话术包更新了这条话术的原文/);
    return within(screen.getByRole('region', { name: '已改：自己的副本' }));
  };

  it('shows both, and keeps ours', async () => {
    const note = await conflict();
    await userEvent.click(note.getByRole('button', { name: '看原文' }));
    expect(note.getByText('按脚长加一码选。')).toBeVisible();
    await userEvent.click(note.getByRole('button', { name: '保留我的' }));
    await waitFor(() => expect(screen.queryByText(/话术包更新了这条话术的原文/)).toBeNull());
    expect((await kept('shoes.1'))?.text).toBe('按平时的码选。');
  });

  it('takes the new original', async () => {
    const note = await conflict();
    await userEvent.click(note.getByRole('button', { name: '用新的原文' }));
    await waitFor(() => expect(field('话术')).toHaveValue('按脚长加一码选。'));
    expect(await kept('shoes.1')).toBeUndefined();
  });
});
