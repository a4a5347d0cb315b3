// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationView } from '../../assist/model';
import { createEngine } from '../../assist/suggest';
import { buyerTurn } from '../../assist/turn';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { FileQuestion as View } from '../../components/panel/FileQuestion';
import { fileQuestionTexts } from '../../components/panel/file-question-texts';
import { FileQuestion } from '../../entrypoints/sidepanel/FileQuestion';
import { showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import { pressFileKey } from '../../entrypoints/sidepanel/use-file-key';
import { useKeys } from '../../entrypoints/sidepanel/use-keys';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { filedQuestions } from '../../storage/questions';
import { starterIntents, starterMoves } from '../../storage/starter';
import { makeMessage, makeOrder, makeView } from '../unit/make-view';

const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`file-question-${Math.random()}`);
});
afterEach(() => database.delete());

const chat = (text: string, buyer = '小满'): ConversationView =>
  makeView({
    key: `k-${buyer}`,
    buyer: { name: buyer, id: null },
    messages: [makeMessage('1', text)],
    orders: [makeOrder({ number: '2026112300001', receiver: '李明' })],
  });

/** Only what this part of the panel looks at. */
const sceneOf = (view: ConversationView): Scene =>
  ({
    library: { database, engine },
    view,
    situation: { turn: buyerTurn(view.messages), stage: 'none', values: {}, said: [] },
    order: view.orders[0] ?? null,
  }) as unknown as Scene;

function Part({ language }: { language: Language }) {
  const view = usePanel((state) => state.view);
  useKeys({ pickAt: () => undefined, focusSearch: () => undefined });
  return <LanguageProvider language={language}>{view && <FileQuestion scene={sceneOf(view)} />}</LanguageProvider>;
}

function open(text: string, language: Language = 'zh-CN') {
  showView(chat(text));
  render(<Part language={language} />);
}
const button = () => screen.getByRole('button', { name: '没有好答案' });
const words = () => screen.getByRole('textbox', { name: '交给组长的问题' });

describe('a question without a good answer', () => {
  it('is shown masked before it is kept, and kept with nothing else of the chat', async () => {
    open('我是小满，订单2026112300001的马克杯能放洗碗机吗');
    await userEvent.click(button());
    expect(words()).toHaveValue('我是〔姓名〕，订单〔数字〕的马克杯能放洗碗机吗');
    expect(words()).toHaveFocus();
    expect(words()).toHaveAccessibleDescription(/存在这台电脑的话术库里/);
    expect(await filedQuestions(database)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '交给组长' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已交给组长'));
    const [kept] = await filedQuestions(database);
    expect(kept).toMatchObject({
      text: '我是〔姓名〕，订单〔数字〕的马克杯能放洗碗机吗',
      language: 'zh-CN',
      answered: null,
    });
    expect(kept?.intents).toEqual(
      engine
        .intents({ text: '我是小满，订单2026112300001的马克杯能放洗碗机吗', previousAgentLine: '', kinds: [] }, 'zh-CN')
        .slice(0, 3)
        .map(({ id }) => id),
    );
    expect(JSON.stringify(kept)).not.toMatch(/小满|20261123/);
    expect(screen.queryByRole('button', { name: '没有好答案' })).toBeNull();
  });

  it('is masked again after it was changed', async () => {
    open('马克杯能放洗碗机吗');
    await userEvent.click(button());
    await userEvent.type(words(), '，李明 13800138000');
    await userEvent.click(screen.getByRole('button', { name: '交给组长' }));
    await waitFor(async () => expect(await filedQuestions(database)).toHaveLength(1));
    expect((await filedQuestions(database))[0]?.text).toBe('马克杯能放洗碗机吗，〔姓名〕 〔数字〕');
  });

  it('opens with Alt+0, closes with Escape and gives the focus back', async () => {
    open('马克杯能放洗碗机吗');
    expect(button()).toHaveAttribute('aria-keyshortcuts', 'Alt+0');
    await userEvent.keyboard('{Alt>}[Digit0]{/Alt}');
    expect(words()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(button()).toHaveFocus();
    expect(await filedQuestions(database)).toEqual([]);
  });

  it('opens with the same key in the chat, leaves the focus there, and is filed by the second press', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    usePanel.setState({ query: '洗碗机' });
    open('马克杯能放洗碗机吗，我是小满');
    act(() => pressFileKey('chat'));
    expect(usePanel.getState()).toMatchObject({ query: '', fileKey: null });
    expect(words()).toHaveValue('马克杯能放洗碗机吗，我是〔姓名〕');
    expect(words()).not.toHaveFocus();
    // Twice in a hurry: the words were not seen yet.
    act(() => pressFileKey('chat'));
    expect(words()).toBeVisible();
    vi.setSystemTime(1_800_000_000_600);
    act(() => pressFileKey('chat'));
    vi.useRealTimers();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已交给组长'));
    expect((await filedQuestions(database)).map(({ text }) => text)).toEqual(['马克杯能放洗碗机吗，我是〔姓名〕']);
    act(() => pressFileKey('chat'));
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is dropped when another chat is opened, and kept when the same buyer goes on', async () => {
    open('马克杯能放洗碗机吗');
    await userEvent.click(button());
    act(() =>
      showView({
        ...chat('马克杯能放洗碗机吗'),
        messages: [makeMessage('1', '马克杯能放洗碗机吗'), makeMessage('2', '在吗')],
      }),
    );
    expect(words()).toHaveValue('马克杯能放洗碗机吗');
    act(() => showView(chat('插头是英标的吗', '阿云')));
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(button());
    expect(words()).toHaveValue('插头是英标的吗');
  });

  it('is not offered where nothing was asked', () => {
    showView(makeView({ key: 'k-none', buyer: { name: '小满', id: null } }));
    render(<Part language="zh-CN" />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says when it could not be kept, and stays to try again', async () => {
    const view = render(
      <LanguageProvider language="en">
        <View words="does the lid fit" asked done="failed" onOpen={vi.fn()} onFile={vi.fn()} onCancel={vi.fn()} />
      </LanguageProvider>,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Could not be kept. Please try again');
    expect(screen.getByRole('textbox', { name: 'Question for the lead' })).toHaveValue('does the lid fit');
    await userEvent.clear(screen.getByRole('textbox'));
    expect(screen.getByRole('button', { name: 'File for the lead' })).toBeDisabled();
    view.unmount();
  });
});

it('has its own words in both languages', () => {
  for (const word of Object.values(fileQuestionTexts.en)) expect(word).not.toMatch(/\p{Script=Han}/u);
  for (const word of Object.values(fileQuestionTexts['zh-CN'])) expect(word).not.toMatch(/[,?!()]/);
});
