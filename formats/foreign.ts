import type { IntentId } from '../assist/intents';
import type { OrderStage } from '../assist/model';
import type { Layer } from '../assist/own';
import type { Language, PhraseImage, PhraseKind, WeeklyWindow } from '../assist/phrase';

/** Files that hold phrases, by what they look like inside. `chatside-pack` is only recognised here: `pack-file` reads it. */
export const FORMATS = [
  'qianniu-csv',
  'qianniu-bot-csv',
  'qianniu-json',
  'generic-table',
  'generic-json',
  'speech-repo',
  'chatgpt-on-cs',
  'espanso',
  'quicktext',
  'zammad-csv',
  'live-helper-csv',
  'text-blaze',
  'text-expander',
  'chatwoot',
  'rocket-chat',
  'zendesk',
  'gorgias',
  'help-scout',
  'front',
  'freshservice',
  'briskine',
  'chatside-pack',
] as const;

export type FormatId = (typeof FORMATS)[number];

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const;

export type EncodingId = (typeof ENCODINGS)[number];

/** What a column of a table can say. Several columns may be `group` (outermost first), `tags`, `examples` or `variants`. */
export const PHRASE_COLUMNS = [
  'id',
  'title',
  'text',
  'shortcode',
  'group',
  'tags',
  'examples',
  'variants',
  'kind',
  'disabled',
  'enabled',
  'intents',
  'stages',
  'note',
  'layer',
  'validFrom',
  'validUntil',
  'weekly',
  'language',
  'images',
] as const;

export type PhraseColumn = (typeof PHRASE_COLUMNS)[number];

/** For each column of the file what it says; null: it is not read. */
export type ColumnMapping = (PhraseColumn | null)[];

/** A picture as it came, its bytes not yet kept anywhere. */
export interface ForeignImage {
  name: string;
  type: PhraseImage['type'];
  bytes: Uint8Array;
}

/** A phrase as a file has it, in our terms: within the limits of `assist/phrase-schema`, placeholders under canonical names. */
export interface ForeignPhrase {
  /** Row as a spreadsheet counts it, line of a YAML file, place in a JSON list, each from 1; null where rows mean nothing. */
  row: number | null;
  /** As the file names it. Unique in no way. */
  id?: string;
  title: string;
  text: string;
  /** Folded; empty: none. */
  shortcode: string;
  group: string[];
  tags: string[];
  examples: string[];
  variants: string[];
  kind?: PhraseKind;
  disabled?: boolean;
  intents?: IntentId[];
  stages?: OrderStage[];
  note?: string;
  images: ForeignImage[];
  layer?: Layer;
  validFrom?: string;
  validUntil?: string;
  weekly?: WeeklyWindow[];
  language?: Language;
}

/** Why a row was left out. */
export const LEFT_OUT = [
  'text-missing',
  'too-long',
  'open-quote',
  'broken-quote',
  'not-an-object',
  'no-replacement',
] as const;

/** What was changed or dropped in a row that is kept. */
export const CHANGED = [
  'broken-cell',
  'cell-error',
  'code-changed',
  'code-left-out',
  'control-removed',
  'date-unknown',
  'examples-cut',
  'extra-cells',
  'flag-unknown',
  'formula-without-value',
  'group-cut',
  'html-dropped',
  'id-left-out',
  'image-missing',
  'image-too-large',
  'image-unknown',
  'intent-unknown',
  'kind-unknown',
  'language-unknown',
  'layer-unknown',
  'merged',
  'note-cut',
  'placeholder-unknown',
  'regex-dropped',
  'rtl-marks',
  'script-variable-dropped',
  'shell-variable-dropped',
  'stage-unknown',
  'tags-cut',
  'title-cut',
  'variable-dropped',
  'variants-cut',
  'weekly-unknown',
  'wrong-type',
  /** The last of the list: `detail` says how many more there are. */
  'more-problems',
] as const;

export type FileProblemCode = (typeof LEFT_OUT)[number] | (typeof CHANGED)[number];

/** Something that was left out or changed. */
export interface FileProblem {
  /** As in `ForeignPhrase`. */
  row: number | null;
  /** The heading as the file writes it, or the field of a JSON or YAML object; null where no column is to blame. */
  column: string | null;
  what: FileProblemCode;
  /** What stood there, cut at 60 characters: `{coupon}`. */
  detail?: string;
}

/** The columns of a table, to be shown and changed before it is imported. */
export interface TablePreview {
  /** As written; `A`, `B`, … where the file has none. */
  headings: string[];
  /** Row of the headings; null: there are none. */
  headerRow: number | null;
  /** The first 20 rows below the headings. */
  rows: string[][];
  mapping: ColumnMapping;
}

export interface PhraseFile {
  format: FormatId;
  /** Null for workbooks and archives. */
  encoding: EncodingId | null;
  phrases: ForeignPhrase[];
  problems: FileProblem[];
  /** Only for CSV, TSV and workbooks. */
  table?: TablePreview;
}

/** Why a file is read not at all. */
export const REFUSALS = [
  'bad-json',
  'bad-yaml',
  'binary',
  'broken-zip',
  /** It is a pack of our own: `pack-file` reads it. */
  'chatside-pack',
  'empty-file',
  /** Nothing in it that could be a phrase, or only headings. */
  'no-phrases',
  'no-text-column',
  'no-workbook',
  'old-excel',
  'too-big',
  'too-big-inside',
  'too-deep',
  'too-many-columns',
  'too-many-faults',
  'too-many-rows',
  'unknown-encoding',
  'web-page',
  'wrong-shape',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

export interface Refusal {
  refused: RefusalCode;
  /** A limit (`20 MB`), a field, or what stood there. */
  detail?: string;
  /** Where reading stopped, as in `ForeignPhrase`. */
  row?: number;
  /** With `no-text-column`: what the person can choose from. */
  table?: TablePreview;
}

export type ReadOutcome = { file: PhraseFile } | Refusal;

/** What the person chose instead of what was found. */
export interface ReadChoice {
  format?: FormatId;
  encoding?: EncodingId;
  mapping?: ColumnMapping;
  /** Row of the headings of a table; null: it has none. */
  headerRow?: number | null;
}
