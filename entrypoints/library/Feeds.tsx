import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { UpdateConflict } from '../../assist/pack-update';
import { FeedsView } from '../../components/feeds/FeedsView';
import type { ShownFeed, Subscribing } from '../../components/feeds/feed-view';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { useText } from '../../components/i18n/language';
import { feedPlace } from '../../feeds/feed-place';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { browserFeeds } from '../../storage/feeds/browser-parts';
import { keepMine, takeTheirs } from '../../storage/feeds/conflicts';
import { type FeedParts, refreshFeeds } from '../../storage/feeds/refresh-all';
import { type FeedOffer, offeredFeed, subscribeFeed, unsubscribeFeed } from '../../storage/feeds/subscribe';
import { readRecordsOf } from '../../storage/sound-rows';
import { useManaged } from '../page/use-managed';
import { useFeeds } from './use-feeds';

const onThisComputer = openDatabase();

interface Props {
  database?: LibraryDatabase;
  parts?: FeedParts;
}

/** The feeds of this computer: to subscribe, to look at, to leave; and what their updates left to be decided. */
export function Feeds({ database = onThisComputer, parts = browserFeeds }: Props) {
  const { problems } = useManaged();
  const now = useFeeds(database, parts);
  const { said, busy, run } = useDesk();
  const { subscribing, ...subscribe } = useSubscribing(database, parts, run);
  const act = { ...subscribe, ...useActions(database, parts, run) };
  if (!now) return null;
  return (
    <>
      <p role="status">{said}</p>
      <FeedsView {...now} {...{ problems, subscribing, busy, act }} now={parts.net.now()} />
    </>
  );
}

/** Does something and says what came of it; `key`: of the feed that it is done to. */
type Run = (work: () => Promise<string>, key?: string) => void;

/** One thing after the other, and what the last one came to. */
function useDesk(): { said: string; busy: string | null; run: Run } {
  const t = useText(feedsTexts);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const run: Run = (work, key) => {
    setSaid('');
    if (key !== undefined) setBusy(key);
    void work()
      .then(setSaid, () => setSaid(t.failed))
      .finally(() => setBusy(null));
  };
  return { said, busy, run };
}

/** Must be called at once in the click: the browser asks the person. Another host is not asked for. */
const ask = (url: string): Promise<boolean> => {
  const place = feedPlace(url);
  return place ? browser.permissions.request({ origins: [place.pattern] }) : Promise.resolve(true);
};

/** Takes the permission back where no feed needs it any more. */
async function release(database: LibraryDatabase, parts: FeedParts, url: string): Promise<void> {
  const pattern = feedPlace(url)?.pattern;
  const wanted = [...(await parts.managed()), ...(await feedValues(database))];
  if (!pattern || wanted.some((feed) => feedPlace(feed.url)?.pattern === pattern)) return;
  // Hosts of the consoles cannot be taken back: the browser says no, and that is right.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

const feedValues = async (database: LibraryDatabase): Promise<{ url: string }[]> =>
  (await readRecordsOf(database, 'feed')).flatMap(({ value }) => (value ? [value as { url: string }] : []));

function useSubscribing(database: LibraryDatabase, parts: FeedParts, run: Run) {
  const t = useText(feedsTexts);
  const [subscribing, setSubscribing] = useState<Subscribing>({ step: 'idle' });
  const [offer, setOffer] = useState<FeedOffer | null>(null);
  const idle = (): void => setSubscribing({ step: 'idle' });
  const read = async (address: string, allowed: Promise<boolean>): Promise<string> => {
    setSubscribing({ step: 'reading' });
    try {
      if (!(await allowed)) {
        idle();
        return t.denied;
      }
      const found = await offeredFeed(database, address, parts);
      if ('code' in found) {
        setSubscribing({ step: 'fault', fault: found });
        await release(database, parts, address);
        return '';
      }
      const { url, fingerprint, feed } = found;
      const { title, version, packs } = feed;
      setOffer(found);
      setSubscribing({ step: 'offer', offer: { url, fingerprint, title, version, packs: packs.map(({ id }) => id) } });
      return '';
    } catch (fault) {
      idle();
      throw fault;
    }
  };
  const take = async (taken: FeedOffer): Promise<string> => {
    await subscribeFeed(database, taken, parts);
    idle();
    return t.subscribed(taken.feed.title);
  };
  return {
    subscribing,
    onRead: (address: string) => {
      const allowed = ask(address);
      run(() => read(address, allowed));
    },
    onSubscribe: () => offer && run(() => take(offer)),
    onCancel: () => {
      idle();
      if (offer) void release(database, parts, offer.url);
    },
  };
}

function useActions(database: LibraryDatabase, parts: FeedParts, run: Run) {
  const t = useText(feedsTexts);
  const refresh = async ({ key, title, url }: ShownFeed): Promise<string> => {
    await refreshFeeds(database, parts, key);
    return t.refreshed(title || url);
  };
  const leave = async (key: string, title: string, keepPacks: boolean): Promise<string> => {
    const state = await database.feeds.get(key);
    await unsubscribeFeed(database, key, keepPacks, parts);
    if (state) await release(database, parts, state.url);
    return t.left(title);
  };
  const allow = async (feed: ShownFeed, allowed: Promise<boolean>): Promise<string> =>
    (await allowed) ? refresh(feed) : t.denied;
  const decide = async (done: Promise<boolean>, said: string): Promise<string> => ((await done) ? said : t.failed);
  return {
    onRefresh: (feed: ShownFeed) => run(() => refresh(feed), feed.key),
    onAllow: (feed: ShownFeed) => {
      const allowed = ask(feed.url);
      run(() => allow(feed, allowed), feed.key);
    },
    onSeen: ({ key }: ShownFeed) => void database.feeds.update(key, { rotated: null }),
    onLeave: (key: string, title: string, keepPacks: boolean) => run(() => leave(key, title, keepPacks)),
    onKeep: (conflict: UpdateConflict, text?: string) =>
      run(() => decide(keepMine(database, conflict, Date.now(), text === undefined ? {} : { text }), t.saved)),
    onTake: (conflict: UpdateConflict) => run(() => decide(takeTheirs(database, conflict, Date.now()), t.taken)),
  };
}
