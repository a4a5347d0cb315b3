// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endPlace, onlyPlace } from '../../seat/box';
import { DRAFT_DELAY_MS, watchDraft } from '../../seat/draft';
import { plainKey } from '../../seat/keys';
import { createOrderLag, ORDER_GRACE_MS } from '../../seat/order-lag';
import { createRowCache } from '../../seat/row-cache';
import { rangeOf } from '../../seat/span';
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

describe('the draft', () => {
  const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
  const chat = (key: string) => makeView({ key, buyer: { name: key, id: key } });
  let composing = false;

  function watch() {
    const told: string[] = [];
    const stop = new AbortController();
    const draft = watchDraft(
      () => document.querySelector('textarea'),
      () => composing,
      (text) => told.push(text),
      stop.signal,
    );
    const typed = (text: string): string[] => {
      box().value = text;
      draft.touched();
      vi.advanceTimersByTime(DRAFT_DELAY_MS);
      return told;
    };
    return { told, draft, typed, stop };
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    document.body.innerHTML = '<textarea></textarea>';
    composing = false;
  });
  afterEach(() => vi.useRealTimers());

  it('is told a moment after it changed, once, and as it is by then', () => {
    const { told, draft, typed } = watch();
    draft.showed(chat('A'));
    expect(typed('')).toEqual(['']);
    box().value = '您';
    draft.touched();
    vi.advanceTimersByTime(DRAFT_DELAY_MS - 1);
    expect(told).toEqual(['']);
    box().value = '您好';
    draft.touched();
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['', '您好']);
    expect(typed('您好')).toEqual(['', '您好']);
    expect(typed('')).toEqual(['', '您好', '']);
  });

  it('is told again with another chat, and is empty without a chat or a box', () => {
    const { told, draft, typed } = watch();
    draft.showed(chat('A'));
    typed('稍等');
    draft.showed(chat('A'));
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(told).toEqual(['稍等']);
    draft.showed(chat('B'));
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(told).toEqual(['稍等', '稍等']);
    draft.showed(makeView({ page: 'loading' }));
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(told).toEqual(['稍等', '稍等', '']);
    draft.showed(chat('B'));
    document.body.innerHTML = '';
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(told).toEqual(['稍等', '稍等', '', '']);
  });

  it('is cut at 4,000 characters, waits for the input method, and ends with the link', () => {
    const { told, draft, typed, stop } = watch();
    draft.showed(chat('A'));
    typed('好'.repeat(5000));
    expect(told.at(-1)).toBe('好'.repeat(4000));
    composing = true;
    typed("nin'hao");
    expect(told).toHaveLength(1);
    composing = false;
    expect(typed('您好')).toHaveLength(2);
    stop.abort();
    expect(typed('再见')).toHaveLength(2);
    box().value = ';fh';
    draft.typed(box());
    expect(told).toHaveLength(2);
  });

  it('is told at once when it may end in a code, and not while an input method composes it', () => {
    const { told, draft } = watch();
    draft.showed(chat('A'));
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    const key = (text: string): void => {
      box().value = text;
      draft.typed(box());
    };
    key('好的；');
    expect(told).toEqual(['']);
    key('好的；f');
    key('好的；fh');
    expect(told).toEqual(['', '好的；f', '好的；fh']);
    composing = true;
    key("好的；f'h");
    expect(told).toHaveLength(3);
    composing = false;
    key('好的；fh，');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(told.slice(3)).toEqual(['好的；fh，']);
  });
});

describe('words in an editable box', () => {
  const find = (html: string, words: string, place = onlyPlace) => {
    document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
    const box = document.querySelector('div') as HTMLElement;
    const found = rangeOf(box, words, place);
    return found && [found.range.toString(), found.after('X')];
  };

  it('are found across nodes and lines', () => {
    expect(find('今天<b>一定</b>发出', '天一定发')).toEqual(['天一定发', '今X出']);
    expect(find('<div>亲</div><div>今天发</div>好', '亲\n今天发')).toEqual(['亲今天发', 'X\n好']);
    expect(find('亲<br>今天发', '亲\n\n今')).toEqual(['亲今', 'X天发']);
    expect(find('a\u00a0b', 'a b')).toEqual(['a\u00a0b', 'X']);
    expect(find('好😀的', '😀')).toEqual(['😀', '好X的']);
  });

  it('are refused when they are not there, or more than once', () => {
    expect(find('今天发', '明天')).toBeNull();
    expect(find('好的好的', '好的')).toBeNull();
    expect(find('aaa', 'aa')).toBeNull();
    expect(find('好的', '')).toBeNull();
  });

  it('are the last ones where the end is meant, whatever blanks are behind them', () => {
    expect(find(';fh，;fh', ';fh', endPlace)).toEqual([';fh', ';fh，X']);
    expect(find('<div>亲</div><div>;f<b>h</b> </div>', ';fh', endPlace)).toEqual([';fh', '亲\nX ']);
    expect(find('亲;fh<br>', ';fh', endPlace)).toEqual([';fh', '亲X\n']);
    expect(find(';fh好', ';fh', endPlace)).toBeNull();
    expect(find(' ', ' ', endPlace)).toBeNull();
    expect(find('亲', '', endPlace)).toBeNull();
  });
});

describe('keys of their own', () => {
  const press = (key: string, more: KeyboardEventInit = {}) => plainKey(new KeyboardEvent('keydown', { key, ...more }));

  it('are Enter and Tab alone', () => {
    expect([press('Enter'), press('Tab'), press('a'), press(' ')]).toEqual(['Enter', 'Tab', null, null]);
  });

  it.each(['shiftKey', 'ctrlKey', 'altKey', 'metaKey', 'isComposing'])('and belong to others with %s', (held) => {
    expect(press('Enter', { [held]: true })).toBeNull();
  });

  it('and to the input method that tells no more than 229', () => {
    expect(press('Enter', { keyCode: 229 })).toBeNull();
  });
});
