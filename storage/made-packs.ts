import { browser } from 'wxt/browser';

/** What a pack that was exported on this computer said of itself. */
export interface MadePack {
  title: string;
  version: number;
}

export interface MadePacks {
  /** By id. */
  packs: Record<string, MadePack>;
  /** Id of the last one; null: none yet. */
  last: string | null;
}

const KEY = 'madePacks';
const NONE: MadePacks = { packs: {}, last: null };

/** What cannot be read counts as never exported: the version is only a suggestion. */
function parse(stored: unknown): MadePacks {
  if (typeof stored !== 'object' || stored === null) return NONE;
  const { packs, last } = stored as Partial<Record<keyof MadePacks, unknown>>;
  const known = Object.entries(typeof packs === 'object' && packs !== null ? packs : {}).filter(
    (entry): entry is [string, MadePack] =>
      typeof entry[1]?.title === 'string' && Number.isSafeInteger(entry[1]?.version),
  );
  return { packs: Object.fromEntries(known), last: typeof last === 'string' ? last : null };
}

export const readMadePacks = async (): Promise<MadePacks> => parse((await browser.storage.local.get(KEY))[KEY]);

/** Remembers an export, so that the next edition has the next number. */
export async function rememberMadePack(id: string, made: MadePack): Promise<MadePacks> {
  const { packs } = await readMadePacks();
  const next: MadePacks = { packs: { ...packs, [id]: made }, last: id };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}
