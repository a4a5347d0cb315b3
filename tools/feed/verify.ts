import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inGroups } from '../../assist/fingerprint';
import { type AcceptedFeed, checkFeed, isFeedPack } from '../../feeds/feed-check';
import { fingerprintOf, parseSignature } from '../../feeds/feed-keys';
import { readPackFile } from '../../formats/pack-file';
import { InputError } from '../lib/json-lines';

/** Reads one file of a feed, from a folder or a host. */
type Reader = (name: string) => Promise<Uint8Array>;

function readerOf(target: string): Reader {
  if (!/^https?:/.test(target)) {
    return async (name) => {
      try {
        return new Uint8Array(await readFile(join(target, name)));
      } catch {
        throw new InputError(`${join(target, name)} cannot be read.`);
      }
    };
  }
  const base = new URL('.', target);
  return async (name) => {
    const answer = await fetch(new URL(encodeURIComponent(name), base), { redirect: 'error' });
    if (!answer.ok) throw new InputError(`${name}: the host answers ${answer.status}.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** Judges a feed as an agent's browser would. Returns what it holds; throws with what is wrong. */
export async function verifyFeed(target: string, fingerprint: string | null, now: number): Promise<string> {
  const read = readerOf(target);
  const bytes = await read('feed.json');
  const signature = new TextDecoder().decode(await read('feed.json.sig'));
  const key = parseSignature(signature)?.key ?? '';
  const signer = (await fingerprintOf(key)) ?? '';
  const pinned = fingerprint?.replace(/\s/g, '').toLowerCase() ?? signer;
  const outcome = await checkFeed(bytes, signature, { fingerprint: pinned, nextFingerprints: [], last: null }, now);
  if ('refused' in outcome) throw new InputError(`An agent's browser would refuse this feed: ${outcome.refused}.`);
  for (const pack of outcome.feed.packs) {
    const packBytes = await read(pack.file);
    if (!(await isFeedPack(packBytes, pack))) throw new InputError(`${pack.file} is not the file that was signed.`);
    const content = await readPackFile(packBytes);
    if ('refused' in content) throw new InputError(`${pack.file} could not be installed (${content.refused}).`);
  }
  return told(outcome, fingerprint === null);
}

function told({ feed, fingerprint, stale }: AcceptedFeed, unpinned: boolean): string {
  return [
    `Good: edition ${feed.version} of "${feed.title}" (${feed.id}), issued ${feed.issued}, ${feed.packs.length} packs.`,
    ...(stale
      ? [`But it expired on ${feed.expires}: agents keep it and see it marked as old. Sign a new edition.`]
      : []),
    `Fingerprint: ${inGroups(fingerprint)}${unpinned ? ' (as the feed itself says: compare it with that of your key)' : ''}`,
  ].join('\n');
}
