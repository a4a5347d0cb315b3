import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { forgetTab, onSeatsOfTab, type SeatRecord, saveSeat, seatsOfTab } from '../../messaging/seat-records';
import { parseFromSeat } from '../../messaging/view-schema';
import { changeSettings, onSettings, readSettings } from '../../storage/settings';
import { makeMessage, makeOrder, makeView } from './make-view';

beforeEach(() => fakeBrowser.reset());

describe('messages of a seat', () => {
  const view = makeView({
    key: 'k',
    messages: [makeMessage('1', '<img src=x onerror=alert(1)>')],
    orders: [
      makeOrder({ items: [{ productId: null, skuId: null, name: '鞋', spec: null, quantity: 1, priceCents: 100 }] }),
    ],
    product: { id: null, skuId: null, name: '鞋', spec: null, priceCents: null, currency: null },
    waiting: [{ key: null, name: 'A', unread: 2, waitingSeconds: 3, group: 'waiting' }],
    health: { messages: 'read' },
  });

  it('come through whole', () => {
    expect(parseFromSeat({ type: 'view', seq: 1, view })).toEqual({ type: 'view', seq: 1, view });
    expect(parseFromSeat({ type: 'inserted', id: '1', outcome: 'other-buyer' })).not.toBeNull();
    expect(parseFromSeat({ type: 'pick', index: 4 })).not.toBeNull();
    expect(parseFromSeat({ type: 'file' })).toEqual({ type: 'file' });
    expect(parseFromSeat({ type: 'code', id: 'zh.fh', outcome: null })).not.toBeNull();
    expect(parseFromSeat({ type: 'code', id: 'zh.fh', outcome: 'unverified' })).not.toBeNull();
  });

  it('are refused when a page made them up', () => {
    const bad = [
      null,
      'hello',
      { type: 'send', text: 'x' },
      { type: 'pick', index: 5 },
      { type: 'pick', index: 0.5 },
      { type: 'view', seq: 1, view: { ...view, messages: [{ text: 1 }] } },
      { type: 'view', seq: 1, view: { ...view, messages: Array.from({ length: 101 }, () => makeMessage('1')) } },
      { type: 'view', seq: 1, view: { ...view, page: 'bank' } },
      { type: 'inserted', id: '1', outcome: 'sent' },
      { type: 'code', id: '1', outcome: 'sent' },
      { type: 'code', outcome: null },
    ];
    for (const message of bad) expect(parseFromSeat(message), JSON.stringify(message)?.slice(0, 80)).toBeNull();
  });
});

describe('seat records', () => {
  const seat = (tabId: number, frameId: number, documentId: string): SeatRecord => ({
    consoleId: 'feige',
    protocol: 1,
    tabId,
    frameId,
    documentId,
    announcedAt: 1,
  });

  it('are kept per frame and forgotten with the tab', async () => {
    await saveSeat(seat(1, 5, 'inner'));
    await saveSeat(seat(1, 0, 'top'));
    await saveSeat(seat(12, 0, 'other'));
    expect((await seatsOfTab(1)).map(({ documentId }) => documentId)).toEqual(['top', 'inner']);
    await forgetTab(1);
    expect(await seatsOfTab(1)).toEqual([]);
    expect(await seatsOfTab(12)).toHaveLength(1);
  });

  it('pass over what they cannot read, and tell only of their own tab', async () => {
    const told = vi.fn();
    const stop = new AbortController();
    onSeatsOfTab(1, told, stop.signal);
    await fakeBrowser.storage.session.set({ 'seat:1:0': { consoleId: 7 }, theme: 'dark' });
    expect(await seatsOfTab(1)).toEqual([]);
    await saveSeat(seat(2, 0, 'x'));
    expect(told).toHaveBeenCalledTimes(1);
    stop.abort();
    await saveSeat(seat(1, 0, 'x'));
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('settings', () => {
  it('start with the browser language, change at once everywhere, and survive nonsense', async () => {
    expect(await readSettings()).toEqual({
      language: 'auto',
      agent: '',
      remarkTemplates: {},
      codeTab: false,
      learning: true,
      syncOwn: true,
    });
    const heard = vi.fn();
    const stop = new AbortController();
    onSettings(heard, stop.signal);
    await changeSettings({ language: 'en' });
    expect(heard).toHaveBeenCalledWith({
      language: 'en',
      agent: '',
      remarkTemplates: {},
      codeTab: false,
      learning: true,
      syncOwn: true,
    });
    expect(await readSettings()).toMatchObject({ language: 'en' });
    await fakeBrowser.storage.local.set({ settings: { language: 'fr' } });
    expect(await readSettings()).toEqual({
      language: 'auto',
      agent: '',
      remarkTemplates: {},
      codeTab: false,
      learning: true,
      syncOwn: true,
    });
    stop.abort();
  });

  it('keep what can be read beside what cannot', async () => {
    await fakeBrowser.storage.local.set({ settings: { language: 'en', agent: '0 7', remarkTemplates: { feige: 7 } } });
    expect(await readSettings()).toEqual({
      language: 'en',
      agent: '',
      remarkTemplates: {},
      codeTab: false,
      learning: true,
      syncOwn: true,
    });
    await changeSettings({ agent: '客服07' });
    expect(await readSettings()).toMatchObject({ language: 'en', agent: '客服07' });
  });
});
