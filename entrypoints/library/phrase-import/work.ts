import type { IntentId } from '../../../assist/intents';
import type { ImportChoice, ImportProgress, ReadAsk, RefusedFile, Take } from '../../../components/import/import-data';
import type { PhraseFile } from '../../../formats/foreign';
import { type ImportPlan, planImport } from '../../../formats/import-plan';
import { type ReadPack, readPackFile } from '../../../formats/pack-file';
import { readPasted, readPhraseFile } from '../../../formats/read-phrase-file';
import type { LibraryDatabase } from '../../../storage/database';
import { breathe } from '../../../tables/pace';
import { type ImportHands, openHands } from './hands';

export type OnProgress = (progress: ImportProgress) => void;

/** What was read, until the desk is ended. */
export interface Work {
  name: string;
  ask: ReadAsk;
  file: PhraseFile;
  hands: ImportHands;
  plan: ImportPlan;
  /** How many rows of the plan were reviewed. */
  reviewed: number;
  /** Which proposals are taken. */
  take: Take;
  /** What the person says that rows answer. */
  intents: Map<number, IntentId[]>;
}

/** So long a thread works before it hears what the page says, ms. */
export const SLICE = 40;

/** What a file is: phrases with their plan, a pack, or why it is none. */
export async function lookAt(
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
    return { name, ask, file: outcome.file, hands, plan, reviewed: 0, take: 'all', intents: new Map() };
  }
  if (outcome.refused !== 'chatside-pack') return { kind: 'refused', from: 'phrases', refusal: outcome };
  const read = await readPackFile(bytes);
  return 'refused' in read
    ? { kind: 'refused', from: 'pack', refusal: read.refused, problems: read.problems ?? [] }
    : read;
}

/** Plans in slices, so that a cancel is heard and the progress is told. */
export async function planned(
  database: LibraryDatabase,
  file: PhraseFile,
  hands: ImportHands,
  target: ImportChoice,
  onProgress: OnProgress,
): Promise<ImportPlan> {
  const library = await hands.library(database);
  const steps = planImport(file.phrases, library, target, hands.tools);
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onProgress({ phase: 'planning', share: step.value / file.phrases.length });
    await breathe();
    until = performance.now() + SLICE;
  }
}
