// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Phrase } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import { StandingTexts } from '../../components/library/StandingTexts';

const text = (id: string, words: string, kind: Phrase['kind'] = 'auto-reply'): Phrase => ({
  id,
  title: `标题${id}`,
  text: words,
  shortcode: '',
  intents: ['greeting'],
  kind,
});

const show = (texts: Phrase[], onCopy = vi.fn(), turn: string[] = []) =>
  render(
    <LanguageProvider language="zh-CN">
      <StandingTexts texts={texts} today="2026-11-23" turn={new Set(turn)} onCopy={onCopy} />
    </LanguageProvider>,
  );

describe('automatic replies and signatures on the library page', () => {
  it('are grouped, marked for today, copied, and say what is wrong', async () => {
    const onCopy = vi.fn();
    const texts = [text('a', '一\n二\n三\n四\n五'), text('b', '您好，马上回来'), text('c', '新款已上', 'signature')];
    show(texts, onCopy, ['b']);
    const replies = within(screen.getByRole('region', { name: '自动回复' }));
    expect(replies.getByText('有 5 行，请压到 4 行以内')).toBeVisible();
    expect(replies.getByText('今天用这条').closest('li')).toHaveTextContent('标题b');
    await userEvent.click(replies.getByRole('button', { name: '复制：标题b' }));
    expect(onCopy).toHaveBeenCalledWith(texts[1]);
    expect(within(screen.getByRole('region', { name: '个性签名' })).getByText('新款已上')).toBeVisible();
  });

  it('check what runs in the console as it is pasted', async () => {
    show([]);
    const box = screen.getByRole('textbox', { name: '检查后台正在用的自动回复：粘贴到这里' });
    await userEvent.type(box, '活动到11月12日');
    expect(screen.getByText('“11月12日”已经过去了，请更新或停用')).toBeVisible();
    await userEvent.clear(box);
    await userEvent.type(box, '您好，马上回来');
    expect(screen.getByText('没有发现问题')).toBeVisible();
  });
});
