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
const COMMON = [
  '--no-first-run',
  '--no-default-browser-check',
  `--user-data-dir=${PROFILE}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Opens a window with the extension loaded and the practice console in front; resolves when the window is closed. */
export async function openWindow(browser, extension) {
  mkdirSync(PROFILE, { recursive: true });
  if (browser.branded) return openBranded(browser, extension);
  const page = `chrome-extension://${unpackedId(extension)}/practice.html`;
  const child = spawn(browser.path, [...COMMON, `--load-extension=${extension}`, page], { stdio: 'ignore' });
  await closed(child);
}

/** Chrome and Edge load an unpacked extension only over the debugging pipe. */
async function openBranded(browser, extension) {
  const child = spawn(browser.path, [...COMMON, '--remote-debugging-pipe', '--enable-unsafe-extension-debugging'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const call = debuggingPipe(child.stdio[3], child.stdio[4]);
  try {
    const { id } = await call('Extensions.loadUnpacked', { path: extension });
    await call('Target.createTarget', { url: `chrome-extension://${id}/practice.html` });
  } catch (fault) {
    say(`${browser.path} did not load the extension (${fault.message}). By hand:`);
    say('  1. open chrome://extensions   2. switch on Developer mode   3. Load unpacked, choose:');
    say(`     ${extension}`);
    say('  4. the practice console opens by itself');
  }
  await closed(child);
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
