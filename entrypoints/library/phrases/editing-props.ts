import type { ComponentType } from 'react';
import type { PhraseRow } from '../../../assist/phrase-row';
import type { PhraseView } from '../../../assist/phrase-views';
import type { LibraryDatabase } from '../../../storage/database';
import type { Rows } from './row-store';

/** What the editor is given. It is another one for each row (by key), and writes through `saveOwn`. */
export interface EditingProps {
  database: LibraryDatabase;
  /** Live: another object when the phrase was changed, here or elsewhere. */
  row: PhraseRow | 'new';
  /** All phrases: for shortcodes that are taken, phrases inside of phrases, groups and tags to choose from. */
  rows: Rows;
  /** Which view is open: a new phrase belongs to its group or layer. */
  view: PhraseView;
  /** Opens another row, e.g. the phrase that was just added (`own\n` and its id). */
  onOpen(key: string): void;
  onClose(): void;
}

export type EditingView = ComponentType<EditingProps>;
