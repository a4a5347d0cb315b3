import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFeed, isFeedPack, type KnownFeed, printFeed } from '../../feeds/feed-check';
import type { FeedFile } from '../../feeds/feed-file';
import { fingerprintOf, makeKeys, printSignature, sign } from '../../feeds/feed-keys';
import { sha256Hex } from '../../formats/image-bytes';

const NOW = Date.UTC(2026, 10, 20);
type Keys = Awaited<ReturnType<typeof makeKeys>>;
let [keys, otherKeys]: Keys[] = [];
let known: KnownFeed;
const feed = (more: Partial<FeedFile> = {}): FeedFile => ({
  format: 'chatside-feed',
  formatVersion: 1,
  id: 'team',
  title: '团队话术',
  version: 4,
  issued: '2026-11-19T00:00:00Z',
  expires: '2026-12-19T00:00:00Z',
  packs: [{ id: 'team.pack', file: 'team.json', sha256: 'a'.repeat(64), bytes: 10 }],
  nextKeys: [],
  ...more,
});

beforeAll(async () => {
  [keys, otherKeys] = [await makeKeys(), await makeKeys()];
  const fingerprint = await fingerprintOf(keys.publicKey);
  known = {
    fingerprint: fingerprint ?? '',
    nextFingerprints: [],
    last: { id: 'team', version: 3, sha256: 'b'.repeat(64) },
  };
});

async function check(edition: FeedFile, by: Keys | undefined = keys, about: Partial<KnownFeed> = {}, now = NOW) {
  const bytes = printFeed(edition);
  if (!by) throw new Error('no keys');
  return checkFeed(bytes, printSignature(await sign(bytes, by)), { ...known, ...about }, now);
}

describe('an edition', () => {
  test('by the pinned key, newer than the last, is accepted', async () => {
    expect(await check(feed())).toMatchObject({ feed: { version: 4 }, rotated: false, stale: false });
  });

  test.each<[string, Partial<FeedFile>, string]>([
    ['before the last good one', { version: 2 }, 'older'],
    ['of the same version with other words', { version: 3 }, 'same-version'],
    ['of another feed', { id: 'other' }, 'other-feed'],
    ['from the day after tomorrow', { issued: '2026-11-22T00:00:00Z' }, 'from-the-future'],
    [
      'with a pack in another folder',
      { packs: [{ id: 'a', file: '../a.json', sha256: 'a'.repeat(64), bytes: 1 }] },
      'not-a-feed',
    ],
    [
      'with a pack on another host',
      { packs: [{ id: 'a', file: 'https://x.example/a.json', sha256: 'a'.repeat(64), bytes: 1 }] },
      'not-a-feed',
    ],
    [
      'with a pack of 500 MB',
      { packs: [{ id: 'a', file: 'a.json', sha256: 'a'.repeat(64), bytes: 5e8 }] },
      'not-a-feed',
    ],
    ['in a newer format', { formatVersion: 2 as 1 }, 'newer-format'],
    ['of 300 kB', { title: 'x'.repeat(300_000) }, 'too-big'],
  ])('%s is refused', async (_name, more, why) => {
    expect(await check(feed(more))).toEqual({ refused: why });
  });

  test('that was seen already is accepted again', async () => {
    const sha256 = await sha256Hex(printFeed(feed()));
    expect(await check(feed(), keys, { last: { id: 'team', version: 4, sha256 } })).toMatchObject({ sha256 });
  });

  test('past its term is marked, not refused', async () => {
    expect(await check(feed(), keys, {}, Date.UTC(2027, 0, 1))).toMatchObject({ stale: true });
  });

  test('without a proper signature file is refused', async () => {
    for (const text of ['', 'x', 'chatside-feed-signature 1\n!\n?\n']) {
      expect(await checkFeed(printFeed(feed()), text, known, NOW)).toEqual({ refused: 'no-signature' });
    }
  });
});

describe('keys', () => {
  test('another key is refused, unless the last good edition named it as next', async () => {
    expect(await check(feed(), otherKeys)).toEqual({ refused: 'other-key' });
    const named = await check(feed({ nextKeys: [otherKeys?.publicKey ?? ''] }));
    if ('refused' in named) throw new Error(named.refused);
    const rotated = await check(feed({ version: 5 }), otherKeys, named);
    expect(rotated).toMatchObject({ rotated: true, fingerprint: await fingerprintOf(otherKeys?.publicKey ?? '') });
    if ('refused' in rotated) throw new Error(rotated.refused);
    // From now on the former key signs nothing any more: it may be the one that was lost.
    expect(await check(feed({ version: 6 }), keys, rotated)).toEqual({ refused: 'other-key' });
  });

  test('any change of any byte of the feed or its signature is noticed', async () => {
    const bytes = printFeed(feed());
    if (!keys) throw new Error('no keys');
    const signature = new TextEncoder().encode(printSignature(await sign(bytes, keys)));
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (inFeed, place, flip) => {
        const [changedFeed, changedSignature] = [bytes.slice(), signature.slice()];
        const target = inFeed ? changedFeed : changedSignature;
        const at = place % target.length;
        target[at] = (target[at] ?? 0) ^ flip;
        const outcome = await checkFeed(changedFeed, new TextDecoder().decode(changedSignature), known, NOW);
        expect(outcome).toHaveProperty('refused');
      }),
      { numRuns: 400 },
    );
  });
});

test('a pack is held to its length and hash', async () => {
  const bytes = new TextEncoder().encode('{"format":"chatside-pack"}');
  const pack = { id: 'a', file: 'a.json', sha256: await sha256Hex(bytes), bytes: bytes.length };
  expect(await isFeedPack(bytes, pack)).toBe(true);
  expect(await isFeedPack(bytes.subarray(1), pack)).toBe(false);
  expect(
    await isFeedPack(
      bytes.map((byte) => byte ^ 1),
      pack,
    ),
  ).toBe(false);
});
