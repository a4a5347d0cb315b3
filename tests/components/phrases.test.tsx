// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LanguageProvider } from '../../components/i18n/language';
import { Phrases } from '../../entrypoints/library/phrases/Phrases';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { countUse, installPack } from '../../storage/library';
import { saveOwn } from '../../storage/own-records';
import { aPack, ownValue, stubLayout } from './phrases-parts';

let database: LibraryDatabase;
const layout = stubLayout();
beforeAll(layout.start);
afterAll(layout.stop);
beforeEach(() => {
  database = openDatabase(`phrases-page-${Math.random()}`);
});
afterEach(() => database.delete());

async function open() {
  render(
    <LanguageProvider language="zh-CN">
      <Phrases database={database} />
    </LanguageProvider>,
  );
  await screen.findByRole('grid', { name: '话术' });
}

const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('checkbox').getAttribute('aria-label')?.replace('选中：', ''));

describe('the table of phrases', () => {
  it('lists own phrases and those of packs, what is used most first', async () => {
    await installPack(database, aPack('team.shoes', ['退货地址', '尺码']));
    await saveOwn(database, [{ kind: 'phrase', id: 'own.1', value: ownValue('包邮') }], { now: 1, what: 'add' });
    await countUse(database, 'team.shoes.1', Date.now());
    await open();
    expect(titles()).toEqual(['尺码', '退货地址', '包邮']);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
    const views = within(screen.getByRole('navigation', { name: '看哪些话术' }));
    expect(views.getByRole('button', { name: '全部 3 条' })).toHaveAttribute('aria-current', 'true');
    await userEvent.click(views.getByRole('button', { name: '个人 1 条' }));
    await waitFor(() => expect(titles()).toEqual(['包邮']));
  });

  it('finds by pinyin as the panel does', async () => {
    await installPack(database, aPack('team.shoes', ['退货地址', '尺码']));
    await open();
    await userEvent.type(screen.getByRole('searchbox', { name: '搜索话术' }), 'thdz');
    await waitFor(() => expect(titles()).toEqual(['退货地址']));
  });
});
