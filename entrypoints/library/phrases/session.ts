import { type OwnChange, type OwnPhrase, type OwnRecord, ownPhrases, type PhraseBase } from '../../../assist/own';
import { contentHash } from '../../../assist/pack-update';
import { currentKey, keyOfRow, OWN_SOURCE, type PhraseRow } from '../../../assist/phrase-row';
import { isListed } from '../../../assist/phrase-views';
import {
  BESIDE_PHRASE,
  type DraftField,
  draftOf,
  fieldsChanged,
  type PhraseDraft,
  phraseOf,
  sameDraft,
} from '../../../components/phrases/editor/draft';
import type { EditFault } from '../../../components/phrases/editor/editor-texts';
import type { EditProblem } from '../../../components/phrases/editor/problems';
import type { Rows } from './row-store';
import { NEW_PHRASE } from './use-desk';

/** One phrase in the editor: what is kept, and what the fields say. */
export interface Session {
  /** Another one for each phrase that is opened, and the same after it was saved. */
  serial: number;
  key: string;
  /** Null: it is a new one. */
  id: string | null;
  /** As it was seen last; null: not among the rows. */
  row: PhraseRow | null;
  /** The own phrase as it was read or written last; null: there is none. */
  own: OwnPhrase | null;
  /** What it is a copy of, or will be. */
  base: PhraseBase | undefined;
  /** What is kept. */
  known: PhraseDraft;
  draft: PhraseDraft;
  problems: readonly EditProblem[];
  /** How often it was not saved because of them: the first field that is wrong gets the focus each time. */
  refusals: number;
  fault: EditFault | null;
  saved: boolean;
}

let opened = 0;

const nextSerial = (): number => {
  opened += 1;
  return opened;
};

const FRESH = { problems: [], refusals: 0, fault: null, saved: false } as const;

export function sessionOf(row: PhraseRow, rows: Rows): Session {
  const draft = draftOf(row);
  return {
    ...FRESH,
    serial: nextSerial(),
    key: row.key,
    id: row.id,
    row,
    own: row.own ?? rows.byKey.get(keyOfRow(OWN_SOURCE, row.id))?.own ?? null,
    base: row.own ? row.own.base : { pack: row.source, of: contentHash(row.phrase) },
    known: draft,
    draft,
  };
}

/** @param empty what a new phrase begins with: what differs from it is worth asking for */
export const newSession = (empty: PhraseDraft, draft: PhraseDraft = empty): Session => ({
  ...FRESH,
  serial: nextSerial(),
  key: NEW_PHRASE,
  id: null,
  row: null,
  own: null,
  base: undefined,
  known: empty,
  draft,
});

/** The row of a key, wherever it is now: an edited copy takes the place of a pack's phrase, and gives it back. */
export function rowAt({ byKey, packs }: Rows, key: string): PhraseRow | null {
  const id = key.slice(key.indexOf('\n') + 1);
  const own = byKey.get(currentKey(byKey, key));
  if (own) return own;
  const source = packs.find((pack) => byKey.has(keyOfRow(pack.id, id)));
  return (source && byKey.get(keyOfRow(source.id, id))) ?? null;
}

export const isChanged = ({ known, draft }: Session): boolean => !sameDraft(known, draft);

/** What cannot be edited where it is: it has to come back first. */
export const isEditable = isListed;

/** What became of the phrase elsewhere while it was edited here; the words here stay until somebody chooses. */
export type Elsewhere = { what: 'changed'; row: PhraseRow } | { what: 'gone' };

/**
 * The session after what was written elsewhere: what does not touch the fields that were edited here is taken silently. Null: the phrase
 * went away, and nothing is lost with it.
 */
export function followed(session: Session, rows: Rows): { session: Session | null; elsewhere: Elsewhere | null } {
  const nothing = { session, elsewhere: null };
  const row = session.id === null ? null : rowAt(rows, session.key);
  if (row === session.row) return nothing;
  if (!row || !isEditable(row)) {
    if (!session.row) return nothing;
    return isChanged(session) ? { session, elsewhere: { what: 'gone' } } : { session: null, elsewhere: null };
  }
  const theirs = draftOf(row);
  const mine = fieldsChanged(session.known, session.draft);
  const both = fieldsChanged(session.known, theirs).filter((field) => mine.includes(field));
  if (fieldsChanged(session.draft, theirs).some((field) => both.includes(field)))
    return { session, elsewhere: { what: 'changed', row } };
  return { session: merged(session, sessionOf(row, rows), mine), elsewhere: null };
}

/** Their fields, and ours where we changed them. What is kept the same stays as it was typed. */
function merged(session: Session, fresh: Session, mine: readonly DraftField[]): Session {
  const { row, own, base, known } = fresh;
  if (sameDraft(known, session.known)) return { ...session, row, own, base };
  if (mine.length === 0) return { ...fresh, serial: session.serial };
  const draft = { ...known, ...Object.fromEntries(mine.map((field) => [field, session.draft[field]])) };
  return { ...session, row, own, base, known, draft };
}

/** Theirs is taken note of, ours stays in the fields: saving writes it over theirs. */
export function keepMine(session: Session, elsewhere: Elsewhere, rows: Rows): Session {
  if (elsewhere.what === 'changed') {
    return { ...sessionOf(elsewhere.row, rows), serial: session.serial, draft: session.draft };
  }
  const own = session.id === null ? null : (rows.byKey.get(keyOfRow(OWN_SOURCE, session.id))?.own ?? null);
  return { ...session, row: null, own, fault: null };
}

/** What saving writes; a pack's phrase becomes a copy, and a mark beside it is no copy. */
export function changesOf({ row, known, draft, base }: Session, id: string): OwnChange[] {
  const fields = fieldsChanged(known, draft);
  const changes: OwnChange[] = [];
  if (!row || fields.some((field) => !BESIDE_PHRASE.has(field)))
    changes.push({ kind: 'phrase', id, value: { ...phraseOf(draft), ...(base && { base }) } });
  if (fields.includes('favourite')) changes.push({ kind: 'favourite', id, value: draft.favourite || null });
  return changes;
}

/** The session after what it wrote; what was typed meanwhile stays, not saved yet. */
export function savedSession(now: Session, written: Session, id: string, records: readonly OwnRecord[]): Session {
  const [own] = ownPhrases(records);
  return {
    ...now,
    ...FRESH,
    id,
    key: own ? keyOfRow(OWN_SOURCE, id) : now.key,
    own: own ?? now.own,
    known: written.draft,
    saved: true,
  };
}
