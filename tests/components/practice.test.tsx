// @vitest-environment happy-dom
// Frames are not loaded, and not complained about.
// @vitest-environment-options {"settings": {"enableIframePageLoading": true, "navigation": {"disableChildFrameNavigation": true}}}
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { OrderFacts } from '../../assist/model';
import { type PracticeState, practise, startPractice } from '../../assist/practice';
import type { PracticeBuyer } from '../../assist/practice-data';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { DockedNote, PanelFrame } from '../../components/practice/panel-frame';
import { PracticeConsole } from '../../components/practice/practice-console';
import { Hint, TopBar } from '../../components/practice/top-bar';
import { readOrderByLabels } from '../../consoles/order-labels';
import practice from '../../consoles/practice';

const NOW = Date.UTC(2031, 4, 9, 10, 0);
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19);

const mei: PracticeBuyer = {
  id: 'mei',
  name: '小*梅',
  note: '练催发货。',
  product: { id: 'p-1', name: '长柄雨伞', spec: '雾蓝', priceCents: 5900, currency: 'CNY' },
  order: {
    number: 'PRACTICE-0007',
    status: '待发货',
    stage: 'paid',
    items: [{ productId: 'p-1', skuId: 's-9', name: '长柄雨伞', spec: '雾蓝', quantity: 2, priceCents: 5900 }],
    amountCents: 11800,
    currency: 'CNY',
    orderedAt: '2031-05-08T09:00:00',
    paidAt: '2031-05-08T09:01:30',
    receiver: '李*',
    phone: '138****0000',
    address: '云川省青禾市柳溪区星槎路18号',
    courier: '示例快递',
    trackingNumber: 'PRACTICETRACK0007',
    remark: '加急',
    flag: 'red',
    buyerNote: '送人的',
    cashOnDelivery: false,
  },
  waitingSeconds: 65,
  script: [
    { after: 'start', lines: ['在吗', '啥时候发货'], delayMs: 100 },
    { after: 'reply', lines: ['好的'], delayMs: 2000 },
  ],
};
const bo: PracticeBuyer = { ...mei, id: 'bo', name: 'Bo', order: null, product: null, waitingSeconds: 300 };

const begin = (buyers = [mei, bo]): PracticeState =>
  practise(startPractice(buyers, { now: NOW, speed: 1, stamp }), { type: 'tick', now: NOW + 20_000 });

function Desk({ state: first, language }: { state: PracticeState; language: Language }) {
  const [state, tell] = useReducer(practise, first);
  const { now } = state;
  return (
    <LanguageProvider language={language}>
      <PracticeConsole
        state={state}
        onOpen={(buyerId) => tell({ type: 'opened', buyerId, now })}
        onSend={(text) => tell({ type: 'agentSent', text, now })}
        onRemark={(orderNumber, remark, flag) => tell({ type: 'remarkSaved', orderNumber, remark, flag, now })}
      />
      <button type="button" onClick={() => tell({ type: 'tick', now: now + 60_000 })}>
        a minute later
      </button>
    </LanguageProvider>
  );
}

const show = (state = begin(), language: Language = 'zh-CN') => render(<Desk state={state} language={language} />);
const view = () => practice.read({ root: document, cached: (_element, read) => read() });
const lines = () => within(screen.getByRole('log')).getAllByRole('listitem');

describe('the page', () => {
  test('lists who waits, the overdue first, and says how long and how many', () => {
    show();
    const list = screen.getByRole('navigation', { name: '会话列表' });
    expect(
      within(list)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['已超时1', '待回复1']);
    const row = within(list).getByRole('button', { name: /Bo/ });
    expect(row).toHaveTextContent('已等待 5:01');
    expect(row).toHaveTextContent('2 条未读');
    expect(within(list).getByRole('button', { name: /小\*梅/ })).toHaveAttribute('aria-current', 'true');
  });

  test('opens another buyer, keeps both drafts apart and is ready to type', async () => {
    const user = userEvent.setup();
    show();
    await user.type(screen.getByRole('textbox', { name: '回复' }), '给小梅');
    await user.click(screen.getByRole('button', { name: /Bo/ }));
    expect(screen.getByRole('main', { name: '与 Bo 的会话' })).toBeVisible();
    const box = screen.getByRole('textbox', { name: '回复' });
    expect(box).toHaveFocus();
    expect(box).toHaveValue('');
    expect(screen.getByRole('button', { name: /Bo/ })).not.toHaveTextContent('未读');
    await user.click(screen.getByRole('button', { name: /小\*梅/ }));
    expect(screen.getByRole('textbox', { name: '回复' })).toHaveValue('给小梅');
  });

  test('Enter sends, Shift+Enter starts a line, and the answer comes', async () => {
    const user = userEvent.setup();
    show();
    await user.type(screen.getByRole('textbox', { name: '回复' }), '亲{Shift>}{Enter}{/Shift}今天发{Enter}');
    expect(lines().at(-1)).toHaveTextContent('你：亲 今天发');
    expect(screen.getByRole('textbox', { name: '回复' })).toHaveValue('');
    expect(screen.getByText('对方正在输入…')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'a minute later' }));
    expect(lines().at(-1)).toHaveTextContent('小*梅：好的');
  });

  test('the Enter that ends a word of an input method sends nothing', async () => {
    const user = userEvent.setup();
    show();
    const box = screen.getByRole('textbox', { name: '回复' });
    await user.type(box, 'nihao');
    const before = lines().length;
    for (const sign of [{ isComposing: true }, { keyCode: 229 }]) {
      act(() => void box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...sign })));
    }
    expect(lines()).toHaveLength(before);
    expect(box).toHaveValue('nihao');
  });

  test('Send is off for an empty box and sends what is there', async () => {
    const user = userEvent.setup();
    show();
    const send = screen.getByRole('button', { name: '发送' });
    expect(send).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: '回复' }), '在的');
    await user.click(send);
    expect(lines().at(-1)).toHaveTextContent('你：在的');
    expect(screen.getByRole('textbox', { name: '回复' })).toHaveFocus();
  });

  test('the order panel names every fact, and says where there is no order', async () => {
    const user = userEvent.setup();
    show();
    const panel = within(screen.getByRole('complementary', { name: '订单' }));
    const terms = panel.getAllByRole('term').map(({ textContent }) => textContent);
    expect(terms.sort()).toEqual(
      [
        '订单编号',
        '订单状态',
        '商品',
        '实付',
        '下单时间',
        '付款时间',
        '收货人',
        '联系电话',
        '收货地址',
        '快递公司',
        '快递单号',
        '商家备注',
        '买家留言',
      ].sort(),
    );
    await user.click(screen.getByRole('button', { name: /Bo/ }));
    expect(screen.getByText('还没有下单')).toBeVisible();
  });

  test('a remark is edited in a dialog, and shown and read once it is saved', async () => {
    const user = userEvent.setup();
    show();
    expect(practice.remarkBox?.(document)).toBeNull();
    await user.click(screen.getByRole('button', { name: '修改备注' }));
    const dialog = screen.getByRole('dialog', { name: '订单备注' });
    const box = within(dialog).getByRole('textbox', { name: '商家备注' });
    expect(practice.remarkBox?.(document)).toEqual({ element: box, orderNumber: 'PRACTICE-0007' });
    expect(box).toHaveFocus();
    expect(within(dialog).getByRole('radio', { name: '红' })).toBeChecked();
    await user.type(box, '；送赠品');
    await user.click(within(dialog).getByRole('radio', { name: '蓝' }));
    expect(view().orders[0]).toMatchObject({ remark: '加急', flag: 'red' });
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(view().orders[0]).toMatchObject({ remark: '加急；送赠品', flag: 'blue' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: '修改备注' })).toHaveFocus();
  });

  test('a remark that is given up stays as it was, and another buyer closes the dialog', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: '修改备注' }));
    await user.type(screen.getByRole('textbox', { name: '商家备注' }), '不要了');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(view().orders[0]?.remark).toBe('加急');
    await user.click(screen.getByRole('button', { name: '修改备注' }));
    await user.click(screen.getByRole('button', { name: /Bo/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: /备注/ })).toBeNull();
  });

  test('the language switch, a new start and the hint call back', async () => {
    const user = userEvent.setup();
    const [change, restart, close] = [vi.fn(), vi.fn(), vi.fn()];
    render(
      <LanguageProvider language="en">
        <TopBar language="auto" onLanguage={change} onRestart={restart} />
        <Hint onClose={close} />
      </LanguageProvider>,
    );
    const group = screen.getByRole('group', { name: 'Language' });
    expect(within(group).getByRole('radio', { name: 'Auto' })).toBeChecked();
    await user.click(within(group).getByRole('radio', { name: '中文' }));
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    expect([change.mock.calls, restart.mock.calls.length, close.mock.calls.length]).toEqual([[['zh-CN']], 1, 1]);
  });

  test('the panel frame has a title and docks only where the browser can', async () => {
    const user = userEvent.setup();
    const [dock, back] = [vi.fn(), vi.fn()];
    const { rerender } = render(<PanelFrame src="/sidepanel.html?tab=7" dock="framed" />);
    expect(screen.getByTitle('侧答面板')).toHaveAttribute('src', '/sidepanel.html?tab=7');
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<PanelFrame src="/sidepanel.html?tab=7" dock="failed" onDock={dock} />);
    expect(screen.getByRole('status')).toHaveTextContent('没能打开侧边栏');
    await user.click(screen.getByRole('button', { name: '停靠为侧边栏' }));
    rerender(<DockedNote onPutBack={back} />);
    await user.click(screen.getByRole('button', { name: '放回页面' }));
    expect([dock.mock.calls.length, back.mock.calls.length]).toEqual([1, 1]);
  });
});

const ORDER: OrderFacts = {
  number: 'PRACTICE-0007',
  status: '待发货',
  stage: 'paid',
  items: [{ productId: 'p-1', skuId: 's-9', name: '长柄雨伞', spec: '雾蓝', quantity: 2, priceCents: 5900 }],
  amountCents: 11800,
  currency: 'CNY',
  orderedAt: '2031-05-08T09:00:00',
  paidAt: '2031-05-08T09:01:30',
  receiver: '李*',
  phone: '138****0000',
  address: '云川省青禾市柳溪区星槎路18号',
  courier: '示例快递',
  trackingNumber: 'PRACTICETRACK0007',
  remark: '加急',
  flag: 'red',
  buyerNote: '送人的',
  cashOnDelivery: false,
};

const ALL_READ = Object.fromEntries(
  'buyer messages orders order.number order.status order.items order.amount order.times order.receiver order.phone order.address order.courier order.tracking order.remark order.flag order.buyerNote product waiting replyBox'
    .split(' ')
    .map((field) => [field, 'read']),
);

describe('consoles/practice reads the rendered page', () => {
  test.each([
    ['zh-CN', '练习小店'],
    ['en', 'Practice shop'],
  ] as const)('whole, in %s', (language, shop) => {
    show(begin(), language);
    expect(view()).toEqual({
      consoleId: 'practice',
      page: 'chat',
      shop: { id: 'practice', name: shop },
      key: 'mei',
      buyer: { name: '小*梅', id: 'mei' },
      messages: [
        { id: 'm-1', side: 'system', kind: 'product', text: '长柄雨伞', at: '2031-05-09T09:58:55' },
        { id: 'm-2', side: 'buyer', kind: 'text', text: '在吗', at: '2031-05-09T09:58:55' },
        { id: 'm-3', side: 'buyer', kind: 'text', text: '啥时候发货', at: '2031-05-09T09:58:55' },
      ],
      earlier: 0,
      orders: [ORDER],
      product: { id: 'p-1', skuId: null, name: '长柄雨伞', spec: '雾蓝', priceCents: 5900, currency: 'CNY' },
      waiting: [
        { key: 'bo', name: 'Bo', unread: 2, waitingSeconds: 301, group: 'overdue' },
        { key: 'mei', name: '小*梅', unread: 0, waitingSeconds: 85, group: 'waiting' },
      ],
      replyBox: 'ready',
      health: ALL_READ,
    });
  });

  test('in Chinese by the labels that every console has', () => {
    show();
    const panel = screen.getByRole('complementary', { name: '订单' });
    const { number, amountCents, orderedAt, paidAt, receiver, phone, address, courier, remark, buyerNote } = ORDER;
    expect(readOrderByLabels(panel).order).toMatchObject({
      ...{ number, amountCents, orderedAt, paidAt, receiver, phone, address, courier, remark, buyerNote },
    });
  });

  test('a reply, the answer and the wait that ends', async () => {
    const user = userEvent.setup();
    show();
    await user.type(screen.getByRole('textbox', { name: '回复' }), '今天发{Enter}');
    expect(view().messages.at(-1)).toMatchObject({ side: 'seller', text: '今天发' });
    expect(view().waiting.find(({ key }) => key === 'mei')).toMatchObject({ group: 'replied', waitingSeconds: null });
  });

  test('no order, no product: absent, not unreadable', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: /Bo/ }));
    expect(view()).toMatchObject({ key: 'bo', orders: [], product: null });
    expect(view().health).toMatchObject({ orders: 'absent', product: 'absent', buyer: 'read' });
  });

  test('a fact that the order does not have is absent', () => {
    show(begin([{ ...mei, order: { number: 'PRACTICE-0008', status: '待付款', stage: 'unpaid' } }]));
    const { orders, health } = view();
    expect(orders[0]).toMatchObject({ number: 'PRACTICE-0008', stage: 'unpaid', amountCents: null, courier: null });
    expect(health).toMatchObject({ 'order.number': 'read', 'order.amount': 'absent', 'order.phone': 'absent' });
  });

  test('pictures and status rows keep their kinds; a status outside the table keeps its stage', () => {
    const script: PracticeBuyer['script'] = [
      {
        after: 'start',
        lines: ['[图片：伞骨断了]'],
        delayMs: 1,
        changes: { order: { status: '处理中', stage: 'refunding' } },
      },
    ];
    show(begin([{ ...mei, script }]));
    expect(view().messages.map(({ side, kind, text }) => [side, kind, text])).toEqual([
      ['system', 'product', '长柄雨伞'],
      ['system', 'order', '订单状态变为：处理中'],
      ['buyer', 'image', '伞骨断了'],
    ]);
    expect(view().orders[0]).toMatchObject({ status: '处理中', stage: 'refunding' });
  });

  test('an empty page is loading, a desk without an open chat is no chat', () => {
    expect(view()).toMatchObject({ page: 'loading', replyBox: 'missing' });
    show({ ...begin(), openId: null });
    expect(view()).toMatchObject({ page: 'no-chat', key: null, replyBox: 'missing' });
    expect(view().waiting).toHaveLength(2);
  });

  test('the reply box is the one that goes to the buyer', () => {
    show();
    expect(practice.replyBox(document)).toBe(screen.getByRole('textbox', { name: '回复' }));
  });
});
