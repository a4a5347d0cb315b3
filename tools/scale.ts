import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/build';
import { InputError, runCommand } from './lib/json-lines';
import { ALWAYS, OFFICE } from './scale/days';
import { type Load, measure } from './scale/measure';

const USAGE = `npm run -s scale -- [--clients N] [--phrases N] [--seed N] [--write]

Simulates a week of N computers (1,000) that read one signed feed with a pack of N phrases (2,000), of which the lead changes three on
every working day. The requests are real, to a real HTTP server on this computer, and made by the code of the product; only the clock is
simulated. Prints what the host had to answer.
  --write   puts the table into docs/scale.md as well`;

const OPTIONS = {
  clients: { type: 'string', default: '1000' },
  phrases: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  write: { type: 'boolean', default: false },
} as const;

const DAYS = 7;
/** The shop that the arithmetic is about. */
const AGENTS = 5000;

function whole(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new InputError(`--${option} must be 1 to 100000`);
  return number;
}

const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;

function row(name: string, load: Load, factor: number): string {
  const perDay = (value: number): number => (value * factor) / DAYS;
  const cells = [
    name,
    thousands(perDay(load.requests)),
    `${Math.round((100 * load.notChanged) / load.requests)} %`,
    megabytes(perDay(load.bytesIn)),
    megabytes(perDay(load.bytesOut)),
    thousands(load.peakLooks * factor),
  ];
  return `| ${cells.join(' | ')} |`;
}

function report(loads: { etag: Load; plain: Load; office: Load }): string {
  const { etag, plain, office } = loads;
  const { clients, phrases, packBytes, packedBytes, editions, looks } = etag;
  const factor = AGENTS / clients;
  return [
    `${thousands(clients)} computers, one feed, one pack of ${thousands(phrases)} phrases (${thousands(packBytes)} B, ` +
      `${thousands(packedBytes)} B packed with gzip), ${editions} editions in the week. A day is a seventh of the week.`,
    '',
    '| | requests a day | of them 304 | to the host a day | from the host a day | most looks in a minute |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row(`${thousands(clients)}, ${etag.habit}`, etag, 1),
    row('the same without ETag', plain, 1),
    row(`${thousands(clients)}, ${office.habit}`, office, 1),
    row(`${thousands(AGENTS)}, ${etag.habit} (× ${factor})`, etag, factor),
    row(`${thousands(AGENTS)}, ${office.habit} (× ${factor})`, office, factor),
    '',
    `A computer that is always on looks ${(looks / clients / DAYS).toFixed(1)} times a day. Were the pack fetched with every look and ` +
      `not only when its hash is another one, ${thousands(AGENTS)} of them would take ` +
      `${megabytes((looks * factor * packedBytes) / DAYS)} a day.`,
  ].join('\n');
}

const MARK = /(<!-- measured: npm run scale -->\n)[\s\S]*(<!-- end -->)/;

await runCommand(async () => {
  let values: ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
  try {
    ({ values } = parseArgs({ options: OPTIONS }));
  } catch {
    throw new InputError(USAGE);
  }
  const common = {
    clients: whole(values.clients ?? '', 'clients'),
    phrases: whole(values.phrases ?? '', 'phrases'),
    seed: whole(values.seed ?? '', 'seed'),
  };
  const etag = await measure({ ...common, habit: ALWAYS, etag: true });
  const plain = await measure({ ...common, habit: ALWAYS, etag: false });
  const office = await measure({ ...common, habit: OFFICE, etag: true });
  const text = report({ etag, plain, office });
  console.log(text);
  if (!values.write) return;
  const path = join(ROOT, 'docs', 'scale.md');
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    before.replace(MARK, (_, head: string, end: string) => `${head}\n${text}\n\n${end}`),
  );
});
