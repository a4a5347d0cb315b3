import type { ComponentType, ReactNode } from 'react';
import type { PhraseView } from '../../../assist/phrase-views';
import type { RowLabels } from '../../../components/phrases/Table';
import type { LibraryDatabase } from '../../../storage/database';
import type { Rows } from './row-store';

/** What the editor is given. It stays from one phrase to the next, so that it can ask before words are left behind. */
export interface EditingProps {
  database: LibraryDatabase;
  /** Key of the row to edit, or `NEW_PHRASE`. */
  open: string | null;
  /** All phrases, live: for shortcodes that are taken, phrases inside of phrases, groups and tags to choose from. */
  rows: Rows;
  /** Which view is open: a new phrase belongs to its group or layer. */
  view: PhraseView;
  labels: RowLabels;
  /** Words for the first new phrase. */
  begun?: string | undefined;
  onOpen(key: string | null): void;
  /** Shown where nothing can be edited. */
  children: ReactNode;
}

export type EditingView = ComponentType<EditingProps>;
