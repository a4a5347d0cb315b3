// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { LibraryPhrase } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import { Replies } from '../../components/panel/Replies';
import { showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { SeatConnection } from '../../entrypoints/sidepanel/seat-link';
import { replyActions, usePicking } from '../../entrypoints/sidepanel/use-pick';
import { showReply } from '../../entrypoints/sidepanel/use-replies';
import { makeMessage, makeView } from '../unit/make-view';

const phrase = (id: string, text: string, shortcode = ''): LibraryPhrase => ({
  ...{ id, text, shortcode, title: `标题${id}`, intents: [], pack: 'p', language: 'zh-CN' as const },
});
const PHRASES = [
  phrase('a', '{phrase:wh}身高{caret}多少？'),
  phrase('b', '{choose:今天|明天}发{caret}，{phrase:wh}'),
  phrase('c', '{phrase:d}'),
  phrase('d', '{phrase:c}'),
  phrase('e', '{buyer}您好，', 'wh'),
];

function open(...ids: string[]) {
  const insert = vi.fn<SeatConnection['insert']>(async () => 'inserted');
  const library = { phrases: new Map(PHRASES.map((one) => [one.id, one])) };
  const replies = PHRASES.filter(({ id }) => ids.includes(id)).map((one) =>
    showReply(one, { library, values: { buyer: '小鹿' } }, []),
  );
  function Panel() {
    const { asking } = usePanel();
    const picking = usePicking({ tabId: 1, connection: { insert, arm: () => undefined } }, null);
    return <Replies label="下一句" replies={replies} keys asking={asking} actions={replyActions(picking)} />;
  }
  render(
    <LanguageProvider language="zh-CN">
      <Panel />
    </LanguageProvider>,
  );
  return insert;
}

/** The reply itself; its name is broken up by its marks. */
const choice = (id: string): HTMLElement => screen.getByTitle(`标题${id}`);

beforeEach(() => {
  fakeBrowser.reset();
  usePanel.setState({ ...usePanel.getInitialState() });
  showView(makeView({ key: '小鹿', messages: [makeMessage('1', '怎么选')] }));
});

test('a phrase in a phrase is filled in with one click, the caret where it stands', async () => {
  const insert = open('a');
  expect(choice('a')).toHaveTextContent('小鹿您好，身高多少？');
  await userEvent.click(choice('a'));
  expect(insert).toHaveBeenCalledWith(
    expect.objectContaining({ text: '小鹿您好，身高多少？', caret: '小鹿您好，身高'.length, target: 'reply' }),
  );
});

test('what is asked first moves the caret along', async () => {
  const insert = open('b');
  await userEvent.click(choice('b'));
  expect(insert).not.toHaveBeenCalled();
  await userEvent.keyboard('2{Enter}');
  expect(insert).toHaveBeenCalledWith(expect.objectContaining({ text: '明天发，小鹿您好，', caret: 3 }));
});

test('phrases that go in a circle are named and not filled in', async () => {
  const insert = open('c');
  await userEvent.click(screen.getByRole('button', { name: /话术 标题c → 标题d → 标题c 互相引用/ }));
  expect(insert).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('话术 标题c → 标题d → 标题c 互相引用');
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
