// @vitest-environment happy-dom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PlaceholderValues } from '../../assist/fill';
import type { LibraryPhrase } from '../../assist/phrase';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { CodeOffer } from '../../entrypoints/sidepanel/CodeOffer';
import { firstChoices, showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import type { SeatConnection } from '../../entrypoints/sidepanel/seat-link';
import type { Library } from '../../entrypoints/sidepanel/use-library';
import type { Picking } from '../../entrypoints/sidepanel/use-pick';
import type { Situation } from '../../entrypoints/sidepanel/use-replies';
import { showCodeKey, useArming, useShortcode } from '../../entrypoints/sidepanel/use-shortcode';
import type { ArmedCode } from '../../messaging/protocol';
import { readSentWords } from '../../storage/sent-words';
import { readSettings } from '../../storage/settings';
import { makeMessage, makeView } from '../unit/make-view';

const phrase = (id: string, shortcode: string, text: string, more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  shortcode,
  text,
  title: `标题${id}`,
  intents: ['greeting'],
  pack: 'p',
  language: 'zh-CN',
  ...more,
});

const PHRASES = [
  phrase('1', 'fh', '{buyer}您好，今天给您发。', { variants: ['今天就能发，{buyer}放心。'] }),
  phrase('2', 'gs', '这款送{gift}。'),
  phrase('3', 'kc', '还有{product.stock}件。'),
  phrase('4', 'qs', '组长同意了。'),
  phrase('5', 'dx', '短信一条', { kind: 'sms' }),
  phrase('6', 'gq', '活动中', { validUntil: '2020-01-01' }),
  phrase('7', 'hi', 'Hello there.', { language: 'en' }),
  phrase('8', 'hi', '在的。'),
  phrase('9', 'jv', '您加V聊。'),
  phrase('10', 'cq', '今天下单可以领一张满二百减二十的优惠券哦。'),
];

const asking = { asked: ['4'], granted: [], refused: [] };
const view = makeView({ key: 'k', buyer: { name: '小鹿', id: null }, messages: [makeMessage('1', '什么时候发')] });

interface Options {
  language?: Language;
  said?: string[];
  written?: boolean;
}

function open({ language = 'zh-CN', said = [], written = true }: Options = {}) {
  const countUse = vi.fn();
  const replace = vi.fn(async (_words: string, _text: string, _at?: 'end') => written);
  const armed: (ArmedCode | null)[] = [];
  const library = {
    phrases: new Map(PHRASES.map((one) => [one.id, one])),
    packs: [{ ladders: [{ asking, rungs: [] }] }],
    uses: () => 0,
    countUse,
    learn: () => undefined,
  } as unknown as Library;
  const values: PlaceholderValues = { buyer: '小鹿' };
  const situation: Situation = { turn: null, stage: 'none', values, said };
  const connection: SeatConnection = { insert: async () => 'not-linked', arm: (code) => armed.push(code) };
  const scene = { library, view, situation, picking: { replace } as unknown as Picking, order: null } as Scene;
  const shown: { enter: (id: string, outcome: Parameters<typeof showCodeKey>[3]) => void } = { enter: () => undefined };
  function Panel() {
    const code = useShortcode(library, situation);
    useArming(
      code,
      usePanel((state) => state.view),
      connection,
    );
    shown.enter = (id, outcome) => act(() => showCodeKey(library, code, id, outcome));
    return <CodeOffer scene={scene} code={code} />;
  }
  render(
    <LanguageProvider language={language}>
      <Panel />
    </LanguageProvider>,
  );
  return { countUse, replace, armed, enter: (...args: Parameters<typeof shown.enter>) => shown.enter(...args) };
}

const draft = (text: string): void => act(() => usePanel.setState({ draft: text }));
const offer = () => screen.queryByRole('region', { name: '快捷编码' });

beforeEach(() => {
  fakeBrowser.reset();
  usePanel.setState({ ...usePanel.getInitialState() });
  showView(view);
});

describe('the offer for a shortcode', () => {
  it('shows the filled words while the draft ends in the code, and puts them at its end', async () => {
    const { replace, countUse } = open();
    expect(offer()).toBeNull();
    draft('好的；FH');
    expect(offer()).toHaveTextContent('；FH');
    expect(offer()).toHaveTextContent('小鹿您好，今天给您发。');
    await userEvent.click(screen.getByRole('button', { name: '填入：标题1' }));
    expect(replace).toHaveBeenCalledWith('；FH', '小鹿您好，今天给您发。', 'end', undefined);
    expect(countUse).toHaveBeenCalledWith('1');
    draft('好的小鹿您好，今天给您发。');
    expect(offer()).toBeNull();
  });

  it('does not count what was not written', async () => {
    const { countUse } = open({ written: false });
    draft(';fh');
    await userEvent.click(screen.getByRole('button', { name: /^填入/ }));
    expect(countUse).not.toHaveBeenCalled();
  });

  it('is the first choice of all, before the strip', () => {
    const { replace } = open();
    const strip = vi.fn();
    act(() => usePanel.setState({ strip }));
    expect(firstChoices(usePanel.getState())).toEqual([strip]);
    draft(';fh');
    const [first, second] = firstChoices(usePanel.getState());
    expect(second).toBe(strip);
    first?.();
    expect(replace).toHaveBeenCalledTimes(1);
    draft('');
    expect(firstChoices(usePanel.getState())).toEqual([strip]);
  });

  it.each([';dx', ';gq', ';xx', 'https://x.cn/fh'])('knows no code in %j', (text) => {
    open();
    draft(text);
    expect(offer()).toBeNull();
  });

  it('says nothing of a draft that was cut: its end is not known', () => {
    open();
    draft(`${'好'.repeat(3996)};fh`);
    expect(offer()).not.toBeNull();
    draft(`${'好'.repeat(3997)};fh`);
    expect(offer()).toBeNull();
  });

  it('takes another wording when one was said', () => {
    open({ said: ['小鹿您好，今天给您发。'] });
    draft(';fh');
    expect(offer()).toHaveTextContent('今天就能发，小鹿放心。');
  });

  it('speaks the buyer’s language where two packs have the code', () => {
    open({ language: 'en' });
    draft(';hi');
    expect(screen.getByRole('region', { name: 'Shortcode' })).toHaveTextContent('在的。');
    act(() => showView({ ...view, key: 'e', messages: [makeMessage('2', 'when will you ship my order?')] }));
    draft(';hi');
    expect(screen.getByRole('region', { name: 'Shortcode' })).toHaveTextContent('Hello there.');
  });
});

describe('blanks of a code', () => {
  it('are asked for, and the words go in with the answer', async () => {
    const { replace } = open();
    draft(';gs');
    await userEvent.click(screen.getByRole('button', { name: /^填入：/ }));
    expect(replace).not.toHaveBeenCalled();
    const form = screen.getByRole('form', { name: '填好再放进输入框' });
    await userEvent.type(within(form).getByRole('textbox'), '杯垫{Enter}');
    expect(replace).toHaveBeenCalledWith(';gs', '这款送杯垫。', 'end', undefined);
  });

  it('are asked for when Enter was stopped, and no longer once the code is gone', () => {
    const { enter } = open();
    draft(';gs');
    enter('2', null);
    expect(screen.getByRole('form')).toBeVisible();
    expect(usePanel.getState().outcome).toBe('asks');
    draft('');
    draft(';gs');
    expect(screen.queryByRole('form')).toBeNull();
    expect(usePanel.getState()).toMatchObject({ asking: null, outcome: null });
  });
});

describe('what may not be said', () => {
  it.each([
    [';qs', '组长'],
    [';kc', '没读到'],
  ])('is not offered for %s, nor by a key', (code, why) => {
    const { armed, enter } = open();
    draft(code);
    expect(offer()).toHaveTextContent(why);
    expect(offer()).not.toHaveTextContent('组长同意了');
    expect(screen.queryByRole('button')).toBeNull();
    expect(firstChoices(usePanel.getState())).toEqual([]);
    expect(armed.at(-1)).toMatchObject({ tail: code, text: null });
    enter('4', null);
    expect(usePanel.getState().asking).toBeNull();
  });
});

describe('the seat', () => {
  it('is told what Enter makes of the code, and when there is none any more', () => {
    const { armed } = open();
    expect(armed.at(-1)).toBeNull();
    draft('好的/fh');
    const conversation = { consoleId: view.consoleId, key: 'k', name: '小鹿', messageIds: ['1'] };
    const text = '小鹿您好，今天给您发。';
    expect(armed.at(-1)).toEqual({ id: '1', conversation, tail: '/fh', text, tab: false });
    draft('/gs');
    expect(armed.at(-1)).toMatchObject({ tail: '/gs', text: null });
    draft('/gs好');
    expect(armed.at(-1)).toBeNull();
    draft('/fh');
    act(() => showView(makeView({ key: 'other', buyer: { name: '小鸟', id: null } })));
    expect(armed.at(-1)).toBeNull();
  });

  it('is told the same only once', () => {
    const { armed } = open();
    draft('/fh');
    const before = armed.length;
    draft('亲/fh');
    act(() => showView({ ...view, waiting: [] }));
    expect(armed).toHaveLength(before);
  });

  it('may let Tab do it, once that is switched on', async () => {
    const { armed } = open();
    draft('/fh');
    const box = screen.getByRole('checkbox', { name: 'Tab 也能换' });
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    await waitFor(() => expect(armed.at(-1)).toMatchObject({ tail: '/fh', tab: true }));
    expect(await readSettings()).toMatchObject({ codeTab: true });
    expect(offer()).toHaveTextContent('按回车或 Tab 换成这句');
  });

  it('says what became of it: what was written counts, what was refused is said', () => {
    const { countUse, enter } = open();
    draft('/fh');
    enter('1', 'inserted');
    expect(countUse).toHaveBeenCalledWith('1');
    expect(usePanel.getState().outcome).toBe('inserted');
    enter('1', 'other-buyer');
    expect(countUse).toHaveBeenCalledTimes(1);
    expect(usePanel.getState().outcome).toBe('other-buyer');
  });
});

describe('a code of words that have to be asked about', () => {
  it('is marked, stopped without words, and expands with the next Enter', async () => {
    const { armed, enter } = open();
    draft(';jv');
    expect(offer()).toHaveTextContent('违禁：加V');
    expect(armed.at(-1)).toMatchObject({ id: '9', tail: ';jv', text: null });
    enter('9', null);
    expect(usePanel.getState()).toMatchObject({ outcome: 'caution', about: { words: '加V', text: '您加V聊。' } });
    expect(usePanel.getState().asking).toBeNull();
    expect(armed.at(-1)).toMatchObject({ text: '您加V聊。' });
    draft(';fh');
    expect(armed.at(-1)).toMatchObject({ id: '1', text: expect.stringContaining('今天') });
  });

  it('counts what Enter put in, as hashes', async () => {
    const { enter } = open();
    draft(';fh');
    enter('1', 'inserted');
    expect(await readSentWords()).toEqual([]);
    draft('');
    draft(';cq');
    enter('10', 'inserted');
    await waitFor(async () => expect(await readSentWords()).toHaveLength(1));
  });
});
