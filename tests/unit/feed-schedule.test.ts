import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { feedPlace } from '../../feeds/feed-place';
import { openDatabase } from '../../storage/database';
import type { FeedParts } from '../../storage/feeds/refresh-all';
import {
  EVERY_MS,
  FEEDS_ALARM,
  JITTER_MS,
  MAKE_UP_MS,
  nextLook,
  RETRY_MS,
  startFeeds,
} from '../../storage/feeds/schedule';
import { saveOwn } from '../../storage/own-records';

const NOW = Date.UTC(2026, 10, 20, 9);
const asked: string[] = [];
let count = 0;

const parts: FeedParts = {
  net: {
    fetch: async (url) => {
      asked.push(url);
      throw new TypeError('offline');
    },
    now: () => NOW,
    timeoutMs: 100,
  },
  permitted: async () => true,
  managed: async () => [],
  lock: (work) => work(),
};

const rings = async (): Promise<number> => ((await browser.alarms.get(FEEDS_ALARM))?.scheduledTime ?? 0) - NOW;

async function start(random = 0.5) {
  count += 1;
  const database = openDatabase(`schedule-${count}`);
  const onAdded = { addListener: vi.fn() };
  Object.assign(browser, { permissions: { onAdded } });
  startFeeds(database, { parts, random: () => random });
  const value = { url: 'https://feed.example/feed.json', fingerprint: 'a'.repeat(64), title: '团队' };
  await saveOwn(database, [{ kind: 'feed', id: 'team', value }], { now: NOW, what: null });
  const [[added]] = onAdded.addListener.mock.calls as [[(what: { origins?: string[] }) => void]];
  return { database, added };
}

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
});

describe('feeds are looked at', () => {
  test('every six hours, not all at once', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999_999, noNaN: true }), (random) => {
        const after = nextLook([{ fault: null }, { fault: { code: 'other-key' } }], () => random);
        expect(Math.abs(after - EVERY_MS)).toBeLessThanOrEqual(JITTER_MS);
        const again = nextLook([{ fault: { code: 'unreachable' } }], () => random);
        expect(Math.abs(again - RETRY_MS)).toBeLessThanOrEqual(JITTER_MS / 4);
      }),
    );
  });

  test('soon after the start where nothing is set, and then again', async () => {
    await start(0.25);
    await vi.waitFor(async () => expect(await rings()).toBe(MAKE_UP_MS / 4));
    await fakeBrowser.alarms.onAlarm.trigger({ name: FEEDS_ALARM, scheduledTime: NOW });
    await vi.waitFor(() => expect(asked).toEqual(['https://feed.example/feed.json']));
    // Nobody answered: sooner again.
    await vi.waitFor(async () => expect(await rings()).toBe(RETRY_MS - JITTER_MS / 8));
  });

  test('that is set already is left as it is', async () => {
    await browser.alarms.create(FEEDS_ALARM, { when: NOW + 5000 });
    await start();
    await fakeBrowser.runtime.onStartup.trigger();
    await Promise.resolve();
    expect(await rings()).toBe(5000);
  });

  test('later, where the look was missed while the computer was off', async () => {
    await start(0.5);
    await vi.waitFor(async () => expect(await rings()).toBe(MAKE_UP_MS / 2));
    await browser.alarms.create(FEEDS_ALARM, { when: NOW + 9 * 3600 * 1000 });
    await fakeBrowser.alarms.onAlarm.trigger({ name: FEEDS_ALARM, scheduledTime: NOW - 8 * 3600 * 1000 });
    await vi.waitFor(async () => expect(await rings()).toBe(MAKE_UP_MS / 2));
    expect(asked).toEqual([]);
  });

  test('at once, where somebody said yes to a host; not for alarms of others', async () => {
    const { added } = await start();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync.upkeep', scheduledTime: NOW });
    added({ origins: [] });
    expect(asked).toEqual([]);
    added({ origins: ['https://feed.example/*'] });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
  });
});

describe('the place of a feed', () => {
  test.each([
    ['https://cdn.example/team/feed.json', 'https://cdn.example/team/feed.json'],
    [' https://cdn.example/team/ ', 'https://cdn.example/team/feed.json'],
    ['https://cdn.example', 'https://cdn.example/feed.json'],
    ['https://cdn.example:8443/a b?x=1#y', 'https://cdn.example:8443/a%20b/feed.json'],
  ])('%s', (typed, url) => {
    expect(feedPlace(typed)?.url).toBe(url);
    // What was made of it is left as it is.
    expect(feedPlace(url)?.url).toBe(url);
  });

  test.each([
    '',
    'cdn.example',
    'http://cdn.example/',
    'ftp://a/',
    'file:///etc/',
    'javascript:1',
    'https://me:pw@a.example/',
  ])('is not %j', (typed) => expect(feedPlace(typed)).toBeNull());

  test('asks the browser for one host only', () => {
    expect(feedPlace('https://cdn.example:8443/a')?.pattern).toBe('https://cdn.example/*');
  });
});
