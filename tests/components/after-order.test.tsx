// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { smsBatch } from '../../assist/dispatch';
import { fillTemplate } from '../../assist/fill';
import type { SeenOrder } from '../../assist/seen-orders';
import { smsLength } from '../../assist/sms';
import type { UnpaidRow } from '../../assist/unpaid';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { DispatchTexts } from '../../components/panel/DispatchTexts';
import { ReviewText } from '../../components/panel/ReviewText';
import type { ShownReply } from '../../components/panel/shown';
import { UnpaidList } from '../../components/panel/UnpaidList';
import { smsCsv } from '../../entrypoints/sidepanel/export-sms';
import { makeOrder } from '../unit/make-view';

const show = (element: ReactElement, language: Language = 'zh-CN') =>
  render(<LanguageProvider language={language}>{element}</LanguageProvider>);

const seen = (part: Parameters<typeof makeOrder>[0], place = 'here'): SeenOrder => ({
  place,
  buyer: '青*',
  order: makeOrder({
    stage: 'unpaid',
    amountCents: 8800,
    currency: 'CNY',
    items: [{ productId: 'p', skuId: null, name: '野餐篮', spec: '大号', quantity: 1, priceCents: 8800 }],
    ...part,
  }),
  seenAt: 0,
});

const row = (part: Partial<UnpaidRow> = {}): UnpaidRow => ({
  seen: seen({ number: 'PRACTICE-1' }),
  duplicate: false,
  reminded: { rounds: 0, lastAt: null },
  next: 'remind',
  waitUntil: null,
  phraseIds: ['x'],
  ...part,
});

const cutoff = {
  row: { weekdays: [1], time: '16:00', mostReminders: 2, gapMinutes: 60 },
  minutesLeft: 133,
  today: true,
};

describe('the unpaid list', () => {
  it('shows the clock, reminds, and asks about an order that is there twice', async () => {
    const onRemind = vi.fn();
    const rows = [
      row(),
      row({ seen: seen({ number: 'PRACTICE-2' }), duplicate: true, next: 'ask' }),
      row({
        seen: seen({ number: 'PRACTICE-3' }),
        next: 'wait',
        waitUntil: 1030,
        phraseIds: [],
        reminded: { rounds: 1, lastAt: 970 },
      }),
      row({ seen: seen({ number: 'PRACTICE-4' }, 'elsewhere') }),
    ];
    show(
      <UnpaidList
        rows={rows}
        cutoff={cutoff}
        now={1000}
        isOpen={({ seen: { place } }) => place === 'here'}
        onRemind={onRemind}
      />,
    );
    const list = within(screen.getByRole('region', { name: '待付款 4' }));
    expect(list.getByText('16:00 截单，还有 2 小时 13 分')).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: '提醒' }));
    expect(onRemind).toHaveBeenCalledWith(rows[0]);
    expect(list.getByText('重复单')).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: '问留哪单' }));
    expect(onRemind).toHaveBeenLastCalledWith(rows[1]);
    expect(list.getByText('已提醒 1 次，30 分钟后才可再提醒')).toBeVisible();
    expect(list.getByText('在后台打开这位买家再提醒')).toBeVisible();
    expect(list.getAllByRole('button')).toHaveLength(2);
  });

  it('says in English that it is enough, and that today is over', () => {
    const rows = [row({ next: 'enough', phraseIds: [], reminded: { rounds: 2, lastAt: 1 } })];
    show(
      <UnpaidList rows={rows} cutoff={{ ...cutoff, today: false }} now={1000} isOpen={() => true} onRemind={vi.fn()} />,
      'en',
    );
    expect(screen.getByText('reminded 2 times, no more reminders')).toBeVisible();
    expect(screen.getByText('over for today, next 16:00')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

const reply = (id: string, text: string): ShownReply => ({
  id,
  title: `标题${id}`,
  shortcode: '',
  parts: fillTemplate(text, {}),
  why: [],
});

describe('dispatch', () => {
  it('counts the parts of an SMS, and names a blank instead of a length', async () => {
    const act = { onInsert: vi.fn(), onCopy: vi.fn(), onExport: vi.fn() };
    const text = '发'.repeat(71);
    const sms = [
      { reply: reply('a', text), length: smsLength(text) },
      { reply: reply('b', '单号{tracking}'), length: null },
    ];
    show(<DispatchTexts chat={reply('c', '发出啦')} sms={sms} batch={{ count: 2, leftOut: 1 }} {...act} />);
    expect(screen.getByText('短信 71 字，按 2 条计费')).toBeVisible();
    expect(screen.getByText('短信还缺内容，复制时会先问')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '填入：标题c' }));
    expect(act.onInsert).toHaveBeenCalledWith(expect.objectContaining({ id: 'c' }));
    await userEvent.click(screen.getByRole('button', { name: '复制：标题b' }));
    expect(act.onCopy).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }));
    await userEvent.click(screen.getByRole('button', { name: '导出看过的已发货订单短信（2）' }));
    expect(act.onExport).toHaveBeenCalledOnce();
  });

  it('puts only readable phones into the batch, and no formula', async () => {
    const shipped = (number: string, phone: string | null, trackingNumber: string | null = 'T1') =>
      seen({ number, phone, trackingNumber, stage: 'shipped' });
    const orders = [
      shipped('1', '+8613000000000'),
      shipped('2', '138****0000'),
      shipped('3', null),
      shipped('4', '130 0000 0000', null),
      seen({ number: '5', phone: '13000000000' }),
    ];
    const batch = smsBatch(orders, '=1+1，单号{tracking}', ({ order }) =>
      order.trackingNumber ? { tracking: order.trackingNumber } : {},
    );
    expect(batch.rows).toEqual([{ phone: '+8613000000000', text: '=1+1，单号T1', orderNumber: '1' }]);
    expect(batch.leftOut).toEqual([
      { orderNumber: '2', why: 'masked-phone' },
      { orderNumber: '3', why: 'no-phone' },
      { orderNumber: '4', why: 'incomplete' },
    ]);
    const csv = await smsCsv(batch.rows, { phone: '手机号', text: '短信内容', orderNumber: '订单号' });
    expect(csv).toBe('\ufeff手机号,短信内容,订单号\r\n+8613000000000,"\'=1+1，单号T1",1\r\n');
  });
});

describe('a review for the buyer', () => {
  it('is copied, or another one is asked for', async () => {
    const act = { onCopy: vi.fn(), onOther: vi.fn() };
    show(<ReviewText reply={reply('r', '谢谢您的信任')} {...act} />);
    expect(screen.getByRole('region', { name: '给买家写评价' })).toHaveTextContent('谢谢您的信任');
    await userEvent.click(screen.getByRole('button', { name: '复制' }));
    await userEvent.click(screen.getByRole('button', { name: '换一条' }));
    expect(act.onCopy).toHaveBeenCalledOnce();
    expect(act.onOther).toHaveBeenCalledOnce();
  });
});
