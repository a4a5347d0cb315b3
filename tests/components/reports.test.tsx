// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Language } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import { Reports } from '../../entrypoints/library/Reports';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { countUse, installPack } from '../../storage/library';
import { allOwnPhrases, type NewPhrase, phrasesInForce } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`reports-${Math.random()}`);
});
afterEach(() => database.delete());

const phrase = (title: string, text: string): NewPhrase => ({
  title,
  text,
  shortcode: '',
  intents: ['dispatch_status'],
  language: 'zh-CN',
  layer: 'personal',
});
const SAME = '亲，今天下午四点前付款，当天就可以安排发出哦';

async function open(language: Language = 'zh-CN') {
  render(
    <LanguageProvider language={language}>
      <Reports database={database} />
    </LanguageProvider>,
  );
  await screen.findByRole('combobox');
}

async function withPhrases() {
  await saveOwn(
    database,
    [
      { kind: 'phrase', id: 'a', value: phrase('发货', SAME) },
      { kind: 'phrase', id: 'b', value: phrase('发货二', `${SAME}～`) },
      { kind: 'phrase', id: 'c', value: phrase('尺码', '您平时穿多大码，发我身高体重帮您看') },
    ],
    { now: 1, what: 'add' },
  );
  const packed = { id: 'p', title: '发货三', text: SAME, shortcode: '', intents: ['dispatch_status' as const] };
  const pack = { id: 'team', version: 1, language: 'zh-CN' as const, title: '团队', phrases: [packed] };
  await installPack(database, { ...pack, ladders: [], checklists: [], tables: {} });
  await countUse(database, 'b', Date.now());
}

it('say which questions nothing answers, and which are answered how often', async () => {
  await withPhrases();
  await open();
  await screen.findByText(/：4 条$/);
  expect(screen.getAllByText(/：0 条$/)).toHaveLength(42);
  const missing = within(screen.getByRole('region', { name: '还没有话术的问题' }));
  expect(missing.getAllByRole('listitem').length).toBe(39);
});

it('name phrases that say the same, and merge them into the one that is used; undo brings them back', async () => {
  await withPhrases();
  await open();
  const alike = screen.getByRole('region', { name: '相近或重复' });
  await within(alike).findByText('1 组');
  await userEvent.click(within(alike).getByRole('button', { name: '并成变体：发货二' }));
  await waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent('已并入「发货二」'));
  expect((await phrasesInForce(database)).map(({ id, variants }) => [id, variants ?? []])).toEqual([
    ['b', [SAME]],
    ['c', []],
  ]);
  await within(alike).findByText('没有相近的话术。');
  await userEvent.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await phrasesInForce(database)).toHaveLength(4));
  expect((await allOwnPhrases(database)).filter(({ deletedAt }) => deletedAt)).toEqual([]);
});

it('list what is used most, and count what is not used', async () => {
  await withPhrases();
  await open('en');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Phrases in' }), 'Chinese');
  const most = within(screen.getByRole('region', { name: 'Most used' }));
  expect(most.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['发货二1']);
  expect(screen.getByText(/^3 of 4/)).toBeVisible();
});
