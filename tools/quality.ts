import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError, runCommand } from './lib/json-lines';
import { type Line, openStarterDesk, type StarterDesk } from './predict/desk';
import { bargainTables } from './quality/bargain';
import { HALVES, type Half } from './quality/half';
import { messageTables } from './quality/messages';
import { type LabelledMessage, readBargains, readMessages } from './quality/rows';
import { asMarkdown, asText, type Table } from './quality/table';

const USAGE = `npm run -s quality -- [MESSAGES] [--bargain FILE] [--phrases FILE] [--moods FILE …] [--half A|B] [--salt TEXT] [--markdown]

Reads labelled rows (JSON Lines) and prints how often a fresh install suggests a reply for what was asked. Prints no row.

MESSAGES   {"id", "text", "lang": "zh" | "en", "prev_agent", "intents", "alt", "needs_context", "sampling"}
           strict@k: one of the first k replies carries one of "intents"; lenient@k: one of "intents" or "alt";
           rows labelled "other" are left out
--bargain  {"id", "text", "lang", "prev_agent", "is_bargain"}: precision and recall of telling haggling from the rest
--phrases  a JSON list of {"id", "title", "text", "language", "intents"} and, where there are, "group", "tags", "examples":
           how often the intents proposed for phrases are right, for this list and for our own packs; with MESSAGES also
           what a shop suggests whose phrases came without intents
--moods    a JSON list of {"text", "language", "mood"}, "mood" being threat, angry, impatient or null; may be given several times:
           how often moods are told, in these and in our own lines by five folds
--half     only this half; half A holds the rows with an even first byte of SHA-256 of their "id", half B the others
--salt     text put before the id before hashing: another cut of the same rows
--markdown tables for docs/quality.md`;

interface Asked {
  messages: string | undefined;
  bargain: string | undefined;
  phrases: string | undefined;
  moods: string[];
  halves: readonly Half[];
  salt: string;
  markdown: boolean;
}

const OPTIONS = {
  bargain: { type: 'string' },
  phrases: { type: 'string' },
  moods: { type: 'string', multiple: true },
  half: { type: 'string' },
  salt: { type: 'string', default: '' },
  markdown: { type: 'boolean', default: false },
} as const;

function asked(): Asked {
  const parse = () => parseArgs({ options: OPTIONS, allowPositionals: true });
  let given: ReturnType<typeof parse>;
  try {
    given = parse();
  } catch {
    throw new InputError(USAGE);
  }
  const [messages, ...more] = given.positionals;
  const { bargain, phrases, moods = [], half, salt, markdown } = given.values;
  const halves = HALVES.filter((one) => half === undefined || one === half);
  const isNothing = [messages, bargain, phrases, moods[0]].every((one) => one === undefined);
  if (more.length > 0 || halves.length === 0 || isNothing) {
    throw new InputError(USAGE);
  }
  return { messages, bargain, phrases, moods, halves, salt, markdown };
}

/** Tells which file was read, without anything of it. */
function nameOf(path: string, rows: number): string {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return `${basename(path)}: ${rows} rows counted, SHA-256 ${hash.slice(0, 16)}…`;
}

const intentsOf =
  (desk: StarterDesk) =>
  (line: Line): string[][] =>
    desk.replies(line).map(({ phrase }) => phrase.intents);

/** What came without intents: how well they are proposed, and what is suggested by them. */
async function importedTables(
  path: string,
  rows: readonly LabelledMessage[],
  { halves, salt }: Asked,
): Promise<Table[]> {
  const { proposalTable, readPhrases } = await import('./quality/proposals');
  const { unseenPhrases } = await import('./quality/folds');
  const { coldStartTables } = await import('./quality/cold-start');
  const list = readPhrases(path);
  const unseen = unseenPhrases();
  const replies = rows.length > 0 ? await coldStartTables(rows, unseen, { halves, salt }) : [];
  return [proposalTable(unseen, list), ...replies];
}

async function main(): Promise<void> {
  const given = asked();
  const { messages, bargain, phrases, moods, halves, salt, markdown } = given;
  const rows = messages === undefined ? [] : readMessages(messages);
  const haggles = bargain === undefined ? [] : readBargains(bargain);
  const imported = phrases === undefined ? [] : await importedTables(phrases, rows, given);
  const felt = moods.length === 0 ? [] : [(await import('./quality/moods')).moodTable(moods)];
  const desk = await openStarterDesk();
  const found = messages === undefined ? null : messageTables(rows, intentsOf(desk), salt);
  const detected = bargain === undefined ? null : bargainTables(haggles, (line) => desk.bargain(line).isBargain, salt);
  const tables = halves.flatMap((half): Table[] => [...(found?.get(half) ?? []), ...(detected?.get(half) ?? [])]);
  const names = [messages && nameOf(messages, rows.length), bargain && nameOf(bargain, haggles.length)];
  const head = [new Date().toISOString().slice(0, 10), ...names.filter((name) => name !== undefined)].join('; ');
  process.stdout.write(
    `${[head, ...[...tables, ...imported, ...felt].map(markdown ? asMarkdown : asText)].join('\n\n')}\n`,
  );
}

await runCommand(main);
