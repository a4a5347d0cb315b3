import type { FeedFault } from '../../feeds/feed-fault';
import type { FeedFile } from '../../feeds/feed-file';
import { feedPlace } from '../../feeds/feed-place';
import type { LibraryDatabase } from '../database';
import { saveOwn } from '../own-records';
import { readPacks } from '../sound-rows';
import { type FeedState, stateFor } from './feed-state';
import { readEdition, readSigner } from './read-edition';
import { type FeedParts, refreshFeeds } from './refresh-all';

/** What lies at an address, before anybody believed it. */
export interface FeedOffer {
  url: string;
  /** Of the key that signed it: to be compared with what the lead gave. */
  fingerprint: string;
  feed: FeedFile;
}

/** Reads what lies at an address, judged by the key that it says itself; nothing is stored. */
export async function offeredFeed(
  database: LibraryDatabase,
  typed: string,
  { net }: Pick<FeedParts, 'net'>,
): Promise<FeedOffer | FeedFault> {
  const place = feedPlace(typed, net.allow);
  if (!place) return { code: 'bad-address' };
  const { url } = place;
  const fingerprint = await readSigner(url, net);
  if (typeof fingerprint !== 'string') return fingerprint;
  const state = stateFor({ key: '', url, fingerprint, title: '', managed: false }, undefined);
  const outcome = await readEdition(state, net, false);
  if (outcome.kind === 'fault') return outcome.fault;
  if (outcome.kind === 'same') return { code: 'http', status: 304 };
  const { feed } = outcome.accepted;
  const known = (await database.own.get(`feed:${feed.id}`))?.value as { fingerprint?: string } | null | undefined;
  // The same key under another address: it moved. Another key: it is another feed.
  if (known && known.fingerprint !== fingerprint) return { code: 'id-taken', about: feed.id };
  return { url, fingerprint, feed };
}

/** Pins the key and fetches the packs; the subscription stays where that fails, and says so. */
export async function subscribeFeed(
  database: LibraryDatabase,
  { url, fingerprint, feed }: FeedOffer,
  parts: FeedParts,
): Promise<FeedState | null> {
  const value = { url, fingerprint, title: feed.title };
  await saveOwn(database, [{ kind: 'feed', id: feed.id, value }], { now: parts.net.now(), what: null });
  const [state = null] = await refreshFeeds(database, parts, `feed:${feed.id}`);
  return state;
}

/**
 * Ends a subscription, also one that was ended on another computer and left its packs here.
 * @param key `feed:ID`
 * @param keepPacks they stay as they are, as packs that were installed by hand; else they go, and own copies stay
 */
export function unsubscribeFeed(
  database: LibraryDatabase,
  key: string,
  keepPacks: boolean,
  parts: FeedParts,
): Promise<void> {
  const { packs, searchKeys, feeds, own, clock, journal } = database;
  const leave = async (): Promise<void> => {
    const mine = (await readPacks(database)).filter(({ feed }) => feed === key);
    const ids = mine.map(({ id }) => id);
    if (keepPacks) await packs.bulkPut(mine.map(({ feed: _feed, ...pack }) => pack));
    else await Promise.all([packs.bulkDelete(ids), searchKeys.bulkDelete(ids)]);
    await feeds.delete(key);
    const id = key.replace(/^[^:]*:/, '');
    if (await own.get(`feed:${id}`)) {
      await saveOwn(database, [{ kind: 'feed', id, value: null }], { now: parts.net.now(), what: null });
    }
  };
  return parts.lock(() => database.transaction('rw', [packs, searchKeys, feeds, own, clock, journal], leave));
}
