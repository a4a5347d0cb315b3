import { beforeEach, describe, expect, it } from 'vitest';
import { noChatState, showLink, showOutcome, showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import { makeMessage, makeView } from './make-view';

const chat = (key: string, ...lines: string[]) =>
  makeView({ key, buyer: { name: key, id: key }, messages: lines.map((line) => makeMessage(line)) });

beforeEach(() => usePanel.setState(usePanel.getInitialState()));

describe('what the panel shows', () => {
  it('drops what belonged to the buyer before', () => {
    showView(chat('A', '1'));
    const held = { asking: 'phrase', wanted: 'phrase', orderIndex: 1, draft: '亲', remark: '改地址' };
    usePanel.setState({ ...held, outcome: 'asks' });
    showView(chat('A', '1', '2'));
    expect(usePanel.getState()).toMatchObject(held);
    showView(chat('B', '3'));
    const empty = { asking: null, wanted: null, orderIndex: 0, draft: '', remark: null, outcome: null };
    expect(usePanel.getState()).toMatchObject(empty);
  });

  it('keeps the blanks being filled while the page is loading for a moment', () => {
    showView(chat('A', '1'));
    usePanel.setState({ asking: 'phrase' });
    showView(makeView({ page: 'loading' }));
    expect(noChatState(usePanel.getState())).toBe('loading');
    showView(chat('A', '1'));
    expect(usePanel.getState().asking).toBe('phrase');
    expect(noChatState(usePanel.getState())).toBeNull();
  });

  it('forgets "inserted" when the chat goes on, and not before', () => {
    showView(chat('A', '1'));
    showOutcome('inserted', usePanel.getState().view);
    showView({ ...chat('A', '1'), waiting: [{ key: 'B', name: 'B', unread: 1, waitingSeconds: 9, group: 'waiting' }] });
    expect(usePanel.getState().outcome).toBe('inserted');
    showView(chat('A', '1', '2'));
    expect(usePanel.getState().outcome).toBeNull();
  });

  it('keeps a refusal on screen when the picture of the other buyer comes after it, once', () => {
    showView(chat('A', '1'));
    showOutcome('other-buyer', usePanel.getState().view);
    showView(chat('B', '2'));
    expect(usePanel.getState().outcome).toBe('other-buyer');
    showView(chat('C', '3'));
    expect(usePanel.getState().outcome).toBeNull();
  });

  it('says why there is no chat', () => {
    expect(noChatState(usePanel.getState())).toBe('looking');
    showLink('reload');
    expect(noChatState(usePanel.getState())).toBe('reload');
    showView(makeView({ page: 'login' }));
    expect(noChatState(usePanel.getState())).toBe('login');
    usePanel.setState({ unreadable: true });
    expect(noChatState(usePanel.getState())).toBe('unreadable');
  });
});
