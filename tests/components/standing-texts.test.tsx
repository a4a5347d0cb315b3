// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { findCautions } from '../../assist/caution';
import type { Phrase } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import { StandingTexts } from '../../components/library/StandingTexts';
import { Standing } from '../../entrypoints/library/Standing';
import { preparedCautions } from '../../storage/caution-rules';
import { changeOwnCautions } from '../../storage/own-cautions';

const text = (id: string, words: string, kind: Phrase['kind'] = 'auto-reply'): Phrase => ({
  id,
  title: `标题${id}`,
  text: words,
  shortcode: '',
  intents: ['greeting'],
  kind,
});

const prepared = preparedCautions();

const show = (texts: Phrase[], onCopy = vi.fn(), turn: string[] = []) =>
  render(
    <LanguageProvider language="zh-CN">
      <StandingTexts
        texts={texts}
        today="2026-11-23"
        turn={new Set(turn)}
        onCopy={onCopy}
        look={(words, kind) => findCautions(words, { language: 'zh-CN', kind }, prepared)}
      />
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

  it('are cautioned about words that a platform forbids, whether they are in a pack or run already', async () => {
    show([text('a', '有问题加V聊')]);
    const replies = within(screen.getByRole('region', { name: '自动回复' }));
    expect(replies.getByText('加V').closest('li')).toHaveTextContent(/不允许把买家引到站外联系.*依据：/);
    const box = screen.getByRole('textbox', { name: '检查后台正在用的签名：粘贴到这里' });
    await userEvent.type(box, '五星好评返现');
    const signatures = within(screen.getByRole('region', { name: '个性签名' }));
    expect(signatures.getByRole('status')).toHaveTextContent('不许用返现');
  });
});

describe('the page of automatic replies', () => {
  it('follows the rules in force, and says of its lines and blanks only once', async () => {
    fakeBrowser.reset();
    render(
      <LanguageProvider language="zh-CN">
        <Standing />
      </LanguageProvider>,
    );
    const replies = within(await screen.findByRole('region', { name: '自动回复' }));
    const box = screen.getByRole('textbox', { name: '检查后台正在用的自动回复：粘贴到这里' });
    await userEvent.type(box, '一{enter}二{enter}三{enter}四{enter}加V聊{{buyer}');
    const said = () => replies.getByRole('status').textContent;
    expect(replies.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '有 5 行，请压到 4 行以内',
      '{buyer} 后台填不了，请换成固定的文字',
      expect.stringContaining('加V'),
    ]);
    await act(() => changeOwnCautions(({ own }) => ({ own, off: ['off-platform.wechat'] })));
    expect(said()).not.toContain('加V');
  });
});
