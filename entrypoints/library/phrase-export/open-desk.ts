import type { ExportDesk } from '../../../components/phrases/export-data';
import { callInto } from '../thread';

/** A thread for one export. */
export function openExportDesk(): ExportDesk {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { target, stop } = callInto<Omit<ExportDesk, 'stop'>>(worker);
  return { make: (ask) => target.make(ask), stop };
}
