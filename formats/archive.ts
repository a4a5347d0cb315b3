import { checkSizes, readZip, unpack, type ZipEntry } from '../tables/zip';
import type { FindPicture } from './pictures';

/** A zip of files, none of them unpacked yet. */
export interface Archive {
  bytes: Uint8Array;
  /** By name in lower case. */
  entries: ReadonlyMap<string, ZipEntry>;
}

/** Throws `FileFault`: `broken-zip`, `too-big-inside` before anything is unpacked. */
export function openZip(bytes: Uint8Array): Archive {
  const entries = readZip(bytes);
  checkSizes([...entries.values()]);
  return { bytes, entries };
}

/** Files with this ending, those that a Mac puts beside left out. */
export const filesEnding = ({ entries }: Archive, ending: string): ZipEntry[] =>
  [...entries]
    .filter(([name]) => name.endsWith(ending) && !/(?:^|\/)(?:__macosx|\.)/.test(name))
    .map(([, entry]) => entry);

/** Throws `FileFault` `broken-zip`. */
export const contentOf = ({ bytes }: Archive, entry: ZipEntry): Uint8Array => unpack(bytes, entry);

const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

/**
 * Finds pictures by their path or, wherever they lie, by their name. Each is unpacked when it is asked for.
 * Throws `FileFault` `broken-zip`.
 */
export function picturesIn(archive: Archive): FindPicture {
  const byName = new Map([...archive.entries].map(([path, entry]) => [lastOf(path), entry]));
  return (name) => {
    const path = name.trim().replaceAll('\\', '/').toLowerCase();
    const entry = archive.entries.get(path) ?? byName.get(lastOf(path));
    return entry ? contentOf(archive, entry) : null;
  };
}
