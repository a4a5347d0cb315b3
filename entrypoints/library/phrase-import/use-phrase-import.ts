import { useRef, useState } from 'react';
import { useLanguage } from '../../../components/i18n/language';
import type {
  ImportLook,
  ImportProgress,
  PhraseImportDesk,
  PhrasePreview,
  ReadAsk,
  RowFilter,
} from '../../../components/import/import-data';
import {
  IMPORT_ROWS,
  type ImportActions,
  type ImportChoices,
  type ImportState,
  type RowsShown,
} from '../../../components/import/import-state';
import { parsePath } from '../../../components/phrases/group-path';
import { NO_OWN_CAUTIONS } from '../../../storage/own-cautions';
import { useOwnCautions } from '../../page/use-own-cautions';
import { useDeskWork } from './use-desk-work';
import { type Said, useSaid } from './use-said';

type Source = File | string;
type Review = Extract<ImportState, { step: 'phrases' }>;
type Read = { look: ImportLook; shown: RowsShown };

const FRESH: ImportChoices = { choice: {}, target: { mode: 'merge', layer: 'shop', group: [] }, take: 'all' };

export interface PhraseImporting {
  /** Null: nothing is being imported. */
  state: ImportState | null;
  choices: ImportChoices;
  act: ImportActions;
  onOpen(): void;
  said: Said | null;
}

/** One import at a time, in a thread of its own. */
export function usePhraseImport(openDesk: () => PhraseImportDesk): PhraseImporting {
  const bench = useBench(openDesk);
  const { state, choices, desk, say, said, setState, close } = bench;
  const act: ImportActions = {
    ...reading(bench),
    ...reviewing(bench),
    ...writing(bench),
    onCancel: () => {
      // While it is being written, the desk says what became of it.
      if (state?.step === 'working' && state.progress.phase === 'storing') return desk.cancel();
      desk.end();
      setState({ step: 'choosing' });
    },
    onClose: close,
  };
  const onOpen = (): void => {
    desk.end();
    say(null);
    setState({ step: 'choosing' });
  };
  return { state, choices, act, onOpen, said };
}

/** What all steps share. */
function useBench(openDesk: () => PhraseImportDesk) {
  const language = useLanguage();
  const cautions = useOwnCautions() ?? NO_OWN_CAUTIONS;
  const [state, setState] = useState<ImportState | null>(null);
  const [source, setSource] = useState<Source>('');
  const [choices, setChoices] = useState(FRESH);
  /** Which rows are looked at. */
  const view = useRef<Pick<RowsShown, 'filter' | 'from'>>(NO_ROWS);
  const desk = useDeskWork(openDesk);
  const { said, say } = useSaid(desk);
  const close = (): void => {
    desk.end();
    setState(null);
  };
  return { language, cautions, view, state, setState, source, setSource, choices, setChoices, desk, said, say, close };
}

type Bench = ReturnType<typeof useBench>;

/** Over a review that is shown already, the progress stands beside it. */
const onProgress =
  ({ desk, setState }: Bench, mine: PhraseImportDesk, name: string) =>
  (progress: ImportProgress): void => {
    if (!desk.isCurrent(mine)) return;
    setState((now) => (now?.step === 'phrases' ? { ...now, busy: progress } : { step: 'working', name, progress }));
  };

function reading(bench: Bench): Pick<ImportActions, 'onFile' | 'onPaste' | 'onChoice'> {
  const { language, cautions, choices, desk, source, say } = bench;
  const read = (from: Source, chosen: ImportChoices): void => {
    const name = nameOf(from);
    bench.setChoices(chosen);
    void desk.work({
      do: (mine) => readAll(mine, { ...chosen, source: from, language, cautions }, onProgress(bench, mine, name)),
      done: ({ look, shown }) => {
        bench.view.current = shown;
        bench.setState(stateOf(name, look, shown));
        if (look.kind === 'phrases') startReview(bench);
      },
      failed: (fault) => {
        bench.close();
        say({ kind: 'fault', fault });
      },
    });
  };
  const start = (from: Source): void => {
    desk.begin();
    say(null);
    bench.setSource(from);
    bench.setState({ step: 'working', name: nameOf(from), progress: { phase: 'reading', share: 0 } });
    read(from, { ...FRESH, target: choices.target });
  };
  return {
    onFile: start,
    onPaste: start,
    onChoice: (choice) => desk.isFree() && read(source, { ...choices, choice, take: 'all' }),
  };
}

/** Null: what is known of the file stays as it is. */
type Doing = (mine: PhraseImportDesk) => Promise<PhrasePreview | null>;

/** Beside all else: what is found comes into the rows that are shown, as it is found. */
function startReview({ desk, setState, view }: Bench): void {
  desk.beside(async (mine) => {
    const tell = async (preview: PhrasePreview, share: number | null): Promise<void> => {
      const { filter, from } = view.current;
      const shown = await rowsAt(mine, filter, from);
      if (!desk.isCurrent(mine)) return;
      // Another page may have been opened meanwhile: its rows are as new.
      const isSeen = view.current.filter === filter && view.current.from === from;
      setState((now) =>
        now?.step === 'phrases' ? { ...now, preview, reviewing: share, ...(isSeen && { shown }) } : now,
      );
    };
    const found = await mine.review({}, ({ share, preview }) => void tell(preview, share));
    if (found) await tell(found, null);
  });
}

function reviewing(bench: Bench): Pick<ImportActions, 'onTarget' | 'onGroup' | 'onTake' | 'onView' | 'onIntents'> {
  const { state, choices, desk } = bench;
  const review = state?.step === 'phrases' ? state : null;
  const look = (doing: Doing, after?: () => void): void => {
    const { filter, from } = bench.view.current;
    void desk.work({
      do: async (mine) => ({ preview: await doing(mine), shown: await rowsAt(mine, filter, from) }),
      done: ({ preview, shown }) => {
        bench.view.current = shown;
        bench.setState((now) =>
          now?.step === 'phrases' ? { ...now, preview: preview ?? now.preview, shown, busy: null } : now,
        );
        after?.();
      },
      failed: (fault) => bench.say({ kind: 'fault', fault }),
    });
  };
  const planAgain = (target: ImportChoices['target']): void => {
    if (!review || !desk.isFree()) return;
    bench.setChoices({ ...choices, target });
    const doing: Doing = (mine) => mine.plan({ target }, onProgress(bench, mine, review.name));
    look(doing, () => startReview(bench));
  };
  return {
    onTarget: (target) => planAgain({ ...target, group: choices.target.group }),
    onGroup: (typed) => planAgain({ ...choices.target, group: parsePath(typed) }),
    onTake: (take) => {
      if (!review || !desk.isFree()) return;
      bench.setChoices({ ...choices, take });
      look((mine) => mine.take({ which: take }));
    },
    onView: (filter, from) => {
      if (!review || !desk.isFree()) return;
      bench.view.current = { filter, from };
      look(async () => null);
    },
    onIntents: (index, intents) => {
      if (review) look((mine) => mine.setIntents({ index, intents }));
    },
  };
}

function writing(bench: Bench): Pick<ImportActions, 'onApply' | 'onInstall'> {
  const { state, desk, say, setState } = bench;
  const apply = (now: Review): void => {
    const onStored = (mine: PhraseImportDesk) => (progress: ImportProgress) => {
      if (desk.isCurrent(mine)) setState({ step: 'working', name: now.name, progress });
    };
    void desk.work({
      do: (mine) => mine.apply({}, onStored(mine)),
      done: (count) => {
        setState(count === null ? now : null);
        if (count === null) startReview(bench);
        say(count === null ? { kind: 'cancelled' } : { kind: 'imported', count });
      },
      failed: (fault) => {
        setState(now);
        startReview(bench);
        say({ kind: 'fault', fault });
      },
    });
  };
  const install = ({ preview }: Extract<ImportState, { step: 'pack' }>): void => {
    void desk.work({
      do: (mine) => mine.install({}),
      done: () => {
        bench.close();
        say({ kind: 'installed', title: preview.pack.title });
      },
      failed: (fault) => say({ kind: 'fault', fault }),
    });
  };
  return {
    onApply: () => state?.step === 'phrases' && apply(state),
    onInstall: () => state?.step === 'pack' && install(state),
  };
}

const nameOf = (from: Source): string => (typeof from === 'string' ? '' : from.name);

async function readAll(
  desk: PhraseImportDesk,
  ask: ReadAsk,
  onProgress: (progress: ImportProgress) => void,
): Promise<Read> {
  const look = await desk.read(ask, onProgress);
  const shown = look.kind === 'phrases' ? await rowsAt(desk, 'all', 0) : NO_ROWS;
  return { look, shown };
}

const NO_ROWS: RowsShown = { filter: 'all', from: 0, rows: [], found: 0 };

/** Where there are fewer rows now, the last page of them. */
async function rowsAt(desk: PhraseImportDesk, filter: RowFilter, from: number): Promise<RowsShown> {
  const { rows, found } = await desk.rows({ filter, from, count: IMPORT_ROWS });
  if (rows.length > 0 || found === 0) return { filter, from: found === 0 ? 0 : from, rows, found };
  return rowsAt(desk, filter, Math.floor((found - 1) / IMPORT_ROWS) * IMPORT_ROWS);
}

function stateOf(name: string, look: ImportLook, shown: RowsShown): ImportState {
  if (look.kind === 'phrases') return { step: 'phrases', name, preview: look, shown, busy: null, reviewing: 0 };
  if (look.kind === 'pack') return { step: 'pack', name, preview: look };
  return { step: 'refused', name, look };
}
