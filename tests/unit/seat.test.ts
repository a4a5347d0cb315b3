// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOrderLag, ORDER_GRACE_MS } from '../../seat/order-lag';
import { createRowCache } from '../../seat/row-cache';
import { READING_INTERVAL_MS, watchConversation } from '../../seat/watch';
import { makeOrder, makeView } from './make-view';

describe('row cache', () => {
  it('reads a row once until something inside it changes', () => {
    document.body.innerHTML = '<ul><li><b>one</b></li><li>two</li></ul>';
    const first = document.querySelector('li:first-child') as Element;
    const second = document.querySelector('li:last-child') as Element;
    const cache = createRowCache();
    const read = vi.fn(() => 'value');
    cache.cached(first, read);
    cache.cached(second, read);
    cache.cached(first, read);
    expect(read).toHaveBeenCalledTimes(2);
    cache.forget([{ type: 'characterData', target: first.firstElementChild?.firstChild as Node }]);
    cache.cached(first, read);
    cache.cached(second, read);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('forgets everything when a class changes outside, which may have hidden a row', () => {
    document.body.innerHTML = '<ul><li>one</li></ul>';
    const row = document.querySelector('li') as Element;
    const cache = createRowCache();
    const read = vi.fn(() => 'value');
    cache.cached(row, read);
    cache.forget([{ type: 'childList', target: document.body }]);
    cache.cached(row, read);
    expect(read).toHaveBeenCalledTimes(1);
    cache.forget([{ type: 'attributes', target: document.body }]);
    cache.cached(row, read);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('orders that lag behind a switch', () => {
  const chat = (key: string, number: string | null) =>
    makeView({
      key,
      buyer: { name: key, id: key },
      orders: number ? [makeOrder({ number })] : [],
      health: { orders: 'read', 'order.number': 'read' },
    });

  it('are held back until the panel shows others', () => {
    const lag = createOrderLag();
    expect(lag.check(chat('A', '1'), 0).orders).toHaveLength(1);
    const late = lag.check(chat('B', '1'), 10);
    expect(late.orders).toEqual([]);
    expect(late.health).toEqual({ orders: 'unreadable' });
    expect(lag.lagging()).toBe(true);
    expect(lag.check(chat('B', '2'), 20).orders).toHaveLength(1);
    expect(lag.lagging()).toBe(false);
  });

  it('are believed when they stay', () => {
    const lag = createOrderLag();
    lag.check(chat('A', '1'), 0);
    lag.check(chat('B', '1'), 10);
    expect(lag.check(chat('B', '1'), 10 + ORDER_GRACE_MS).orders).toHaveLength(1);
  });
});

describe('watching', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    document.body.innerHTML = '<p id="line">0</p>';
  });
  afterEach(() => vi.useRealTimers());

  const line = () => document.getElementById('line') as HTMLElement;
  /** Observers of happy-dom answer in a later task; a real one lets it run. */
  const observed = () => new Promise((resolve) => setImmediate(resolve));

  function watch(unsettled = () => false) {
    const views: string[] = [];
    const read = vi.fn(() => makeView({ key: line().textContent }));
    const stop = new AbortController();
    const reader = { read, unsettled, changed: () => undefined };
    watchConversation(
      document,
      reader,
      { onView: ({ key }) => views.push(key ?? ''), onFault: (fault) => views.push(String(fault)) },
      stop.signal,
    );
    return { views, read, stop };
  }

  it('reads at once, then the first change at once, then at most every 150 ms, and never misses the last', async () => {
    const { views, stop } = watch();
    expect(views).toEqual(['0']);
    vi.advanceTimersByTime(1000);
    line().textContent = '1';
    await observed();
    expect(views).toEqual(['0', '1']);
    for (const text of ['2', '3', '4']) {
      line().textContent = text;
      await observed();
    }
    expect(views).toEqual(['0', '1']);
    vi.advanceTimersByTime(150);
    expect(views).toEqual(['0', '1', '4']);
    stop.abort();
  });

  it('tells nothing twice and stops with the signal', async () => {
    const { views, read, stop } = watch();
    vi.advanceTimersByTime(1000);
    line().setAttribute('class', 'blink');
    await observed();
    expect(read).toHaveBeenCalledTimes(2);
    expect(views).toEqual(['0']);
    stop.abort();
    line().textContent = '9';
    await observed();
    vi.advanceTimersByTime(1000);
    expect(views).toEqual(['0']);
  });

  it('reports a reader that throws, and reads on', async () => {
    const { views, read, stop } = watch();
    read.mockImplementationOnce(() => {
      throw new TypeError('no such node');
    });
    vi.advanceTimersByTime(1000);
    line().textContent = '1';
    await observed();
    vi.advanceTimersByTime(1000);
    line().textContent = '2';
    await observed();
    expect(views).toEqual(['0', 'TypeError: no such node', '2']);
    stop.abort();
  });

  it('reads a page that changes soon after an odd reading without waiting for its second look', async () => {
    const { views, stop } = watch(() => line().textContent === 'half');
    vi.advanceTimersByTime(1000);
    line().textContent = 'half';
    await observed();
    line().textContent = 'whole';
    await observed();
    vi.advanceTimersByTime(READING_INTERVAL_MS);
    expect(views).toEqual(['0', 'half', 'whole']);
    stop.abort();
  });
});
