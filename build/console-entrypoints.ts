import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntrypointInfo } from 'wxt';

/**
 * One content script per registered console, so that no page loads the adapters of the others. The entrypoints are written from
 * the registry: adding a console is one file and one line, not a file here as well.
 * @param wxtDir where generated sources live
 * @param ids console ids; `consoles/ID.ts` default-exports the console
 */
export async function consoleEntrypoints(wxtDir: string, ids: string[]): Promise<EntrypointInfo[]> {
  const folder = join(wxtDir, 'consoles');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    ids.map(async (id) => {
      const inputPath = join(folder, `${id}.content.ts`);
      await writeFile(inputPath, source(id));
      return { name: id, inputPath, type: 'content-script' as const };
    }),
  );
}

const source = (id: string): string => `import { defineContentScript } from 'wxt/utils/define-content-script';
import seller from '../../consoles/${id}';
import { runSeat } from '../../entrypoints/console.content/run-seat';

export default defineContentScript({
  matches: seller.matches,
  allFrames: seller.allFrames ?? false,
  runAt: 'document_idle',
  main: (ctx) => runSeat(seller, ctx),
});
`;
