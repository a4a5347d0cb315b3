import type { ImportLook, PhraseImportDesk, ReadAsk, RefusedFile } from '../../../components/import/import-data';
import { TableFault } from '../../../components/library/table-data';
import type { ReadPack } from '../../../formats/pack-file';
import type { LibraryDatabase } from '../../../storage/database';
import { journalEnds } from '../../../storage/journal';
import { undoLast } from '../../../storage/undo';
import { installRead, packPreview } from './pack-import';
import { proposeRest, reviewRows } from './review';
import { isWanted, preview, said } from './shown';
import { lookAt, type OnProgress, planned, type Work } from './work';
import { writeImport } from './write-import';

type Desk = Omit<PhraseImportDesk, 'stop'>;

/** What was read last. */
interface Open {
  work: Work | null;
  pack: ReadPack | null;
  isWriting: boolean;
}

/**
 * One import: reads a file, says what it would do, and writes it when told to. For a worker: it may be long, and it may be ended.
 * @param now milliseconds since 1970
 */
export function createPhraseImportDesk(database: LibraryDatabase, now: () => number): Desk {
  const open: Open = { work: null, pack: null, isWriting: false };
  return { ...looking(database, open), ...reviewing(open), ...writing(database, open, now) };
}

const workOf = ({ work }: Open): Work => {
  if (!work) throw new TableFault('failed');
  return work;
};

const looking = (database: LibraryDatabase, open: Open): Pick<Desk, 'read' | 'plan'> => ({
  async read(ask, onProgress) {
    open.work = open.pack = null;
    const read = await lookAt(database, ask, onProgress);
    if ('file' in read) open.work = read;
    else if ('content' in read) open.pack = read;
    return shownLook(database, ask, read);
  },
  async plan({ target }, onProgress) {
    const work = workOf(open);
    work.ask = { ...work.ask, target };
    work.plan = await planned(database, work.file, work.hands, target, onProgress);
    work.reviewed = 0;
    said(work);
    return preview(work);
  },
});

const reviewing = (open: Open): Pick<Desk, 'review' | 'rows' | 'setIntents' | 'take'> => ({
  async review(_ask, onProgress) {
    const work = workOf(open);
    return reviewRows(work, () => open.work === work && !open.isWriting, onProgress);
  },
  async rows({ filter, from, count }) {
    const found = workOf(open).plan.rows.filter((row) => isWanted(row, filter));
    return { rows: found.slice(from, from + count), found: found.length };
  },
  async setIntents({ index, intents }) {
    const work = workOf(open);
    work.intents.set(index, intents);
    said(work);
    return preview(work);
  },
  async take({ which }) {
    const work = workOf(open);
    work.take = which;
    said(work);
    return preview(work);
  },
});

function writing(
  database: LibraryDatabase,
  open: Open,
  now: () => number,
): Pick<Desk, 'apply' | 'install' | 'undo' | 'cancel'> {
  let isCancelled = false;
  let step: number | null = null;
  return {
    async apply(_ask, onProgress: OnProgress) {
      isCancelled = false;
      open.isWriting = true;
      try {
        const work = workOf(open);
        await proposeRest(work, onProgress, () => isCancelled);
        const onWritten = (written: number, all: number): void => {
          if (isCancelled) throw new Error('cancelled');
          onProgress({ phase: 'storing', share: written / all });
        };
        const written = await writeImport(database, work.plan, {
          images: work.hands.images(now()),
          now: now(),
          onWritten,
        });
        step = written > 0 ? await newestStep(database) : null;
        return written;
      } catch (fault) {
        if (isCancelled) return null;
        throw fault;
      } finally {
        open.isWriting = false;
      }
    },
    async install() {
      if (!open.pack) throw new TableFault('failed');
      await installRead(database, open.pack, now());
    },
    async undo() {
      if (step === null || step !== (await journalEnds(database)).undo?.id) return false;
      return (await undoLast(database, now())) !== null;
    },
    async cancel() {
      isCancelled = true;
    },
  };
}

/** Only the keys are read: the step itself holds all that was written. */
const newestStep = async (database: LibraryDatabase): Promise<number | null> =>
  (await database.journal.toCollection().primaryKeys()).at(-1) ?? null;

async function shownLook(
  database: LibraryDatabase,
  { source }: ReadAsk,
  read: Work | ReadPack | RefusedFile,
): Promise<ImportLook> {
  if ('file' in read) return preview(read);
  return 'content' in read ? packPreview(database, typeof source === 'string' ? '' : source.name, read) : read;
}
