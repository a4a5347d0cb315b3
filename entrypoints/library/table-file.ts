import type { Language } from '../../assist/phrase';
import type { TableKind } from '../../assist/shop-tables';
import { clock } from '../../components/library/clock';
import { kindTexts } from '../../components/library/kind-texts';
import type { FileFormat, MadeFile } from '../../components/library/table-data';
import { libraryTexts } from '../../components/library/texts';
import { SAMPLES } from '../../tables/samples';
import { exportTable } from '../../tables/write-table';

const TYPES: Record<FileFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

interface Wanted {
  kind: TableKind;
  /** Null: a template, with two invented rows. */
  rows: unknown[] | null;
  format: FileFormat;
  language: Language;
  /** Milliseconds since 1970; stands in the name. */
  now: number;
}

/** A table as a file: `侧答-底价-2026-11-23.csv`. */
export async function makeTableFile({ kind, rows, format, language, now }: Wanted): Promise<MadeFile> {
  const bytes = await exportTable(kind, (rows ?? SAMPLES[language][kind]) as never[], language, format);
  const what = rows ? clock(now).slice(0, 10) : libraryTexts[language].templateName;
  const { brand } = libraryTexts[language];
  const name = `${[brand.split(' ')[0], kindTexts[language][kind].name, what].join('-')}.${format}`;
  return { name: name.replace(/[\s,]+/g, '-'), type: TYPES[format], bytes: bytes as Uint8Array<ArrayBuffer> };
}
