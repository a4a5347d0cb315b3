import type { FeedSubscription } from '../../assist/own';
import type { LibraryDatabase } from '../database';
import { readPacks, readRecordsOf } from '../sound-rows';
import type { WantedFeed } from './feed-state';

/**
 * The feeds that this computer shall read: an administrator's first, then one's own, as they were subscribed to here or elsewhere.
 * @param managed set by an administrator; one's own subscription to the same address is left out
 */
export async function wantedFeeds(
  database: LibraryDatabase,
  managed: readonly FeedSubscription[],
): Promise<WantedFeed[]> {
  const records = await readRecordsOf(database, 'feed');
  const urls = new Set(managed.map(({ url }) => url));
  const own = records.flatMap(({ key, value }) => {
    const feed = value as FeedSubscription | null;
    return feed && !urls.has(feed.url) ? [{ ...feed, key: key as string, managed: false }] : [];
  });
  return [...managed.map((feed) => ({ ...feed, key: `managed:${feed.url}`, managed: true })), ...own];
}

/** Keys of feeds whose packs are here, but which nobody wants any more: unsubscribed on another computer. */
export async function orphanedFeeds(database: LibraryDatabase, wanted: readonly WantedFeed[]): Promise<string[]> {
  const keys = new Set(wanted.map(({ key }) => key));
  const owners = (await readPacks(database)).flatMap(({ feed }) => feed ?? []);
  return [...new Set(owners)].filter((owner) => !keys.has(owner));
}
