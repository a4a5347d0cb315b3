import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The production build. */
export const BUILD = join(ROOT, '.output', 'chrome-mv3');

const SOURCES = [
  'assist',
  'build',
  'components',
  'consoles',
  'entrypoints',
  'feeds',
  'formats',
  'messaging',
  'phrases',
  'public',
  'seat',
  'storage',
  'tables',
  'wxt.config.ts',
  'package-lock.json',
];

const newest = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
};

/** Builds when there is no build or a source is newer; says nothing on standard output. Throws when the build fails. */
export function ensureBuild(): string {
  const built = newest(join(BUILD, 'manifest.json'));
  if (SOURCES.every((source) => newest(join(ROOT, source)) < built)) return BUILD;
  const wxt = join(ROOT, 'node_modules', '.bin', 'wxt');
  const { status } = spawnSync(wxt, ['build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the build failed');
  return BUILD;
}
