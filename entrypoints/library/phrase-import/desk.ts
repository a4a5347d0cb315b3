import type { IntentId } from '../../../assist/intents';
import type {
  ImportChoice,
  ImportLook,
  ImportProgress,
  PhraseImportDesk,
  PhrasePreview,
  ReadAsk,
  RefusedFile,
  RowFilter,
  ShownRow,
} from '../../../components/import/import-data';
import { TableFault } from '../../../components/library/table-data';
import type { PhraseFile } from '../../../formats/foreign';
import { type ImportPlan, type PlannedRow, planImport } from '../../../formats/import-plan';
import { type ReadPack, readPackFile } from '../../../formats/pack-file';
import { readPasted, readPhraseFile } from '../../../formats/read-phrase-file';
import type { LibraryDatabase } from '../../../storage/database';
import { type ImportHands, openHands } from './hands';
import { installRead, packPreview } from './pack-import';
import { writeImport } from './write-import';

type OnProgress = (progress: ImportProgress) => void;

/** What was read, until the desk is ended. */
interface Work {
  name: string;
  ask: ReadAsk;
  file: PhraseFile;
  hands: ImportHands;
  plan: ImportPlan;
  /** What the person says that rows answer. */
  intents: Map<number, IntentId[]>;
}

/** Rows between two looks at the clock and at what the page says. */
const SLICE = 200;
const PROBLEMS_SHOWN = 200;

/**
 * One import: reads a file, says what it would do, and writes it when told to. For a worker: it may be long, and it may be ended.
 * @param now milliseconds since 1970
 */
export function createPhraseImportDesk(database: LibraryDatabase, now: () => number): Omit<PhraseImportDesk, 'stop'> {
  let work: Work | null = null;
  let pack: ReadPack | null = null;
  let isCancelled = false;
  const current = (): Work => {
    if (!work) throw new TableFault('failed');
    return work;
  };
  return {
    async read(ask, onProgress) {
      work = pack = null;
      const read = await lookAt(database, ask, onProgress);
      if ('file' in read) work = read;
      else if ('content' in read) pack = read;
      return shownLook(database, ask, read);
    },
    async plan({ target }, onProgress) {
      const mine = current();
      mine.ask = { ...mine.ask, target };
      mine.plan = await planned(database, mine.file, mine.hands, target, onProgress);
      said(mine);
      return preview(mine);
    },
    async rows({ filter, from, count }) {
      const found = current().plan.rows.filter((row) => isWanted(row, filter));
      return { rows: found.slice(from, from + count).map(shown), found: found.length };
    },
    async setIntents({ index, intents }) {
      const mine = current();
      mine.intents.set(index, intents);
      said(mine);
    },
    async apply(_ask, onProgress) {
      isCancelled = false;
      const { plan, hands } = current();
      const onWritten = (written: number, all: number): void => {
        if (isCancelled) throw new Error('cancelled');
        onProgress({ phase: 'storing', share: written / all });
      };
      const images = hands.images(now());
      const writing = writeImport(database, plan, { images, now: now(), onWritten });
      return writing.catch((fault) => (isCancelled ? null : Promise.reject(fault)));
    },
    async install() {
      if (!pack) throw new TableFault('failed');
      await installRead(database, pack, now());
    },
    async cancel() {
      isCancelled = true;
    },
  };
}

/** What a file is: phrases with their plan, a pack, or why it is none. */
async function lookAt(
  database: LibraryDatabase,
  ask: ReadAsk,
  onProgress: OnProgress,
): Promise<Work | ReadPack | RefusedFile> {
  const { source, choice } = ask;
  const name = typeof source === 'string' ? '' : source.name;
  const bytes =
    typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(await source.arrayBuffer());
  const onShare = (share: number): void => onProgress({ phase: 'reading', share });
  const outcome =
    typeof source === 'string' ? await readPasted(source, choice) : await readPhraseFile(name, bytes, choice, onShare);
  if ('file' in outcome) {
    const hands = await openHands(outcome.file, ask);
    const plan = await planned(database, outcome.file, hands, ask.target, onProgress);
    return { name, ask, file: outcome.file, hands, plan, intents: new Map() };
  }
  if (outcome.refused !== 'chatside-pack') return { kind: 'refused', from: 'phrases', refusal: outcome };
  const read = await readPackFile(bytes);
  return 'refused' in read
    ? { kind: 'refused', from: 'pack', refusal: read.refused, problems: read.problems ?? [] }
    : read;
}

async function shownLook(
  database: LibraryDatabase,
  { source }: ReadAsk,
  read: Work | ReadPack | RefusedFile,
): Promise<ImportLook> {
  if ('file' in read) return preview(read);
  return 'content' in read ? packPreview(database, typeof source === 'string' ? '' : source.name, read) : read;
}

/** What the person said about rows, over what is proposed for them. */
function said({ plan, intents }: Work): void {
  for (const [index, chosen] of intents) {
    const row = plan.rows[index];
    if (row?.phrase) row.phrase = { ...row.phrase, intents: chosen };
  }
}

/** Plans in slices, so that a cancel is heard and the progress is told. */
async function planned(
  database: LibraryDatabase,
  file: PhraseFile,
  hands: ImportHands,
  target: ImportChoice,
  onProgress: OnProgress,
): Promise<ImportPlan> {
  const library = await hands.library(database);
  const steps = planImport(file.phrases, library, target, hands.tools);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value % SLICE !== 0) continue;
    onProgress({ phase: 'planning', share: step.value / file.phrases.length });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function preview({ name, file, plan }: Work): PhrasePreview {
  const { format, encoding, table = null, problems } = file;
  const shownProblems = problems.slice(0, PROBLEMS_SHOWN);
  return {
    kind: 'phrases',
    name,
    format,
    encoding,
    table,
    counts: plan.counts,
    problems: shownProblems,
    problemCount: problems.length,
  };
}

const shown = ({
  index,
  row,
  outcome,
  phrase,
  before,
  codeTakenBy,
  problems,
  cautions,
  proposal,
}: PlannedRow): ShownRow => ({
  index,
  row,
  outcome,
  phrase,
  before,
  codeTakenBy,
  problems,
  cautions,
  proposal,
});

function isWanted(row: PlannedRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'codes') return row.codeTakenBy !== null;
  if (filter === 'cautions') return row.cautions.length > 0;
  return filter === 'proposed' ? row.proposal !== null : row.outcome === filter;
}
