import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Language } from '../assist/phrase';
import { createEngine, type Engine } from '../assist/suggest';
import type { Turn } from '../assist/turn';

const USAGE = `npm run -s predict -- FILE

Reads JSON Lines {"id", "text", "lang": "zh" | "en", "prev_agent"} and prints one JSON line per row:
{"id", "suggestions": [{"phraseId", "intents", "score"}], "bargain": {"isBargain", "moves"}}
with what the panel would suggest for that buyer's line (up to five starter phrases) and whether it haggles.`;

const TOP = 5;
const BAD_INPUT = 2;

interface Row {
  id: string | number;
  text: string;
  language: Language;
  previous: string;
}

/** A mistake of the caller: said in one line, exit code 2. */
class InputError extends Error {}

function parseLine(line: string, number: number): Row {
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
  const { id, text, lang, prev_agent: previous } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is missing');
  if (typeof text !== 'string') return fail('"text" is not a string');
  if (lang !== 'zh' && lang !== 'en') return fail('"lang" is neither "zh" nor "en"');
  if (previous != null && typeof previous !== 'string') return fail('"prev_agent" is neither a string nor null');
  return { id, text, language: lang === 'zh' ? 'zh-CN' : 'en', previous: previous ?? '' };
}

/** The rows of a file; blank lines are skipped. */
function readRows(path: string): Row[] {
  if (!existsSync(path)) throw new InputError(`no such file: ${path}`);
  if (!statSync(path).isFile()) throw new InputError(`not a file: ${path}`);
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]));
}

/** Loaded only when there is something to predict: the first load trains the models. */
async function starterEngine(): Promise<Engine> {
  const { starterIntents, starterMoves, starterPacks } = await import('../storage/starter');
  const phrases = starterPacks().flatMap(({ id, language, phrases }) =>
    phrases.map((phrase) => ({ ...phrase, pack: id, language })),
  );
  return createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
}

function predict({ id, text, language, previous }: Row, engine: Engine): object {
  const turn: Turn = { text, previousAgentLine: previous, kinds: [] };
  const found = engine.suggest({ turn, stage: 'none', language, usage: () => 0, said: [], limit: TOP });
  const { isBargain, moves } = engine.bargain(turn, language);
  return {
    id,
    suggestions: found.map(({ phrase, score }) => {
      return { phraseId: phrase.id, intents: phrase.intents, score: Math.round(score * 10_000) / 10_000 };
    }),
    bargain: { isBargain, moves },
  };
}

async function main(): Promise<void> {
  const paths = process.argv.slice(2);
  const path = paths[0];
  if (path === undefined || paths.length > 1) throw new InputError(USAGE);
  const rows = readRows(path);
  const engine = await starterEngine();
  for (const row of rows) process.stdout.write(`${JSON.stringify(predict(row, engine))}\n`);
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof InputError)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = BAD_INPUT;
}
