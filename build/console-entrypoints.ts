import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntrypointInfo } from 'wxt';
import type { Console } from '../consoles/console';

/**
 * One content script per registered console, so that no page loads the adapters of the others. The entrypoints are written from
 * the registry: adding a console is one file and one line, not a file here as well. They are unlisted scripts that the manifest
 * lists, because the wrapper of a "content script" announces itself to the page, and a page should not be able to tell we are here.
 * @param wxtDir where generated sources live
 * @param ids console ids; `consoles/ID.ts` default-exports the console
 */
export async function consoleEntrypoints(wxtDir: string, ids: string[]): Promise<EntrypointInfo[]> {
  const folder = join(wxtDir, 'consoles');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    ids.map(async (id) => {
      const inputPath = join(folder, `${id}.ts`);
      await writeFile(inputPath, source(id));
      return { name: scriptName(id), inputPath, type: 'unlisted-script' as const };
    }),
  );
}

/** The manifest's entry for one console. */
export const contentScript = ({ id, matches, allFrames = false }: Console) => ({
  matches,
  all_frames: allFrames,
  run_at: 'document_idle' as const,
  js: [`${scriptName(id)}.js`],
});

const scriptName = (id: string): string => `content-scripts/${id}`;

const source = (id: string): string => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import seller from '../../consoles/${id}';
import { runSeat } from '../../entrypoints/seat/run-seat';

export default defineUnlistedScript(() => runSeat(seller));
`;
