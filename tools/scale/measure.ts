import type { Phrase } from '../../assist/phrase';
import { isFeedPack } from '../../feeds/feed-check';
import { fingerprintOf, makeKeys } from '../../feeds/feed-keys';
import { besideFeed } from '../../feeds/feed-place';
import { fetchLimited } from '../../feeds/limited-fetch';
import { type FeedState, stateFor } from '../../storage/feeds/feed-state';
import { type FeedNet, readEdition } from '../../storage/feeds/read-edition';
import { OPTIONAL_PACKS } from '../../storage/optional-packs';
import { starterPacks } from '../../storage/starter';
import { packFile, publish } from '../../tests/unit/feed-parts';
import { createRandom } from '../bench/random';
import { type FeedServer, serveFiles } from '../lib/feed-server';
import { DAY, type Habit, HOUR, looksOf } from './days';

export interface Load {
  habit: string;
  clients: number;
  phrases: number;
  /** Of a pack file as it lies on the host, and as it goes over the wire. */
  packBytes: number;
  packedBytes: number;
  requests: number;
  notChanged: number;
  bytesIn: number;
  bytesOut: number;
  /** Most looks that any minute had. */
  peakLooks: number;
  looks: number;
  editions: number;
}

export interface Scenario {
  habit: Habit;
  clients: number;
  phrases: number;
  /** Whether clients tell the host what they have. */
  etag: boolean;
  seed: number;
}

const WEEK = 7 * DAY;
/** Computers that ask at the same time; a host has many, and this machine two cores. */
const AT_ONCE = 32;
/** The lead signs a new edition on every working day at ten, with three phrases changed. */
const EDITIONS = [0, 1, 2, 3, 4].map((day) => day * DAY + 10 * HOUR);

/** Words of the product's own packs: made-up ones would pack far better than a shop's. */
async function sourcePhrases(): Promise<Phrase[]> {
  const trades = await Promise.all(OPTIONAL_PACKS.map(({ load }) => load()));
  return [...starterPacks(), ...trades].filter(({ language }) => language === 'zh-CN').flatMap((pack) => pack.phrases);
}

/** As many phrases as the lead has; the first three are others with every edition. */
const teamPhrases = (source: readonly Phrase[], count: number, edition: number): Phrase[] =>
  Array.from({ length: count }, (_, at) => {
    const { shortcode: _code, text, ...phrase } = source[at % source.length] as Phrase;
    return { ...phrase, id: `team.${at}`, shortcode: '', text: at < 3 ? `${text}（${edition}）` : text };
  });

/** A simulated week of real requests to a real server on this computer. */
export async function measure({ habit, clients, phrases, etag, seed }: Scenario): Promise<Load> {
  const server = await serveFiles();
  try {
    const keys = await makeKeys();
    const source = await sourcePhrases();
    const edition = async (version: number): Promise<number> => {
      const bytes = await packFile('team.pack', teamPhrases(source, phrases, version), { version });
      const times = { issued: '2026-11-23T00:00:00Z', expires: '2026-12-23T00:00:00Z' };
      await publish(server, '/team', keys, { version, ...times, packs: { 'team.json': { id: 'team.pack', bytes } } });
      return bytes.length;
    };
    const packBytes = await edition(1);
    const random = createRandom(seed);
    const fraction = (): number => random.below(1e9) / 1e9;
    const computers = await Promise.all(Array.from({ length: clients }, () => client(server, keys.publicKey)));
    const looks = computers.map(() => looksOf(habit, WEEK, fraction));
    // Everybody has the first edition before the week begins.
    await inTurns(computers, (computer) => computer.look(etag));
    const [before, served] = [server.bytes(), server.served.length];
    for (const [index, from] of [0, ...EDITIONS].entries()) {
      if (index > 0) await edition(index + 1);
      const to = EDITIONS[index] ?? WEEK;
      await inTurns(computers, async (computer, at) => {
        for (const time of looks[at] ?? []) if (time >= from && time < to) await computer.look(etag);
      });
    }
    const after = server.bytes();
    const answers = server.served.slice(served);
    return {
      ...{
        habit: habit.name,
        clients,
        phrases,
        packBytes,
        packedBytes: await packed(server),
        editions: EDITIONS.length,
      },
      requests: answers.length,
      notChanged: answers.filter(({ status }) => status === 304).length,
      bytesIn: after.in - before.in,
      bytesOut: after.out - before.out,
      peakLooks: peak(looks.flat()),
      looks: looks.flat().length,
    };
  } finally {
    await server.close();
  }
}

const net: FeedNet = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.UTC(2026, 10, 24),
  timeoutMs: 30_000,
};

/** A computer that reads a feed: its requests and its judging are those of the product; it has no library. */
async function client(server: FeedServer, key: string): Promise<{ look(etag: boolean): Promise<void> }> {
  const url = `${server.origin}/team/feed.json`;
  const fingerprint = (await fingerprintOf(key)) ?? '';
  let state: FeedState = stateFor({ key: 'feed:team', url, fingerprint, title: '', managed: false }, undefined);
  const look = async (etag: boolean): Promise<void> => {
    const outcome = await readEdition(state, net, etag && state.last !== null);
    if (outcome.kind === 'fault') throw new Error(`a look failed: ${outcome.fault.code}`);
    if (outcome.kind === 'same') return;
    const { accepted, validators } = outcome;
    const { id, version, issued, expires, packs } = accepted.feed;
    for (const pack of packs) {
      if (state.last?.packs.some(({ sha256 }) => sha256 === pack.sha256)) continue;
      const ask = { url: besideFeed({ url }, pack.file), fetch: net.fetch, timeoutMs: 60_000, mostBytes: pack.bytes };
      const answer = await fetchLimited(ask);
      if (answer.kind !== 'bytes' || !(await isFeedPack(answer.bytes, pack))) throw new Error('a pack failed');
    }
    state = { ...state, validators, last: { id, version, sha256: accepted.sha256, issued, expires, packs } };
  };
  return { look };
}

async function inTurns<T>(all: readonly T[], work: (one: T, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < all.length) {
      const at = next++;
      await work(all[at] as T, at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}

function peak(times: readonly number[]): number {
  const minutes = new Map<number, number>();
  for (const time of times) {
    const minute = Math.floor(time / 60_000);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  return Math.max(0, ...minutes.values());
}

async function packed({ origin }: FeedServer): Promise<number> {
  const answer = await fetch(`${origin}/team/team.json`);
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
}
