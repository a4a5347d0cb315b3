import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild, ROOT } from './lib/build';
import { playFeige } from './tour/feige';
import { playLibrary } from './tour/library';
import { CHINESE, ENGLISH, playTour, takePictures } from './tour/play';

const USAGE = `tsx tools/tour.ts            plays the practice console without a window and leaves screenshots/
tsx tools/tour.ts --readme   takes the pictures of the README instead, into docs/images/`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Chinese in the light look, then English in the dark one: the whole way from a buyer's line to their answer; then a Feige page. */
async function tour(): Promise<void> {
  const tell = (line: string): void => say(`  ✓ ${line}`);
  const folder = join(ROOT, 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const show of [CHINESE, ENGLISH]) {
    say(`\n${show.title}`);
    await playTour(show, folder, tell);
    await playLibrary(show, folder, tell);
  }
  say('\nOn Feige pages at their real address, in Chinese');
  await playFeige(CHINESE, folder, tell);
  say(
    `\nEvery step happened. The pictures are in ${relative(process.cwd(), folder) || '.'}/, in the order of the tour.`,
  );
  say('With a display, npm start opens the same practice console in a window for you to try.');
}

async function readme(): Promise<void> {
  const folder = join(ROOT, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  for (const show of [CHINESE, ENGLISH]) await takePictures(show, folder);
  say(`The pictures of the README are in ${relative(process.cwd(), folder)}/.`);
}

try {
  const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });
  ensureBuild();
  await (values.readme ? readme() : tour());
} catch (fault) {
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`${fault instanceof Error && 'code' in fault ? `${message}\n${USAGE}` : message}\n`);
  process.exitCode = 1;
}
