import type { CautionRule } from '../../assist/caution-rule';
import type { IntentId } from '../../assist/intents';
import type { Layer } from '../../assist/own';
import type { PartProblem } from '../../assist/pack-content';
import type { PackUpdate } from '../../assist/pack-update';
import type { Language } from '../../assist/phrase';
import type { FileProblem, PhraseFile, ReadChoice, Refusal } from '../../formats/foreign';
import type { ImportCounts, ImportMode, PlannedRow } from '../../formats/import-plan';
import type { PackRefusal } from '../../formats/pack-file';

/** What a person chose for an import. */
export interface ImportChoice {
  mode: ImportMode;
  layer: Layer;
  /** Groups of the file are put below it. */
  group: string[];
}

export interface ReadAsk {
  /** A file, or a text that was pasted. */
  source: File | string;
  choice: ReadChoice;
  target: ImportChoice;
  /** Of what shows no language. */
  language: Language;
  /** The lead's rules of the guard: the thread cannot read them itself. */
  cautions: { own: CautionRule[]; off: string[] };
}

/** Which rows of the plan are looked at. */
export const ROW_FILTERS = [
  'all',
  'new',
  'changed',
  'same',
  'refused',
  'codes',
  'cautions',
  'proposed',
  'unsure',
] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

/** From this chance on a proposal is called fairly sure; `sure` is calibrated (docs/quality.md). */
export const FAIRLY_SURE = 0.7;

/** Which proposals are taken where the person says nothing of a row. */
export const TAKES = ['all', 'sure', 'none'] as const;

export type Take = (typeof TAKES)[number];

/** A row of the plan as it is shown. */
export type ShownRow = PlannedRow;

/** What a file of phrases would do. Nothing has been written. */
export interface PhrasePreview {
  kind: 'phrases';
  name: string;
  format: PhraseFile['format'];
  encoding: PhraseFile['encoding'];
  table: PhraseFile['table'] | null;
  counts: ImportCounts;
  /** Rows without intents of their own for which nothing was proposed, or nothing that is fairly sure. */
  unsure: number;
  /** The first of what was left out or changed while reading, and how many there are. */
  problems: FileProblem[];
  problemCount: number;
}

/** What a pack would do. Nothing has been written. */
export interface PackPreview {
  kind: 'pack';
  name: string;
  pack: {
    id: string;
    title: string;
    version: number;
    language: Language;
    phrases: number;
    ladders: number;
    checklists: number;
    cautions: number;
    tables: string[];
    images: number;
    sha256: string;
  };
  /** Version that is installed; null: none. */
  installed: number | null;
  /** It is one that comes with the product, or of a feed: it cannot be replaced by a file. */
  reserved: boolean;
  update: PackUpdate;
  problems: PartProblem[];
  missingImages: string[];
}

export type RefusedFile = { kind: 'refused' } & (
  | { from: 'phrases'; refusal: Refusal }
  | { from: 'pack'; refusal: PackRefusal; problems: PartProblem[] }
);

export type ImportLook = PhrasePreview | PackPreview | RefusedFile;

export interface ImportProgress {
  phase: 'reading' | 'planning' | 'storing';
  /** 0 to 1. */
  share: number;
}

type OnProgress = (progress: ImportProgress) => void;

/** How far the rows are reviewed, and what is known by then. */
export interface ReviewProgress {
  /** 0 to 1. */
  share: number;
  preview: PhrasePreview;
}

/** One import, in a thread of its own. */
export interface PhraseImportDesk {
  read(ask: ReadAsk, onProgress: OnProgress): Promise<ImportLook>;
  /** The same file with other choices. */
  plan(ask: { target: ImportChoice }, onProgress: OnProgress): Promise<PhrasePreview>;
  /**
   * Looks at every row for what the guard says and for intents to propose, while others may be asked for; null: another plan was made, or
   * the rows are being written. `apply` proposes for rows that were not looked at yet.
   */
  review(ask: Record<string, never>, onProgress: (progress: ReviewProgress) => void): Promise<PhrasePreview | null>;
  rows(ask: { filter: RowFilter; from: number; count: number }): Promise<{ rows: ShownRow[]; found: number }>;
  /** What the person says a row answers, instead of what was proposed. */
  setIntents(ask: { index: number; intents: IntentId[] }): Promise<PhrasePreview>;
  /** Which proposals are taken; what was said of single rows stays. */
  take(ask: { which: Take }): Promise<PhrasePreview>;
  /** Writes; the number of phrases written, or null where it was cancelled: then nothing is. */
  apply(ask: Record<string, never>, onProgress: OnProgress): Promise<number | null>;
  /** Installs the pack that was read. */
  install(ask: Record<string, never>): Promise<void>;
  /** Takes back what `apply` wrote; false: something else was done since, and nothing is taken back. */
  undo(ask: Record<string, never>): Promise<boolean>;
  cancel(): Promise<void>;
  stop(): void;
}
