import type { ImportDesk, TableDesk } from '../../components/library/table-data';
import { callInto, type Thread } from './thread';

const start = <Target>(): Thread<Target> =>
  callInto(new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' }));

/** The thread that shows and changes the tables; one for the page's life. */
export const openTableDesk = (): TableDesk => start<TableDesk>().target;

/** A thread for one import: cancelled, it is simply ended, and what it was writing is taken back by the browser. */
export function openImportDesk(): ImportDesk {
  const { target, stop } = start<Omit<ImportDesk, 'stop'>>();
  return {
    read: (ask, onProgress) => target.read(ask, onProgress),
    check: (ask) => target.check(ask),
    apply: (ask, onProgress) => target.apply(ask, onProgress),
    cancel: () => target.cancel(),
    stop,
  };
}
