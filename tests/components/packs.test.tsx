// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRADES } from '../../assist/trades';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { PacksView, type TradePack } from '../../components/library/PacksView';
import { Packs } from '../../entrypoints/library/Packs';
import { type LibraryDatabase, openDatabase, type Pack } from '../../storage/database';
import { installedPacks, installPack } from '../../storage/library';

const TEAM: Pack = {
  id: 'team',
  version: 7,
  language: 'zh-CN',
  title: '团队话术',
  phrases: [{ id: 'a', title: '在吗', text: '在的，您说～', shortcode: 'zm', intents: ['greeting'] }],
  ladders: [],
  checklists: [],
  tables: {},
};

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await database.delete();
});

const show = (language: Language = 'zh-CN') =>
  render(
    <LanguageProvider language={language}>
      <Packs database={database} />
    </LanguageProvider>,
  );

const cells = (row: HTMLElement): (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

const row = (name: string): Promise<HTMLElement> => screen.findByRole('row', { name: new RegExp(name) });
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const stored = async (): Promise<string[]> => (await installedPacks(database)).map(({ id }) => id);

describe('the packs on the library page', () => {
  it('are listed with language, version and how many phrases they have', async () => {
    await installPack(database, TEAM);
    show();
    const list = within(await screen.findByRole('region', { name: '在用的话术包' }));
    expect(list.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '名称',
      '语言',
      '版本',
      '话术',
    ]);
    expect(list.getByRole('rowheader')).toHaveTextContent('团队话术');
    expect(cells(await row('团队话术'))).toEqual(['中文', '7', '1 条']);
  });

  it('say how many phrases could not be read', async () => {
    await installPack(database, {
      ...TEAM,
      phrases: [...TEAM.phrases, { ...TEAM.phrases[0], id: 'b', text: '' } as never],
    });
    show();
    expect(cells(await row('团队话术'))[2]).toBe('1 条1 条读不出来，没有用上');
  });

  it('of the trades are off at first, and each is turned on and off', async () => {
    await installPack(database, TEAM);
    show();
    const trades = within(await screen.findByRole('region', { name: '行业话术包' }));
    expect(trades.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(TRADES.map(() => '启用'));
    await press('启用：食品');
    expect(await screen.findByText('“食品”已启用，面板里可以用了')).toBeVisible();
    expect(await stored()).toEqual(['team', 'trade.zh-CN.food']);
    expect(cells(await row('食品话术'))[2]).toMatch(/^[4-9]\d 条$/);
    expect(trades.getByText('在用').closest('li')).toHaveTextContent('食品');
    await press('停用：食品');
    expect(await screen.findByText('“食品”已停用')).toBeVisible();
    expect(await stored()).toEqual(['team']);
    expect(await screen.findByRole('button', { name: '启用：食品' })).toBeVisible();
    expect(screen.queryByRole('row', { name: /食品话术/ })).toBeNull();
  });

  it('follow what another page did', async () => {
    show();
    await screen.findByRole('region', { name: '在用的话术包' });
    await installPack(database, TEAM);
    expect(await row('团队话术')).toBeVisible();
  });

  it('that cannot be written say so and stay as they were', async () => {
    show();
    await screen.findByRole('button', { name: '启用：服饰' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await press('启用：服饰');
    expect(await screen.findByText(/没有成功，话术包还是原来的样子/)).toBeVisible();
    expect(await stored()).toEqual([]);
    expect(screen.getByRole('button', { name: '启用：服饰' })).toHaveAttribute('aria-disabled', 'false');
  });

  it('are named in English too', async () => {
    await installPack(database, TEAM);
    show('en');
    expect(cells(await row('团队话术'))).toEqual(['Chinese', '7', '1']);
    await press('Turn on: Home');
    expect(await screen.findByText('“Home” is on and ready in the panel')).toBeVisible();
  });
});

it('one is turned on at a time', async () => {
  const onSwitch = vi.fn();
  const trades: TradePack[] = TRADES.map((trade) => ({ id: trade, trade, isOn: trade === 'food' }));
  const view = (busy: string | null) => (
    <LanguageProvider language="zh-CN">
      <PacksView installed={[]} trades={trades} busy={busy} onSwitch={onSwitch} />
    </LanguageProvider>
  );
  const { rerender } = render(view('food'));
  await press('启用：服饰');
  expect(onSwitch).not.toHaveBeenCalled();
  rerender(view(null));
  await press('停用：食品');
  expect(onSwitch).toHaveBeenCalledWith(trades[1], false);
});
