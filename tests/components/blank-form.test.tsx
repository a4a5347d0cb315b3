// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { answerBlanks, filledText, fillTemplate } from '../../assist/fill';
import { LanguageProvider } from '../../components/i18n/language';
import { BlankForm } from '../../components/panel/BlankForm';
import { ReplyText } from '../../components/panel/ReplyText';

const TEXT = '{buyer}您好，{choose 哪天:今天|明天|后天}发，身高{ask:身高}{caret}，送{gift}';

function open(text: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const parts = fillTemplate(text, { buyer: '小雨' }, { now: '2026-11-23T14:05' });
  const calls = { onFilled: vi.fn(), onCopy: vi.fn(), onCancel: vi.fn() };
  render(
    <LanguageProvider language={language}>
      <p data-testid="words">
        <ReplyText parts={parts} />
      </p>
      <BlankForm parts={parts} {...calls} />
    </LanguageProvider>,
  );
  const said = () => filledText(answerBlanks(parts, calls.onFilled.mock.lastCall?.[0] ?? {}));
  return { ...calls, said, user: userEvent.setup() };
}

describe('the form', () => {
  test('asks for a choice, an answer and a blank; digits choose, Enter fills', async () => {
    const { user, said, onFilled } = open(TEXT);
    const choice = screen.getByRole('combobox', { name: '请选：哪天' });
    expect(choice).toHaveFocus();
    expect(choice).toHaveValue('');
    expect(screen.getByRole('button', { name: '填入' })).toBeDisabled();
    await user.keyboard('2');
    expect(choice).toHaveValue('明天');
    expect(screen.getByRole('textbox', { name: '请填：身高' })).toHaveFocus();
    await user.keyboard('170{Tab}袜子{Enter}');
    expect(onFilled).toHaveBeenCalledOnce();
    expect(said()).toBe('小雨您好，明天发，身高170，送袜子');
  });

  test('a digit without an option, or with a modifier, chooses nothing', async () => {
    const { user } = open('{choose:a|b}');
    await user.keyboard('9');
    await user.keyboard('{Control>}1{/Control}');
    expect(screen.getByRole('combobox', { name: '请选：a/b' })).toHaveValue('');
  });

  test('Enter on a choice fills once it is made, and only then', async () => {
    const { user, said, onFilled } = open('{choose:a|b}', 'en');
    await user.keyboard('{Enter}');
    expect(onFilled).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Choose: a/b' }), 'b');
    await user.keyboard('{Enter}');
    expect(said()).toBe('b');
    expect(onFilled).toHaveBeenCalledOnce();
  });

  test('Escape leaves', async () => {
    const { user, onCancel } = open('{choose:a|b}{ask:x}');
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('a phrase that is missing is named, and nothing can be filled in', () => {
    open('{phrase:thdz}');
    expect(screen.getByRole('alert')).toHaveTextContent('没有编码为“thdz”的话术');
    expect(screen.getByRole('button', { name: '填入' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '复制' })).toBeDisabled();
  });
});

describe('the words', () => {
  test('show what will be asked as chips, dates as they are, and no caret', () => {
    open(`{today+3}${TEXT}`);
    expect(screen.getByTestId('words')).toHaveTextContent('11月26日小雨您好，今天/明天/后天？发，身高身高？，送赠品？');
  });
});
