// @vitest-environment happy-dom
import { fireEvent, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { fillTemplate } from '../../assist/fill';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { SearchBox } from '../../components/panel/SearchBox';
import type { ShownReply } from '../../components/panel/shown';
import { useKeys } from '../../entrypoints/sidepanel/use-keys';

const show = (element: ReactElement, language: Language = 'zh-CN') =>
  render(<LanguageProvider language={language}>{element}</LanguageProvider>);

function Box({ first, onFirst = vi.fn() }: { first: string; onFirst?: () => void }) {
  const [query, setQuery] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  return <SearchBox query={query} inputRef={input} onQuery={setQuery} onFirst={onFirst} />;
}

describe('while an input method composes', () => {
  // How browsers tell it: by the flag, by the code alone (Safari, some on Windows), or by both.
  const ways = [{ isComposing: true }, { keyCode: 229 }, { isComposing: true, keyCode: 229 }];
  const cases = ways.flatMap((way) => ['Enter', 'Escape', 'ArrowDown', '1'].map((key) => ({ ...way, key })));

  it.each(cases)('no key of the box is handled: %j', (key) => {
    const onFirst = vi.fn();
    show(<Box first="退货" onFirst={onFirst} />);
    const box = screen.getByRole('searchbox');
    expect(fireEvent.keyDown(box, key)).toBe(true);
    expect(onFirst).not.toHaveBeenCalled();
    expect(box).toHaveValue('退货');
  });

  it('Enter that ends the composition chooses nothing, the next one does', () => {
    const onFirst = vi.fn();
    show(<Box first="" onFirst={onFirst} />);
    const box = screen.getByRole('searchbox');
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: 'tui' } });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.compositionEnd(box, { data: '退' });
    fireEvent.change(box, { target: { value: '退' } });
    expect(onFirst).not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onFirst).toHaveBeenCalledOnce();
  });

  it.each(ways)('the panel takes no key for itself: %j', (way) => {
    const keys = { pickAt: vi.fn(), focusSearch: vi.fn() };
    renderHook(() => useKeys(keys));
    fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true, ...way });
    fireEvent.keyDown(window, { code: 'Digit1', altKey: true, ...way });
    expect([keys.pickAt, keys.focusSearch].flatMap(({ mock }) => mock.calls)).toEqual([]);
    fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true });
    fireEvent.keyDown(window, { code: 'Digit2', altKey: true });
    expect(keys.focusSearch).toHaveBeenCalledOnce();
    expect(keys.pickAt).toHaveBeenCalledWith(1);
  });
});

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
