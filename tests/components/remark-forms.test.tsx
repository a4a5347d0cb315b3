// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../../components/i18n/language';
import { type ConsoleForm, RemarkForms } from '../../components/library/RemarkForms';

const STANDARD = '{reason}｜{agent}｜{time}';

function show(consoles: ConsoleForm[]) {
  const onSave = vi.fn();
  render(
    <LanguageProvider language="zh-CN">
      <RemarkForms consoles={consoles} standard={STANDARD} flag="红" onSave={onSave} />
    </LanguageProvider>,
  );
  return onSave;
}

describe('the form of remarks', () => {
  it('is shown as it prints, says what is wrong, and is saved', async () => {
    const onSave = show([{ id: 'feige', name: '抖店飞鸽', template: null }]);
    const field = screen.getByRole('textbox', { name: '抖店飞鸽' });
    expect(screen.getByText('写出来是：改地址｜07｜11-23 14:05')).toBeVisible();
    const save = screen.getByRole('button', { name: '保存：抖店飞鸽' });
    expect(save).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, '[[{{agent}]');
    expect(screen.getByText('缺少 {reason}：备注里要写事由')).toBeVisible();
    expect(save).toBeDisabled();
    await userEvent.clear(field);
    await userEvent.type(field, '[[{{flag}]{{reason}/{{agent}');
    expect(screen.getByText('写出来是：[红]改地址/07')).toBeVisible();
    await userEvent.click(save);
    expect(onSave).toHaveBeenCalledWith('feige', '[{flag}]{reason}/{agent}');
  });

  it('goes back to the standard', async () => {
    const onSave = show([{ id: 'practice', name: '练习台', template: '{reason}/{agent}' }]);
    await userEvent.click(screen.getByRole('button', { name: '用自带的：练习台' }));
    expect(onSave).toHaveBeenCalledWith('practice', null);
  });
});
