import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say } from './run.mjs';

/** The id that Chromium gives an unpacked extension: a hash of its folder, spelled with a–p. */
export const unpackedId = (folder) =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]);

const PROFILE = join(ROOT, '.chatside', 'profile');
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate',
  '--window-size=1440,900',
  `--user-data-dir=${PROFILE}`,
  '--remote-debugging-pipe',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Opens a window with the extension loaded and the practice console in front; resolves when the window is closed. */
export async function openWindow(browser, extension) {
  mkdirSync(PROFILE, { recursive: true });
  // Chrome and Edge load an unpacked extension only over the debugging pipe.
  const load = browser.branded ? '--enable-unsafe-extension-debugging' : `--load-extension=${extension}`;
  const child = spawn(browser.path, [...FLAGS, load, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const call = debuggingPipe(child.stdio[3], child.stdio[4]);
  try {
    const id = browser.branded
      ? (await call('Extensions.loadUnpacked', { path: extension })).id
      : unpackedId(extension);
    await showPractice(call, `chrome-extension://${id}/practice.html`);
  } catch (fault) {
    say(`${browser.path} did not load the extension (${fault.message}). By hand:`);
    say('  1. open chrome://extensions   2. switch on Developer mode   3. Load unpacked, choose:');
    say(`     ${extension}`);
    say('  4. the practice console opens by itself');
  }
  await closed(child);
}

/** How long a browser may take to start the extension. */
const START_WITHIN_MS = 15_000;

/** Waits until the extension runs, opens its practice page unless the first install has, and closes the empty first tab. */
async function showPractice(call, url) {
  const origin = url.slice(0, url.lastIndexOf('/') + 1);
  const started = Date.now();
  let targets = [];
  while (!targets.some((target) => target.url.startsWith(origin))) {
    if (Date.now() - started > START_WITHIN_MS) throw new Error('it did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
    targets = (await call('Target.getTargets', {})).targetInfos;
  }
  // The page of a first install comes a moment after the extension itself.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  targets = (await call('Target.getTargets', {})).targetInfos;
  if (!targets.some((target) => target.url.startsWith(url))) await call('Target.createTarget', { url });
  const blank = targets.find((target) => target.type === 'page' && target.url === 'about:blank');
  if (blank) await call('Target.closeTarget', { targetId: blank.targetId });
}

/** Calls over the pipe: JSON, each message ended by a zero byte. */
function debuggingPipe(write, read) {
  const waiting = new Map();
  let last = 0;
  let rest = '';
  read.on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part);
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error) answer?.reject(new Error(error.message));
      else answer?.resolve(result);
    }
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      write.write(`${JSON.stringify({ id: last, method, params })}\0`);
    });
}

const closed = (child) =>
  new Promise((resolve, reject) => {
    child.on('exit', resolve);
    child.on('error', reject);
  });
