// `npm start` on a fresh machine: installs what is missing, builds, and opens Chromium with the practice console in front.
// Without a display it plays the same tour headless and leaves screenshots. Needs nothing but Node and npm.
import { join } from 'node:path';
import { ensureChineseFont, findBrowser } from './lib/chromium.mjs';
import { openWindow } from './lib/launch.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT, run, runQuietly, say, tool } from './lib/run.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  ensurePackages();
  say('Building …');
  runQuietly(tool('wxt'), ['build']);
  const browser = findBrowser({ branded: hasDisplay });
  if (hasDisplay) {
    say('Opening the practice console. Close the window to end.');
    await openWindow(browser, join(ROOT, '.output', 'chrome-mv3'));
  } else {
    ensureChineseFont();
    say('No display here: playing the tour without a window.');
    run(tool('tsx'), ['tools/tour.ts'], { env: { ...process.env, CHATSIDE_CHROMIUM: browser.path } });
  }
} catch (fault) {
  say(fault.message);
  process.exitCode = 1;
}
