import { browser } from 'wxt/browser';
import type { CautionRule } from '../assist/caution-rule';
import { parseCautions } from '../assist/caution-schema';

/** What the lead made of the rules on this computer. */
export interface OwnCautions {
  /** The lead's rules, in the order in which they are shown. */
  own: CautionRule[];
  /** Ids of rules, ours or the lead's, that are switched off. */
  off: string[];
}

/** Not in `settings`: the lead may have hundreds of words, and every page reads those. */
const KEY = 'cautions';

export const NO_OWN_CAUTIONS: OwnCautions = Object.freeze({ own: [], off: [] });

/** What cannot be read counts as not there: a broken rule is left out, the others hold. */
function parse(stored: unknown): OwnCautions {
  if (typeof stored !== 'object' || stored === null) return NO_OWN_CAUTIONS;
  const { own, off } = stored as Record<string, unknown>;
  const rules = Array.isArray(own) ? own : [];
  return {
    own: parseCautions({ format: 'chatside-cautions', formatVersion: 1, rules }).rules,
    off: Array.isArray(off) ? off.filter((id) => typeof id === 'string') : [],
  };
}

export const readOwnCautions = async (): Promise<OwnCautions> => parse((await browser.storage.local.get(KEY))[KEY]);

let writing: Promise<unknown> = Promise.resolve();

/** Reads, changes and writes; one change of this page after the other, so that two quick ones both count. Rejects where nothing could be written. */
export function changeOwnCautions(change: (now: OwnCautions) => OwnCautions): Promise<void> {
  const next = writing.then(async () => browser.storage.local.set({ [KEY]: change(await readOwnCautions()) }));
  writing = next.catch(() => undefined);
  return next;
}

/** Calls back at every change, from whichever page it came, until the signal stops it. */
export function onOwnCautions(listener: (cautions: OwnCautions) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[KEY]) listener(parse(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
