import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What the user set on this computer. */
const schema = v.object({
  language: v.optional(v.picklist(['auto', 'zh-CN', 'en']), 'auto'),
  /** The agent's number or name as it stands in remarks; '' until it was asked for. */
  agent: v.optional(v.fallback(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}]{0,20}$/u)), ''), ''),
  /** Templates of remarks by console id, where the shop has its own; see `assist/remark`. */
  remarkTemplates: v.optional(v.fallback(v.record(v.string(), v.pipe(v.string(), v.maxLength(100))), {}), {}),
  /** Whether Tab expands a shortcode in the reply box as Enter does. */
  codeTab: v.optional(v.fallback(v.boolean(), false), false),
  /** Whether suggestions learn from what the agent inserts. */
  learning: v.optional(v.fallback(v.boolean(), true), true),
  /** Whether own phrases go to and come from the browser's sync area; of this computer only. */
  syncOwn: v.optional(v.fallback(v.boolean(), true), true),
});

export type Settings = v.InferOutput<typeof schema>;

/** Under which they are stored, in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** What cannot be read counts as not set. */
export const parseSettings = (stored: unknown): Settings => {
  const parsed = v.safeParse(schema, stored ?? {});
  return parsed.success ? parsed.output : v.parse(schema, {});
};

export const readSettings = async (): Promise<Settings> =>
  parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await readSettings()), ...change } });
}

/** Calls back at every change, from whichever page it came, until the signal stops it. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[SETTINGS_KEY]) listener(parseSettings(changes[SETTINGS_KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
