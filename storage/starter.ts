import type { MoveData } from '../assist/bargain-data';
import type { IntentModel } from '../assist/intent-model';
import type { Language } from '../assist/phrase';
import { parseRoutines } from '../assist/routines';
import enMoves from '../phrases/en/bargain-moves.json';
import enChecklists from '../phrases/en/checklists.json';
import enLadders from '../phrases/en/ladders.json';
import enPhrases from '../phrases/en/phrases.json';
import enRoutines from '../phrases/en/routines.json';
import enTables from '../phrases/en/tables.json';
import zhMoves from '../phrases/zh-CN/bargain-moves.json';
import zhChecklists from '../phrases/zh-CN/checklists.json';
import zhLadders from '../phrases/zh-CN/ladders.json';
import zhPhrases from '../phrases/zh-CN/phrases.json';
import zhRoutines from '../phrases/zh-CN/routines.json';
import zhTables from '../phrases/zh-CN/tables.json';
import type { Pack } from './database';
import { intentModels } from './intent-models';

/** The rows without the head of the file. */
function tablesOf({ format, formatVersion, ...tables }: { format: string; formatVersion: number }): object {
  return tables;
}

/** JSON imports have wider types than their files (every string instead of an id); `tests/unit/packs.test.ts` checks the files. */
const packs = [
  { ...zhPhrases, ...zhLadders, ...zhChecklists, tables: tablesOf(zhTables), routines: parseRoutines(zhRoutines) },
  { ...enPhrases, ...enLadders, ...enChecklists, tables: tablesOf(enTables), routines: parseRoutines(enRoutines) },
] as unknown as Pack[];

const moves = [zhMoves, enMoves] as unknown as { language: Language; moves: MoveData[] }[];

/** The packs that come with the product, one per language, with nothing but the fields of a pack. */
export function starterPacks(): Pack[] {
  return packs.map(({ id, version, language, title, phrases, ladders, checklists, tables, routines }) => {
    return { id, version, language, title, phrases, ladders, checklists, tables, routines };
  });
}

/** What is known about buyers' questions, one model per language, with the labels of the intents. */
export function starterIntents(): IntentModel[] {
  return intentModels;
}

/** How haggling is recognised, per language. */
export function starterMoves(): { language: Language; moves: MoveData[] }[] {
  return moves.map(({ language, moves: rows }) => ({ language, moves: rows }));
}
