import { openBrowser } from './lib/browser';
import { ensureBuild } from './lib/build';
import { openScene, SWITCH_SCENES } from './lib/switch-round';

const USAGE = `tsx tools/measure-switches.ts [ROUNDS] [SEED]

Chooses ROUNDS replies (1000) on each page with several buyers while the page changes chats at random, in headless Chromium with
the production build, and prints one line per page: { console, page, seed, rounds, inserted, refused, wrong, seconds }. \`wrong\` must be 0.`;

async function measure(rounds: number, seed: number): Promise<number> {
  ensureBuild();
  const browser = await openBrowser({ timezoneId: 'Asia/Shanghai' });
  let wrong = 0;
  try {
    for (const scene of SWITCH_SCENES) {
      const started = performance.now();
      const { counts, faults } = await (await openScene(browser, scene, { seed })).run(rounds);
      wrong += counts.wrong;
      const seconds = Math.round((performance.now() - started) / 1000);
      const line = { console: scene.consoleId, page: scene.fixture, seed, ...counts, seconds };
      for (const fault of faults) process.stderr.write(`${fault}\n`);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await browser.close();
  }
  return wrong;
}

const [rounds = 1000, seed = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else if ((await measure(rounds, seed)) > 0) process.exitCode = 1;
