// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../assist/fill';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { SearchBox } from '../../components/panel/SearchBox';
import type { ShownReply } from '../../components/panel/shown';

const show = (element: ReactElement, language: Language = 'zh-CN') =>
  render(<LanguageProvider language={language}>{element}</LanguageProvider>);

function Box({ first }: { first: string }) {
  const [query, setQuery] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  return <SearchBox query={query} inputRef={input} onQuery={setQuery} onFirst={vi.fn()} />;
}

describe('what the search is narrowed to', () => {
  it('stands above the box and can be removed, one by one; then the box has the focus again', async () => {
    show(<Box first="＃物流 退货 @服饰" />);
    expect(screen.getByRole('list', { name: '只在这些里面搜' }).children).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '去掉标签：物流' }));
    const box = screen.getByRole('searchbox');
    expect(box).toHaveValue('退货 @服饰');
    expect(box).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: '去掉话术包：服饰' }));
    expect(box).toHaveValue('退货');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('is not there for words, nor for a sign alone', async () => {
    show(<Box first="退货 #" />, 'en');
    expect(screen.queryByRole('list')).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), '物');
    expect(screen.getByRole('button', { name: 'Remove tag: 物' })).toBeVisible();
  });

  it('is typed letter by letter without a key being taken', async () => {
    show(<Box first="" />);
    await userEvent.type(screen.getByRole('searchbox'), 'th #wl @a');
    expect(screen.getByRole('searchbox')).toHaveValue('th #wl @a');
  });
});

describe('a reply that was found', () => {
  const reply: ShownReply = {
    id: 'a',
    title: '退货地址',
    shortcode: 'thdz',
    parts: fillTemplate('您好，请寄到{shop:小店}的仓库。', {}),
    why: ['物流'],
    found: { title: [[0, 2]], shortcode: [[0, 1]], parts: [[[3, 5]], [[0, 2]], [[1, 3]]], why: [[[0, 1]]] },
  };
  const actions = { onPick: vi.fn(), onCopy: vi.fn(), onAnswers: vi.fn(), onCopyAnswers: vi.fn(), onCancel: vi.fn() };
  const list = (replies: ShownReply[]) => (
    <Replies label="搜话术" replies={replies} keys asking={null} actions={actions} />
  );

  it('says its title, and marks what was searched for in title, text, tag and shortcode', () => {
    show(list([reply]));
    const button = screen.getByRole('button', { name: /^您好/ });
    expect(button).toHaveTextContent(/您好，请寄到小店的仓库。退货地址 · 物流thdz$/);
    const marks = [...button.querySelectorAll('mark.found')].map((mark) => mark.textContent);
    expect(marks).toEqual(['请寄', '小店', '仓库', '退货', '物', 't']);
  });

  it('one that was not searched for has no marks and no title', () => {
    const { found: _found, ...plain } = reply;
    show(list([plain]));
    const button = screen.getByRole('button', { name: /请寄到/ });
    expect(button.querySelector('mark.found')).toBeNull();
    expect(button).not.toHaveTextContent('退货地址');
  });
});
