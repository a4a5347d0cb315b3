import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inGroups } from '../../assist/fingerprint';
import { printFeed } from '../../feeds/feed-check';
import { type FeedFile, type FeedPack, MOST_FEED_PACK_BYTES, parseFeed } from '../../feeds/feed-file';
import { fingerprintOf, printSignature, sign } from '../../feeds/feed-keys';
import { sha256Hex } from '../../formats/image-bytes';
import { readPackFile } from '../../formats/pack-file';
import { InputError } from '../lib/json-lines';
import { type Keys, publicKeyLine, readKeys } from './keys';

export interface SignOptions {
  id?: string | undefined;
  title?: string | undefined;
  days: number;
  /** Public key that may sign later editions. */
  nextKey?: string | null;
  /** Milliseconds since 1970. */
  now: number;
}

const DAY_MS = 24 * 3600 * 1000;

/** Writes the next edition of the feed in a folder and signs it. Returns what was done, in words. */
export async function signFeed(folder: string, keyPath: string, options: SignOptions): Promise<string> {
  return signWith(folder, await readKeys(keyPath), options);
}

async function signWith(folder: string, keys: Keys, { id, title, days, nextKey, now }: SignOptions): Promise<string> {
  const former = await formerEdition(folder);
  const packs = await packsIn(folder);
  const feed: FeedFile = {
    format: 'chatside-feed',
    formatVersion: 1,
    id: id ?? former?.id ?? missing('--id'),
    title: title ?? former?.title ?? missing('--title'),
    version: (former?.version ?? 0) + 1,
    issued: new Date(now).toISOString(),
    expires: new Date(now + days * DAY_MS).toISOString(),
    packs,
    nextKeys: nextKey ? [nextKey] : [],
  };
  const bytes = printFeed(feed);
  const checked = parseFeed(bytes);
  if (!checked.feed)
    throw new InputError(`The feed would not be read: ${'field' in checked ? checked.field : checked.why}.`);
  const signature = printSignature(await sign(bytes, keys));
  // Under other names first: a reader must not find half a file.
  await writeFile(join(folder, 'feed.json.new'), bytes);
  await writeFile(join(folder, 'feed.json.sig.new'), signature);
  await rename(join(folder, 'feed.json.sig.new'), join(folder, 'feed.json.sig'));
  await rename(join(folder, 'feed.json.new'), join(folder, 'feed.json'));
  const fingerprint = inGroups((await fingerprintOf(keys.publicKey)) ?? '');
  return [
    `Signed edition ${feed.version} of "${feed.title}" (${feed.id}), fresh until ${feed.expires.slice(0, 10)}:`,
    ...packs.map((pack) => `  ${pack.file}  ${pack.id}  ${pack.bytes} B`),
    `Fingerprint: ${fingerprint}`,
    `Serve the whole folder over HTTPS; the address to give is that of feed.json.`,
  ].join('\n');
}

function missing(option: string): never {
  throw new InputError(`${option} is needed for the first edition of a feed.`);
}

/** Null where the folder has no feed yet; throws where it has a broken one, which must not be numbered over. */
async function formerEdition(folder: string): Promise<FeedFile | null> {
  const bytes = await readFile(join(folder, 'feed.json')).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw new InputError(`${join(folder, 'feed.json')} cannot be read.`);
  });
  if (bytes === null) return null;
  const read = parseFeed(bytes);
  if (!read.feed)
    throw new InputError(
      `${join(folder, 'feed.json')} is no feed. Put the last good one back, or take it away to begin anew.`,
    );
  return read.feed;
}

async function packsIn(folder: string): Promise<FeedPack[]> {
  const names = await readdir(folder).catch(() => {
    throw new InputError(`${folder} is no folder that can be read.`);
  });
  const files = names.filter((name) => /\.(?:json|zip)$/.test(name) && name !== 'feed.json').sort();
  if (files.length === 0)
    throw new InputError(`${folder} holds no packs (*.json, *.zip). Export one on the library page first.`);
  return Promise.all(files.map((file) => packOf(folder, file)));
}

/** Every pack is read as an agent's browser would read it: what nobody could install is not signed. */
async function packOf(folder: string, file: string): Promise<FeedPack> {
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  if (bytes.byteLength > MOST_FEED_PACK_BYTES) throw new InputError(`${file} is larger than 20 MB.`);
  const read = await readPackFile(bytes);
  if ('refused' in read) throw new InputError(`${file} is no pack that could be installed (${read.refused}).`);
  const [problem] = read.problems;
  if (problem) {
    throw new InputError(
      `${file}: ${problem.part} ${problem.index + 1} (${problem.id ?? '?'}), ${problem.field}: ${problem.what}`,
    );
  }
  return { id: read.content.id, file, sha256: await sha256Hex(bytes), bytes: bytes.byteLength };
}

/** Signs an edition with the present key that names the next one. */
export async function rotateFeed(
  folder: string,
  keyPath: string,
  nextPath: string,
  options: Pick<SignOptions, 'days' | 'now'>,
): Promise<string> {
  const nextKey = await publicKeyLine(nextPath);
  const keys = await readKeys(keyPath);
  if (nextKey === keys.publicKey) throw new InputError('The next key is the present one.');
  const signed = await signWith(folder, keys, { ...options, nextKey });
  const fingerprint = inGroups((await fingerprintOf(nextKey)) ?? '');
  return `${signed}\nNext key:    ${fingerprint}\nServe this edition until every agent has seen it (a week is plenty), then sign with the next key.`;
}
