import type { ChecklistFamily, FamilyStep } from './checklist-family';
import type { StepSight } from './checklist-sight';

/**
 * How a step came to be done: by hand, or because the page showed it (an order's field, a line that was sent, the buyer's yes); `off`:
 * unticked by hand. This is all that is remembered, by step id: never the words.
 */
export type StepMark = 'hand' | 'off' | 'page' | 'sent' | 'buyer';
export type StepMarks = Readonly<Record<string, StepMark>>;

const MARKS = new Set<unknown>(['hand', 'off', 'page', 'sent', 'buyer'] satisfies StepMark[]);

export const NO_MARKS: StepMarks = Object.freeze({});

/** What was remembered; before 2026-12 it was a list of the ids ticked by hand. */
export function parseMarks(stored: unknown): StepMarks {
  if (Array.isArray(stored)) return Object.fromEntries(stored.filter(isId).map((id) => [id, 'hand']));
  if (typeof stored !== 'object' || stored === null) return NO_MARKS;
  return Object.fromEntries(Object.entries(stored).filter(([id, mark]) => isId(id) && MARKS.has(mark)));
}

const isId = (id: unknown): id is string => typeof id === 'string' && id !== '' && id !== '__proto__';

/** A tick or untick by hand. */
export const markByHand = (marks: StepMarks, id: string, done: boolean): StepMarks => {
  return { ...marks, [id]: done ? 'hand' : 'off' };
};

const byHand = (mark: StepMark | undefined): boolean => mark === 'hand' || mark === 'off';

/**
 * What to remember after a look at the page: a step seen done stays done when its line scrolls away; one whose yes the buyer took back
 * does not. What was done by hand is never changed, and stock is looked up anew each time. Unchanged marks keep their identity.
 */
export function marksAfter(marks: StepMarks, sights: ReadonlyMap<string, StepSight>): StepMarks {
  const after: Record<string, StepMark> = { ...marks };
  for (const [id, { seen, refused }] of sights) {
    if (byHand(marks[id])) continue;
    if (seen && seen.how !== 'stock') after[id] ??= seen.how;
    else if (refused) delete after[id];
  }
  const same = Object.keys(after).length === Object.keys(marks).length && Object.keys(after).every((id) => id in marks);
  return same ? marks : after;
}

export interface StepState {
  step: FamilyStep;
  done: boolean;
  /** How, where it is done; `stock` is never remembered. */
  how: Exclude<StepMark, 'off'> | 'stock' | null;
  /** What the page shows of it now; null for what is only remembered. */
  sight: StepSight | null;
}

/** The steps of a list as they stand; a step that is not needed any more is left out. */
export function stepStates(
  { steps }: ChecklistFamily,
  marks: StepMarks,
  sights: ReadonlyMap<string, StepSight>,
): StepState[] {
  const states = steps.map((step) => stateOf(step, marks[step.id], sights.get(step.id) ?? null));
  const done = new Set(states.filter((state) => state.done).map(({ step }) => step.id));
  return states.filter((state) => state.done || !state.step.unless.some((id) => done.has(id)));
}

function stateOf(step: FamilyStep, mark: StepMark | undefined, sight: StepSight | null): StepState {
  const how = howDone(mark, sight);
  return { step, done: how !== null, how, sight };
}

function howDone(mark: StepMark | undefined, sight: StepSight | null): StepState['how'] {
  if (mark === 'off') return null;
  if (mark === 'hand') return mark;
  if (sight?.seen) return sight.seen.how;
  return sight?.refused ? null : (mark ?? null);
}

/** The step to do next: the first open one that the buyer did not refuse, else the first open one; null when all are done. */
export function nextStep(states: readonly StepState[]): StepState | null {
  const open = states.filter(({ done }) => !done);
  return open.find(({ sight }) => !sight?.refused) ?? open[0] ?? null;
}
