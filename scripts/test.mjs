// `npm test` on a fresh machine: types, lint, unit and browser tests. Ends with one line that counts them all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChineseFont, findBrowser } from './lib/chromium.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { passes, ROOT, say, tool } from './lib/run.mjs';

const REPORTS = join(ROOT, '.chatside');

/** Passed and failed of one kind of check that has no tests of its own. */
const check = (name, ok) => {
  say(`${ok ? 'ok' : 'FAILED'}: ${name}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

/** One project of the tests, alone: unit tests beside a browser would only slow each other down. */
function vitest(project, env) {
  const report = join(REPORTS, `${project}-tests.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = passes(tool('vitest'), ['run', '--project', project, ...reporters], { env });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot even be loaded has no failed test, and is a failure.
    const failed = numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

try {
  ensurePackages();
  const browser = findBrowser();
  ensureChineseFont();
  const env = { ...process.env, CHATSIDE_CHROMIUM: browser.path };
  const results = [
    check('types', passes(tool('wxt'), ['prepare'], { stdio: 'ignore' }) && passes(tool('tsc'), ['--noEmit'])),
    check('lint', passes(tool('biome'), ['check', '--error-on-warnings', '.'])),
    vitest('unit', env),
    vitest('browser', env),
  ];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
} catch (fault) {
  say(fault.message);
  say('0 passed, 1 failed');
  process.exitCode = 1;
}
