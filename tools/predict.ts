import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { address } from './predict/address';
import { replies } from './predict/replies';
import type { InputRow, Task } from './predict/task';

const USAGE = `npm run -s predict -- [--task replies|address] FILE

Reads JSON Lines and prints one JSON line per row.

replies   {"id", "text", "lang": "zh" | "en", "prev_agent", "priceCents"} →
          {"id", "suggestions": [{"phraseId", "intents", "score"}], "bargain": {"isBargain", "moves", "offer"}}
          what the panel would suggest for that buyer's line (up to five starter phrases), whether it haggles, and what it
          offers; "prev_agent" (the agent's line before) and "priceCents" (the list price of one piece in whole cents) may be
          left out or null
          "offer": {"cents", "per": "item" | "total" | null, "quantity", "percent"}, null where nothing is offered or it is not
          certain what
            cents     what the buyer would pay, in whole hundredths; null: only a share is named and priceCents is not known
            per       "total": for all the pieces together, as an amount said for several at once is (三个25, 25 for three);
                      "item": for each (25一个, 25 each), or worked out from priceCents; null: not said
            quantity  how many pieces the offer is about; null: not said, or one
            percent   the part of the price the buyer would pay: 8折 and "20% off" are 80; 第二件半价 is 50 with quantity 2, and
                      its cents are for both

address   {"id" (or "ref"), "a", "b"} → {"id", "match"}
          whether two texts name one delivery address`;

const BAD_INPUT = 2;

const TASKS: Record<string, Task> = { replies, address };

/** A mistake of the caller: said in one line, exit code 2. */
class InputError extends Error {}

interface Line {
  row: InputRow;
  fail(why: string): never;
}

function parseLine(line: string, number: number): Line {
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
  return { row: value as InputRow, fail };
}

/** The rows of a file; blank lines are skipped. */
function readLines(path: string): Line[] {
  if (!existsSync(path)) throw new InputError(`no such file: ${path}`);
  if (!statSync(path).isFile()) throw new InputError(`not a file: ${path}`);
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]));
}

function called(): { path: string; task: Task } {
  let given: ReturnType<typeof parse>;
  const parse = () => parseArgs({ options: { task: { type: 'string', default: 'replies' } }, allowPositionals: true });
  try {
    given = parse();
  } catch {
    throw new InputError(USAGE);
  }
  const [path, ...more] = given.positionals;
  const task = TASKS[given.values.task];
  if (path === undefined || more.length > 0 || !task) throw new InputError(USAGE);
  return { path, task };
}

async function main(): Promise<void> {
  const { path, task } = called();
  const lines = readLines(path);
  const answer = await task.prepare();
  for (const { row, fail } of lines) process.stdout.write(`${JSON.stringify(answer(row, fail))}\n`);
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof InputError)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = BAD_INPUT;
}
