import type { PhraseImportDesk } from '../../../components/import/import-data';
import { callInto } from '../thread';

/** A thread for one import: ended, what it was writing is taken back by the browser. */
export function openPhraseImportDesk(): PhraseImportDesk {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { target, stop } = callInto<Omit<PhraseImportDesk, 'stop'>>(worker);
  return {
    read: (ask, onProgress) => target.read(ask, onProgress),
    plan: (ask, onProgress) => target.plan(ask, onProgress),
    review: (ask, onProgress) => target.review(ask, onProgress),
    rows: (ask) => target.rows(ask),
    setIntents: (ask) => target.setIntents(ask),
    take: (ask) => target.take(ask),
    undo: (ask) => target.undo(ask),
    apply: (ask, onProgress) => target.apply(ask, onProgress),
    install: (ask) => target.install(ask),
    cancel: () => target.cancel(),
    stop,
  };
}
