import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentHash } from '../../assist/pack-update';
import { makeKeys } from '../../feeds/feed-keys';
import { fetchLimited } from '../../feeds/limited-fetch';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { conflictsToLookAt, keepMine, takeTheirs } from '../../storage/feeds/conflicts';
import type { FeedState, WantedFeed } from '../../storage/feeds/feed-state';
import type { FeedNet } from '../../storage/feeds/read-edition';
import { refreshFeed } from '../../storage/feeds/refresh';
import { type FeedParts, refreshFeeds } from '../../storage/feeds/refresh-all';
import { offeredFeed, subscribeFeed, unsubscribeFeed } from '../../storage/feeds/subscribe';
import { orphanedFeeds, wantedFeeds } from '../../storage/feeds/wanted';
import { installPack } from '../../storage/library';
import { saveOwn } from '../../storage/own-records';
import { type FeedServer, serveFiles } from '../../tools/lib/feed-server';
import { fingerprint, type Keys, NOW, packFile, phrase, publish } from './feed-parts';

let server: FeedServer;
let [keys, nextKeys, strangers]: Keys[] = [];
let database: LibraryDatabase;
let count = 0;
let now = NOW;

const net: FeedNet = {
  fetch: (url, init) => fetch(url, init),
  now: () => now,
  timeoutMs: 3000,
  allow: ({ hostname }) => hostname === '127.0.0.1',
};
const parts: FeedParts = {
  net,
  permitted: async () => true,
  managed: async () => [],
  lock: (work) => work(),
};

const of = (one: Keys | undefined): Keys => {
  if (!one) throw new Error('no keys');
  return one;
};

beforeAll(async () => {
  server = await serveFiles();
  [keys, nextKeys, strangers] = [await makeKeys(), await makeKeys(), await makeKeys()];
});
afterAll(() => server.close());
beforeEach(() => {
  fakeBrowser.reset();
  count += 1;
  now = NOW;
  database = openDatabase(`feeds-${count}`);
  server.files.clear();
  server.instead.clear();
  server.served.length = 0;
});
afterEach(() => database.delete());

const wanted = async (more: Partial<WantedFeed> = {}): Promise<WantedFeed> => ({
  key: 'feed:team',
  url: `${server.origin}/team/feed.json`,
  fingerprint: await fingerprint(of(keys)),
  title: '团队话术',
  managed: false,
  ...more,
});

/** Publishes an edition with one pack of these phrases. */
async function edition(version: number, phrases: readonly unknown[], by = of(keys), more = {}): Promise<void> {
  const bytes = await packFile('team.pack', phrases, { version });
  await publish(server, '/team', by, { version, packs: { 'team.json': { id: 'team.pack', bytes } }, ...more });
}

const look = async (feed?: Partial<WantedFeed>): Promise<FeedState> => refreshFeed(database, await wanted(feed), net);
const texts = async (): Promise<string[]> =>
  (await database.packs.toArray()).flatMap(({ phrases }) => phrases.map(({ text }) => text)).sort();
const statuses = (): string[] => server.served.map(({ path, status }) => `${status} ${path}`);

/** Everything that a feed may change. */
const all = async (): Promise<string> =>
  JSON.stringify([
    await database.packs.toArray(),
    await database.images.toArray(),
    await database.own.toArray(),
    (await database.feeds.toArray()).map(({ checkedAt: _at, fault: _fault, ...state }) => state),
  ]);

/** Looks again; the library must be as before. */
async function refused(feed?: Partial<WantedFeed>): Promise<FeedState['fault']> {
  const before = await all();
  const { fault } = await look(feed);
  expect(await all()).toBe(before);
  return fault;
}

describe('a feed', () => {
  test('is installed, and then only asked about: one short request, one short answer', async () => {
    await edition(1, [phrase('发货')]);
    const first = await look();
    expect(first).toMatchObject({ fault: null, last: { version: 1 }, goodAt: NOW });
    expect(first.update?.packs).toMatchObject([{ kind: 'new', added: { count: 1, titles: ['发货'] } }]);
    expect(await database.packs.get('team.pack')).toMatchObject({ feed: 'feed:team', sha256: expect.any(String) });
    server.served.length = 0;
    now += 1000;
    expect(await look()).toMatchObject({ fault: null, goodAt: NOW + 1000 });
    await expect.poll(statuses).toEqual(['304 /team/feed.json']);
  });

  test('that changed is installed whole; packs that did not are not fetched', async () => {
    const [one, other] = [await packFile('team.a', [phrase('发货')]), await packFile('team.b', [phrase('退货')])];
    const packs = { 'a.json': { id: 'team.a', bytes: one }, 'b.json': { id: 'team.b', bytes: other } };
    await publish(server, '/team', of(keys), { packs });
    await look();
    server.served.length = 0;
    const changed = await packFile('team.b', [phrase('退货', '七天内可退。'), phrase('换货')]);
    await publish(server, '/team', of(keys), {
      version: 2,
      packs: { ...packs, 'b.json': { id: 'team.b', bytes: changed } },
    });
    const { update } = await look();
    expect(await texts()).toEqual(['七天内可退。', '发货。', '换货。']);
    expect(update).toMatchObject({
      version: 2,
      packs: [{ pack: 'team.b', kind: 'changed', added: { titles: ['换货'] }, changed: { titles: ['退货'] } }],
    });
    await expect.poll(statuses).toEqual(['200 /team/feed.json', '200 /team/feed.json.sig', '200 /team/b.json']);
    await publish(server, '/team', of(keys), { version: 3, packs: { 'a.json': { id: 'team.a', bytes: one } } });
    expect((await look()).update?.packs).toMatchObject([{ pack: 'team.b', kind: 'removed' }]);
    expect(await texts()).toEqual(['发货。']);
  });

  test('whose pack was taken off this computer brings it again', async () => {
    await edition(1, [phrase('发货')]);
    await look();
    await database.packs.delete('team.pack');
    await look();
    expect(await texts()).toEqual(['发货。']);
  });

  test('past its term stays, and comes to life again with the next edition', async () => {
    await edition(1, [phrase('发货')]);
    await look();
    now = Date.UTC(2027, 1, 1);
    const { last, fault } = await look();
    expect(fault).toBeNull();
    expect(Date.parse(last?.expires ?? '')).toBeLessThan(now);
    expect(await texts()).toEqual(['发货。']);
  });

  test('may be packed on its way; what it is unpacked to is counted', async () => {
    await edition(
      1,
      Array.from({ length: 200 }, (_, index) => phrase(`第${index}条`)),
    );
    await look();
    expect(await texts()).toHaveLength(200);
    const bomb = gzipSync(new Uint8Array(40_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    server.instead.set('/team/feed.json', (_, answer) => {
      answer.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': bomb.length }).end(bomb);
    });
    expect(await refused()).toMatchObject({ code: 'too-big' });
  });
});

describe('whatever else a host answers, nothing changes', () => {
  beforeEach(async () => {
    await edition(1, [phrase('发货')]);
    await look();
    await edition(2, [phrase('发货', '明天发。')]);
  });

  test('a redirect is not followed', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const target = { Location: `${server.origin}/elsewhere/feed.json` };
      server.instead.set('/team/feed.json', (_, answer) => answer.writeHead(status, target).end());
      expect(await refused()).toMatchObject({ code: 'redirected' });
    }
    server.instead.clear();
    const target = { Location: `${server.origin}/elsewhere/team.json` };
    server.instead.set('/team/team.json', (_, answer) => answer.writeHead(302, target).end());
    expect(await refused()).toMatchObject({ code: 'redirected', about: 'team.json' });
    expect(server.served.some(({ path }) => path.startsWith('/elsewhere'))).toBe(false);
  });

  test('an answer without an end is cut off, of the feed, its signature and a pack', async () => {
    for (const [path, code] of [
      ['/team/feed.json', 'too-big'],
      ['/team/feed.json.sig', 'no-signature'],
      ['/team/team.json', 'wrong-pack'],
    ] as const) {
      let sent = 0;
      server.instead.clear();
      server.instead.set(path, (_, answer) => {
        const more = (): void => {
          // 500 MB, or until nobody listens any more.
          while (!answer.destroyed && sent < 5e8) {
            sent += 65_536;
            if (!answer.write(new Uint8Array(65_536))) return void answer.once('drain', more);
          }
          answer.end();
        };
        more();
      });
      expect(await refused()).toMatchObject({ code });
      expect(sent).toBeLessThan(2e7);
    }
  });

  test('one that never comes is not waited for', async () => {
    const quick = { ...net, timeoutMs: 60 };
    server.instead.set('/team/feed.json', () => undefined);
    expect((await refreshFeed(database, await wanted(), quick)).fault).toMatchObject({ code: 'timeout' });
    server.instead.set('/team/feed.json', (_, answer) => answer.writeHead(200).write('{'));
    expect((await refreshFeed(database, await wanted(), quick)).fault).toMatchObject({ code: 'timeout' });
    expect(await texts()).toEqual(['发货。']);
  });

  test('one that breaks off, or is shorter than what was signed', async () => {
    const whole = server.files.get('/team/team.json') ?? new Uint8Array();
    server.instead.set('/team/team.json', (_, answer) => {
      answer.writeHead(200, { 'Content-Length': whole.length }).write(whole.subarray(0, 40), () => answer.destroy());
    });
    expect(await refused()).toMatchObject({ code: 'cut-off', about: 'team.json' });
    server.instead.clear();
    server.files.set('/team/team.json', whole.subarray(0, -1));
    expect(await refused()).toMatchObject({ code: 'wrong-pack', about: 'team.json' });
  });

  test('an error, or nobody at all', async () => {
    for (const status of [403, 404, 500, 503]) {
      server.instead.set('/team/feed.json', (_, answer) => answer.writeHead(status).end('{}'));
      expect(await refused()).toEqual({ code: 'http', status });
    }
    const gone = createServer();
    const port = await new Promise<number>((done) =>
      gone.listen(0, '127.0.0.1', () => done((gone.address() as { port: number }).port)),
    );
    await new Promise((done) => gone.close(done));
    expect((await look({ url: `http://127.0.0.1:${port}/team/feed.json` })).fault).toEqual({ code: 'unreachable' });
    expect(await texts()).toEqual(['发货。']);
  });

  test('"not changed" where nothing was asked about', async () => {
    server.instead.set('/team/feed.json.sig', (_, answer) => answer.writeHead(304).end());
    expect(await refused()).toMatchObject({ code: 'http', status: 304 });
  });

  test('a feed without its signature', async () => {
    server.files.delete('/team/feed.json.sig');
    expect(await refused()).toMatchObject({ code: 'no-signature' });
  });

  test('any byte of the feed, the signature or the pack that is another one', async () => {
    const names = ['/team/feed.json', '/team/feed.json.sig', '/team/team.json'];
    const good = new Map(server.files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, place, flip) => {
          const bytes = (good.get(name) ?? new Uint8Array()).slice();
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          server.files.set(name, bytes);
          expect(await refused()).not.toBeNull();
          server.files.set(name, good.get(name) ?? bytes);
        },
      ),
      { numRuns: 150 },
    );
    expect((await look()).fault).toBeNull();
    expect(await texts()).toEqual(['明天发。']);
  });

  test('a former edition, served once more', async () => {
    const former = new Map(server.files);
    await edition(3, [phrase('发货', '后天发。')]);
    await look();
    for (const [name, bytes] of former) server.files.set(name, bytes);
    expect(await refused()).toEqual({ code: 'older' });
    await edition(3, [phrase('发货', '不发了。')]);
    expect(await refused()).toEqual({ code: 'same-version' });
  });

  test('a pack that cannot be read, or is another one than the feed says', async () => {
    const bytes = new TextEncoder().encode('{"format":"chatside-pack"}');
    await publish(server, '/team', of(keys), { version: 2, packs: { 'team.json': { id: 'team.pack', bytes } } });
    expect(await refused()).toMatchObject({ code: 'bad-pack' });
    const other = await packFile('team.other', [phrase('发货')]);
    await publish(server, '/team', of(keys), { version: 2, packs: { 'team.json': { id: 'team.pack', bytes: other } } });
    expect(await refused()).toMatchObject({ code: 'wrong-pack' });
  });

  test('half an edition: the first pack is good, the second is not there', async () => {
    const good = await packFile('team.pack', [phrase('发货', '换了。')]);
    const packs = { 'team.json': { id: 'team.pack', bytes: good }, 'two.json': { id: 'team.two', bytes: good } };
    await publish(server, '/team', of(keys), { version: 2, packs });
    server.files.delete('/team/two.json');
    expect(await refused()).toMatchObject({ code: 'http', status: 404, about: 'two.json' });
  });

  test('a library that cannot be written to', async () => {
    const before = await texts();
    const put = database.feeds.put.bind(database.feeds);
    let puts = 0;
    database.feeds.put = ((row: FeedState) => {
      puts += 1;
      return puts === 1 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(row);
    }) as unknown as typeof database.feeds.put;
    expect((await look()).fault).toEqual({ code: 'storage' });
    expect(await texts()).toEqual(before);
  });
});

describe('packs of others', () => {
  const foreign = async (id: string) => {
    await publish(server, '/team', of(keys), {
      packs: { 'x.json': { id, bytes: await packFile(id, [phrase('假的')]) } },
    });
  };

  test('that come with the product are not replaced, installed or not', async () => {
    for (const id of ['starter.zh-CN', 'trade.zh-CN.food', 'own.team.zh-CN']) {
      await foreign(id);
      expect((await look()).fault).toEqual({ code: 'pack-taken', about: id });
      expect(await texts()).toEqual([]);
    }
  });

  test('of another feed are not replaced; those of a file that somebody chose are taken over', async () => {
    const content = {
      version: 9,
      language: 'zh-CN',
      title: '别人的',
      ladders: [],
      checklists: [],
      tables: {},
    } as const;
    const pack = { ...content, ladders: [], checklists: [], id: 'other.pack', phrases: [phrase('别人的')] };
    await installPack(database, { ...pack, feed: 'feed:other' });
    await foreign('other.pack');
    const others = new Set(['feed:other']);
    expect((await refreshFeed(database, await wanted(), net, others)).fault).toEqual({
      code: 'pack-taken',
      about: 'other.pack',
    });
    expect(await texts()).toEqual(['别人的。']);
    await database.packs.update('other.pack', { feed: undefined });
    expect((await refreshFeed(database, await wanted(), net, others)).fault).toBeNull();
    expect(await texts()).toEqual(['假的。']);
  });
});

describe('keys', () => {
  test('another key is refused; one that was named before is followed, pinned, shown and told other computers', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    await edition(2, [phrase('发货', '假的。')], of(strangers));
    expect((await refresh()).fault).toEqual({ code: 'other-key' });
    await edition(2, [phrase('发货')], of(keys), { nextKeys: [of(nextKeys).publicKey] });
    await refresh();
    // The present key is lost; the next one signs.
    await edition(3, [phrase('发货', '新钥匙。')], of(nextKeys));
    const before = await fingerprint(of(keys));
    const after = await fingerprint(of(nextKeys));
    expect(await refresh()).toMatchObject({ fault: null, fingerprint: after, rotated: { from: before } });
    expect((await database.own.get('feed:team'))?.value).toMatchObject({ fingerprint: after });
    expect(await texts()).toEqual(['新钥匙。']);
    // Whoever found the lost key signs nothing any more.
    await edition(4, [phrase('发货', '捡来的。')], of(keys));
    expect((await refresh()).fault).toEqual({ code: 'other-key' });
    expect(await texts()).toEqual(['新钥匙。']);
  });

  test('a key that was lost without a next one leaves the last good edition as it is', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    await edition(2, [phrase('发货', '另一把。')], of(nextKeys));
    expect((await refresh()).fault).toEqual({ code: 'other-key' });
    expect(await texts()).toEqual(['发货。']);
    // Subscribed to anew, with the new fingerprint compared.
    await unsubscribeFeed(database, 'feed:team', true, parts);
    await subscribe();
    expect(await texts()).toEqual(['另一把。']);
  });

  test('a computer that missed the change learns of it by sync', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    const value = {
      url: `${server.origin}/team/feed.json`,
      fingerprint: await fingerprint(of(nextKeys)),
      title: '团队',
    };
    await saveOwn(database, [{ kind: 'feed', id: 'team', value }], { now, what: null });
    await edition(5, [phrase('发货', '新钥匙。')], of(nextKeys));
    expect((await refresh()).fault).toBeNull();
    expect(await texts()).toEqual(['新钥匙。']);
  });
});

async function subscribe(): Promise<void> {
  const offer = await offeredFeed(database, `${server.origin}/team/`, parts);
  if ('code' in offer) throw new Error(offer.code);
  await subscribeFeed(database, offer, parts);
}

async function refresh(): Promise<FeedState> {
  const [state] = await refreshFeeds(database, parts);
  if (!state) throw new Error('no feed');
  return state;
}

describe('a subscription', () => {
  test('shows whose key it is before anything is stored', async () => {
    await edition(1, [phrase('发货')]);
    const offer = await offeredFeed(database, `${server.origin}/team`, parts);
    expect(offer).toMatchObject({ fingerprint: await fingerprint(of(keys)), feed: { title: '团队话术', version: 1 } });
    expect(await database.feeds.count()).toBe(0);
    expect(await database.own.count()).toBe(0);
    expect(await offeredFeed(database, 'http://feed.example/', parts)).toEqual({ code: 'bad-address' });
    expect(await offeredFeed(database, `${server.origin}/none`, parts)).toEqual({ code: 'no-signature' });
  });

  test('of another feed under the same id is refused', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    await edition(1, [phrase('别家')], of(strangers));
    expect(await offeredFeed(database, `${server.origin}/team/`, parts)).toEqual({ code: 'id-taken', about: 'team' });
  });

  test('ends with its packs, or leaves them; own copies stay either way', async () => {
    await edition(1, [phrase('发货'), phrase('退货')]);
    for (const keep of [true, false]) {
      await subscribe();
      await unsubscribeFeed(database, 'feed:team', keep, parts);
      expect(await texts()).toEqual(keep ? ['发货。', '退货。'] : []);
      expect(await wantedFeeds(database, [])).toEqual([]);
      expect(await database.feeds.count()).toBe(0);
    }
    expect((await database.packs.toArray()).some(({ feed }) => feed)).toBe(false);
  });

  test('that ended on another computer leaves its packs here, to be asked about', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    await saveOwn(database, [{ kind: 'feed', id: 'team', value: null }], { now: now + 1, what: null });
    await refreshFeeds(database, parts);
    expect(await orphanedFeeds(database, await wantedFeeds(database, []))).toEqual(['feed:team']);
    expect(await texts()).toEqual(['发货。']);
    await unsubscribeFeed(database, 'feed:team', false, parts);
    expect(await texts()).toEqual([]);
  });

  test('needs the yes of this computer; without it no request is made', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    server.served.length = 0;
    const [state] = await refreshFeeds(database, { ...parts, permitted: async () => false });
    expect(state?.fault).toEqual({ code: 'no-permission' });
    expect(server.served).toEqual([]);
    expect(await texts()).toEqual(['发货。']);
  });

  test('by an administrator counts before one’s own to the same address, and is pinned by the policy', async () => {
    await edition(1, [phrase('发货')]);
    await subscribe();
    const feed = { url: `${server.origin}/team/feed.json`, fingerprint: await fingerprint(of(keys)), title: '公司' };
    const managed = { ...parts, managed: async () => [feed] };
    expect(await refreshFeeds(database, managed)).toMatchObject([{ key: `managed:${feed.url}`, fault: null }]);
    expect((await database.packs.get('team.pack'))?.feed).toBe(`managed:${feed.url}`);
    const wrong = { ...parts, managed: async () => [{ ...feed, fingerprint: await fingerprint(of(strangers)) }] };
    await edition(2, [phrase('发货', '二。')]);
    expect(await refreshFeeds(database, wrong)).toMatchObject([{ fault: { code: 'other-key' } }]);
    await edition(2, [phrase('发货', '二。')], of(strangers));
    expect(await refreshFeeds(database, wrong)).toMatchObject([{ fault: null }]);
  });
});

describe('own copies of what an edition changes', () => {
  const copyOf = (text: string, of: string) => ({
    ...{ language: 'zh-CN', layer: 'team', title: '发货', shortcode: '', intents: [] as string[] },
    ...{ text, base: { pack: 'team.pack', of } },
  });
  const copy = async (text: string): Promise<void> => {
    const [original] = (await database.packs.get('team.pack'))?.phrases ?? [];
    if (!original) throw new Error('no phrase');
    const value = copyOf(text, contentHash(original)) as never;
    await saveOwn(database, [{ kind: 'phrase', id: original.id, value }], { now, what: 'edit' });
  };
  const open = async () => (await conflictsToLookAt(database)).flatMap(({ conflicts }) => conflicts);
  const one = async () => {
    const [conflict] = await open();
    if (!conflict) throw new Error('no conflict');
    return conflict;
  };

  beforeEach(async () => {
    await edition(1, [phrase('发货', '一。')]);
    await look();
    await copy('我的。');
    expect(await open()).toEqual([]);
    await edition(2, [phrase('发货', '二。')]);
    expect((await look()).update?.packs).toMatchObject([{ conflicts: 1 }]);
  });

  test('stay, and are shown with what was before and what is new', async () => {
    const shown = { own: { text: '我的。' }, before: { text: '一。' }, next: { text: '二。' } };
    expect(await open()).toMatchObject([shown]);
    // Not looked at for one more edition: what the copy was made from is still what was before.
    await edition(3, [phrase('发货', '三。')]);
    await look();
    expect(await open()).toMatchObject([{ ...shown, next: { text: '三。' } }]);
    await edition(4, [phrase('发货', '一。')]);
    await look();
    expect(await open()).toEqual([]);
  });

  test('are kept: the question does not come again until the next change', async () => {
    expect(await keepMine(database, await one(), now)).toBe(true);
    expect(await open()).toEqual([]);
    await edition(3, [phrase('发货', '三。')]);
    await look();
    expect(await open()).toMatchObject([{ own: { text: '我的。' }, before: { text: '二。' }, next: { text: '三。' } }]);
  });

  test('are kept with other words', async () => {
    expect(await keepMine(database, await one(), now, { text: '两者。' })).toBe(true);
    expect(await open()).toEqual([]);
    expect((await database.own.get('phrase:team.发货'))?.value).toMatchObject({ text: '两者。' });
  });

  test('give way', async () => {
    expect(await takeTheirs(database, await one(), now)).toBe(true);
    expect(await open()).toEqual([]);
    expect((await database.own.get('phrase:team.发货'))?.value).toMatchObject({ deletedAt: now });
  });

  test('whose originals are gone are asked about once', async () => {
    await keepMine(database, await one(), now);
    await edition(3, [phrase('退货')]);
    await look();
    const gone = await one();
    expect(gone).toMatchObject({ next: null, before: { text: '二。' } });
    await keepMine(database, gone, now);
    expect(await open()).toEqual([]);
    await edition(4, [phrase('退货', '改。')]);
    await look();
    expect(await open()).toEqual([]);
  });
});

test('a row of a feed that holds nonsense counts as none: the key stays pinned, the feed is read anew', async () => {
  await edition(1, [phrase('发货')]);
  await look();
  const good = await database.feeds.get('feed:team');
  for (const nonsense of [
    { last: 7 },
    { last: { packs: 'x' } },
    { validators: null },
    { update: {} },
    { fault: 'x' },
  ]) {
    await database.feeds.put({ ...good, ...nonsense } as unknown as FeedState);
    expect(await look()).toMatchObject({ fault: null, last: { version: 1 } });
    await database.feeds.put({ ...good, ...nonsense } as unknown as FeedState);
    expect((await look({ fingerprint: await fingerprint(of(strangers)) })).fault).toEqual({ code: 'other-key' });
  }
  expect(await texts()).toEqual(['发货。']);
});

test('a host that sends more than it says is read no further than that', async () => {
  server.instead.set('/x', (_, answer) => answer.end(new Uint8Array(1000)));
  const ask = { url: `${server.origin}/x`, fetch, timeoutMs: 3000 };
  expect(await fetchLimited({ ...ask, mostBytes: 1000 })).toMatchObject({ kind: 'bytes' });
  expect(await fetchLimited({ ...ask, mostBytes: 999 })).toMatchObject({ fault: { code: 'too-big' } });
});
