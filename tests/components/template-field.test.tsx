// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { TemplateField } from '../../components/library/TemplateField';

const NOW = '2026-11-23T14:05';

function open(value: string, language: Language = 'zh-CN') {
  const onChange = vi.fn();
  const leave = vi.fn();
  function Page({ shown, first }: { shown: Language; first: string }) {
    const [stored, setStored] = useState(first);
    return (
      <LanguageProvider language={shown}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a form that hears what the field lets through */}
        <div onKeyDown={({ key }) => leave(key)}>
          <TemplateField
            label="正文"
            value={stored}
            language="zh-CN"
            now={NOW}
            onChange={(next) => {
              setStored(next);
              onChange(next);
            }}
          />
          <button type="button">后面</button>
        </div>
      </LanguageProvider>
    );
  }
  const { rerender } = render(<Page shown={language} first={value} />);
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '正文' });
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  return {
    box,
    leave,
    onChange,
    user: userEvent.setup(),
    stored: () => onChange.mock.lastCall?.[0],
    in: (shown: Language) => rerender(<Page shown={shown} first={value} />),
  };
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true');

describe('the text', () => {
  test('is shown in the language of the interface and stored in the canonical form', async () => {
    const { box, user, stored, in: to } = open('您好{buyer:亲}{today+3w}');
    expect(box).toHaveValue('您好{买家：亲}{今天+3工作日}');
    await user.keyboard('，单号{{订单号}');
    expect(stored()).toBe('您好{buyer:亲}{today+3w}，单号{order.number}');
    to('en');
    expect(box).toHaveValue('您好{buyer:亲}{today+3 working days}，单号{order number}');
  });

  test('is left as it is typed, also where it says the same in other words', async () => {
    const { box, user, stored } = open('');
    await user.keyboard('{{Buyer}');
    expect(box).toHaveValue('{Buyer}');
    expect(stored()).toBe('{buyer}');
  });
});

describe('behind an open brace', () => {
  test.each(['{{', '｛'])('%s offers everything with an example, arrows choose, Enter writes', async (brace) => {
    const { box, user, stored } = open('单号');
    await user.keyboard(brace);
    expect(screen.getByRole('listbox', { name: '变量' })).toBeVisible();
    expect(options()[0]).toBe('买家 小满');
    expect(options()).toContain('几个工作日后（跳过周末，不认识节假日） 11月26日');
    expect(screen.getByRole('status')).toHaveTextContent(`${options().length} 个变量可选`);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}{ArrowDown}');
    expect(active()).toHaveTextContent('订单号');
    expect(box).toHaveAttribute('aria-activedescendant', active()?.id);
    await user.keyboard('{Enter}');
    expect(box).toHaveValue('单号{订单号}');
    expect(stored()).toBe('单号{order.number}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.keyboard('好');
    expect(box).toHaveValue('单号{订单号}好');
  });

  test('what is typed narrows it down, in any spelling', async () => {
    const { user } = open('');
    await user.keyboard('{{订单');
    expect(options().every((one) => one?.startsWith('订单'))).toBe(true);
    await user.clear(screen.getByRole('textbox'));
    await user.keyboard('{{track');
    expect(options()).toEqual(['快递单号 YB0000000001']);
    await user.keyboard('zzz');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  test('Tab writes only while it is open; Enter and Escape are the text’s and the form’s when it is not', async () => {
    const { box, user, leave } = open('');
    await user.keyboard('{{买');
    leave.mockClear();
    await user.keyboard('{Tab}');
    expect(box).toHaveFocus();
    expect(box).toHaveValue('{买家}');
    await user.keyboard('{Enter}{Escape}');
    expect(box).toHaveValue('{买家}\n');
    expect(leave.mock.calls.flat()).toEqual(['Enter', 'Escape']);
    await user.tab();
    expect(box).not.toHaveFocus();
  });

  test('Escape closes it, and is not heard by the form around', async () => {
    const { box, user, leave } = open('');
    await user.keyboard('{{');
    leave.mockClear();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(box).toHaveValue('{');
    expect(leave).not.toHaveBeenCalled();
  });

  test('a form is written with what is to be typed over marked', async () => {
    const { box, user, stored } = open('');
    await user.keyboard('{{填写{Enter}');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('身高');
    await user.keyboard('体重');
    expect(stored()).toBe('{ask:体重}');
  });

  test('a brace that is closed already is not closed twice', async () => {
    const { box, user } = open('{}');
    box.setSelectionRange(1, 1);
    await user.type(box, '买', { initialSelectionStart: 1, initialSelectionEnd: 1 });
    await user.keyboard('{Enter}');
    expect(box).toHaveValue('{买家}');
  });

  test('an input method that is composing chooses nothing', async () => {
    const { box, user } = open('');
    await user.keyboard('{{');
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) {
      fireEvent.keyDown(box, { key, isComposing: true });
      fireEvent.keyDown(box, { key, keyCode: 229 });
    }
    expect(box).toHaveValue('{');
    expect(active()).toHaveTextContent('买家');
  });

  test('the active option comes into view, also where the browser answers with a promise', async () => {
    const seen: (string | null)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      seen.push(this.textContent);
      return Promise.resolve() as unknown as undefined;
    });
    const { user } = open('');
    await user.keyboard('{{{ArrowUp}{Escape}');
    expect(seen).toEqual(['买家 小满', '插入另一条话术 {话术：编码}']);
    vi.restoreAllMocks();
  });

  test('in English', async () => {
    const { box, user } = open('', 'en');
    await user.keyboard('{{work');
    expect(within(screen.getByRole('listbox', { name: 'Variables' })).getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(box).toHaveValue('{today+3 working days}');
  });
});

describe('the button', () => {
  test('offers the same by mouse, at the caret', async () => {
    const { box, user, stored } = open('好的，谢谢');
    box.setSelectionRange(3, 3);
    await user.click(screen.getByRole('button', { name: '插入变量' }));
    expect(screen.getByRole('button', { name: '插入变量' })).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('option', { name: /^买家/ }));
    expect(stored()).toBe('好的，{buyer}谢谢');
    expect(box).toHaveFocus();
  });

  test('closes what it opened', async () => {
    const { user } = open('');
    const button = screen.getByRole('button', { name: '插入变量' });
    await user.click(button);
    await user.click(button);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});
