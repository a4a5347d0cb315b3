import { ownPhrases } from '../../assist/own';
import type { AcceptedFeed } from '../../feeds/feed-check';
import type { FeedFault } from '../../feeds/feed-fault';
import type { FeedPack } from '../../feeds/feed-file';
import { feedPlace } from '../../feeds/feed-place';
import type { Validators } from '../../feeds/limited-fetch';
import type { ReadPack } from '../../formats/pack-file';
import type { LibraryDatabase } from '../database';
import { putPack } from '../library';
import { saveOwn } from '../own-records';
import { isReservedPack } from '../reserved-packs';
import { readPacks, readRecordsOf, soundPack } from '../sound-rows';
import { type FeedState, type GoodEdition, soundState, stateFor, type WantedFeed } from './feed-state';
import { packChange } from './pack-change';
import { imagesOfContent, packOfContent } from './pack-of-content';
import { type FeedNet, readEdition, readFeedPack } from './read-edition';

/** Packs of an edition that are not here yet, by id. */
type Fresh = Map<string, ReadPack>;

/**
 * Looks at a feed once. A good newer edition is installed whole, in one transaction; whatever else comes, the one in use stays as it
 * is. Never rejects for what a host does; rejects where the library cannot be read.
 * @param others keys of the other feeds that are wanted here: their packs are not replaced
 * @returns how the feed stands now, also stored
 */
export async function refreshFeed(
  database: LibraryDatabase,
  feed: WantedFeed,
  net: FeedNet,
  others: ReadonlySet<string> = new Set(),
): Promise<FeedState> {
  const state = stateFor(feed, soundState(await database.feeds.get(feed.key)));
  const outcome = await look(database, { feed, state, others }, net).catch((): FeedFault => ({ code: 'storage' }));
  const looked = 'code' in outcome ? withFault(state, outcome, net.now()) : outcome;
  // A good edition was stored together with its packs.
  if (looked.fault || looked.last === state.last) await database.feeds.put(looked);
  return looked;
}

const withFault = (state: FeedState, fault: FeedFault, now: number): FeedState => ({ ...state, fault, checkedAt: now });

interface Looking {
  feed: WantedFeed;
  state: FeedState;
  others: ReadonlySet<string>;
}

async function look(
  database: LibraryDatabase,
  { feed, state, others }: Looking,
  net: FeedNet,
): Promise<FeedState | FeedFault> {
  if (feedPlace(feed.url, net.allow)?.url !== feed.url) return { code: 'bad-address' };
  const isWhole = (await missing(database, feed.key, state.last?.packs ?? [], state.last)).length === 0;
  const outcome = await readEdition(state, net, isWhole && state.last !== null);
  if (outcome.kind === 'fault') return outcome.fault;
  const { validators } = outcome;
  const now = net.now();
  if (outcome.kind === 'same') return { ...state, validators, checkedAt: now, goodAt: now, fault: null };
  const { accepted } = outcome;
  const taken = await takenPack(database, others, accepted.feed.packs);
  if (taken !== null) return { code: 'pack-taken', about: taken };
  const fresh: Fresh = new Map();
  for (const pack of await missing(database, feed.key, accepted.feed.packs, state.last)) {
    const read = await readFeedPack(feed.url, pack, net);
    if (read.fault) return read.fault;
    fresh.set(pack.id, read.read);
  }
  return install(database, { feed, state, accepted, validators, fresh, now: net.now() });
}

/** Packs that are not installed in the edition that is named. */
async function missing(
  database: LibraryDatabase,
  key: string,
  packs: readonly FeedPack[],
  last: GoodEdition | null,
): Promise<FeedPack[]> {
  const installed = await database.packs.bulkGet(packs.map(({ id }) => id));
  const known = new Map(last?.packs.map(({ id, sha256 }) => [id, sha256]));
  return packs.filter(({ id, sha256 }, index) => installed[index]?.feed !== key || known.get(id) !== sha256);
}

/** Id of a pack that this feed may not bring: of the product, or of another feed. */
async function takenPack(
  database: LibraryDatabase,
  others: ReadonlySet<string>,
  packs: readonly FeedPack[],
): Promise<string | null> {
  const installed = await database.packs.bulkGet(packs.map(({ id }) => id));
  const taken = packs.find(({ id }, index) => {
    const owner = installed[index]?.feed;
    return isReservedPack(id, null) || (owner !== undefined && others.has(owner));
  });
  return taken?.id ?? null;
}

interface Installation {
  feed: WantedFeed;
  state: FeedState;
  accepted: AcceptedFeed;
  validators: Validators;
  fresh: Fresh;
  now: number;
}

/** Everything or nothing: packs, pictures, what is known of the feed and, where the key was changed, the pinned one. */
function install(database: LibraryDatabase, installation: Installation): Promise<FeedState> {
  const { packs, images, own, clock, journal, searchKeys, feeds } = database;
  return database.transaction('rw', [packs, images, own, clock, journal, searchKeys, feeds], async () => {
    const { feed, fresh, accepted, now } = installation;
    const kept = new Set(accepted.feed.packs.map(({ id }) => id));
    const phrases = ownPhrases(await readRecordsOf(database, 'phrase'));
    const gone = (await readPacks(database)).filter((pack) => pack.feed === feed.key && !kept.has(pack.id));
    const changes = gone.map((pack) => packChange(pack, null, phrases));
    await packs.bulkDelete(gone.map(({ id }) => id));
    for (const read of fresh.values()) {
      const pack = packOfContent(read, feed.key);
      const installed = soundPack(await packs.get(pack.id));
      changes.push(packChange(installed, pack, phrases));
      await putPack(database, pack, installed);
      await images.bulkPut(imagesOfContent(read, now));
      // An edition may have the number of the one before it: its sounds are made anew all the same.
      await searchKeys.update(pack.id, { made: 0 });
    }
    const next = stateAfter(
      installation,
      changes.filter((change) => change !== null),
    );
    await feeds.put(next);
    if (accepted.rotated) await repin(database, installation);
    return next;
  });
}

function stateAfter(
  { feed, state, accepted, validators, now }: Installation,
  changes: NonNullable<FeedState['update']>['packs'],
): FeedState {
  const { id, version, issued, expires, packs, title } = accepted.feed;
  const { fingerprint, nextFingerprints, sha256, rotated } = accepted;
  return {
    ...{ key: state.key, url: state.url, title, validators, fault: null, checkedAt: now, goodAt: now },
    ...{ fingerprint, nextFingerprints, last: { id, version, sha256, issued, expires, packs } },
    // What an administrator pinned is followed from; one's own subscription is pinned anew.
    root: rotated && !feed.managed ? fingerprint : state.root,
    update: changes.length > 0 ? { at: now, version, packs: changes } : state.update,
    rotated: rotated ? { at: now, from: state.fingerprint } : state.rotated,
  };
}

/** The subscription names the new key, here and by sync on other computers that may have missed the change. */
async function repin(database: LibraryDatabase, { feed, accepted, now }: Installation): Promise<void> {
  if (feed.managed) return;
  const value = { url: feed.url, fingerprint: accepted.fingerprint, title: accepted.feed.title };
  await saveOwn(database, [{ kind: 'feed', id: accepted.feed.id, value }], { now, what: null });
}
