import type { Pace } from '../tables/pace';
import { finish, type Taking } from './finish';
import type { ForeignPhrase, FormatId } from './foreign';
import { htmlToText } from './html-text';
import { isObject } from './json-format';
import { Item } from './json-item';
import { choice, fillIn } from './placeholder-read';
import type { Problems } from './problems';
import { readYamlLists, type YamlItem } from './yaml';

/** Programs that run on the computer. They are never run, and not even kept. */
const PROGRAMS = { shell: 'shell-variable-dropped', script: 'script-variable-dropped' } as const;
const DAY = 86_400;

const optionsOf = (item: Item | null, field: string): string[] =>
  (item?.has(field)
    ? Array.isArray(item.raw(field))
      ? (item.raw(field) as unknown[])
      : item.text(field).split('\n')
    : []
  ).flatMap((one) =>
    isObject(one) ? String(one.label ?? one.id ?? '') : one === null || one === undefined ? '' : String(one),
  );

function dateOf(params: Item | null): string {
  const seconds = Number(params?.text('offset') || 0);
  if (!Number.isFinite(seconds) || seconds % DAY !== 0) return fillIn('date');
  if (seconds === 0)
    return /%[HMIT]/.test(params?.text('format') ?? '') && !/%[dDYmBb]/.test(params?.text('format') ?? '')
      ? '{now}'
      : '{today}';
  return `{today${seconds < 0 ? '-' : '+'}${Math.abs(seconds / DAY)}}`;
}

/** What stands in a text where a variable did; null: nothing of ours does the same. */
function formOf(name: string, type: string, params: Item | null): string | null {
  if (type === 'date') return dateOf(params);
  if (type === 'choice') return choice(name, optionsOf(params, 'values'));
  if (type === 'random') return choice(name, optionsOf(params, 'choices'));
  if (type === 'echo') return params?.text('echo') ?? '';
  if (type === 'match') return `{phrase:${codeOf(params?.text('trigger') ?? '')}}`;
  return type === 'clipboard' ? fillIn(name) : null;
}

const MARKS = /^[;:/,.!@#]+(?=\S)/;
const codeOf = (trigger: string): string => trigger.replace(MARKS, '').replace(/\s+/g, '');

/** The variables of a match by name. */
function variablesOf(match: Item, field = 'vars'): Map<string, string> {
  const forms = new Map<string, string>();
  for (const one of match.items(field)) {
    const [name, type] = [one.text('name'), one.text('type')];
    const program = Object.hasOwn(PROGRAMS, type) ? PROGRAMS[type as keyof typeof PROGRAMS] : null;
    const form = program === null && type !== 'form' ? formOf(name, type, one.inner('params')) : null;
    if (program !== null) match.tell(field, program, name);
    else if (form === null && type !== 'form') match.tell(field, 'variable-dropped', `${name}: ${type}`);
    forms.set(name, form ?? fillIn(name));
  }
  return forms;
}

/** A field of a form: `[[name]]`. */
const formField = (match: Item, name: string): string => {
  const field = match.inner('form_fields')?.inner(name);
  const type = field?.text('type') ?? '';
  return field && /^(?:choice|list)$/.test(type) ? choice(name, optionsOf(field, 'values')) : fillIn(name);
};

function replacementOf(match: Item): string | null {
  const form = match.has('form') ? match.text('form') : null;
  if (form !== null) return form.replace(/\[\[\s*([\w .-]+?)\s*\]\]/g, (_, name: string) => formField(match, name));
  if (match.has('html')) return htmlToText(match.text('html')).text;
  return match.has('replace') || match.has('markdown') ? match.text('replace', 'markdown') : null;
}

/** `{{name}}` and `{{form.field}}` by the variables of the match, `$|$` as the place of the caret. */
function withForms(text: string, forms: ReadonlyMap<string, string>): string {
  return text
    .replace(/\{\{\s*([\w-]+)(?:\.([\w-]+))?\s*\}\}/g, (source, name: string, field?: string) => {
      const form = forms.get(name);
      return form !== undefined && field !== undefined ? fillIn(field) : (form ?? source);
    })
    .replaceAll('$|$', '{caret}');
}

interface Reading {
  taking: Taking;
  /** Of the whole file. */
  forms: ReadonlyMap<string, string>;
  match: Item;
  line: number;
}

function phraseOf({ taking, forms, match, line }: Reading): ForeignPhrase | null {
  const text = replacementOf(match);
  if (match.has('image_path')) match.tell('image_path', 'image-missing', match.text('image_path'));
  if (text === null) {
    match.tell('replace', 'no-replacement');
    return null;
  }
  if (match.has('regex')) match.tell('regex', 'regex-dropped', match.text('regex'));
  const [code = '', ...others] = match.has('triggers') ? match.list('triggers') : [match.text('trigger')];
  if (others.length > 0) match.tell('triggers', 'code-left-out', others.join(', '));
  const draft = {
    row: line,
    title: match.text('label'),
    text: withForms(text, new Map([...forms, ...variablesOf(match)])),
    shortcode: code,
  };
  return finish({ ...draft, tags: match.list('search_terms') }, taking);
}

/** Variables of the whole file; each is told once, where it stands. */
function globalForms(globals: readonly YamlItem[], problems: Problems): Map<string, string> {
  const forms = globals.map(({ value, line }) =>
    variablesOf(
      new Item({ global_vars: [value] }, (field, what, detail) => problems.add(line, field, what, detail)),
      'global_vars',
    ),
  );
  return new Map(forms.flatMap((one) => [...one]));
}

const PER_PAUSE = 500;
const FIELDS: Record<string, string> = { text: 'replace', shortcode: 'trigger', title: 'label', tags: 'search_terms' };

/** Takes the matches of an Espanso file; rows are lines. Throws `RefusalError` as `readYamlLists` does. */
export async function takeEspanso(
  text: string,
  problems: Problems,
  pace: Pace,
): Promise<{ format: FormatId; phrases: ForeignPhrase[] }> {
  const [items = [], globals = []] = readYamlLists(text, ['matches', 'global_vars']);
  const taking: Taking = {
    problems,
    program: 'espanso',
    called: (column) => FIELDS[column] ?? column,
    codeMarks: MARKS,
  };
  const forms = globalForms(globals, problems);
  const phrases: ForeignPhrase[] = [];
  for (const [at, { value, line }] of items.entries()) {
    if (at % PER_PAUSE === 0) await pace(at / items.length);
    if (!isObject(value)) {
      problems.add(line, 'matches', 'not-an-object', JSON.stringify(value) ?? '');
      continue;
    }
    const match = new Item(value, (field, what, detail) => problems.add(line, field, what, detail));
    const phrase = phraseOf({ taking, forms, match, line });
    if (phrase) phrases.push(phrase);
  }
  return { format: 'espanso', phrases };
}

/** Whether a text is meant to be an Espanso file: by its ending, or by the list that each has. */
export const looksLikeEspanso = (text: string, name: string): boolean =>
  /\.ya?ml$/i.test(name) || /^(?:"?matches"?|global_vars)\s*:[ \t]*(?:$|#)/m.test(text.slice(0, 65_536));
