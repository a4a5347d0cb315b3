// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTrash, type OwnChange } from '../../assist/own';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Backups } from '../../entrypoints/library/Backups';
import { backUpNow } from '../../storage/backups';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { allOwnPhrases } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';
import { ownValue } from './phrases-parts';

const THEN = Date.UTC(2026, 10, 20, 6);

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`backups-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const show = (language: Language = 'zh-CN') =>
  render(
    <LanguageProvider language={language}>
      <Backups database={database} />
    </LanguageProvider>,
  );

const own = (id: string, title: string | null): OwnChange => ({
  kind: 'phrase',
  id,
  value: title === null ? null : ownValue(title, { text: `亲，${title}。` }),
});
const save = (...changes: OwnChange[]) => saveOwn(database, changes, { now: THEN, what: 'edit' });
const titles = async (): Promise<string[]> =>
  (await allOwnPhrases(database))
    .filter((phrase) => !inTrash(phrase))
    .map(({ title }) => title)
    .sort();
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const listed = async (name: RegExp) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** A backup of 甲 and 乙; since then 甲 was changed, 乙 deleted and 丙 written. */
async function history() {
  await save(own('a', '甲'), own('b', '乙'));
  await backUpNow(database, THEN);
  await save(own('a', '甲改'), own('b', null), own('c', '丙'));
}

describe('the backups', () => {
  it('are none at first, and one is made by hand', async () => {
    await save(own('a', '甲'), own('b', '乙'));
    show();
    expect(await screen.findByText(/还没有备份/)).toBeVisible();
    await press('现在备份');
    expect(await screen.findByText('已备份')).toBeVisible();
    const [line] = await listed(/^这台电脑上的备份$/);
    expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d2 条/);
  });

  it('say what would change before anything is restored', async () => {
    await history();
    show();
    await press(/^看看变化…：/);
    expect(await listed(/^会回来：1 条$/)).toEqual(['乙']);
    expect(await listed(/^会变回去：1 条$/)).toEqual(['甲改现在甲改\n亲，甲改。备份里甲\n亲，甲。']);
    expect(await listed(/^会进回收站：1 条/)).toEqual(['丙']);
    expect(await titles()).toEqual(['丙', '甲改'].sort());
    await press('不恢复');
    expect(screen.queryByRole('button', { name: '恢复' })).toBeNull();
    expect(await titles()).toEqual(['丙', '甲改'].sort());
  });

  it('are restored and the restore is taken back', async () => {
    await history();
    show();
    await press(/^看看变化…：/);
    await press('恢复');
    expect(await screen.findByText('已恢复，改动了 3 项，可以撤销')).toBeVisible();
    expect(await titles()).toEqual(['乙', '甲'].sort());
    await press('撤销恢复');
    expect(await screen.findByText('已撤销，回到恢复之前')).toBeVisible();
    expect(await titles()).toEqual(['丙', '甲改'].sort());
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤销恢复' })).toBeNull());
  });

  it('are downloaded, and come back from the file on a computer that has nothing', async () => {
    await history();
    let saved = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:backup';
    });
    const { unmount } = show();
    await press(/^下载：/);
    await waitFor(() => expect(saved.size).toBeGreaterThan(0));
    unmount();
    await database.delete();
    database = openDatabase(`backups-${Math.random()}`);
    show();
    await userEvent.upload(screen.getByLabelText('从文件恢复…'), new File([saved], 'backup.json'));
    expect(await listed(/^会回来：2 条$/)).toEqual(['甲', '乙']);
    await press('恢复');
    await waitFor(async () => expect(await titles()).toEqual(['乙', '甲'].sort()));
  });

  it.each([
    ['是图片', 'x', /不完整或不是备份文件/],
    ['是话术包', JSON.stringify({ format: 'chatside-pack' }), /不是侧答的备份/],
    ['是别的数据', 'null', /不是侧答的备份/],
    ['更新', JSON.stringify({ format: 'chatside-backup', formatVersion: 9, records: [] }), /更新版本/],
  ])('are not restored from a file that %s', async (_, text, reason) => {
    show();
    await userEvent.upload(screen.getByLabelText('从文件恢复…'), new File([text], 'backup.json'));
    expect(await screen.findByRole('alert')).toHaveTextContent(reason);
    expect(await database.own.count()).toBe(0);
  });

  it('from a file bring words as words, and leave out what is broken or not theirs to bring', async () => {
    const value = { ...ownValue('<img src=x onerror=alert(1)>'), text: '<b>亲</b>' };
    const records = [
      { kind: 'phrase', id: 'a', value },
      { kind: 'phrase', id: 'b', value: { ...value, text: '字'.repeat(10_000_000) } },
      { kind: 'setting', id: 'language', value: 'en' },
      { kind: 'feed', id: 'f', value: { url: 'https://evil.example/', fingerprint: 'a', title: 'x' } },
      null,
    ];
    show();
    const file = new File([JSON.stringify({ format: 'chatside-backup', formatVersion: 1, records })], 'b.json');
    await userEvent.upload(screen.getByLabelText('从文件恢复…'), file);
    expect(await listed(/^会回来：1 条$/)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(/文件里有 4 项/)).toBeVisible();
    await press('恢复');
    await screen.findByText(/^已恢复/);
    expect((await database.own.toArray()).map(({ key }) => key)).toEqual(['phrase:a']);
  });

  it('say so where nothing can be written', async () => {
    await save(own('a', '甲'));
    show();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await press('现在备份');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有成功，话术还是原来的样子');
  });

  it('speak English, too', async () => {
    await history();
    show('en');
    await press(/^See what changes…: /);
    expect(await listed(/^Come back: 1$/)).toEqual(['乙']);
    await press('Restore');
    expect(await screen.findByText('Restored: 3 things changed. You can undo it.')).toBeVisible();
    await press('Undo the restore');
    expect(await screen.findByText('Undone: everything is as it was before')).toBeVisible();
  });
});
