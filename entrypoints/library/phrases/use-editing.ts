import { useEffect, useRef, useState } from 'react';
import type { OwnRecord } from '../../../assist/own';
import { keyOfRow, OWN_SOURCE } from '../../../assist/phrase-row';
import { foldCode } from '../../../assist/shortcode';
import type { PhraseDraft } from '../../../components/phrases/editor/draft';
import type { EditFault } from '../../../components/phrases/editor/editor-texts';
import { editProblems, ownProblems } from '../../../components/phrases/editor/problems';
import type { LibraryDatabase } from '../../../storage/database';
import { freshPhraseId } from '../../../storage/own-phrases';
import { savePhraseEdit } from '../../../storage/phrase-edit';
import { faultOf } from '../faults';
import { codeHolder } from './code-holder';
import type { Rows } from './row-store';
import {
  changesOf,
  followed,
  isChanged,
  isEditable,
  keepMine,
  newSession,
  rowAt,
  type Session,
  savedSession,
  sessionOf,
} from './session';
import { forgetUnsaved, leaveUnsaved, unsavedIn } from './unsaved';
import { NEW_PHRASE } from './use-desk';

interface Given {
  database: LibraryDatabase;
  rows: Rows;
  /** What is to be edited: the key of a row, `NEW_PHRASE`, or nothing. */
  open: string | null;
  /** What a new phrase begins with. */
  empty(): PhraseDraft;
  onOpen(key: string | null): void;
}

/** The phrase in the editor; it is left only when nothing would be lost, or somebody said so. */
export function useEditing(given: Given) {
  const { rows, open, empty, onOpen } = given;
  const { session, setSession, elsewhere, isAsking, start } = useSession(given);
  const latest = useLatest(given, session);
  const save = useSave(given, setSession);
  const change = (next: (now: Session) => Session): void => setSession((now) => now && next(now));
  return {
    session,
    elsewhere,
    isAsking,
    /** @param serial of the session that it was made for: a picture may be read long after another phrase was opened */
    change: (serial: number, part: Partial<PhraseDraft>): void =>
      change((now) => (now.serial === serial ? changed(now, part) : now)),
    revert: (): void => change((now) => ({ ...now, draft: now.known, problems: [], fault: null })),
    keep: (): void => change((now) => (elsewhere ? keepMine(now, elsewhere, rows) : now)),
    take: (): void => setSession(elsewhere?.what === 'changed' ? sessionOf(elsewhere.row, rows) : null),
    /** Resolves to whether everything is saved. */
    save: async (): Promise<boolean> => {
      const now = latest.current;
      return now !== null && ((now.id !== null && !isChanged(now)) || save(now));
    },
    leave: (): void => setSession(start()),
    restored: (key: string): void => {
      setSession(null);
      onOpen(key);
    },
    stay: (): void => {
      if (session && session.key !== open) onOpen(session.key);
    },
    duplicate: (title: (title: string) => string): void => {
      if (!session) return;
      const draft = { ...session.draft, title: title(session.draft.title), shortcode: '', favourite: false };
      setSession(newSession(empty(), draft));
      onOpen(NEW_PHRASE);
    },
  };
}

/** What is said about a field is not about what stands in it now. */
const changed = (now: Session, part: Partial<PhraseDraft>): Session => ({
  ...now,
  draft: { ...now.draft, ...part },
  problems: now.problems.filter(({ field }) => !(field in part)),
  fault: null,
});

/** What is edited: it follows what is open and what is written elsewhere, before it is painted, unless words would be lost. */
function useSession({ database, rows, open, empty }: Given) {
  const [session, setSession] = useState<Session | null>(() => unsavedIn(database));
  const next = targetOf(rows, open);
  const isOther = open !== null && (session === null || next.key !== keyNow(session, rows));
  const isAsking = isOther && session !== null && isChanged(session);
  const start = (): Session | null => {
    if (open === NEW_PHRASE) return newSession(empty());
    return next.row && isEditable(next.row) ? sessionOf(next.row, rows) : null;
  };
  const follow = session && followed(session, rows);
  const wanted = isOther && !isAsking ? start() : (follow?.session ?? null);
  if (wanted !== session) setSession(wanted);
  return { session, setSession, elsewhere: follow?.elsewhere ?? null, isAsking, start };
}

export type EditingState = ReturnType<typeof useEditing>;

const targetOf = (rows: Rows, open: string | null) => {
  const row = open === null || open === NEW_PHRASE ? null : rowAt(rows, open);
  return { row, key: row?.key ?? open };
};

const keyNow = (session: Session, rows: Rows): string => rowAt(rows, session.key)?.key ?? session.key;

/** The session as it is when something happens; what was not saved outlives the tab, and the window asks before it closes. */
function useLatest({ database, open, onOpen }: Given, session: Session | null) {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const changed = session !== null && isChanged(session);
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes back when the tab is shown again
  useEffect(() => {
    forgetUnsaved(database);
    if (session && open === null) onOpen(session.key);
    return () => {
      if (latest.current && isChanged(latest.current)) leaveUnsaved(database, latest.current);
    };
  }, []);
  return latest;
}

type SetSession = (change: (now: Session | null) => Session | null) => void;

/** Writes a session; resolves to whether it was written. Where not, the session says why. */
function useSave({ database, rows, open, onOpen }: Given, setSession: SetSession) {
  const busy = useRef(false);
  return async (session: Session): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const then = (next: (now: Session) => Session): void =>
      setSession((now) => (now?.serial === session.serial ? next(now) : now));
    try {
      const outcome = await write(database, rows, session);
      if (!('id' in outcome)) {
        then((now) => ({ ...now, ...outcome, refusals: now.refusals + 1 }));
        return false;
      }
      then((now) => savedSession(now, session, outcome.id, outcome.saved));
      if (session.id === null && open === NEW_PHRASE) onOpen(keyOfRow(OWN_SOURCE, outcome.id));
      return true;
    } catch (error) {
      then((now) => ({ ...now, problems: [], fault: faultNamed(error) }));
      return false;
    } finally {
      busy.current = false;
    }
  };
}

type Written = { id: string; saved: OwnRecord[] } | Pick<Session, 'problems' | 'fault'>;

async function write(database: LibraryDatabase, rows: Rows, session: Session): Promise<Written> {
  const { draft, known } = session;
  const id = session.id ?? freshPhraseId();
  const wrong = ownProblems(draft);
  const holder = foldCode(draft.shortcode) === foldCode(known.shortcode) ? null : codeHolder(rows, draft, session.id);
  if (holder !== null) wrong.push({ field: 'shortcode', what: 'taken', by: holder });
  if (wrong.length > 0) return { problems: wrong, fault: null };
  const saving = { now: Date.now(), what: session.id === null ? 'add' : 'edit' } as const;
  const changes = changesOf(session, id);
  const outcome = await savePhraseEdit(database, { id, known: session.own, changes }, saving);
  if (outcome.saved) return { id, saved: outcome.saved };
  if ('overtaken' in outcome) return { problems: [], fault: 'overtaken' };
  return { problems: editProblems(outcome.problems), fault: null };
}

function faultNamed(error: unknown): EditFault {
  const fault = faultOf(error);
  return fault === 'quota' || fault === 'blocked' ? fault : 'failed';
}
