import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { outputOf, passes, say } from './run.mjs';

/**
 * A browser on this machine.
 * @typedef {{ path: string, branded: boolean }} Browser `branded`: Chrome or Edge, which ignore --load-extension since 137
 */

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** `~/.cache/puppeteer/chrome/VERSION/…` and the like: the newest first. */
const inCache = (folder, inside) => {
  try {
    return readdirSync(folder)
      .sort()
      .reverse()
      .flatMap((version) => inside.map((path) => join(folder, version, path)));
  } catch {
    return [];
  }
};

function openCandidates() {
  const cache = join(homedir(), '.cache');
  const macCache = join(homedir(), 'Library', 'Caches');
  const forTesting = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return [
    process.env.CHATSIDE_CHROMIUM ?? '',
    ...onPath(['chromium', 'chromium-browser', 'chromium.exe', 'chrome-for-testing']),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ...inCache(join(cache, 'puppeteer', 'chrome'), forTesting),
    ...inCache(join(cache, 'ms-playwright'), forTesting),
    ...inCache(join(macCache, 'ms-playwright'), forTesting),
  ];
}

const brandedCandidates = () => [
  ...onPath(['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe']),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(packages) {
  say(`Installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  passes('apt-get', ['update', '-qq'], quiet);
  return passes('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** Chinese without a Chinese font is a page of boxes; only screenshots on a bare machine need this. */
export function ensureChineseFont() {
  if (process.platform !== 'linux' || !isRootOnDebian()) return;
  if (outputOf('fc-list', [':lang=zh', 'family']).trim() === '') install(['fontconfig', 'fonts-noto-cjk']);
}

/**
 * Finds a browser that can load the extension, or asks Debian's package manager for one when allowed to.
 * @returns {Browser}
 */
export function findBrowser({ branded = false } = {}) {
  const open = () => openCandidates().find((path) => path && existsSync(path));
  const path = open() ?? (isRootOnDebian() && install(['chromium']) ? open() : undefined);
  if (path) return { path, branded: false };
  const sold = branded && brandedCandidates().find((each) => existsSync(each));
  if (sold) return { path: sold, branded: true };
  throw new Error(
    'No Chromium found. Install Chromium or Chrome for Testing (Debian: sudo apt-get install chromium), or set CHATSIDE_CHROMIUM to its path, and run again.',
  );
}
