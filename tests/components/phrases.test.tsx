// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTrash } from '../../assist/own';
import { LanguageProvider } from '../../components/i18n/language';
import { Phrases } from '../../entrypoints/library/phrases/Phrases';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { countUse, installPack } from '../../storage/library';
import { allOwnPhrases } from '../../storage/own-phrases';
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

const NOW = Date.now();

async function open() {
  render(
    <LanguageProvider language="zh-CN">
      <Phrases database={database} />
    </LanguageProvider>,
  );
  await screen.findByRole('grid', { name: '话术' });
}

/** Own phrases `own.甲`…, each of the given fields. */
async function own(...values: [title: string, more?: Parameters<typeof ownValue>[1]][]) {
  const changes = values.map(([title, more]) => ({
    kind: 'phrase' as const,
    id: `own.${title}`,
    value: ownValue(title, more),
  }));
  await saveOwn(database, changes, { now: NOW, what: null });
}

const rows = () => screen.getAllByRole('row').slice(1);
const row = (title: string) =>
  screen.getByRole('checkbox', { name: `选中：${title}` }).closest('[role="row"]') as Element;
const titles = () =>
  rows().map((one) => within(one).getByRole('checkbox').getAttribute('aria-label')?.replace('选中：', ''));
const shows = (...expected: string[]) => waitFor(() => expect(titles()).toEqual(expected));
const chosen = () => rows().flatMap((one, at) => (one.getAttribute('aria-selected') === 'true' ? [titles()[at]] : []));
const active = () => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant');
  return id && titles()[rows().findIndex((one) => one.id === id)];
};
const views = () => within(screen.getByRole('navigation', { name: '看哪些话术' }));
/** Goes to a view, once it has this count. */
const enter = async (name: string | RegExp) => userEvent.click(await views().findByRole('button', { name }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const tick = (title: string) => userEvent.click(screen.getByRole('checkbox', { name: `选中：${title}` }));
const says = (words: string | RegExp) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
const kept = async (title: string) => (await allOwnPhrases(database)).find((phrase) => phrase.title === title);

describe('the table of phrases', () => {
  it('lists own phrases and those of packs, what is used most first', async () => {
    await installPack(database, aPack('team.shoes', ['退货地址', '尺码']));
    await own(['包邮']);
    await countUse(database, 'team.shoes.1', NOW);
    await open();
    expect(titles()).toEqual(['尺码', '退货地址', '包邮']);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
    expect(views().getByRole('button', { name: '全部 3 条' })).toHaveAttribute('aria-current', 'true');
    await enter('个人 1 条');
    await shows('包邮');
    await enter('团队 2 条');
    await shows('尺码', '退货地址');
  });

  it('finds by pinyin, by tag and by pack as the panel does', async () => {
    await installPack(database, aPack('team.shoes', ['退货地址', '尺码']));
    await own(['包邮', { tags: ['运费'] }]);
    await open();
    const box = screen.getByRole('searchbox', { name: '搜索话术' });
    await userEvent.type(box, 'thdz');
    await shows('退货地址');
    await userEvent.clear(box);
    await userEvent.type(box, '#运费');
    await shows('包邮');
    await userEvent.clear(box);
    await userEvent.type(box, '@shoes');
    await shows('退货地址', '尺码');
  });

  it('sorts by a column, the other way round, and as before', async () => {
    await own(['乙', { shortcode: 'a' }], ['甲', { shortcode: 'b' }], ['丙']);
    await open();
    await press('编码');
    expect(titles()).toEqual(['乙', '甲', '丙']);
    await press(/编码/);
    expect(titles()).toEqual(['甲', '乙', '丙']);
    expect(screen.getByRole('columnheader', { name: /编码/ })).toHaveAttribute('aria-sort', 'descending');
    await press(/编码/);
    expect(titles()).toEqual(['乙', '甲', '丙']);
  });

  it('follows what another page writes', async () => {
    await own(['甲']);
    await open();
    await own(['乙', { group: ['售后'] }]);
    await shows('甲', '乙');
    expect(views().getByRole('button', { name: '售后 1 条' })).toBeVisible();
    await own(['甲', { title: '甲改' }]);
    await shows('甲改', '乙');
  });

  it('shows a phrase beside the table', async () => {
    await own(['甲', { text: '订单 {order.number} 今天发出。', group: ['发货', '当天'], note: '只给老客' }]);
    await open();
    await userEvent.click(screen.getByText('甲'));
    const detail = within(screen.getByRole('article', { name: '甲' }));
    expect(detail.getByText('{订单号}')).toBeVisible();
    expect(detail.getByText('发货 / 当天')).toBeVisible();
    expect(detail.getByText('只给老客')).toBeVisible();
  });
});

describe('choosing', () => {
  const five = () => own(['甲'], ['乙'], ['丙'], ['丁'], ['戊']);

  it('by box, by range and by key', async () => {
    await five();
    await open();
    await tick('乙');
    expect(chosen()).toEqual(['乙']);
    fireEvent.click(row('丁'), { shiftKey: true });
    expect(chosen()).toEqual(['乙', '丙', '丁']);
    fireEvent.click(row('丙'), { ctrlKey: true });
    expect(chosen()).toEqual(['乙', '丁']);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(chosen()).toEqual(['甲', '乙', '丙', '丁', '戊']);
    await userEvent.keyboard('{Escape}');
    expect(chosen()).toEqual([]);
  });

  it('moves with the keys, and Space and Shift choose', async () => {
    await five();
    await open();
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{End}');
    expect(active()).toBe('戊');
    await userEvent.keyboard('{Home}{ArrowDown} ');
    expect([active(), chosen()]).toEqual(['乙', ['乙']]);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['乙', '丙', '丁']);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('article', { name: '丁' })).toBeVisible();
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('grid')).toHaveFocus();
  });

  it('takes no key from an input method', async () => {
    await five();
    await open();
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Delete', isComposing: true });
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'End', isComposing: true });
    expect(active()).toBeNull();
    expect(await allOwnPhrases(database)).toHaveLength(5);
  });
});

describe('changes of many at once', () => {
  it('move to a group that is typed, and come back with Undo', async () => {
    await own(['甲'], ['乙']);
    await open();
    await tick('甲');
    await tick('乙');
    await press('移动到…');
    const dialog = within(screen.getByRole('dialog', { name: '把 2 条话术移动到' }));
    await userEvent.type(dialog.getByRole('textbox'), '售后／退换{Enter}');
    await says('已把 2 条移到“售后 / 退换”。');
    expect((await kept('乙'))?.group).toEqual(['售后', '退换']);
    expect(views().getByRole('button', { name: '退换 2 条' })).toBeVisible();
    await press('撤销');
    await says('已撤销：移动。');
    await waitFor(async () => expect((await kept('甲'))?.group).toBeUndefined());
    await press('重做：移动');
    await waitFor(async () => expect((await kept('甲'))?.group).toEqual(['售后', '退换']));
  });

  it('move to a layer; whose a pack is stays', async () => {
    await installPack(database, aPack('team.shoes', ['尺码']));
    await own(['甲']);
    await open();
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Control>}a{/Control}m');
    await userEvent.click(screen.getByRole('button', { name: '“店铺”层' }));
    await says('已把 1 条移到“店铺”层；1 条来自话术包或已删除，没有动。');
    expect((await kept('甲'))?.layer).toBe('shop');
  });

  it('tag: of a pack’s phrase an own copy is made, which takes its place', async () => {
    await installPack(database, aPack('team.shoes', ['尺码', '退货']));
    await own(['甲']);
    await open();
    await tick('甲');
    await tick('尺码');
    await press('标签…');
    await userEvent.type(screen.getByRole('combobox', { name: '标签' }), '#大促{Enter}');
    await says('已给 2 条加上标签“大促”；其中 1 条来自话术包，已先建成自己的副本。');
    await shows('尺码', '退货', '甲');
    expect(row('尺码')).toHaveTextContent('自己的副本');
    expect(chosen()).toEqual(['尺码', '甲']);
    expect(await kept('尺码')).toMatchObject({ tags: ['大促'], layer: 'team', base: { pack: 'team.shoes' } });
    await press('标签…');
    await userEvent.type(screen.getByRole('combobox', { name: '标签' }), '大促');
    await press('去掉');
    await waitFor(async () => expect((await kept('甲'))?.tags).toBeUndefined());
  });

  it('are refused as a whole where one would be no proper phrase', async () => {
    await own(['甲', { tags: Array.from({ length: 20 }, (_, at) => `${at}`) }], ['乙']);
    await open();
    await tick('甲');
    await tick('乙');
    await press('标签…');
    await userEvent.type(screen.getByRole('combobox', { name: '标签' }), '多{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有改动：“甲”');
    expect((await kept('乙'))?.tags).toBeUndefined();
  });

  it('switch off own ones and hide a pack’s, which can be shown again', async () => {
    await installPack(database, aPack('team.shoes', ['尺码']));
    await own(['甲']);
    await open();
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await press('停用');
    await says('已停用 1 条；1 条来自话术包，不会被改动，已隐藏，可在左边“已隐藏”恢复。');
    await shows('甲');
    expect(row('甲')).toHaveTextContent('已停用');
    await enter('已隐藏 1 条');
    await shows('尺码');
    await tick('尺码');
    await press('恢复显示');
    await enter('全部 2 条');
    await shows('尺码', '甲');
  });

  it('mark favourites, of packs too', async () => {
    await installPack(database, aPack('team.shoes', ['尺码', '退货']));
    await open();
    await tick('退货');
    await press('收藏');
    await says('已收藏 1 条。');
    await enter('收藏 1 条');
    await shows('退货');
  });

  it('go with Ctrl+Z from anywhere but a field', async () => {
    await own(['甲']);
    await open();
    await tick('甲');
    await press('停用');
    await waitFor(async () => expect((await kept('甲'))?.disabled).toBe(true));
    const box = screen.getByRole('searchbox');
    box.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect((await kept('甲'))?.disabled).toBe(true);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await kept('甲'))?.disabled).toBeUndefined());
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => expect((await kept('甲'))?.disabled).toBe(true));
  });
});

describe('the trash', () => {
  it('takes what Delete deletes, and the next row is active', async () => {
    await own(['甲'], ['乙'], ['丙']);
    await open();
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    await shows('甲', '丙');
    await says('已把 1 条放进回收站，30 天内可恢复。');
    await waitFor(() => expect(active()).toBe('丙'));
    await enter('回收站 1 条');
    await shows('乙');
    expect(row('乙')).toHaveTextContent('还留 30 天');
    await tick('乙');
    await press('恢复');
    await waitFor(async () => expect(await kept('乙')).toSatisfy((phrase) => phrase && !inTrash(phrase)));
  });

  it('is emptied after one question, and lets nothing stay over 30 days', async () => {
    const day = 86_400_000;
    await own(['老', { deletedAt: NOW - 31 * day }], ['新', { deletedAt: NOW - 29 * day }], ['甲']);
    await open();
    await waitFor(async () => expect(await kept('老')).toBeUndefined());
    await enter('回收站 1 条');
    await press('清空回收站…');
    const dialog = screen.getByRole('dialog', { name: '彻底删除 1 条话术？' });
    await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(await kept('新')).toBeDefined();
    await press('清空回收站…');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '彻底删除…' }));
    await waitFor(async () => expect((await allOwnPhrases(database)).map(({ title }) => title)).toEqual(['甲']));
  });
});

describe('groups', () => {
  const stocked = async () => {
    await installPack(database, aPack('team.shoes', ['尺码'], { group: ['售后'] }));
    await own(['甲', { group: ['售后', '退换'] }], ['乙', { group: ['售后'] }], ['丙']);
    await open();
  };

  it('are renamed with all that is inside; a pack’s phrases stay', async () => {
    await stocked();
    views()
      .getByRole('button', { name: /^售后 3 条/ })
      .focus();
    await userEvent.keyboard('{F2}');
    const dialog = within(screen.getByRole('dialog', { name: '重命名分组“售后”' }));
    expect(dialog.getByText('只改自己的话术；话术包里的 1 条不会动。')).toBeVisible();
    await userEvent.clear(dialog.getByRole('textbox'));
    await userEvent.type(dialog.getByRole('textbox'), '收货后{Enter}');
    await says('分组“售后”改为“收货后”，共 2 条；1 条来自话术包或已删除，没有动。');
    expect((await kept('甲'))?.group).toEqual(['收货后', '退换']);
    await shows('甲', '乙');
  });

  it('go into another group, and away without their phrases', async () => {
    await stocked();
    await enter(/^退换 1 条/);
    await press('移动分组…');
    await press('最外层');
    await waitFor(async () => expect((await kept('甲'))?.group).toEqual(['退换']));
    await enter(/^售后 2 条/);
    await press('去掉分组…');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '去掉分组…' }));
    await waitFor(async () => expect((await kept('乙'))?.group).toBeUndefined());
    expect((await allOwnPhrases(database)).length).toBe(3);
  });

  it('are made anew, and phrases are dragged into them', async () => {
    await stocked();
    await press('新分组…');
    await userEvent.type(screen.getByRole('textbox', { name: '分组名称' }), '活动{Enter}');
    await enter('全部 4 条');
    await shows('尺码', '甲', '乙', '丙');
    await tick('丙');
    await tick('乙');
    fireEvent.dragStart(row('丙'));
    const target = views().getByRole('button', { name: '活动 0 条' });
    fireEvent.dragOver(target);
    fireEvent.drop(target);
    await says('已把 2 条移到“活动”。');
    expect((await kept('丙'))?.group).toEqual(['活动']);
    fireEvent.dragStart(row('甲'));
    fireEvent.drop(views().getByRole('button', { name: '团队 1 条' }));
    await waitFor(async () => expect((await kept('甲'))?.layer).toBe('team'));
    expect((await kept('丙'))?.layer).toBe('personal');
  });
});
