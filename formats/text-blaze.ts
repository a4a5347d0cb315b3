import { haveFields, isObject, type JsonFormat, within } from './json-format';
import { choice, fillIn } from './placeholder-read';

/** `{formtext: name=Size; default=M}`; `{=size}`. */
const COMMAND = /\{(=|[a-z]+)(?::([^{}]*)|([^{}:]*))\}/gi;

interface Settings {
  /** Those without a name. */
  bare: string[];
  named: Map<string, string>;
}

function settingsOf(written: string): Settings {
  const settings: Settings = { bare: [], named: new Map() };
  for (const one of written.split(';').map((part) => part.trim())) {
    const [, name, value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(one) ?? [];
    if (name !== undefined) settings.named.set(name.toLowerCase(), value);
    else if (one !== '') settings.bare.push(one);
  }
  return settings;
}

/** `shift=+3D`: days count, other shifts have no form of ours. */
function timeOf({ bare, named }: Settings): string {
  const shift = named.get('shift') ?? named.get('at') ?? '';
  const [, sign = '+', days] = /^([+-]?)(\d{1,4})D$/i.exec(shift) ?? [];
  if (days !== undefined) return `{today${sign || '+'}${days}}`;
  if (shift !== '') return fillIn(`date ${shift}`);
  return /[hHms]/.test(bare[0] ?? '') && !/[YD]/.test(bare[0] ?? '') ? '{now}' : '{today}';
}

const COMMANDS: Record<string, (settings: Settings) => string> = {
  cursor: () => '{caret}',
  formtext: ({ named, bare }) => fillIn(named.get('name') ?? named.get('default') ?? bare[0] ?? ''),
  formparagraph: ({ named, bare }) => fillIn(named.get('name') ?? named.get('default') ?? bare[0] ?? ''),
  formdate: ({ named, bare }) => fillIn(named.get('name') ?? bare[0] ?? 'date'),
  formmenu({ bare, named }) {
    const first = named.get('default');
    return choice(named.get('name') ?? '', first === undefined ? bare : [first, ...bare]);
  },
  time: timeOf,
  date: timeOf,
  import: ({ bare }) => (bare[0] ? `{phrase:${bare[0].replace(/^[/;:]+/, '').replace(/\s+/g, '')}}` : ''),
  enter: () => '\n',
  tab: () => ' ',
};

/** A text so long is no phrase: it is left as it is, and then left out. */
const MOST_RAW = 20_000;

/** Commands of Text Blaze as placeholders of ours; those without one stay, and become fill-ins. */
export function readCommands(text: string): string {
  if (text.length > MOST_RAW) return text;
  return text
    .replace(/\{note[^{}]*\}[\s\S]*?\{endnote\}/gi, '')
    .replace(COMMAND, (source: string, command: string, given?: string, rest?: string) => {
      if (command === '=') return fillIn(given ?? rest ?? '');
      const read =
        rest?.trim() || !Object.hasOwn(COMMANDS, command.toLowerCase()) ? undefined : COMMANDS[command.toLowerCase()];
      return read ? read(settingsOf(given ?? '')) : source;
    });
}

interface Folder {
  name: string;
  snippets: unknown[];
}

function foldersOf(json: unknown): Folder[] {
  const folders = within(json, 'folders');
  return (Array.isArray(folders) ? folders : [])
    .filter(isObject)
    .flatMap(({ name, snippets }) =>
      Array.isArray(snippets) ? [{ name: typeof name === 'string' ? name : '', snippets }] : [],
    );
}

/** Folders of snippets. */
export const textBlaze: JsonFormat = {
  id: 'text-blaze',
  listed(json) {
    const folders = foldersOf(json);
    if (!folders.some(({ snippets }) => haveFields(snippets, 'shortcut'))) return null;
    return {
      items: folders.flatMap(({ snippets }) => snippets),
      groups: folders.flatMap(({ name, snippets }) => snippets.map(() => [name])),
    };
  },
  draft: (item) => ({
    title: item.text('name', 'label'),
    text: readCommands(item.text('text')),
    shortcode: item.text('shortcut'),
  }),
  fields: { title: 'name', text: 'text', shortcode: 'shortcut', group: 'folders' },
  codeMarks: /^[;:/,.]+(?=\S)/,
};
