import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OrphanedFeed, ShownConflicts, ShownFeed } from '../../components/feeds/feed-view';
import { feedPlace } from '../../feeds/feed-place';
import type { LibraryDatabase } from '../../storage/database';
import { conflictsToLookAt } from '../../storage/feeds/conflicts';
import { type FeedState, soundState, type WantedFeed } from '../../storage/feeds/feed-state';
import type { FeedParts } from '../../storage/feeds/refresh-all';
import { orphanedFeeds, wantedFeeds } from '../../storage/feeds/wanted';
import { installedPacks } from '../../storage/library';
import { useManaged } from '../page/use-managed';

export interface FeedsNow {
  feeds: ShownFeed[];
  orphans: OrphanedFeed[];
  conflicts: ShownConflicts[];
}

/** Another number whenever the browser's permissions changed. */
function usePermissionChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const changed = (): void => setChanges((count) => count + 1);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return changes;
}

/** The feeds of this computer, live; null while they are being read. */
export function useFeeds(database: LibraryDatabase, parts: FeedParts): FeedsNow | null {
  const managed = useManaged();
  const changes = usePermissionChanges();
  const read = useLiveQuery(async () => {
    const wanted = await wantedFeeds(database, managed.feeds);
    const states = (await database.feeds.bulkGet(wanted.map(({ key }) => key))).map(soundState);
    const owners = await orphanedFeeds(database, wanted);
    const packs = (await installedPacks(database)).map(({ feed, title }) => ({ feed, title }));
    const titles = (key: string): string[] => packs.flatMap(({ feed, title }) => (feed === key ? title : []));
    return {
      wanted,
      states,
      orphans: owners.map((key) => ({ key, packs: titles(key) })),
      conflicts: await conflictsToLookAt(database),
    };
  }, [database, managed]);
  const [permitted, setPermitted] = useState<ReadonlySet<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a permission came or went
  useEffect(() => {
    let current = true;
    if (read) void permittedOf(read.wanted, parts).then((keys) => current && setPermitted(keys));
    return () => {
      current = false;
    };
  }, [read, parts, changes]);
  if (!read || !permitted) return null;
  const { wanted, states, orphans, conflicts } = read;
  return { feeds: wanted.map((feed, index) => shown(feed, states[index], permitted)), orphans, conflicts };
}

async function permittedOf(wanted: readonly WantedFeed[], { net, permitted }: FeedParts): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const { key, url } of wanted) {
    const place = feedPlace(url, net.allow);
    // What is no address is said by the look, not asked of the browser.
    if (!place || (await permitted(place.pattern))) keys.add(key);
  }
  return keys;
}

function shown(feed: WantedFeed, state: FeedState | undefined, permitted: ReadonlySet<string>): ShownFeed {
  const last = state?.last ?? null;
  return {
    key: feed.key,
    title: state?.title || feed.title,
    url: feed.url,
    fingerprint: state?.root === feed.fingerprint ? state.fingerprint : feed.fingerprint,
    managed: feed.managed,
    permitted: permitted.has(feed.key),
    version: last?.version ?? null,
    expires: last && Date.parse(last.expires),
    checkedAt: state?.checkedAt || null,
    fault: state?.fault ?? null,
    update: state?.update ?? null,
    rotated: state?.rotated ?? null,
  };
}
