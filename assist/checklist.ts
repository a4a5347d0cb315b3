import type { ChecklistCondition, StockState } from './checklist-data';
import type { ChecklistFamily } from './checklist-family';
import type { StepMarks } from './checklist-marks';
import type { OrderStage } from './model';
import type { Mood } from './mood';
import type { LikelyIntent } from './suggest';

/** What is known of the moment: which checklists apply is decided from this alone. */
export interface Occasion {
  /** Of the order on screen; `none` without one; `unknown` where it could not be read: then no list of a stage applies. */
  stage: OrderStage | 'none';
  cashOnDelivery: boolean | null;
  stock: StockState;
  consoleId: string;
  /** The buyer's last turns. */
  turns: readonly OccasionTurn[];
}

export interface OccasionTurn {
  /** Normalised. */
  text: string;
  intents: readonly LikelyIntent[];
  mood?: Mood | null;
}

/** A turn is about intents that together reach this. Of 641 real turns, 8 of 10 about an exchange reach it, and 3 about something else. */
const LIKELY = 0.25;

const isAbout = (intents: readonly string[], turn: OccasionTurn): boolean =>
  turn.intents.reduce((sum, { id, score }) => (intents.includes(id) ? sum + score : sum), 0) >= LIKELY;

/** What the buyer said passes: a list that was begun because of it stays. */
function isSaid({ intents, words, moods }: ChecklistCondition, { turns }: Occasion, begun: boolean): boolean {
  if (begun || (!intents && !words && !moods)) return true;
  return turns.some(
    (turn) =>
      (!intents || isAbout(intents, turn)) &&
      (!words || words.some((word) => turn.text.includes(word))) &&
      (!moods || feels(moods, turn)),
  );
}

const feels = (moods: readonly Mood[], { mood }: OccasionTurn): boolean => !!mood && moods.includes(mood);

/** The mood that a list is offered for now; null for none: it is there for something else. */
export function moodBehind({ when }: ChecklistFamily, { turns }: Occasion): Mood | null {
  const moods = when.flatMap((condition) => condition.moods ?? []);
  return turns.find((turn) => feels(moods, turn))?.mood ?? null;
}

function isMet(condition: ChecklistCondition, occasion: Occasion, begun: boolean): boolean {
  const { stages, cashOnDelivery, stock, console } = condition;
  const { stage } = occasion;
  if (stages && (stage === 'unknown' || !stages.includes(stage))) return false;
  if (cashOnDelivery !== undefined && cashOnDelivery !== occasion.cashOnDelivery) return false;
  if (stock && !stock.includes(occasion.stock)) return false;
  if (console !== undefined && console !== occasion.consoleId) return false;
  return isSaid(condition, occasion, begun);
}

/** A buyer in such a mood is heard before anything else is dealt with. */
const URGENT = new Set<Mood>(['angry', 'threat']);
const FIRST = 10;

/** How exactly a condition is met: by its parts, one that is more telling than a stage deciding between equals; 0 = not met. */
function exactness(condition: ChecklistCondition, occasion: Occasion, begun: boolean): number {
  if (!isMet(condition, occasion, begun)) return 0;
  const parts = Object.keys(condition);
  const urgent = occasion.turns.some(({ mood }) => mood && URGENT.has(mood) && condition.moods?.includes(mood));
  return parts.length + (parts.some((part) => part !== 'stages') ? 0.5 : 0) + (urgent ? FIRST : 0);
}

const isBegun = ({ steps }: ChecklistFamily, marks: StepMarks): boolean => {
  const done = steps.filter(({ id }) => marks[id] !== undefined && marks[id] !== 'off').length;
  return done > 0 && done < steps.length;
};

/**
 * The checklists that apply, most specific first; among equals the order of the packs. Lists for setting up a console are not here.
 * @param marks what is remembered: a list that is half done does not go away because the buyer speaks of something else
 */
export function checklistsFor(
  occasion: Occasion,
  families: readonly ChecklistFamily[],
  marks: StepMarks,
): ChecklistFamily[] {
  return families
    .filter(({ setup }) => !setup)
    .map((family) => {
      const begun = isBegun(family, marks);
      return { family, score: Math.max(...family.when.map((condition) => exactness(condition, occasion, begun))) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ family }) => family);
}

/** The lists for setting up the console of this moment. */
export const setupListsFor = (occasion: Occasion, families: readonly ChecklistFamily[]): ChecklistFamily[] =>
  families.filter(({ setup, when }) => setup && when.some((condition) => isMet(condition, occasion, false)));
