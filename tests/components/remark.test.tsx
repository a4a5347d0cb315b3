// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../components/i18n/language';
import { type RemarkActions, RemarkComposer, type ShownRemark } from '../../components/panel/RemarkComposer';

const shown: ShownRemark = {
  orderNumber: '6940000000000000501',
  before: null,
  flags: ['red', 'green'],
  flag: 'red',
  reason: '改地址',
  reasons: ['改地址', '送赠品'],
  agent: '07',
  agentKnown: true,
  text: '改地址｜07｜11-23 14:05',
  missing: null,
  length: { used: 27, most: 1000, unit: 'utf8-bytes', over: 0 },
  cannotWrite: null,
  done: null,
};

function show(part: Partial<ShownRemark> = {}, language: 'zh-CN' | 'en' = 'zh-CN', open = true) {
  const actions = {
    onFlag: vi.fn(),
    onReason: vi.fn(),
    onAgent: vi.fn(),
    onAgentDone: vi.fn(),
    onAgentAgain: vi.fn(),
    onWrite: vi.fn(),
    onCopy: vi.fn(),
  } satisfies RemarkActions;
  const onOpen = vi.fn();
  const remark = { ...shown, ...part };
  render(
    <LanguageProvider language={language}>
      <RemarkComposer remark={remark} open={open} onOpen={onOpen} {...actions} />
    </LanguageProvider>,
  );
  return { ...actions, onOpen };
}

describe('the remark composer', () => {
  test('is closed until it is wanted, and shows what the order says in its parts', async () => {
    const before = { parts: [{ reason: '加件', agent: '小云', time: '11-22 09:30' }], words: null };
    const { onOpen } = show({ before }, 'zh-CN', false);
    expect(screen.queryByRole('form')).toBeNull();
    expect(within(screen.getByRole('list', { name: '订单上已有' })).getByRole('listitem')).toHaveTextContent(
      '加件小云 · 11-22 09:30',
    );
    await userEvent.click(screen.getByRole('button', { name: /备注/, expanded: false }));
    expect(onOpen).toHaveBeenCalledWith(true);
  });

  test('words that somebody else wrote stay as they are', () => {
    show({ before: { parts: [], words: '发顺丰，谢谢' } });
    expect(screen.getByRole('list', { name: '订单上已有' })).toHaveTextContent('发顺丰，谢谢');
  });

  test('previews, counts, says which flag to pick, and writes', async () => {
    const { onWrite, onCopy, onFlag } = show();
    expect(screen.getByRole('status', { name: '预览' })).toHaveTextContent('改地址｜07｜11-23 14:05');
    expect(screen.getByText('27 / 1000 字节')).toBeVisible();
    expect(screen.getByText(/请在后台选红旗并保存/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: '绿旗' }));
    expect(onFlag).toHaveBeenCalledWith('green');
    await userEvent.click(screen.getByRole('button', { name: '写入备注框' }));
    expect(onWrite).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: '复制' }));
    expect(onCopy).toHaveBeenCalledTimes(1);
    expect(onWrite).toHaveBeenCalledTimes(1);
  });

  test('puts usual reasons together, once each, and takes own words', async () => {
    const { onReason } = show();
    const usual = within(screen.getByRole('list', { name: '常用事由' }));
    expect(usual.getByRole('button', { name: '改地址' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(usual.getByRole('button', { name: '改地址' }));
    expect(onReason).not.toHaveBeenCalled();
    await userEvent.click(usual.getByRole('button', { name: '送赠品' }));
    expect(onReason).toHaveBeenLastCalledWith('改地址，送赠品');
    await userEvent.type(screen.getByRole('textbox', { name: '事由' }), '！');
    expect(onReason).toHaveBeenLastCalledWith('改地址！');
  });

  test('asks for the agent’s number where it is not known, and can ask again', async () => {
    const { onAgentAgain } = show();
    await userEvent.click(screen.getByRole('button', { name: '改' }));
    expect(onAgentAgain).toHaveBeenCalledTimes(1);
  });

  test('nothing goes out while the number is missing', async () => {
    const { onAgent, onAgentDone, onWrite } = show({ agentKnown: false, agent: '', text: null, missing: 'agent' });
    expect(screen.getByText('先填客服编号')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: '客服编号' }), '7');
    expect(onAgent).toHaveBeenCalledWith('7');
    await userEvent.tab();
    expect(onAgentDone).toHaveBeenCalledTimes(1);
    for (const name of ['写入备注框', '复制']) expect(screen.getByRole('button', { name })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: '事由' }), '{Enter}');
    expect(onWrite).not.toHaveBeenCalled();
  });

  test('one that is too long is refused, with how much', async () => {
    const { onWrite } = show({ length: { used: 1012, most: 1000, unit: 'utf8-bytes', over: 12 } });
    expect(screen.getByRole('alert')).toHaveTextContent('超出 12 字节');
    expect(screen.getByRole('button', { name: '写入备注框' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: '事由' }), '{Enter}');
    expect(onWrite).not.toHaveBeenCalled();
  });

  test('copies where the console’s remark box is not known', async () => {
    const length = { used: 22, most: null, unit: 'characters', over: 0 } as const;
    const { onCopy, onWrite } = show({ cannotWrite: 'no-editor', length }, 'en');
    expect(screen.queryByRole('button', { name: 'Write into the remark box' })).toBeNull();
    expect(screen.getByText('22 characters, limit not known')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), '{Enter}');
    expect(onCopy).toHaveBeenCalledTimes(1);
    expect(onWrite).not.toHaveBeenCalled();
  });

  test('says what became of it', () => {
    show({ done: 'inserted' });
    expect(screen.getByText('已写入备注框。请在后台选红旗并保存')).toBeVisible();
  });
});
