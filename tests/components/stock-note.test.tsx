// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationView } from '../../assist/model';
import type { RelationRow, StockRow } from '../../assist/shop-tables';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { StockNote } from '../../entrypoints/sidepanel/StockNote';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import type { Library } from '../../entrypoints/sidepanel/use-library';
import { useMarked, useStock } from '../../entrypoints/sidepanel/use-stock';
import { openDatabase } from '../../storage/database';
import { starterPacks } from '../../storage/starter';
import { makeMessage, makeOrder, makeView } from '../unit/make-view';

const NOON = new Date('2026-11-23T12:00:00').getTime();

const stockRow = (part: Partial<StockRow>): StockRow => ({
  skuId: null,
  productId: 'p1',
  name: null,
  spec: null,
  stock: 12,
  asOf: '2026-11-23T09:40',
  sold: null,
  priceUntil: null,
  ...part,
});
const SIMILAR: RelationRow = {
  skuId: null,
  productId: 'p1',
  name: null,
  kind: 'similar',
  other: '轻便露营椅',
  note: '同类',
};
const viewWith = (words: string, part: Partial<ConversationView> = {}): ConversationView =>
  makeView({
    key: 'k',
    buyer: { name: '小鹿', id: null },
    messages: [makeMessage('1', words)],
    product: { id: 'p1', skuId: null, name: '折叠露营椅', spec: '墨绿 高背', priceCents: null, currency: null },
    ...part,
  });

const packs = starterPacks();
const phrases = new Map(
  packs.flatMap(({ id: pack, language, phrases: own }) => own.map((one) => [one.id, { ...one, pack, language }])),
);
const promising = phrases.get('zh.stock.in');
const other = phrases.get('zh.stock.check');
const replies = [promising, other].map((phrase) => ({
  id: phrase?.id ?? '',
  title: phrase?.title ?? '',
  shortcode: '',
  parts: [{ kind: 'text' as const, text: phrase?.text ?? '' }],
  why: ['问库存'],
}));

const libraryWith = (rows: StockRow[], importedAt: number | null = null): Library =>
  ({
    phrases,
    database: openDatabase('stock-note'),
    tables: { stock: { rows, importedAt }, relations: { rows: [SIMILAR], importedAt: null } },
  }) as unknown as Library;

const pick = vi.fn(async () => true);
const noActions = { onPick: vi.fn(), onCopy: vi.fn(), onAnswers: vi.fn(), onCopyAnswers: vi.fn(), onCancel: vi.fn() };

function Panel({ library, view }: { library: Library; view: ConversationView }) {
  const order = view.orders[0] ?? null;
  const stock = useStock(library, view, order);
  const marked = useMarked(replies, library, stock);
  const scene = { library, view, order, picking: { pick }, situation: { values: {}, said: [] } } as unknown as Scene;
  return (
    <>
      <StockNote scene={scene} stock={stock} />
      <Replies label="下一句" replies={marked} keys={false} asking={null} actions={noActions} />
    </>
  );
}

function open(
  rows: StockRow[],
  view: ConversationView,
  language: Language = 'zh-CN',
  importedAt: number | null = null,
) {
  const library = libraryWith(rows, importedAt);
  const element = (shown: ConversationView) => (
    <LanguageProvider language={language}>
      <Panel library={library} view={shown} />
    </LanguageProvider>
  );
  const { rerender, unmount } = render(element(view));
  return { unmount, show: (shown: ConversationView) => rerender(element(shown)) };
}

const note = () => screen.getByRole('region', { name: /库存|Stock/ });
const replyIs = () => screen.getByRole('button', { name: /这款目前有货/ });

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  pick.mockClear();
  return () => vi.useRealTimers();
});

describe('the stock of a product', () => {
  it('stands with its age, and clears the mark when it is enough', () => {
    open([stockRow({})], viewWith('要3件'));
    expect(note()).toHaveTextContent('折叠露营椅 墨绿 高背余 12表格 09:40 更新');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(replyIs()).not.toHaveTextContent('先核库存');
  });

  it('says how old it is', () => {
    open([stockRow({ asOf: '2026-11-20T09:40' })], viewWith('在吗'));
    expect(note()).toHaveTextContent('表格 11-20 09:40 更新3 天前的数');
  });

  it('is as old as the import where the row does not say', () => {
    open([stockRow({ asOf: null })], viewWith('在吗'), 'en', NOON - 90 * 60_000);
    expect(note()).toHaveTextContent('12 lefttable of 10:30');
  });

  it('warns when less is left than asked, at the note and at the phrase that promises', () => {
    open([stockRow({ stock: 2 })], viewWith('要3件'));
    expect(screen.getByRole('status')).toHaveTextContent('买家要 3 件，表格只剩 2 件');
    expect(replyIs()).toHaveTextContent('表格只剩 2 件');
    expect(screen.getByRole('button', { name: /核对实际库存/ })).not.toHaveTextContent('表格只剩');
  });

  it('proposes something similar when there is none', async () => {
    open([stockRow({ spec: '墨绿 高背', stock: 0 }), stockRow({ spec: '卡其 高背' })], viewWith('有货吗'));
    expect(note()).toHaveTextContent('相近的 轻便露营椅（同类）');
    expect(replyIs()).toHaveTextContent('表格显示没货');
    await userEvent.click(screen.getByRole('button', { name: '推荐相近款' }));
    expect(pick).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'zh.stock.out-similar',
        parts: expect.arrayContaining([{ kind: 'filled', text: '轻便露营椅', name: 'alternative', read: true }]),
      }),
    );
  });

  it('takes the pieces of an unpaid order', () => {
    const items = [
      { productId: 'p1', skuId: null, name: '折叠露营椅', spec: '墨绿 高背', quantity: 20, priceCents: null },
    ];
    open([stockRow({})], viewWith('拍好了', { orders: [makeOrder({ stage: 'unpaid', items })] }));
    expect(screen.getByRole('status')).toHaveTextContent('买家要 20 件，表格只剩 12 件');
  });
});

describe('a check by hand', () => {
  it('takes the mark away until more is asked for, for this product alone', async () => {
    const { show } = open([stockRow({ productId: 'p9' })], viewWith('要3件'));
    expect(note()).toHaveTextContent('库存表里没有这款');
    expect(replyIs()).toHaveTextContent('先核库存');
    await userEvent.click(screen.getByRole('checkbox', { name: '库存已核' }));
    expect(replyIs()).not.toHaveTextContent('先核库存');
    await act(async () => show(viewWith('要5件')));
    expect(replyIs()).toHaveTextContent('先核库存');
    await act(async () => show(viewWith('要2件')));
    expect(replyIs()).not.toHaveTextContent('先核库存');
    const product = { id: 'p3', skuId: null, name: '茶杯', spec: null, priceCents: null, currency: null };
    await act(async () => show(viewWith('要2件', { product })));
    expect(replyIs()).toHaveTextContent('先核库存');
  });

  it('survives the panel', async () => {
    const rows = [stockRow({ productId: 'p9' })];
    const { unmount } = open(rows, viewWith('要7件'));
    await userEvent.click(screen.getByRole('checkbox', { name: '库存已核' }));
    unmount();
    open(rows, viewWith('要7件'));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '库存已核' })).toBeChecked());
    expect(replyIs()).not.toHaveTextContent('先核库存');
  });

  it('is not asked for where the shop keeps no table and nobody asks; the phrase keeps its mark', () => {
    open([], viewWith('在吗'));
    expect(screen.queryByRole('region')).toBeNull();
    expect(replyIs()).toHaveTextContent('先核库存');
  });
});
