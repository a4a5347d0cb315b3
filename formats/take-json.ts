import type { Pace } from '../tables/pace';
import { finish, type Taking } from './finish';
import type { ForeignPhrase, FormatId } from './foreign';
import { isObject, type JsonFormat, type Listed } from './json-format';
import { JSON_FORMATS } from './json-formats';
import { Item } from './json-item';
import { LIMITS } from './limits';
import { type FindPicture, picturesOf } from './pictures';
import type { Problems } from './problems';
import { refusal } from './refusal';

export interface TakenJson {
  format: FormatId;
  phrases: ForeignPhrase[];
}

export interface JsonContext {
  format?: FormatId;
  findPicture: FindPicture;
  problems: Problems;
  /** Put before the name of a field in a problem: `售后.json: `. */
  place?: string;
  /** Groups in which all of the file stands. */
  group?: readonly string[];
}

const PER_PAUSE = 500;

function found(json: unknown, wanted: FormatId | undefined): { format: JsonFormat; listed: Listed } {
  const formats = wanted === undefined ? JSON_FORMATS : JSON_FORMATS.filter(({ id }) => id === wanted);
  for (const format of formats) {
    const listed = format.listed(json);
    if (listed) return { format, listed };
  }
  if (Array.isArray(json) && json.length === 0) throw refusal('no-phrases');
  throw refusal('wrong-shape', wanted ? { detail: wanted } : {});
}

function takingOf({ id, fields, codeMarks }: JsonFormat, { problems, place = '' }: JsonContext): Taking {
  const called: Taking['called'] = (column) => `${place}${fields[column] ?? column}`;
  return { problems, program: id, called, ...(codeMarks ? { codeMarks } : {}) };
}

interface Open {
  format: JsonFormat;
  listed: Listed;
  taking: Taking;
  context: JsonContext;
}

function phraseOf({ format, listed, taking, context }: Open, at: number): ForeignPhrase | null {
  const { problems, place = '', group = [], findPicture } = context;
  const row = at + 1;
  const fields = listed.items[at];
  if (!isObject(fields)) {
    problems.add(row, place || null, 'not-an-object', JSON.stringify(fields) ?? '');
    return null;
  }
  const item = new Item(fields, (field, what, detail) => problems.add(row, place + field, what, detail));
  const draft = format.draft(item);
  if (draft === null) return null;
  const { imageNames = [], ...rest } = draft;
  const tell = taking.called('images');
  const images = picturesOf(imageNames, findPicture, (what, name) => problems.add(row, tell, what, name));
  return finish({ ...rest, row, images, group: [...group, ...(listed.groups?.[at] ?? rest.group ?? [])] }, taking);
}

/** Takes the phrases of a JSON file. Throws `RefusalError`: `chatside-pack`, `no-phrases`, `too-many-rows`, `wrong-shape`. */
export async function takeJson(json: unknown, context: JsonContext, pace: Pace): Promise<TakenJson> {
  if (isObject(json) && json.format === 'chatside-pack') throw refusal('chatside-pack');
  const { format, listed } = found(json, context.format);
  if (listed.items.length > LIMITS.rows) throw refusal('too-many-rows', { detail: '100,000', row: LIMITS.rows + 1 });
  const open: Open = { format, listed, taking: takingOf(format, context), context };
  const phrases: ForeignPhrase[] = [];
  for (let at = 0; at < listed.items.length; at += 1) {
    if (at % PER_PAUSE === 0) await pace(at / listed.items.length);
    const phrase = phraseOf(open, at);
    if (phrase) phrases.push(phrase);
  }
  return { format: format.id, phrases };
}
