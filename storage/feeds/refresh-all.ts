import type { FeedSubscription } from '../../assist/own';
import { feedPlace } from '../../feeds/feed-place';
import type { LibraryDatabase } from '../database';
import { type FeedState, soundState, stateFor, type WantedFeed } from './feed-state';
import type { FeedNet } from './read-edition';
import { refreshFeed } from './refresh';
import { wantedFeeds } from './wanted';

export interface FeedParts {
  net: FeedNet;
  /** Whether the browser lets us read this host; `https://host/*`. */
  permitted(pattern: string): Promise<boolean>;
  /** Feeds that an administrator set. */
  managed(): Promise<FeedSubscription[]>;
  /** One page or background at a time. */
  lock<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Looks at the wanted feeds one after the other.
 * @param key only at this one; null: at all of them
 */
export function refreshFeeds(
  database: LibraryDatabase,
  parts: FeedParts,
  key: string | null = null,
): Promise<FeedState[]> {
  return parts.lock(async () => {
    const wanted = await wantedFeeds(database, await parts.managed());
    const keys = new Set(wanted.map((feed) => feed.key));
    const states: FeedState[] = [];
    for (const feed of wanted) {
      const others = new Set([...keys].filter((other) => other !== feed.key));
      if (key === null || feed.key === key) states.push(await refreshOne(database, feed, others, parts));
    }
    if (key === null) await database.feeds.filter((state) => !keys.has(state.key)).delete();
    return states;
  });
}

async function refreshOne(
  database: LibraryDatabase,
  feed: WantedFeed,
  others: ReadonlySet<string>,
  { net, permitted }: FeedParts,
): Promise<FeedState> {
  const place = feedPlace(feed.url, net.allow);
  if (!place || (await permitted(place.pattern))) return refreshFeed(database, feed, net, others);
  const known = stateFor(feed, soundState(await database.feeds.get(feed.key)));
  const state: FeedState = { ...known, fault: { code: 'no-permission' }, checkedAt: net.now() };
  await database.feeds.put(state);
  return state;
}
