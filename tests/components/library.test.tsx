// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FloorRow, TABLE_KINDS, type TableKind } from '../../assist/shop-tables';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import type { ImportDesk, TableDesk } from '../../components/library/table-data';
import { createImportDesk } from '../../entrypoints/library/import-desk';
import { TablePage } from '../../entrypoints/library/TablePage';
import { createTableDesk } from '../../entrypoints/library/table-desk';
import { type LibraryDatabase, openDatabase, type Pack } from '../../storage/database';
import { installPack } from '../../storage/library';
import { importedTables, saveTable } from '../../storage/shop-tables';

const NOW = Date.UTC(2031, 4, 9, 10, 0);

const floor = (name: string, cents: number): FloorRow => ({
  skuId: null,
  productId: null,
  name,
  currency: 'CNY',
  floor: { cents },
  authority: null,
  steps: [],
  gift: null,
  giftStock: null,
});

const packOf = (floors: FloorRow[]): Pack => ({
  id: 'team',
  version: 1,
  language: 'zh-CN',
  title: '团队话术',
  phrases: [],
  ladders: [],
  checklists: [],
  tables: { floors },
});

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  cleanup();
  await database.delete();
});

interface Shown {
  kind?: TableKind;
  language?: Language;
  desk?: Partial<TableDesk>;
  importing?: Partial<ImportDesk>;
}

/** The page of one table, on the real desks, in this thread. */
function show({ kind = 'floors', language = 'zh-CN', desk, importing }: Shown = {}) {
  const tables: TableDesk = { ...createTableDesk(database, () => NOW), ...desk };
  const stop = vi.fn();
  const open = (): ImportDesk => ({ ...createImportDesk(database, () => NOW), stop, ...importing });
  render(
    <LanguageProvider language={language}>
      <TablePage kind={kind} desk={tables} openImport={open} changed="" />
    </LanguageProvider>,
  );
  return { stop };
}

const stored = async (): Promise<Record<string, unknown> | null> => {
  const table = (await importedTables(database)).find(({ kind }) => kind === 'floors');
  return table ? Object.fromEntries((table.rows as FloorRow[]).map((row) => [row.name, row.floor])) : null;
};

const save = (...rows: FloorRow[]) => saveTable(database, { kind: 'floors', rows, importedAt: NOW });

const choose = async (text: string, name = 'floors.csv'): Promise<void> =>
  userEvent.upload(await screen.findByLabelText(/导入…|换一个文件…/), new File([text], name, { type: 'text/csv' }));

const click = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

const GOOD = '商品名称,币种,底价\n雨伞,CNY,80\n帽子,CNY,15\n';
const TWO_BAD = '商品名称,币种,底价\n雨伞,CNY,80\n帽子,CNY,便宜\n手套,CNY,-3\n围巾,CNY,22\n';

describe('a table', () => {
  it('says what it is for, that floors are a secret, how old it is, and shows its rows', async () => {
    await save(floor('雨伞', 9000), floor('帽子', 1500));
    show();
    expect(screen.getByRole('heading', { name: '底价' })).toBeVisible();
    expect(screen.getByText(/只存在这台电脑上，不会写进任何页面/)).toBeVisible();
    expect(await screen.findByText(/^导入于 2031-05-0\d \d\d:\d\d · 共 2 行$/)).toBeVisible();
    const row = screen.getByRole('row', { name: /雨伞/ });
    expect(within(row).getByRole('cell', { name: '90' })).toBeVisible();
  });

  it('is found in by any words, whatever their width', async () => {
    await save(floor('雨伞 Ａ款', 9000), floor('帽子', 1500));
    show();
    await userEvent.type(await screen.findByRole('searchbox', { name: '在表里搜' }), 'a款 90');
    expect(await screen.findByText('找到 1 行，共 2 行')).toBeVisible();
    expect(screen.queryByRole('row', { name: /帽子/ })).toBeNull();
  });

  it('is paged through, a hundred rows at a time', async () => {
    await save(...Array.from({ length: 230 }, (_, index) => floor(`商品${index}`, 100 + index)));
    show();
    expect(await screen.findByText('第 1–100 行，共 230 行')).toBeVisible();
    expect(screen.getByRole('button', { name: '上一页' })).toBeDisabled();
    await click('下一页');
    await click('下一页');
    expect(await screen.findByText('第 201–230 行，共 230 行')).toBeVisible();
    expect(screen.getByRole('row', { name: /商品229/ })).toBeVisible();
    expect(screen.getByRole('button', { name: '下一页' })).toBeDisabled();
  });

  it('of a pack says so; an edit makes a table of the shop’s own, and both ways lead back', async () => {
    await installPack(database, packOf([floor('雨伞', 9000), floor('帽子', 1500)]));
    show();
    expect(await screen.findByText('随话术包 · 共 2 行')).toBeVisible();
    await click('修改：帽子');
    const field = screen.getByRole('textbox', { name: '底价' });
    await userEvent.clear(field);
    await userEvent.type(field, '12.5{enter}');
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 帽子: { cents: 1250 } });
    await click('改回用话术包的行');
    expect(await screen.findByText('随话术包 · 共 2 行')).toBeVisible();
    expect(await stored()).toBeNull();
    await click('撤销');
    await waitFor(async () => expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 帽子: { cents: 1250 } }));
  });

  it('of two packs that say the same can be edited: it says it once', async () => {
    const row = { weekdays: [1, 2, 3], time: '16:00', mostReminders: 3, gapMinutes: 5 };
    const pack = packOf([]);
    await installPack(database, { ...pack, tables: { cutoff: [row] } });
    await installPack(database, { ...pack, id: 'other', tables: { cutoff: [row] } });
    show({ kind: 'cutoff' });
    expect(await screen.findByText('随话术包 · 共 1 行')).toBeVisible();
    await click(/^修改：周一至周三/);
    const time = screen.getByRole('textbox', { name: '截单时间' });
    await userEvent.clear(time);
    await userEvent.type(time, '18点{enter}');
    await screen.findByText('已保存');
    expect((await importedTables(database))[0]?.rows).toEqual([{ ...row, time: '18:00' }]);
  });

  it('takes a new row, and refuses one that is wrong with a word at the field', async () => {
    await save(floor('雨伞', 9000));
    show();
    await click('加一行');
    expect(screen.getByRole('textbox', { name: '币种' })).toHaveValue('CNY');
    await userEvent.type(screen.getByRole('textbox', { name: '商品名称' }), '手套');
    await userEvent.type(screen.getByRole('textbox', { name: '底价' }), '-5');
    await click('保存');
    const field = screen.getByRole('textbox', { name: '底价' });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/不能是负数/));
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 } });
    await userEvent.clear(field);
    await userEvent.type(field, '0{enter}');
    await screen.findByText('已保存');
    expect(await stored()).toEqual({ 手套: { cents: 0 }, 雨伞: { cents: 9000 } });
  });

  it('never gets a second row about the same product', async () => {
    await save(floor('雨伞', 9000), floor('帽子', 1500));
    show();
    await click('修改：帽子');
    const name = screen.getByRole('textbox', { name: '商品名称' });
    await userEvent.clear(name);
    await userEvent.type(name, '雨伞{enter}');
    expect(await screen.findByText(/已经有同一对象的一行/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 帽子: { cents: 1500 } });
  });

  it('loses a row only until it is undone', async () => {
    await save(floor('雨伞', 9000), floor('帽子', 1500));
    show();
    await click('删除：雨伞');
    expect(await screen.findByText('已删除，可以撤销')).toBeVisible();
    expect(await stored()).toEqual({ 帽子: { cents: 1500 } });
    await click('撤销');
    expect(await screen.findByText(/已撤销/)).toBeVisible();
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 帽子: { cents: 1500 } });
  });

  it('that another page changed meanwhile is shown anew, and the step is not taken', async () => {
    await save(floor('雨伞', 9000), floor('帽子', 1500));
    show();
    await screen.findByRole('row', { name: /雨伞/ });
    await save(floor('围巾', 2200), floor('雨伞', 8800));
    await click('删除：帽子');
    expect(await screen.findByText(/刚在别的页面改过/)).toBeVisible();
    expect(await screen.findByRole('row', { name: /围巾/ })).toBeVisible();
    expect(await stored()).toEqual({ 围巾: { cents: 2200 }, 雨伞: { cents: 8800 } });
  });

  it('without rows offers a template and an import', async () => {
    const made: string[] = [];
    const desk: Partial<TableDesk> = {
      makeFile: async ({ format, template }) => {
        made.push(`${format} ${template}`);
        return { name: `a.${format}`, type: 'text/plain', bytes: new Uint8Array() };
      },
    };
    show({ kind: 'couriers', language: 'en', desk });
    expect(await screen.findByText(/This table is empty/)).toBeVisible();
    const [, below] = screen.getAllByRole('button', { name: 'Download template (XLSX)' });
    await userEvent.click(below as HTMLElement);
    expect(screen.getByLabelText('Import…')).toHaveAttribute('type', 'file');
    await userEvent.click(screen.getByText('Export and template'));
    await click('Export JSON');
    expect(made).toEqual(['xlsx true', 'json false']);
  });
});

it('deleting the only row of the last page shows the page before', async () => {
  await save(...Array.from({ length: 101 }, (_, index) => floor(`商品${index}`, 100)));
  show();
  await click('下一页');
  await click('删除：商品100');
  expect(await screen.findByRole('row', { name: /商品99/ })).toBeVisible();
  expect(screen.getByText('导入于 2031-05-09 10:00 · 共 100 行')).toBeVisible();
});

it('a row that was opened before the table changed is not written over another one', async () => {
  await save(floor('雨伞', 9000), floor('帽子', 1500));
  show();
  await click('修改：帽子');
  await save(floor('围巾', 2200), floor('雨伞', 9000), floor('帽子', 1500));
  const field = screen.getByRole('textbox', { name: '底价' });
  await userEvent.clear(field);
  await userEvent.type(field, '12{enter}');
  expect(await screen.findByText(/刚在别的页面改过/)).toBeVisible();
  expect(await stored()).toEqual({ 围巾: { cents: 2200 }, 雨伞: { cents: 9000 }, 帽子: { cents: 1500 } });
});

describe('a file made here', () => {
  it.each(['csv', 'xlsx', 'json'] as const)('can be imported again and changes nothing: %s', async (format) => {
    const row: FloorRow = {
      ...floor('雨伞', 9050),
      authority: { basisPoints: 9250 },
      steps: [{ cents: 300 }],
      gift: '=小样',
    };
    await save(row, { ...floor('', 0), name: null, floor: { basisPoints: 8500 } });
    const file = await createTableDesk(database, () => NOW).makeFile({
      kind: 'floors',
      format,
      template: false,
      language: 'zh-CN',
    });
    expect(file.name).toBe(`侧答-底价-2031-05-09.${format}`);
    const desk = createImportDesk(database, () => NOW);
    const read = await desk.read(
      { kind: 'floors', file: new File([file.bytes], file.name), currency: null, language: 'zh-CN' },
      () => undefined,
    );
    expect(read).toMatchObject({ problems: [], counts: { added: 0, changed: 0, same: 2, removed: 0 } });
  });

  it.each(TABLE_KINDS)('to begin with can be imported as it is: %s', async (kind) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const format of ['csv', 'xlsx', 'json'] as const) {
        const desk = createTableDesk(database, () => NOW);
        const { bytes, name } = await desk.makeFile({ kind, format, template: true, language });
        const file = new File([bytes], name);
        const ask = { kind, file, currency: null, language };
        const read = await createImportDesk(database, () => NOW).read(ask, () => undefined);
        expect(read).toMatchObject({ problems: [], faulty: 0 });
        expect(read).toHaveProperty('good', 2);
      }
    }
  });
});

describe('an import', () => {
  it('shows what would change before anything is written, replaces the table, and is undone', async () => {
    await save(floor('雨伞', 9000), floor('手套', 500));
    show();
    await choose(GOOD);
    const counts = await screen.findByRole('list', { name: '导入后的变化' });
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['新增 1 行', '改动 1 行', '不变 0 行', '去掉 1 行']);
    const changes = screen.getByRole('region', { name: '改动（1 行）' });
    expect(within(changes).getByRole('deletion')).toHaveTextContent('90');
    expect(within(changes).getByRole('insertion')).toHaveTextContent('80');
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 手套: { cents: 500 } });
    await click('导入 2 行');
    expect(await screen.findByText('已导入 2 行，可以撤销')).toBeVisible();
    expect(await stored()).toEqual({ 雨伞: { cents: 8000 }, 帽子: { cents: 1500 } });
    await click('撤销');
    await waitFor(async () => expect(await stored()).toEqual({ 雨伞: { cents: 9000 }, 手套: { cents: 500 } }));
  });

  it('that is merged takes nothing away', async () => {
    await save(floor('雨伞', 9000), floor('手套', 500));
    show();
    await choose(GOOD);
    await userEvent.click(await screen.findByRole('radio', { name: /^合并/ }));
    expect(screen.getByText('文件里没有、保留 1 行')).toBeVisible();
    await click('导入 2 行');
    await screen.findByText('已导入 2 行，可以撤销');
    expect(await stored()).toEqual({ 雨伞: { cents: 8000 }, 手套: { cents: 500 }, 帽子: { cents: 1500 } });
  });

  it('with errors names row and column, and takes the good rows only when told to', async () => {
    await save(floor('手套', 500));
    show();
    await choose(TWO_BAD);
    const problems = await screen.findByRole('region', { name: '2 行有问题' });
    expect(within(problems).getByText(/第 3 行“底价”：“便宜”/)).toBeVisible();
    expect(within(problems).getByText(/第 4 行“底价”：“-3”/)).toBeVisible();
    expect(screen.getByRole('button', { name: '导入 4 行' })).toBeDisabled();
    expect(await stored()).toEqual({ 手套: { cents: 500 } });
    await click('只导入没问题的 2 行，略过 2 行');
    await screen.findByText('已导入 2 行，可以撤销');
    expect(await stored()).toEqual({ 雨伞: { cents: 8000 }, 围巾: { cents: 2200 } });
  });

  it('puts thousands of the same problem together', async () => {
    show();
    const rows = Array.from({ length: 3000 }, (_, index) => `商品${index},CNY,${index % 3 === 0 ? '免费' : '5'}`);
    await choose(`商品名称,币种,底价\n${rows.join('\n')}\n`);
    expect(await screen.findByRole('heading', { name: '1000 行有问题' })).toBeVisible();
    expect(screen.getByText('1000 处')).toBeVisible();
    expect(screen.getByText('同类的还有 950 处')).toBeInTheDocument();
  });

  it('of a file that is no table says why, and another one can be chosen', async () => {
    await save(floor('手套', 500));
    show();
    await choose('', 'empty.csv');
    expect(await screen.findByText(/文件是空的/)).toBeVisible();
    await choose(GOOD);
    await screen.findByRole('button', { name: '导入 2 行' });
    await click('取消');
    expect(await screen.findByRole('row', { name: /手套/ })).toBeVisible();
    expect(await stored()).toEqual({ 手套: { cents: 500 } });
  });

  it('asks for the currency of amounts that name none', async () => {
    show({ language: 'en' });
    const file = new File(['Product name,Floor\nUmbrella,80\n'], 'floors.csv');
    await userEvent.upload(await screen.findByLabelText('Import…'), file);
    expect(await screen.findByText('No row can be imported. Please mend the file first.')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /without a currency/ }), 'USD');
    await click('Import 1 row');
    await screen.findByText('1 row imported. You can undo it.');
    const [table] = await importedTables(database);
    expect(table?.rows).toMatchObject([{ name: 'Umbrella', currency: 'USD', floor: { cents: 8000 } }]);
  });

  it('shows how far it is, and cancelled leaves everything as it was', async () => {
    await save(floor('手套', 500));
    let progress: Parameters<ImportDesk['read']>[1] = () => undefined;
    const { stop } = show({
      importing: {
        read: (_, onProgress) => {
          progress = onProgress;
          return new Promise(() => undefined);
        },
      },
    });
    await choose(GOOD);
    act(() => progress({ phase: 'reading', part: 0.4 }));
    expect(screen.getByRole('progressbar', { name: '正在读文件…' })).toHaveAttribute('value', '0.4');
    await click('取消');
    expect(stop).toHaveBeenCalled();
    act(() => progress({ phase: 'storing', part: 1 }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(await stored()).toEqual({ 手套: { cents: 500 } });
  });

  it('cancelled while it is written takes everything back', async () => {
    await save(floor('手套', 500));
    const desk = createImportDesk(database, () => NOW);
    let cancelAt = 0;
    const apply: ImportDesk['apply'] = (ask, onProgress) =>
      desk.apply(ask, (progress) => {
        onProgress(progress);
        if (progress.part !== null && progress.part >= cancelAt) screen.getByRole('button', { name: '取消' }).click();
      });
    show({ importing: { ...desk, apply } });
    const rows = Array.from({ length: 3000 }, (_, index) => `商品${index},CNY,5`).join('\n');
    await choose(`商品名称,币种,底价\n${rows}\n`);
    cancelAt = 0.3;
    await click('导入 3000 行');
    expect(await screen.findByRole('row', { name: /手套/ })).toBeVisible();
    expect(screen.queryByText(/已导入/)).toBeNull();
    expect(await stored()).toEqual({ 手套: { cents: 500 } });
    expect(await database.tableParts.count()).toBe(1);
  });

  it('that cannot be written says what to do, loses nothing, and can be tried again', async () => {
    await save(floor('手套', 500));
    show();
    await choose(GOOD);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await click('导入 2 行');
    expect(await screen.findByText(/电脑存储空间不够/)).toBeVisible();
    expect(await stored()).toEqual({ 手套: { cents: 500 } });
    add.mockRestore();
    await click('导入 2 行');
    await screen.findByText('已导入 2 行，可以撤销');
    expect(await stored()).toEqual({ 雨伞: { cents: 8000 }, 帽子: { cents: 1500 } });
  });

  it('compared with a table that changed since is compared again', async () => {
    await save(floor('手套', 500));
    show();
    await choose(GOOD);
    await screen.findByText('新增 2 行');
    await save(floor('雨伞', 9000));
    await click('导入 2 行');
    expect(await screen.findByText(/刚在别的页面改过/)).toBeVisible();
    expect(await screen.findByText('新增 1 行')).toBeVisible();
    expect(await stored()).toEqual({ 雨伞: { cents: 9000 } });
  });
});

describe('the frame', () => {
  it('names the open part and its section, and every one is an address', () => {
    const tables = [
      { id: 'floors', name: '底价' },
      { id: 'stock', name: '库存' },
    ];
    const sections = [
      { id: 'tables', name: '表格', tabs: tables },
      { id: 'guard', name: '提醒', tabs: [{ id: 'cautions', name: '违禁词' }] },
    ];
    render(
      <LanguageProvider language="zh-CN">
        <LibraryFrame sections={sections} open="stock" languageSwitch={null}>
          表
        </LibraryFrame>
      </LanguageProvider>,
    );
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('库存');
    expect(screen.getByRole('link', { current: true })).toHaveTextContent('表格');
    expect(screen.getByRole('link', { name: '底价' })).toHaveAttribute('href', '#floors');
    expect(screen.getByRole('link', { name: '违禁词' })).toHaveAttribute('href', '#cautions');
    expect(screen.queryByRole('link', { name: '提醒' })).toBeNull();
  });
});
