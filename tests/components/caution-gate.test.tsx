// @vitest-environment happy-dom
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { fillTemplate, type PlaceholderValues } from '../../assist/fill';
import { isProblem, NO_OWN_CAUTION, type OwnCaution, ownRule } from '../../assist/own-caution';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Outcome } from '../../components/panel/Outcome';
import { Replies } from '../../components/panel/Replies';
import type { ShownReply } from '../../components/panel/shown';
import { useCautionRules, useLiveCautions } from '../../entrypoints/sidepanel/caution-store';
import { DraftHints } from '../../entrypoints/sidepanel/DraftHints';
import { showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import type { SeatConnection } from '../../entrypoints/sidepanel/seat-link';
import { useCautioned } from '../../entrypoints/sidepanel/use-cautioned';
import { replyActions, usePicking } from '../../entrypoints/sidepanel/use-pick';
import { changeOwnCautions } from '../../storage/own-cautions';
import { readSentWords } from '../../storage/sent-words';
import { makeMessage, makeView } from '../unit/make-view';

const reply = (id: string, text: string, values: PlaceholderValues = {}): ShownReply => ({
  id,
  title: `标题${id}`,
  shortcode: '',
  parts: fillTemplate(text, values),
  why: [],
});
const chat = (name: string) =>
  makeView({ key: name, buyer: { name, id: null }, messages: [makeMessage('1', '怎么联系')] });

let now = 1_790_000_000_000;
const wait = (ms: number): void => {
  now += ms;
};

function open(replies: ShownReply[], language: Language = 'zh-CN') {
  const insert = vi.fn<SeatConnection['insert']>(async () => 'inserted');
  const seat = { tabId: 1, connection: { insert, arm: () => undefined } };
  const scene = { situation: { turn: null }, library: { engine: {} } } as unknown as Scene;
  function Panel() {
    const { view, outcome, about, asking, draft } = usePanel();
    useLiveCautions();
    const picking = usePicking(seat, null);
    const shown = useCautioned(replies, view);
    return (
      <>
        <Replies label="下一句" replies={shown} keys asking={asking} actions={replyActions(picking)} />
        <Outcome kind={outcome} about={about} />
        {draft && view && <DraftHints scene={{ ...scene, view, picking }} />}
      </>
    );
  }
  render(
    <LanguageProvider language={language}>
      <Panel />
    </LanguageProvider>,
  );
  return insert;
}

const warm = () => waitFor(() => expect(useCautionRules.getState().warm).toBe(true), { timeout: 20_000 });
const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const said = (): string | null => screen.getByRole('status').textContent;

async function put(change: Partial<OwnCaution>): Promise<void> {
  const stamp = { id: 'own.1', source: '店里的规定', checkedOn: '2026-11-23' };
  const rule = ownRule({ ...NO_OWN_CAUTION, why: '做不到', ...change }, stamp);
  if (isProblem(rule)) throw new Error(rule.what);
  await act(() => changeOwnCautions(({ off }) => ({ own: [rule], off })));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  usePanel.setState({ ...usePanel.getInitialState() });
  useCautionRules.setState(useCautionRules.getInitialState());
  showView(chat('小鹿'));
});
afterEach(() => vi.restoreAllMocks());

describe('a reply with words that a platform forbids', () => {
  it('is marked with the words, and says why', async () => {
    open([reply('a', '有问题加V聊'), reply('b', '今天给您发')]);
    await warm();
    const mark = await screen.findByText('违禁：加V');
    expect(mark.parentElement).toHaveAttribute('title', expect.stringContaining('平台不允许把买家引到站外联系'));
    expect(button(/^有问题加V聊\s*含“加V”：平台不允许/)).toContainElement(mark);
    expect(button(/今天给您发/)).not.toHaveTextContent('违禁');
  });

  it('fills in with the second choice only, and a double click is none', async () => {
    const insert = open([reply('a', '有问题加V聊')]);
    await userEvent.click(button(/加V聊/));
    expect(insert).not.toHaveBeenCalled();
    expect(said()).toMatch(/^这句含“加V”：平台不允许把买家引到站外联系.*。再点一次才填入$/);
    wait(100);
    await userEvent.click(button(/加V聊/));
    expect(insert).not.toHaveBeenCalled();
    wait(400);
    await userEvent.click(button(/加V聊/));
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ text: '有问题加V聊', target: 'reply' }));
    await waitFor(() => expect(said()).toBe('已填入，请核对后点发送'));
    wait(1000);
    await userEvent.click(button(/加V聊/));
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it('is asked about anew after another reply was chosen, and in another chat', async () => {
    const insert = open([reply('a', '有问题加V聊'), reply('b', '五星好评返现')]);
    for (const name of [/加V聊/, /好评返现/, /加V聊/]) {
      await userEvent.click(button(name));
      wait(1000);
    }
    act(() => showView(chat('小鸟')));
    expect(said()).toBe('');
    await userEvent.click(button(/加V聊/));
    expect(insert).not.toHaveBeenCalled();
  });

  it('is looked at again with what the agent put into its blanks', async () => {
    const insert = open([reply('a', '您拨打{phone}就行')]);
    await userEvent.click(button(/^您拨打/));
    await userEvent.type(screen.getByRole('textbox'), '13912345678{enter}');
    expect(insert).not.toHaveBeenCalled();
    expect(said()).toContain('13912345678');
    wait(1000);
    await userEvent.type(screen.getByRole('textbox'), '{enter}');
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ text: '您拨打13912345678就行' }));
  });

  it('that is only to be warned of fills in at once, with its mark', async () => {
    const insert = open([reply('a', '这个价最便宜')]);
    await warm();
    expect(await screen.findByText('违禁：最便宜')).toBeVisible();
    await userEvent.click(button(/这个价/));
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it('speaks English too', async () => {
    open([reply('a', '有问题加V聊')], 'en');
    await warm();
    expect(await screen.findByText('Avoid: 加V')).toBeVisible();
    await userEvent.click(button(/加V聊/));
    expect(said()).toMatch(/^This has “加V” in it: The platform .*\. Choose it once more to insert it$/);
  });
});

describe("the lead's rules", () => {
  it('hold in an open panel as soon as they are written, for replies and for the draft', async () => {
    const insert = open([reply('a', '我们家纯手工的')]);
    act(() => usePanel.setState({ draft: '这款纯手工' }));
    await warm();
    expect(screen.queryByText(/违禁/)).toBeNull();
    await put({ words: '纯手工', level: 'ask', better: '手工缝边' });
    expect(await screen.findByText('违禁：纯手工')).toBeVisible();
    expect(screen.getByText('违禁提示').closest('li')).toHaveTextContent('做不到');
    expect(screen.getByRole('button', { name: '换成这句：手工缝边' })).toBeVisible();
    await userEvent.click(button(/^我们家纯手工/));
    expect(insert).not.toHaveBeenCalled();
    await act(() => changeOwnCautions(({ own }) => ({ own, off: ['own.1'] })));
    await waitFor(() => expect(screen.queryByText(/违禁/)).toBeNull());
    await userEvent.click(button(/^我们家纯手工/));
    expect(insert).toHaveBeenCalledTimes(1);
  });

  it('switch ours off, promises among them', async () => {
    open([]);
    act(() => usePanel.setState({ draft: '明天一定到' }));
    expect(screen.getByText('话说满了')).toBeVisible();
    await act(() => changeOwnCautions(({ own }) => ({ own, off: ['over-promise'] })));
    await waitFor(() => expect(screen.queryByText('话说满了')).toBeNull());
  });
});

describe('the same words', () => {
  const words = '亲，今天下单可以领一张满二百减二十的优惠券哦';

  it('to many buyers are said once there are too many', async () => {
    const insert = open([reply('a', words), reply('b', '好的')]);
    for (let at = 1; at <= 8; at += 1) {
      act(() => showView(chat(`买家${at}`)));
      await userEvent.click(button(/优惠券/));
      await userEvent.click(button(/好的/));
      await waitFor(async () => expect(await readSentWords()).toHaveLength(at));
      expect(said()).toBe('已填入，请核对后点发送');
    }
    act(() => showView(chat('买家9')));
    await userEvent.click(button(/优惠券/));
    await waitFor(() =>
      expect(said()).toMatch(/^已填入。同样的话 30 分钟内已给 9 位买家：同样的话短时间.*。发送前改几个字$/),
    );
    expect(insert).toHaveBeenCalledTimes(17);
    // Said until the chat goes on.
    act(() => showView(makeView({ ...chat('买家9'), messages: [makeMessage('2', '好的谢谢')] })));
    expect(said()).toBe('');
  });
});
