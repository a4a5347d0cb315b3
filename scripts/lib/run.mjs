import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a command with its output shown; throws with the command when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: isWindowsScript(command),
    ...options,
  });
  if (error || status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ` (exit ${status})`}`);
}

/** Runs a command and shows what it printed only when it fails. */
export function runQuietly(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: isWindowsScript(command),
  });
  if (status !== 0) throw new Error(`${stdout ?? ''}${stderr ?? ''}\n${command} ${args.join(' ')} failed`);
}

/** Runs it and tells whether it went well. */
export function passes(command, args, options = {}) {
  try {
    run(command, args, options);
    return true;
  } catch {
    return false;
  }
}

/** What a command prints, or '' when there is no such command. */
export const outputOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** Path of a tool that npm installed. */
export const tool = (name) => {
  const path = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  if (!existsSync(path)) throw new Error(`${name} is not installed; delete node_modules and run again`);
  return path;
};

const isWindowsScript = (command) => process.platform === 'win32' && (/\.cmd$/.test(command) || command === 'npm');
