import type { CautionRule } from '../../assist/caution-rule';
import type { Layer } from '../../assist/own';
import type { Language } from '../../assist/phrase';

export const EXPORT_FORMATS = ['pack-json', 'pack-zip', 'qianniu', 'csv', 'xlsx'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which phrases: those of rows in their order, or all own ones of a layer. */
export type ExportScope = { keys: readonly string[] } | { layer: Layer };

/** What a pack says of itself, and what goes along with its phrases. */
export interface PackChoice {
  id: string;
  title: string;
  version: number;
  layer: Exclude<Layer, 'personal'>;
  /** The lead's tables without the floors. */
  tables: boolean;
  /** Floors as well: a secret of the shop. */
  floors: boolean;
  /** The lead's rules of the guard. */
  cautions: boolean;
}

export interface ExportAsk {
  scope: ExportScope;
  format: ExportFormat;
  /** Of the headings. */
  language: Language;
  /** Only for packs. */
  pack: PackChoice | null;
  /** The thread cannot read them itself. */
  cautions: CautionRule[];
}

/** What a file could not hold, or what others may read wrong. */
export type LeftOut =
  | 'images'
  | 'placeholders'
  | 'characters'
  | 'only-gb18030'
  | 'shortcodes'
  | 'languages'
  | 'tags'
  | 'examples'
  | 'variants'
  | 'note'
  | 'weekly'
  | 'validFrom'
  | 'validUntil'
  | 'disabled';

export interface ExportedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** In the file. */
  phrases: number;
  /** Of how many phrases. */
  leftOut: { what: LeftOut; phrases: number }[];
}

/** Makes files in a thread of its own. Rejects with `TableFault`. */
export interface ExportDesk {
  make(ask: ExportAsk): Promise<ExportedFile>;
  stop(): void;
}

export const isPackFormat = (format: ExportFormat): boolean => format === 'pack-json' || format === 'pack-zip';
