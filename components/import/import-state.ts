import type { IntentId } from '../../assist/intents';
import type { ReadChoice } from '../../formats/foreign';
import type {
  ImportChoice,
  ImportProgress,
  PackPreview,
  PhrasePreview,
  RefusedFile,
  RowFilter,
  ShownRow,
  Take,
} from './import-data';

/** Rows on one page: each has two lists of all intents. */
export const IMPORT_ROWS = 20;

/** The rows of the plan that are looked at. */
export interface RowsShown {
  filter: RowFilter;
  from: number;
  rows: ShownRow[];
  found: number;
}

/** What the person has chosen so far. */
export interface ImportChoices {
  choice: ReadChoice;
  target: ImportChoice;
  take: Take;
}

/** How far an import is. Where it has no name, it was pasted. */
export type ImportState =
  | { step: 'choosing' }
  | { step: 'working'; name: string; progress: ImportProgress }
  | { step: 'refused'; name: string; look: RefusedFile }
  /** `busy`: something was chosen otherwise and is being worked out. */
  | {
      step: 'phrases';
      name: string;
      preview: PhrasePreview;
      shown: RowsShown;
      busy: ImportProgress | null;
      /** How far the rows are reviewed, 0 to 1; null: all are. */
      reviewing: number | null;
    }
  | { step: 'pack'; name: string; preview: PackPreview };

export interface ImportActions {
  onFile(file: File): void;
  onPaste(text: string): void;
  /** Reads again. */
  onChoice(choice: ReadChoice): void;
  onTarget(target: Omit<ImportChoice, 'group'>): void;
  /** As it was typed: `售后 / 退货`. */
  onGroup(typed: string): void;
  onTake(which: Take): void;
  onView(filter: RowFilter, from: number): void;
  onIntents(index: number, intents: IntentId[]): void;
  onApply(): void;
  onInstall(): void;
  onCancel(): void;
  onClose(): void;
}

/** What things are called that only the page knows. */
export interface ImportNames {
  intents: ReadonlyMap<string, string>;
  caution(rule: string): string;
}
