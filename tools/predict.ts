import { parseArgs } from 'node:util';
import { InputError, readJsonLines, runCommand } from './lib/json-lines';
import { address } from './predict/address';
import { cautions } from './predict/cautions';
import { replies } from './predict/replies';
import type { Task } from './predict/task';

const USAGE = `npm run -s predict -- [--task replies|address|cautions] FILE

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
          whether two texts name one delivery address

cautions  {"id", "text", "console"} → {"id", "cautions": [{"rule", "start", "end"}]}
          what of a reply should be looked at before it is sent; "console" (pinduoduo, feige, taobao, jd, shopee, …) may be left
          out, then no name is that of another platform; "start" and "end" (exclusive) count UTF-16 units of "text"`;

const TASKS: Record<string, Task> = { replies, address, cautions };

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
  const lines = readJsonLines(path);
  const answer = await task.prepare();
  for (const { row, fail } of lines) process.stdout.write(`${JSON.stringify(answer(row, fail))}\n`);
}

await runCommand(main);
