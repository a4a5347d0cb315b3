import { existsSync, readFileSync, statSync } from 'node:fs';

/** A mistake of the caller: said in one line, exit code `BAD_INPUT`. */
export class InputError extends Error {}

export const BAD_INPUT = 2;

/** One JSON object of a file of JSON Lines. */
export interface JsonLine {
  row: Record<string, unknown>;
  /** Says what is wrong with the row, with the line's number. */
  fail(why: string): never;
}

/** The rows of a file; blank lines are skipped. Throws `InputError`. */
export function readJsonLines(path: string): JsonLine[] {
  if (!existsSync(path)) throw new InputError(`no such file: ${path}`);
  if (!statSync(path).isFile()) throw new InputError(`not a file: ${path}`);
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]));
}

function parseLine(line: string, number: number): JsonLine {
  const fail = (why: string): never => {
    throw new InputError(`line ${number}: ${why}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail('not a JSON value');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('not a JSON object');
  return { row: value as Record<string, unknown>, fail };
}

/** Runs a command of the line: a mistake of the caller is said on standard error, anything else is thrown. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = BAD_INPUT;
  }
}
