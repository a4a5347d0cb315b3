import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FeedSubscription } from '../assist/own';
import { feedPlace } from '../feeds/feed-place';
import { readSettingValues, type Settings } from './setting-values';

/** What an administrator set for this computer, by the browser's policy; see `public/managed-schema.json`. */
export interface Managed {
  feeds: FeedSubscription[];
  /** Locked: these count, whatever the user sets. */
  settings: Partial<Settings>;
  /** Where the user has not chosen. */
  shopDefaults: Partial<Settings>;
  /** Ids of consoles that are not read. */
  disabledConsoles: string[];
  /** Where something was set that cannot be used: `feeds[1]`, `settings.language`. */
  problems: string[];
}

export const NOT_MANAGED: Managed = Object.freeze({
  ...{ feeds: [], settings: {}, shopDefaults: {}, disabledConsoles: [], problems: [] },
});

const MOST_FEEDS = 20;

const Feed = v.object({
  url: v.pipe(
    v.string(),
    v.check((url) => feedPlace(url) !== null),
    v.transform((url) => feedPlace(url)?.url ?? ''),
  ),
  // As people copy it: in groups, in capitals.
  fingerprint: v.pipe(
    v.string(),
    v.transform((text) => text.replace(/[\s:]/g, '').toLowerCase()),
    v.regex(/^[0-9a-f]{64}$/),
  ),
  title: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
});

const ConsoleId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,80}$/));

/** What cannot be used is left out and named; the rest counts. */
export function parseManaged(stored: unknown): Managed {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const feeds = rowsOf('feeds', given.feeds, Feed);
  const consoles = rowsOf('disabledConsoles', given.disabledConsoles, ConsoleId);
  const locked = readSettingValues(given.settings);
  const defaults = readSettingValues(given.shopDefaults);
  const known = ['feeds', 'settings', 'shopDefaults', 'disabledConsoles'];
  return {
    feeds: unique(feeds.rows).slice(0, MOST_FEEDS),
    settings: locked.settings,
    shopDefaults: defaults.settings,
    disabledConsoles: consoles.rows,
    problems: [
      ...feeds.problems,
      ...['settings', 'shopDefaults'].filter((name) => !isGroup(given[name])),
      ...locked.wrong.map((name) => `settings.${name}`),
      ...defaults.wrong.map((name) => `shopDefaults.${name}`),
      ...consoles.problems,
      ...Object.keys(given).filter((name) => !known.includes(name)),
    ],
  };
}

const isGroup = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));

function rowsOf<S extends v.GenericSchema>(name: string, value: unknown, schema: S) {
  if (value === undefined) return { rows: [] as v.InferOutput<S>[], problems: [] };
  if (!Array.isArray(value)) return { rows: [] as v.InferOutput<S>[], problems: [name] };
  const read = value.map((row) => v.safeParse(schema, row));
  return {
    rows: read.flatMap((one) => (one.success ? [one.output] : [])) as v.InferOutput<S>[],
    problems: read.flatMap((one, index) => (one.success ? [] : [`${name}[${index}]`])),
  };
}

/** Of two feeds at one address the first. */
const unique = (feeds: FeedSubscription[]): FeedSubscription[] =>
  feeds.filter(({ url }, index) => feeds.findIndex((other) => other.url === url) === index);

/** Browsers without policies, and Firefox where none is set, reject: then nothing is managed. */
export async function readManaged(): Promise<Managed> {
  try {
    return parseManaged(await browser.storage.managed.get());
  } catch {
    return NOT_MANAGED;
  }
}

/** Calls back at every change of the policy, until the signal stops it. */
export function onManaged(listener: (managed: Managed) => void, signal: AbortSignal): void {
  const changed = (): void => void readManaged().then((managed) => signal.aborted || listener(managed));
  browser.storage.managed.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.managed.onChanged.removeListener(changed));
}
