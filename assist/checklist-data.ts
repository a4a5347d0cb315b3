import type { OrderStage } from './model';

export interface ChecklistStep {
  id: string;
  text: string;
  /** For the new hire: why this step exists. */
  why: string;
  /** A phrase that does this step, by id. */
  phrase?: string;
}

/** The steps of one stage of an order: data, in `phrases/<language>/checklists.json`. */
export interface Checklist {
  id: string;
  title: string;
  /** Shown when the order is at one of these stages; `none` = no order on screen. */
  when: (OrderStage | 'none')[];
  steps: ChecklistStep[];
}
