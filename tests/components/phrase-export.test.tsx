// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PhraseRow } from '../../assist/phrase-row';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import * as downloads from '../../entrypoints/library/download';
import { createExportDesk } from '../../entrypoints/library/phrase-export/desk';
import { PhraseExport } from '../../entrypoints/library/phrase-export/PhraseExport';
import { readPackFile } from '../../formats/pack-file';
import { readPhraseFile } from '../../formats/read-phrase-file';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installPack } from '../../storage/library';
import { saveOwn } from '../../storage/own-records';
import { saveTable } from '../../storage/shop-tables';
import { aPack, ownValue } from './phrases-parts';

configure({ asyncUtilTimeout: 10_000 });

const NOW = Date.UTC(2026, 10, 20);
let database: LibraryDatabase;
let files: { name: string; bytes: Uint8Array }[];
beforeEach(async () => {
  fakeBrowser.reset();
  files = [];
  vi.spyOn(downloads, 'download').mockImplementation((file) => void files.push(file));
  database = openDatabase(`export-page-${Math.random()}`);
  await installPack(database, aPack('team', ['发货说明']));
  const value = ownValue('退货', {
    shortcode: 'th',
    layer: 'team',
    group: ['售后', '退货'],
    variants: ['亲，可以退的。'],
    note: '先看订单',
    text: '亲，\n退货寄到 {return.address} 哦',
  });
  await saveOwn(database, [{ kind: 'phrase', id: 'own.1', value }], { now: NOW, what: null });
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await database.delete();
});

const ROWS = ['own\nown.1', 'team\nteam.0'].map((key) => ({ key })) as PhraseRow[];

async function open(language: Language = 'zh-CN') {
  render(
    <LanguageProvider language={language}>
      <PhraseExport rows={ROWS} openDesk={() => ({ ...createExportDesk(database), stop: () => undefined })} />
    </LanguageProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: language === 'en' ? 'Export…' : '导出…' }));
  await screen.findByRole('dialog');
}

const choose = (label: string, value: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), value);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const file = () => files[0] as { name: string; bytes: Uint8Array };
const box = (name: string) => screen.getByRole('textbox', { name });

describe('a file for another program', () => {
  it('is GB18030 with CR LF for Qianniu, and what it cannot hold is named', async () => {
    await open();
    await choose('格式', 'qianniu');
    await press('导出');
    const said = await screen.findByText(/已导出 2 条：话术-\d{4}-\d\d-\d\d\.csv/);
    expect(said.closest('[role="status"]')?.textContent).toContain('其他说法：1 条的没有带上');
    expect(said.closest('[role="status"]')?.textContent).toContain('备注：1 条的没有带上');
    expect(said.closest('[role="status"]')?.textContent).toContain('占位符：1 条里有');
    const text = new TextDecoder('gb18030', { fatal: true }).decode(file().bytes);
    expect(text).toBe(
      '快捷短语编码,快捷短语,快捷短语分组\r\nth,"亲，\n退货寄到 {退货地址} 哦",售后/退货\r\n,"亲，发货说明这样处理。",\r\n',
    );
    const read = await readPhraseFile(file().name, file().bytes);
    expect('file' in read && read.file.encoding).toBe('gb18030');
  });

  it('holds the own phrases of a layer, too', async () => {
    await open();
    await choose('格式', 'xlsx');
    await choose('导出哪些', 'team');
    await press('导出');
    await screen.findByText(/已导出 1 条/);
    const read = await readPhraseFile(file().name, file().bytes);
    expect('file' in read && read.file.phrases).toMatchObject([
      { shortcode: 'th', variants: ['亲，可以退的。'], note: '先看订单', layer: 'team' },
    ]);
  });

  it('is none where there is nothing', async () => {
    await open();
    await choose('格式', 'csv');
    await choose('导出哪些', 'personal');
    await press('导出');
    await screen.findByText('没有可以导出的话术。');
    expect(files).toEqual([]);
  });
});

describe('a pack', () => {
  const saveFloors = () =>
    saveTable(database, {
      kind: 'floors',
      importedAt: NOW,
      rows: [
        {
          ...{ skuId: null, productId: '7', name: '伞', currency: 'CNY', floor: { cents: 2777 } },
          ...{ authority: null, steps: [], gift: null, giftStock: null },
        },
      ],
    });

  it('has a title, an id and the next edition; it never takes one of ours for its id', async () => {
    await open();
    await userEvent.clear(box('名称'));
    expect(screen.getByRole('button', { name: '导出' })).toHaveProperty('disabled', true);
    await userEvent.type(box('名称'), '主管的话术');
    await userEvent.clear(box('标识'));
    await userEvent.type(box('标识'), 'starter.zh-cn');
    await userEvent.clear(box('标识'));
    await userEvent.type(box('标识'), 'own.x');
    expect(screen.getByRole('button', { name: '导出' })).toHaveProperty('disabled', true);
    await userEvent.clear(box('标识'));
    await userEvent.type(box('标识'), 'lead');
    await press('导出');
    await screen.findByText(/已导出 2 条：话术包-lead-v1-/);
    const read = await readPackFile(file().bytes);
    if ('refused' in read) throw new Error(read.refused);
    expect(read.content).toMatchObject({ id: 'lead', version: 1, layer: 'team', title: '主管的话术', cautions: [] });
    expect(read.content.phrases.map(({ id }) => id)).toEqual(['own.1', 'team.0']);
    cleanup();
    await open();
    expect(box('标识')).toHaveProperty('value', 'lead');
    expect(screen.getByRole('spinbutton', { name: '版本' })).toHaveProperty('value', '2');
  });

  it('holds floors only where they are asked for, with a warning', async () => {
    await saveFloors();
    await open('en');
    expect(box('Title')).toHaveProperty('value', 'Our phrases');
    await userEvent.click(screen.getByRole('checkbox', { name: /^the tables/ }));
    await press('Export');
    await screen.findByText(/2 phrases exported: pack-shop-phrases-v1/);
    const without = await readPackFile(file().bytes);
    expect('content' in without && without.content.tables).toEqual({});
    await userEvent.click(screen.getByRole('checkbox', { name: 'floors' }));
    expect(screen.getByRole('alert').textContent).toContain('a secret of the shop');
    await press('Export');
    await waitFor(() => expect(files).toHaveLength(2));
    const withFloors = await readPackFile((files[1] as { bytes: Uint8Array }).bytes);
    expect('content' in withFloors && withFloors.content.tables.floors).toHaveLength(1);
  });
});
