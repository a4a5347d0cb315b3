import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../lib/build';

/** A module of `in-page/` and everything it imports, as one script that leaves its exports in a global of that name. */
export async function pageScript(file: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tools', 'bench', 'in-page', file)],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    globalName: name,
    // Scripts may be run inside a function of the tool that drives the browser.
    footer: { js: `globalThis.${name} = ${name};` },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    absWorkingDir: ROOT,
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.text ?? '';
}
