import { useEffect, useMemo } from 'react';
import { checklistsFor, moodBehind, type Occasion, setupListsFor } from '../../assist/checklist';
import { type ChecklistFamily, checklistFamilies } from '../../assist/checklist-family';
import { marksAfter, parseMarks, type StepMarks } from '../../assist/checklist-marks';
import { readChecklists } from '../../assist/checklist-schema';
import { lookAtSteps, type StepSight, type StockSight } from '../../assist/checklist-sight';
import { identityOf } from '../../assist/conversation';
import type { Mood } from '../../assist/mood';
import { occasionTurns } from '../../assist/occasion-turns';
import { spokenLanguage } from '../../assist/spoken-language';
import { innerPhrases } from '../../assist/template-find';
import { useLanguage } from '../../components/i18n/language';
import type { Scene } from './scene';
import { useRemembered } from './use-remembered';

export interface CurrentChecklists {
  /** Most specific first. */
  lists: ChecklistFamily[];
  setup: ChecklistFamily | null;
  /** The mood of the buyer that each list is offered for, by the list's id. */
  moods: ReadonlyMap<string, Mood>;
  sights: ReadonlyMap<string, StepSight>;
  marks: StepMarks;
  setMarks(marks: StepMarks): void;
}

/** The checklists of the moment, what the page shows of their steps, and what is remembered per conversation and order. */
export function useChecklist(scene: Scene, stock: StockSight | null): CurrentChecklists {
  const { library, view, order } = scene;
  const families = useFamilies(scene);
  const occasion = useOccasion(scene, stock);
  const conversation = useMemo(() => identityOf(view), [view]);
  const what = `steps:${order?.number ?? ''}`;
  const [marks, setMarks, read] = useRemembered(library.database, conversation, what, parseMarks);
  const lists = useMemo(() => checklistsFor(occasion, families, marks), [occasion, families, marks]);
  const sights = useSights(scene, lists, stock);
  useEffect(() => {
    const after = marksAfter(marks, sights);
    if (read && after !== marks) setMarks(after);
  }, [read, marks, sights, setMarks]);
  const moods = useMemo(() => moodsBehind(lists, occasion), [lists, occasion]);
  return { lists, moods, setup: setupListsFor(occasion, families)[0] ?? null, sights, marks, setMarks };
}

const moodsBehind = (lists: readonly ChecklistFamily[], occasion: Occasion): Map<string, Mood> =>
  new Map(
    lists.flatMap((list) => {
      const mood = moodBehind(list, occasion);
      return mood ? [[list.id, mood] as const] : [];
    }),
  );

function useFamilies({ library }: Scene): ChecklistFamily[] {
  const language = useLanguage();
  return useMemo(() => {
    const packs = library.packs.map((pack) => ({ ...pack, checklists: readChecklists(pack.checklists).checklists }));
    const own = packs.filter((pack) => pack.language === language);
    // The order of the agent's own language decides between lists that fit equally well.
    return checklistFamilies([...own, ...packs.filter((pack) => !own.includes(pack))]);
  }, [library.packs, language]);
}

function useOccasion({ library, view, situation, order }: Scene, stock: StockSight | null): Occasion {
  const language = useLanguage();
  const { engine } = library;
  const turns = useMemo(
    () =>
      occasionTurns(
        view.messages,
        (turn) => engine.intents(turn, language),
        (turn) => engine.mood(turn, language),
      ),
    [view.messages, engine, language],
  );
  const unclear = order === null && view.health.orders === 'unreadable';
  return useMemo(
    () => ({
      // Without a sure order it is not known where the buyer stands.
      stage: unclear ? 'unknown' : situation.stage,
      cashOnDelivery: order?.cashOnDelivery ?? null,
      stock: stock?.state ?? 'unknown',
      consoleId: view.consoleId,
      turns,
    }),
    [unclear, situation.stage, order?.cashOnDelivery, stock?.state, view.consoleId, turns],
  );
}

function useSights(
  { view, order, situation, library }: Scene,
  lists: ChecklistFamily[],
  stock: StockSight | null,
): ReadonlyMap<string, StepSight> {
  const spoken = spokenLanguage(view.messages, useLanguage());
  return useMemo(
    () =>
      lookAtSteps(lists, {
        messages: view.messages,
        order,
        orderCount: view.orders.length,
        values: situation.values,
        stock,
        phrase: (id) => library.phrases.get(id),
        find: innerPhrases(library.phrases, spoken),
      }),
    [lists, view, order, situation.values, stock, library.phrases, spoken],
  );
}
