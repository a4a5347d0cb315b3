// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../assist/fill';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Footer } from '../../components/panel/Footer';
import { NoChat } from '../../components/panel/NoChat';
import type { NoChatState } from '../../components/panel/notice-texts';
import { OrderCard } from '../../components/panel/OrderCard';
import { Outcome, type OutcomeKind } from '../../components/panel/Outcome';
import { PanelHeader } from '../../components/panel/PanelHeader';
import { Replies } from '../../components/panel/Replies';
import { SearchBox } from '../../components/panel/SearchBox';
import type { ShownReply } from '../../components/panel/shown';
import { makeOrder, makeView } from '../unit/make-view';

const show = (element: ReactElement, language: Language = 'zh-CN') =>
  render(<LanguageProvider language={language}>{element}</LanguageProvider>);

const reply = (id: string, text: string, values = {}): ShownReply => ({
  id,
  title: `标题${id}`,
  shortcode: 'fh',
  parts: fillTemplate(text, values),
  why: ['问发货时间'],
});

const actions = () => ({
  onPick: vi.fn(),
  onCopy: vi.fn(),
  onAnswers: vi.fn(),
  onCopyAnswers: vi.fn(),
  onCancel: vi.fn(),
});

describe('replies', () => {
  it('are chosen by a click, copied by their own button, and name their key and reason', async () => {
    const act = actions();
    const replies = [reply('a', '今天发出'), reply('b', '默认发{courier:圆通}')];
    show(<Replies label="下一句" replies={replies} keys asking={null} actions={act} />);
    const first = screen.getByRole('button', { name: /今天发出/ });
    expect(first).toHaveAttribute('aria-keyshortcuts', 'Alt+1');
    expect(first).toHaveTextContent('问发货时间');
    await userEvent.click(first);
    expect(act.onPick).toHaveBeenCalledWith(replies[0]);
    await userEvent.click(screen.getByRole('button', { name: '复制：标题b' }));
    expect(act.onCopy).toHaveBeenCalledWith(replies[1]);
  });

  it('propose the one that has the first key, and none where the strip has it', () => {
    const list = (firstDigit: number) => (
      <Replies
        label="下一句"
        replies={[reply('a', '今天发出')]}
        keys
        firstDigit={firstDigit}
        asking={null}
        actions={actions()}
      />
    );
    const { rerender } = render(list(1));
    expect(screen.getByRole('button', { name: /今天发出/ })).toHaveClass('first');
    rerender(list(2));
    expect(screen.getByRole('button', { name: /今天发出/ })).toHaveAttribute('aria-keyshortcuts', 'Alt+2');
    expect(screen.getByRole('button', { name: /今天发出/ })).not.toHaveClass('first');
  });

  it('mark what was read, not the words that a phrase falls back to', () => {
    const replies = [reply('a', '{buyer:亲}您好，发{courier:常用快递}，{date}到', { buyer: '小雨' })];
    const { container } = show(<Replies label="下一句" replies={replies} keys asking={null} actions={actions()} />);
    expect(container).toHaveTextContent('小雨您好，发常用快递，');
    expect([...container.querySelectorAll('mark.fill')].map(({ textContent }) => textContent)).toEqual(['小雨']);
    expect(container.querySelectorAll('mark.blank')).toHaveLength(1);
  });

  it('ask for a blank in place and give it only when it is filled', async () => {
    const act = actions();
    const asked = reply('c', '默认发{courier}，{date}前到');
    show(<Replies label="下一句" replies={[asked]} keys asking="c" actions={act} />);
    expect(screen.getByRole('button', { name: /快递？/ })).toHaveTextContent('缺 2 项');
    const courier = screen.getByRole('textbox', { name: '请填：快递' });
    expect(courier).toHaveFocus();
    await userEvent.type(courier, '圆通');
    expect(screen.getByRole('button', { name: '填入' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /请填：日期/ }), '周五{enter}');
    expect(act.onAnswers).toHaveBeenCalledWith(asked, { courier: '圆通', date: '周五' });
    await userEvent.click(screen.getByRole('button', { name: '复制' }));
    expect(act.onCopyAnswers).toHaveBeenCalledWith(asked, { courier: '圆通', date: '周五' });
    await userEvent.click(screen.getByRole('textbox', { name: '请填：快递' }));
    await userEvent.keyboard('{Escape}');
    expect(act.onCancel).toHaveBeenCalled();
  });
});

describe('order card', () => {
  const order = makeOrder({ number: '260101-000000000000001', status: '待发货', amountCents: 12_900, currency: 'CNY' });

  it('shows the order, pages through several, and says what was not read', async () => {
    const onIndex = vi.fn();
    const broken = makeOrder({ status: '已发货' });
    const { rerender } = show(<OrderCard orders={[order, broken]} index={0} health={{}} onIndex={onIndex} />);
    expect(screen.getByText('¥129.00')).toBeVisible();
    expect(screen.getByRole('button', { name: '上一单' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '下一单' }));
    expect(onIndex).toHaveBeenCalledWith(1);
    rerender(<OrderCard orders={[order, broken]} index={1} health={{}} onIndex={onIndex} />);
    expect(screen.getAllByText('没读到')).toHaveLength(2);
  });

  it('tells no order from an unclear one', () => {
    const { rerender } = show(<OrderCard orders={[]} index={0} health={{ orders: 'absent' }} onIndex={vi.fn()} />);
    expect(screen.getByText('这位买家这里没有订单')).toBeVisible();
    rerender(<OrderCard orders={[]} index={0} health={{ orders: 'unreadable' }} onIndex={vi.fn()} />);
    expect(screen.getByText(/看不准是哪一单/)).toBeVisible();
  });
});

describe('search box', () => {
  it('handles no key while an input method composes', async () => {
    const onFirst = vi.fn();
    const onQuery = vi.fn();
    show(<SearchBox query="fa" inputRef={{ current: null }} onQuery={onQuery} onFirst={onFirst} />);
    const box = screen.getByRole('searchbox', { name: '搜话术' });
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(onFirst).not.toHaveBeenCalled();
    box.focus();
    await userEvent.keyboard('{Enter}{Escape}');
    expect(onFirst).toHaveBeenCalledOnce();
    expect(onQuery).toHaveBeenCalledWith('');
  });
});

describe('the foot of the panel', () => {
  it('counts the phrases and says how many of a pack could not be used', () => {
    const { rerender } = show(<Footer search={null} phrases={469} broken={0} />);
    expect(screen.getByText('话术 469 · 仅本机')).toBeVisible();
    expect(screen.queryByText(/没法用/)).toBeNull();
    rerender(<Footer search={null} phrases={468} broken={1} />);
    expect(screen.getByText('话术包里有 1 条没法用，已跳过，其余照常')).toBeVisible();
  });
});

describe('what the panel says', () => {
  const states: NoChatState[] = [
    'looking',
    'no-console',
    'reload',
    'mismatch',
    'unreadable',
    'no-chat',
    'loading',
    'login',
    'no-permission',
  ];
  const outcomes: OutcomeKind[] = [
    'inserted',
    'unverified',
    'other-buyer',
    'no-reply-box',
    'not-editable',
    'composing',
    'not-linked',
    'asks',
    'copied',
    'copy-failed',
  ];

  it.each(['zh-CN', 'en'] as const)('has its own sentence for every state and outcome in %s', (language) => {
    const said = new Set<string>();
    for (const state of states) {
      const { unmount } = show(<NoChat state={state} onReload={vi.fn()} onPractise={vi.fn()} />, language);
      said.add(screen.getByRole('status').textContent ?? '');
      unmount();
    }
    for (const kind of outcomes) {
      const { unmount } = show(<Outcome kind={kind} />, language);
      said.add(screen.getByRole('status').textContent ?? '');
      unmount();
    }
    expect(said.size).toBe(states.length + outcomes.length);
    for (const sentence of said) expect(/[一-鿿]/.test(sentence)).toBe(language === 'zh-CN');
  });

  it('names the buyer, the console and how well it reads', async () => {
    const view = makeView({
      buyer: { name: 'S***n', id: null },
      health: { messages: 'read', 'order.phone': 'unreadable' },
    });
    show(<PanelHeader view={view} consoleName="拼多多" languageSwitch={null} onPopOut={null} />);
    expect(screen.getByRole('heading', { name: 'S***n' })).toBeVisible();
    // Where there is no room for it, its name is cut: it can be read all the same.
    expect(screen.getByTitle('拼多多')).toHaveTextContent('拼多多');
    await userEvent.click(screen.getByText('1 项没读到'));
    expect(screen.getByText('电话').nextSibling).toHaveTextContent('没读懂');
  });
});
