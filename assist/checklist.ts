import type { Checklist, ChecklistStep } from './checklist-data';
import type { OrderStage } from './model';

export interface ChecklistProgress {
  done: number;
  total: number;
  /** The first step that is not done; null when all are. */
  next: ChecklistStep | null;
}

/**
 * The checklist of a stage, the first that names it; null when none does.
 * @param stage `'none'` without an order on screen; an order whose stage is not known shows none, because a guess could skip a step
 */
export function checklistFor(stage: OrderStage | 'none', checklists: readonly Checklist[]): Checklist | null {
  if (stage === 'unknown') return null;
  return checklists.find(({ when }) => when.includes(stage)) ?? null;
}

/** How far a checklist is. Ids that it does not hold (of an older edition) do not count. */
export function progress(checklist: Checklist, doneIds: Iterable<string>): ChecklistProgress {
  const done = new Set(doneIds);
  const open = checklist.steps.filter(({ id }) => !done.has(id));
  return { done: checklist.steps.length - open.length, total: checklist.steps.length, next: open[0] ?? null };
}
