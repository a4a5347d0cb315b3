import { type JsonLine, readJsonLines } from '../lib/json-lines';
import type { Line } from '../predict/desk';
import { lineOf } from '../predict/line';

/** A line of a buyer with what a reader says that it asks for. */
export interface LabelledMessage {
  id: string;
  line: Line;
  intents: ReadonlySet<string>;
  /** `intents`, and labels that a fair judge accepts as well. */
  accepted: ReadonlySet<string>;
  /** It says nothing by itself; one has to know the conversation. */
  needsContext: boolean;
  /** How the row came into the collection; '' where that is not said. */
  sampling: string;
}

/** A line of a buyer with whether it haggles. */
export interface LabelledBargain {
  id: string;
  line: Line;
  isBargain: boolean;
}

/** The rows of a file, those labelled `other` left out. Throws `InputError` for a row that is not as it should be. */
export function readMessages(path: string): LabelledMessage[] {
  return readJsonLines(path)
    .map(messageOf)
    .filter(({ intents }) => !intents.has('other'));
}

export function readBargains(path: string): LabelledBargain[] {
  return readJsonLines(path).map(bargainOf);
}

function messageOf(from: JsonLine): LabelledMessage {
  const { row } = from;
  const { needs_context: needsContext = false, sampling = '' } = row;
  const intents = wordsOf(from, 'intents');
  if (typeof needsContext !== 'boolean') return from.fail('"needs_context" is neither true nor false');
  if (typeof sampling !== 'string') return from.fail('"sampling" is not a string');
  const accepted = new Set([...intents, ...wordsOf(from, 'alt')]);
  return { id: idOf(from), line: lineOf(row, from.fail), intents: new Set(intents), accepted, needsContext, sampling };
}

function bargainOf(from: JsonLine): LabelledBargain {
  const { is_bargain: isBargain } = from.row;
  if (typeof isBargain !== 'boolean') return from.fail('"is_bargain" is neither true nor false');
  return { id: idOf(from), line: lineOf(from.row, from.fail), isBargain };
}

function idOf({ row, fail }: JsonLine): string {
  return typeof row.id === 'string' ? row.id : fail('"id" is not a string');
}

function wordsOf({ row, fail }: JsonLine, name: string): string[] {
  const value = row[name] ?? [];
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isWords ? value : fail(`"${name}" is not a list of strings`);
}
