// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../assist/fill';
import { LanguageProvider } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { Packs } from '../../entrypoints/library/Packs';
import { Phrases } from '../../entrypoints/library/phrases/Phrases';
import { readPackFile } from '../../formats/pack-file';
import { openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { stubLayout } from './phrases-parts';

const layout = stubLayout();
beforeAll(layout.start);
afterAll(layout.stop);

const MARKUP = '<img src=x onerror="hacked()"><u>粗</u>{不认识';
const TITLE = '<script>hacked()</script><a href="javascript:hacked()">退</a>';
const ACTIVE = 'img, u, a[href^="javascript"], iframe, [onerror]';

const hostile = {
  format: 'chatside-pack',
  formatVersion: 2,
  id: 'hostile',
  version: 1,
  language: 'zh-CN',
  title: '<iframe src="javascript:hacked()"></iframe>\u202e包',
  phrases: [
    {
      id: 'a',
      title: TITLE,
      text: '亲，<img src=x onerror="hacked()"><u>退</u>',
      shortcode: '<u>',
      intents: [],
      tags: ['<i>急</i>'],
      group: ['<u>售后</u>', '\u202e反'],
      note: MARKUP,
    },
  ],
  ladders: [],
  checklists: [],
  cautions: [],
  tables: {},
  consoles: [],
};

describe('markup in a pack is shown as the text that it is', () => {
  const open = async () => {
    const outcome = await readPackFile(new TextEncoder().encode(JSON.stringify(hostile)));
    if ('refused' in outcome) throw new Error(outcome.refused);
    const database = openDatabase(`hostile-${Math.random()}`);
    await installPack(database, outcome.content);
    return database;
  };
  const expectNothingActive = (): void => {
    expect(document.body.querySelector(ACTIVE)).toBeNull();
    expect(document.body.querySelector('script')).toBeNull();
    expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  };

  it('in the table, in the tree and beside it', async () => {
    const database = await open();
    render(
      <LanguageProvider language="zh-CN">
        <Phrases database={database} />
      </LanguageProvider>,
    );
    const row = (await screen.findByRole('checkbox', { name: `选中：${TITLE}` })).closest(
      '[role="row"]',
    ) as HTMLElement;
    expect(within(row).getByText(TITLE)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /<u>售后<\/u>/ })[0]).toBeVisible();
    expectNothingActive();
    await userEvent.click(within(row).getByText(TITLE));
    expect(await screen.findByText(MARKUP)).toBeVisible();
    expectNothingActive();
    await database.delete();
  });

  it('in the list of packs', async () => {
    const database = await open();
    render(<Packs database={database} />);
    expect(await screen.findByRole('row', { name: /<iframe src="javascript:hacked\(\)"><\/iframe>包/ })).toBeVisible();
    expectNothingActive();
    await database.delete();
  });

  it('in the panel, from phrases and from what the page says of buyer and order', () => {
    const actions = {
      onPick: vi.fn(),
      onCopy: vi.fn(),
      onAnswers: vi.fn(),
      onCopyAnswers: vi.fn(),
      onCancel: vi.fn(),
    };
    const parts = fillTemplate('{buyer:亲}您好<u>！</u>', { buyer: '<img src=x onerror="hacked()">' });
    const reply = { id: 'a', title: TITLE, shortcode: '<u>', parts, why: ['<u>问</u>'] };
    render(<Replies label="下一句" replies={[reply]} keys asking={null} actions={actions} />);
    expect(screen.getByRole('button', { name: /<img src=x onerror="hacked\(\)"> ?您好<u>！<\/u>/ })).toBeVisible();
    expectNothingActive();
  });
});
