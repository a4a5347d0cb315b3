import { parseArgs } from 'node:util';
import { makeKeyFiles, publicKeyLine } from './feed/keys';
import { rotateFeed, signFeed } from './feed/sign';
import { verifyFeed } from './feed/verify';
import { InputError, runCommand } from './lib/json-lines';

const USAGE = `npm run -s feed -- COMMAND …

Makes a signed pack feed: a folder of packs that any HTTPS host can serve, and that agents subscribe to on the library page.

keys FILE                     makes a pair of keys: FILE (private, readable by you only) and FILE.pub; prints the fingerprint that
                              agents compare when they subscribe. A key that is there is never overwritten
sign FOLDER --key FILE        writes FOLDER/feed.json and FOLDER/feed.json.sig over all packs (*.json, *.zip) in FOLDER; the version
                              goes up by one
    --id ID --title TITLE     needed the first time only
    --days N                  for how long the edition counts as fresh, 30 if left out
    --next FILE.pub           names the key that may sign later editions instead (give it once more to keep it named)
rotate FOLDER --key FILE --next FILE
                              from the present key to the next one: signs an edition with the present key that names the next, to be
                              served until every agent has seen it; "sign" with the next key afterwards
verify FOLDER|URL [--fingerprint F]
                              reads a feed as an agent's browser would and says what is wrong with it`;

const OPTIONS = {
  key: { type: 'string' },
  next: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  days: { type: 'string', default: '30' },
  fingerprint: { type: 'string' },
} as const;

function called() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    throw new InputError(USAGE);
  }
}

/** The value of an option that the command cannot do without. */
function needed(value: string | undefined, option: string): string {
  if (!value) throw new InputError(`--${option} is missing.\n\n${USAGE}`);
  return value;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new InputError('--days must be a whole number from 1 to 3650');
  return days;
}

async function run(): Promise<void> {
  const { values, positionals } = called();
  const [command, target, ...rest] = positionals;
  if (!command || !target || rest.length > 0) throw new InputError(USAGE);
  const now = Date.now();
  const { id, title, next } = values;
  const days = daysOf(values.days);
  if (command === 'keys') console.log(await makeKeyFiles(target));
  else if (command === 'sign') {
    const nextKey = next ? await publicKeyLine(next) : null;
    console.log(await signFeed(target, needed(values.key, 'key'), { id, title, days, nextKey, now }));
  } else if (command === 'rotate') {
    console.log(await rotateFeed(target, needed(values.key, 'key'), needed(next, 'next'), { days, now }));
  } else if (command === 'verify') console.log(await verifyFeed(target, values.fingerprint ?? null, now));
  else throw new InputError(USAGE);
}

await runCommand(run);
