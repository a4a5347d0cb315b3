import * as v from 'valibot';

/** What can be set, each with the check of its values. Everything is optional: what is not set has its default. */
export const SETTING_VALUES = {
  language: v.picklist(['auto', 'zh-CN', 'en']),
  /** The agent's number or name as it stands in remarks; '' until it was asked for. */
  agent: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}]{0,20}$/u)),
  /** Templates of remarks by console id, where the shop has its own; see `assist/remark`. */
  remarkTemplates: v.record(v.string(), v.pipe(v.string(), v.maxLength(100))),
  /** Whether Tab expands a shortcode in the reply box as Enter does. */
  codeTab: v.boolean(),
  /** Whether suggestions learn from what the agent inserts. */
  learning: v.boolean(),
  /** Whether own phrases go to and come from the browser's sync area; of this computer only. */
  syncOwn: v.boolean(),
};

export type Settings = { [Name in keyof typeof SETTING_VALUES]: v.InferOutput<(typeof SETTING_VALUES)[Name]> };

export type SettingName = keyof Settings;

export const SETTING_NAMES = Object.keys(SETTING_VALUES) as SettingName[];

export const DEFAULT_SETTINGS: Settings = {
  ...{ language: 'auto', agent: '', remarkTemplates: {}, codeTab: false, learning: true, syncOwn: true },
};

/** The settings in any value that can be such, and the names of those that cannot. */
export function readSettingValues(value: unknown): { settings: Partial<Settings>; wrong: SettingName[] } {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = {};
  const wrong: SettingName[] = [];
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(given, name) || given[name] === undefined) continue;
    const read = v.safeParse(SETTING_VALUES[name] as v.GenericSchema, given[name]);
    if (read.success) settings[name] = read.output;
    else wrong.push(name);
  }
  return { settings: settings as Partial<Settings>, wrong };
}
