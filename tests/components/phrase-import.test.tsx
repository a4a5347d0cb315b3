// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { packUpdateTexts } from '../../components/packs/pack-update-texts';
import { createPhraseImportDesk } from '../../entrypoints/library/phrase-import/desk';
import { ImportButton, PhraseImport } from '../../entrypoints/library/phrase-import/PhraseImport';
import { encodeGb18030 } from '../../formats/gb18030';
import { writePackJson } from '../../formats/pack-file';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { allOwnPhrases, phrasesInForce } from '../../storage/own-phrases';

// The first import loads what proposes intents.
configure({ asyncUtilTimeout: 10_000 });

const NOW = Date.UTC(2026, 10, 20);
let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`import-page-${Math.random()}`);
});
afterEach(async () => {
  cleanup();
  await database.delete();
});

/** The page as it is, with the thread's work done in this one. */
function open(language: Language = 'zh-CN') {
  const openDesk = () => ({ ...createPhraseImportDesk(database, () => NOW), stop: () => undefined });
  render(
    <LanguageProvider language={language}>
      <PhraseImport openDesk={openDesk}>
        <ImportButton />
      </PhraseImport>
    </LanguageProvider>,
  );
}

const csv = (lines: string[], name = '旧话术.csv'): File =>
  new File([encodeGb18030([...lines, ''].join('\r\n')).bytes as BlobPart], name);
const qianniu = (...lines: string[]): File => csv(['快捷短语编码,快捷短语,快捷短语分组', ...lines]);
const FH = 'fh,亲，今天下午4点前付款当天发出哦～,发货';
const TH = 'thdz,亲，退货请寄：{退货地址},售后';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const rows = () =>
  within(screen.getByRole('list', { name: /导入后的话术|Phrases as they would be/ })).queryAllByRole('listitem');
const choose = (label: string, value: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), value);
const live = async () => (await allOwnPhrases(database)).filter(({ deletedAt }) => !deletedAt);

async function give(file: File, first = '导入…', input = '选择文件…') {
  await press(first);
  await userEvent.upload(screen.getByLabelText(input), file);
}

describe('a file of phrases', () => {
  it('is shown with what it would do; then it is written, and taken back', async () => {
    open();
    await give(qianniu(FH, TH));
    await screen.findByRole('heading', { name: '导入：旧话术.csv' });
    expect(await screen.findByRole('combobox', { name: '编码' })).toHaveProperty('value', 'gb18030');
    expect(screen.getByRole('combobox', { name: '格式' })).toHaveProperty('value', 'qianniu-csv');
    expect(screen.getByRole('combobox', { name: '“快捷短语”这一列是' })).toHaveProperty('value', 'text');
    expect(await button('新增 2')).toBeTruthy();
    expect(await live()).toEqual([]);
    await press('导入 2 条');
    expect((await screen.findByText('已导入 2 条。')).getAttribute('role')).toBe('status');
    expect(await live()).toHaveLength(2);
    await press('撤销');
    await screen.findByText('已撤销导入。');
    expect(await live()).toEqual([]);
  });

  it('can be read again as something else, with other columns', async () => {
    open();
    await give(csv(['名称,回复', '发货,亲，当天发出哦', '退货,亲，七天可退哦']));
    await button('新增 2');
    await choose('“名称”这一列是', 'text');
    const other = () => screen.getByRole('combobox', { name: '“回复”这一列是' });
    await waitFor(() => expect(other()).toHaveProperty('value', ''));
    expect(rows()[0]?.textContent).not.toContain('当天发出');
    await choose('编码', 'utf-8');
    expect((await screen.findByRole('alert')).textContent).toContain('请换一个编码');
    await choose('编码', 'gb18030');
    await button('新增 2');
  });

  it('whose texts are in no column that is known lets the person say which', async () => {
    open();
    await give(csv(['编号,标题', '1,发货说明', '2,退货说明']));
    expect((await screen.findByRole('alert')).textContent).toContain('请在上面把写着回复内容的那一列选成“内容”');
    await choose('“标题”这一列是', 'text');
    await button('新增 2');
  });

  it('that is no such file is refused with what to do', async () => {
    open();
    await give(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], '旧.xls'));
    expect((await screen.findByRole('alert')).textContent).toContain('另存为 .xlsx');
  });

  it('can be pasted', async () => {
    open();
    await press('导入…');
    await userEvent.click(screen.getByLabelText('或者把内容贴在这里'));
    await userEvent.paste('编码\t内容\nfh\t亲，今天发出哦\n');
    await press('读取');
    await screen.findByRole('heading', { name: '导入：粘贴的内容' });
    await button('新增 1');
  });

  it('goes to the layer and the group that are chosen', async () => {
    open();
    await give(qianniu(FH));
    await button('新增 1');
    await choose('层', 'team');
    await userEvent.type(screen.getByRole('textbox', { name: '放进分组' }), '旧的 / 千牛{Enter}');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('旧的 / 千牛 / 发货'));
    await press('导入 1 条');
    await screen.findByText('已导入 1 条。');
    expect(await live()).toMatchObject([{ layer: 'team', group: ['旧的', '千牛', '发货'] }]);
  });
});

it('can be cancelled while it is read: nothing was written, and another file can be chosen', async () => {
  const desk = createPhraseImportDesk(database, () => NOW);
  const stop = vi.fn();
  render(
    <LanguageProvider language="zh-CN">
      <PhraseImport openDesk={() => ({ ...desk, read: () => new Promise(() => undefined), stop })}>
        <ImportButton />
      </PhraseImport>
    </LanguageProvider>,
  );
  await give(qianniu(FH));
  expect((await screen.findByRole('status')).textContent).toBe('正在读文件…');
  expect(screen.getByRole('progressbar')).toBeTruthy();
  await press('取消');
  expect(stop).toHaveBeenCalled();
  await screen.findByRole('heading', { name: '导入话术' });
  await press('返回话术');
  expect(screen.queryByRole('heading', { name: '导入话术' })).toBeNull();
});

describe('the rows', () => {
  it('say what changes, what is taken, what the guard says, and what cannot be', async () => {
    open();
    await give(qianniu(FH, TH));
    await press('导入 2 条');
    await give(qianniu('fh,亲，三点前付款当天发出哦,发货', TH, 'jv,亲，加我微信 abc12345 给您发优惠,引流'));
    await press('改动 1');
    await waitFor(() => expect(rows()).toHaveLength(1));
    const [changed] = rows();
    expect(changed?.querySelector('del')?.textContent).toContain('今天下午4点前');
    expect(changed?.querySelector('ins')?.textContent).toContain('三点前');
    await press('有提醒词 1');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('里面有提醒词：微信'));
    await press('不变 1');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('退货请寄'));
  });

  it('have proposed intents that can be said otherwise, one by one and all at once', async () => {
    open();
    await give(qianniu(FH, TH));
    await press('建议了意图 2');
    const first = () => within(rows()[0] as HTMLElement).getAllByRole('combobox')[0] as HTMLSelectElement;
    expect(first().value).toBe('shipping_time');
    expect(rows()[0]?.textContent).toMatch(/建议意图 · (较有把握|不确定)/);
    await userEvent.selectOptions(first(), 'dispatch_status');
    await waitFor(() => expect(first().value).toBe('dispatch_status'));
    await userEvent.click(screen.getByRole('radio', { name: '都不采用' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: '都不采用' })).toHaveProperty('checked', true));
    await press('导入 2 条');
    await screen.findByText('已导入 2 条。');
    const intents = Object.fromEntries((await live()).map((phrase) => [phrase.shortcode, phrase.intents]));
    expect(intents).toEqual({ fh: ['dispatch_status'], thdz: [] });
  });

  it('are paged, and the problems of reading stand with row and column', async () => {
    open();
    const many = Array.from({ length: 45 }, (_, at) => `m${at},亲，第${at}条哦,很多`);
    await give(qianniu(...many, 'kong,,很多'));
    await button('新增 45');
    expect(rows()).toHaveLength(20);
    await press('下一页');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('第20条'));
    expect(screen.getByText(/第 47 行「快捷短语」：没有内容/)).toBeTruthy();
  });
});

describe('a pack', () => {
  const pack = (id: string, version: number, text: string) => ({
    id,
    version,
    language: 'zh-CN' as const,
    title: '主管的话术',
    phrases: [{ id: 'lead.1', title: '在', text, shortcode: '', intents: ['greeting' as const] }],
    ladders: [],
    checklists: [],
    cautions: [],
    tables: {},
    consoles: [],
  });
  const file = async (...made: Parameters<typeof pack>): Promise<File> =>
    new File([(await writePackJson(pack(...made), new Map())) as BlobPart], 'lead.json');

  it('is shown with its contents and its hash, and installed; an update shows what it changes', async () => {
    open();
    await give(await file('lead.pack', 1, '亲，在的。'));
    const about = await screen.findByRole('region', { name: '话术包里有什么' });
    expect(about.textContent).toContain('1 条话术');
    expect(about.textContent).toMatch(/[0-9a-f]{64}/);
    await press('安装');
    await screen.findByText('已安装话术包“主管的话术”。');
    expect((await phrasesInForce(database)).map(({ text }) => text)).toEqual(['亲，在的。']);
    await give(await file('lead.pack', 2, '亲，我在的。'));
    const changes = await screen.findByRole('region', { name: packUpdateTexts['zh-CN'].title });
    const [was, is] = within(changes).getAllByRole('definition');
    expect([was?.textContent, is?.textContent]).toEqual(['亲，在的。', '亲，我在的。']);
    await button('更新');
  });

  it('that calls itself one of the product cannot be installed', async () => {
    open();
    await give(await file('starter.zh-CN', 999, '亲'));
    expect((await screen.findByRole('alert')).textContent).toContain('不能用文件替换');
    expect(screen.queryByRole('button', { name: '安装' })).toBeNull();
  });
});

it('speaks English', async () => {
  open('en');
  await give(qianniu(FH, 'kong,,很多'), 'Import…', 'Choose a file…');
  await screen.findByRole('heading', { name: 'Import: 旧话术.csv' });
  expect(await screen.findByRole('combobox', { name: 'Encoding' })).toHaveProperty('value', 'gb18030');
  expect(screen.getByText(/Row 3, “快捷短语”: there is no text; the row was left out/)).toBeTruthy();
  await press('Import 1 phrase');
  await screen.findByText('1 phrase imported.');
  await press('Undo');
  await screen.findByText('The import was undone.');
});
