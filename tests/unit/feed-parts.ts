import { parsePackContent } from '../../assist/pack-content';
import type { Phrase } from '../../assist/phrase';
import { printFeed } from '../../feeds/feed-check';
import type { FeedFile } from '../../feeds/feed-file';
import { fingerprintOf, type makeKeys, printSignature, sign } from '../../feeds/feed-keys';
import { sha256Hex } from '../../formats/image-bytes';
import { type PackImages, writePackJson } from '../../formats/pack-file';
import type { FeedServer } from '../../tools/lib/feed-server';

export type Keys = Awaited<ReturnType<typeof makeKeys>>;

export const NOW = Date.UTC(2026, 10, 20);

/** A phrase with this text; its id is its title. */
export const phrase = (title: string, text = `${title}。`): Phrase => ({
  ...{ id: `team.${title}`, title, text, shortcode: '', intents: [] },
});

interface PackParts {
  version?: number;
  cautions?: unknown[];
  layer?: 'team' | 'shop';
  images?: PackImages;
}

/** A pack file as the library page exports it. */
export async function packFile(id: string, phrases: readonly unknown[], parts: PackParts = {}): Promise<Uint8Array> {
  const { version = 1, images = new Map(), ...more } = parts;
  const { content } = parsePackContent({ id, version, language: 'zh-CN', title: `${id} 话术`, phrases, ...more });
  if (!content) throw new Error('no pack');
  return writePackJson(content, images);
}

export interface Edition extends Partial<Omit<FeedFile, 'packs'>> {
  /** By name of the file: the bytes, and the id of the pack inside. */
  packs?: Record<string, { id: string; bytes: Uint8Array }>;
}

/** Puts a signed edition into a folder of the server. */
export async function publish(
  server: Pick<FeedServer, 'files'>,
  folder: string,
  keys: Keys,
  { packs = {}, ...more }: Edition,
): Promise<FeedFile> {
  const rows = await Promise.all(
    Object.entries(packs).map(async ([file, { id, bytes }]) => {
      server.files.set(`${folder}/${file}`, bytes);
      return { id, file, sha256: await sha256Hex(bytes), bytes: bytes.length };
    }),
  );
  const feed: FeedFile = {
    ...{ format: 'chatside-feed', formatVersion: 1, id: 'team', title: '团队话术', version: 1, nextKeys: [] },
    ...{ issued: '2026-11-19T00:00:00Z', expires: '2026-12-19T00:00:00Z' },
    ...more,
    packs: rows,
  };
  const bytes = printFeed(feed);
  server.files.set(`${folder}/feed.json`, bytes);
  const signature = printSignature(await sign(bytes, keys));
  server.files.set(`${folder}/feed.json.sig`, new TextEncoder().encode(signature));
  return feed;
}

export const fingerprint = async ({ publicKey }: Keys): Promise<string> => (await fingerprintOf(publicKey)) ?? '';
