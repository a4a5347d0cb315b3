// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { choicesOf } from '../../assist/learn';
import type { TurnKind } from '../../assist/learn-kind';
import { LanguageProvider } from '../../components/i18n/language';
import { type LearningActions, LearningView, type LearntItem } from '../../components/library/LearningView';
import { Learning } from '../../entrypoints/library/Learning';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { learningKey, learntRows, saveChoices } from '../../storage/learning';
import { installStarters } from '../../storage/library';
import { readSettings } from '../../storage/settings';
import { starterPacks } from '../../storage/starter';

const DAY = 20_780; // 2026-11-23
const kind = (id: TurnKind['intents'][number]['id'], language: TurnKind['language'] = 'zh-CN'): TurnKind => ({
  language,
  stage: 'none',
  intents: [{ id, probability: 0.9 }],
  terms: [],
});
const [greeting, other] = starterPacks()[0]?.phrases.filter(({ intents }) => intents[0] === 'greeting') ?? [];
if (!greeting || !other) throw new Error('the starter pack has no two greetings');

let database: LibraryDatabase;
beforeEach(async () => {
  fakeBrowser.reset();
  database = openDatabase(`learning-${Math.random()}`);
  await installStarters(database, starterPacks());
});
afterEach(async () => {
  cleanup();
  await database.delete();
});

async function choose(times: number, phrase = greeting, turn = kind('greeting')): Promise<void> {
  const key = await learningKey();
  for (let at = 0; at < times; at += 1) {
    await saveChoices(database, choicesOf(key, turn, { id: 'gone', intents: [], ...phrase }), DAY);
  }
}

const open = () =>
  render(
    <LanguageProvider language="zh-CN">
      <Learning database={database} />
    </LanguageProvider>,
  );
const rowOf = async (title: string) => within((await screen.findByText(title)).closest('tr') as HTMLElement);

describe('what was learnt, on the library page', () => {
  it('is shown by phrase and question, in numbers', async () => {
    await choose(3);
    await choose(2, greeting, kind('greeting', 'en'));
    await choose(1, other, kind('stock'));
    open();
    expect(await screen.findByText('学了 6 次选择，涉及 2 条话术')).toBeVisible();
    const row = await rowOf(greeting.title);
    expect(row.getByText(/ 5 次$/)).toBeVisible();
    expect(row.getByText('2026-11-23')).toBeVisible();
  });

  it('can be forgotten phrase by phrase, also of a phrase that is gone', async () => {
    await choose(2);
    await choose(1, { ...other, id: 'own.1' });
    open();
    await userEvent.click(await screen.findByRole('button', { name: '忘掉：own.1（话术已不在）' }));
    expect(await screen.findByText('学了 2 次选择，涉及 1 条话术')).toBeVisible();
    expect((await learntRows(database)).every(({ phraseId }) => phraseId === greeting.id)).toBe(true);
  });

  it('is cleared only after it was asked', async () => {
    await choose(4);
    open();
    await userEvent.click(await screen.findByRole('button', { name: '全部清空' }));
    await userEvent.click(screen.getByRole('button', { name: '不清空' }));
    expect(await database.learnt.count()).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: '全部清空' }));
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(await screen.findByText(/还没有学到什么/)).toBeVisible();
    expect(await database.learnt.count()).toBe(0);
  });

  it('is switched off and on for this computer', async () => {
    open();
    const box = await screen.findByRole('checkbox', { name: '从我的选择里学' });
    expect(box).toBeChecked();
    await userEvent.click(box);
    expect(screen.getByText(/已关闭/)).toBeVisible();
    await vi.waitFor(async () => expect((await readSettings()).learning).toBe(false));
    await userEvent.click(box);
    await vi.waitFor(async () => expect((await readSettings()).learning).toBe(true));
  });
});

describe('the view', () => {
  const none: LearningActions = { onSwitch: () => undefined, onForget: () => undefined, onClear: () => undefined };
  const item = (at: number): LearntItem => ({
    phraseId: `p${at}`,
    title: `Phrase ${at}`,
    choices: 1,
    last: '2026-11-23',
    intents: [],
  });

  it('lists the most used of very many and says that there are more', () => {
    render(
      <LanguageProvider language="en">
        <LearningView on choices={230} items={Array.from({ length: 230 }, (_, at) => item(at))} said="" act={none} />
      </LanguageProvider>,
    );
    expect(screen.getAllByRole('row')).toHaveLength(201);
    expect(screen.getByText('30 more, chosen less often, are not listed')).toBeVisible();
  });
});
