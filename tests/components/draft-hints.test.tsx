// @vitest-environment happy-dom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationView } from '../../assist/model';
import { buyerTurn } from '../../assist/turn';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { DraftHints } from '../../entrypoints/sidepanel/DraftHints';
import { showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import { makeMessage, makeView } from '../unit/make-view';

const chatWith = (name: string, words: string): ConversationView =>
  makeView({ key: name, buyer: { name, id: null }, messages: [makeMessage('1', words)] });
const view = chatWith('小鹿', '衣服开线了');

const sceneOf = (
  shown: ConversationView,
  intent: string,
  replace = vi.fn(async (_words: string, _text: string) => true),
) => ({
  scene: {
    view: shown,
    situation: { turn: buyerTurn(shown.messages), stage: 'none', values: {}, said: [] },
    library: { engine: { intents: () => [{ id: intent, score: 0.9 }] } },
    picking: { replace },
    order: null,
  } as unknown as Scene,
  replace,
});

const draft = (text: string): void => act(() => usePanel.setState({ draft: text }));

function open(language: Language = 'zh-CN', intent = 'shipping_time') {
  const { scene, replace } = sceneOf(view, intent);
  const shown = render(
    <LanguageProvider language={language}>
      <DraftHints scene={scene} />
    </LanguageProvider>,
  );
  return { replace, ...shown };
}

beforeEach(() => {
  usePanel.setState({ draft: '' });
  showView(view);
});

describe('hints on the draft', () => {
  it('know better words in the language of the chat where the draft shows none', () => {
    open();
    draft('vx: kefu88');
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('您在这里跟我说就行');
  });

  it('say what a draft promises too much, and put softer words in its place', async () => {
    const { replace } = open();
    expect(screen.queryByRole('listitem')).toBeNull();
    draft('亲，明天一定到哦');
    const hint = screen.getByRole('listitem');
    expect(hint).toHaveTextContent('明天一定到');
    expect(hint).toHaveTextContent('到货时间由快递决定');
    await userEvent.click(within(hint).getByRole('button', { name: '换成这句：一般明天能到，具体以物流更新为准' }));
    expect(replace).toHaveBeenCalledWith('明天一定到', '一般明天能到，具体以物流更新为准');
    draft('亲，一般明天能到，具体以物流更新为准哦');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('name words that a platform forbids, the rule and its date, and better words', async () => {
    const { replace } = open();
    draft('亲，加V聊，给您发图');
    const hint = screen.getByRole('listitem');
    expect(hint).toHaveTextContent('加V');
    expect(hint).toHaveTextContent(/依据：.+（\d{4}-\d{2}-\d{2} 查）/);
    const take = within(hint).queryByRole('button', { name: /换成这句/ });
    if (take) {
      await userEvent.click(take);
      expect(replace.mock.calls[0]?.[0]).toContain('加V');
    }
    await userEvent.click(within(hint).getByRole('button', { name: /知道了/ }));
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('leave words alone that only look forbidden', () => {
    open();
    for (const words of ['这是最后一件了哦', '一定要冷水手洗', '微信支付也可以的']) {
      draft(words);
      expect(screen.queryByRole('listitem'), words).toBeNull();
    }
  });

  it('are read once: what was dismissed does not come back in this chat, other words do', async () => {
    open();
    draft('明天一定到');
    await userEvent.click(screen.getByRole('button', { name: '知道了：明天一定到' }));
    expect(screen.queryByRole('listitem')).toBeNull();
    draft('明天一定到的亲');
    draft('明天一定到');
    expect(screen.queryByRole('listitem')).toBeNull();
    draft('明天一定到，保证不掉色');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    draft('明天一定到');
    act(() => showView(chatWith('小鸟', '在吗')));
    draft('明天一定到');
    expect(screen.getByRole('listitem')).toHaveTextContent('明天一定到');
  });

  it('complete an explanation to a buyer who wants something put right, behind the draft', async () => {
    const { replace } = open('zh-CN', 'quality_complaint');
    draft('因为这款是手工做的，所以难免有瑕疵');
    const hint = screen.getByRole('listitem');
    expect(hint).toHaveTextContent('还缺：先安抚、我们做什么、买家做什么、什么时候');
    await userEvent.click(within(hint).getByRole('button', { name: /^加上这句/ }));
    const [words, text] = replace.mock.calls[0] as unknown as [string, string];
    expect('因为这款是手工做的，所以难免有瑕疵'.replace(words, text)).toMatch(
      /^因为这款是手工做的，所以难免有瑕疵。.*我来帮您处理/,
    );
  });

  it('do not come back with the next letter of an explanation that was let be', async () => {
    open('zh-CN', 'quality_complaint');
    draft('因为这款是手工做的，所以难免有瑕疵');
    await userEvent.click(screen.getByRole('button', { name: /^知道了/ }));
    draft('因为这款是手工做的，所以难免有瑕疵哈');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('leave an explanation alone that answers another question', () => {
    open('zh-CN', 'shipping_time');
    draft('因为这款是手工做的，所以要等几天');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('speak the language of the panel about a draft in another', () => {
    open('zh-CN');
    draft('It will arrive tomorrow for sure.');
    expect(screen.getByRole('listitem')).toHaveTextContent('到货时间由快递决定');
    expect(screen.getByRole('button', { name: /^换成这句：It should arrive tomorrow/ })).toBeVisible();
  });

  it('show the same words that stand twice once, and change one of them', async () => {
    const { replace } = open('en');
    draft('明天一定到，明天一定到');
    await userEvent.click(screen.getByRole('button', { name: /^Use this/ }));
    const [words] = replace.mock.calls[0] as unknown as [string];
    expect('明天一定到，明天一定到'.split(words)).toHaveLength(2);
  });
});
