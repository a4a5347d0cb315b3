import type { TableKind } from '../assist/shop-tables';
import type { RawTable } from '../assist/table-problem';
import { Collector } from './collect';
import { readCsvRows } from './csv-rows';
import { separatorOf } from './csv-separator';
import { fileFault } from './file-problem';
import type { Pace } from './pace';
import { type Decoded, decodeText } from './text-encoding';

function decoded(bytes: Uint8Array, collector: Collector): Decoded {
  const file = decodeText(bytes);
  if (file.encoding !== 'UTF-8') collector.note({ what: 'encoding', detail: file.encoding, count: null });
  return file;
}

/** Reads a text of cells. Throws `FileFault`. A quoted cell may hold line ends; rows are counted as a spreadsheet shows them. */
export async function readCsv(kind: TableKind, bytes: Uint8Array, pace: Pace): Promise<RawTable> {
  const collector = new Collector(kind, 'csv');
  const { text: raw, encoding } = decoded(bytes, collector);
  const text = raw.replace(/\r\n?/g, '\n');
  await readCsvRows(text, separatorOf(kind, text), collector, pace);
  const table = collector.finish();
  // Bytes of nearly any old encoding pass for GB18030; without one known heading it was another.
  if (encoding === 'GB18030' && collector.known === 0) throw fileFault('unknown-encoding', { line: table.headerLine });
  return table;
}
