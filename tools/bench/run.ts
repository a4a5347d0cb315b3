import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ensureBuild } from '../lib/build';
import { benchImport } from './import';
import { type Bursts, compute, type Measured, measure } from './measure';
import { asTable, type Report, reportOf } from './report';
import { benchSync } from './sync';

const USAGE = `npm run bench             measures the production build in Chromium and prints a table
npm run -s bench -- --json   prints one JSON object instead`;

/** How many phrases the library holds. */
const SIZES = [1_000, 10_000];
/** With so many only the bare functions are measured. */
const MANY = 100_000;

/** What is said along the way goes to standard error: standard output holds the result and nothing else. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const load = (): string =>
  loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');

/** Of the largest content script, in bytes. */
function gzipOfLargest(build: string): number {
  const folder = join(build, 'content-scripts');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Math.max(...scripts.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length));
}

async function bench(): Promise<Report> {
  const build = ensureBuild();
  say(`${cpus().length} cores, load ${load()}`);
  const measured = new Map<number, { measured: Measured; bursts: Bursts }>();
  for (const size of SIZES) {
    say(`${size} phrases …`);
    measured.set(size, await measure(size, (line) => say(`  note: ${line}`)));
  }
  say(`${MANY} phrases, computing only …`);
  const many = await compute(MANY, (line) => say(`  note: ${line}`));
  say('import of 10,000 phrases …');
  const imported = await benchImport();
  say(`load ${load()}`);
  return reportOf(measured, new Map([[MANY, many]]), gzipOfLargest(build), benchSync(), imported);
}

try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const report = await bench();
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : asTable(report)}\n`);
} catch (fault) {
  say(
    fault instanceof Error && 'code' in fault
      ? `${fault.message}\n${USAGE}`
      : String(fault instanceof Error ? fault.stack : fault),
  );
  process.exitCode = 1;
}
