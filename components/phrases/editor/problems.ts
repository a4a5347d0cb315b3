import type { PackProblem, ProblemKind } from '../../../assist/pack-problem';
import { DRAFT_FIELDS, type DraftField, type PhraseDraft } from './draft';

/** What stands in the way of saving, and at which field. */
export type EditProblem =
  | { field: DraftField; what: ProblemKind | 'reversed' }
  /** The shortcode belongs to the phrase of this title. */
  | { field: 'shortcode'; what: 'taken'; by: string };

/** The fields of a problem of the schema as the form has them; null: it is of no field. */
const fieldOf = (field: string): DraftField | null => {
  if (field === 'text' || field === 'variants') return 'wordings';
  return DRAFT_FIELDS.find((one) => one === field) ?? null;
};

/** Each field's first problem; what belongs to no field stands at the title. */
export function editProblems(problems: readonly PackProblem[]): EditProblem[] {
  const byField = new Map<DraftField, EditProblem>();
  for (const { field, what } of problems) {
    const shown = fieldOf(field) ?? 'title';
    if (!byField.has(shown)) byField.set(shown, { field: shown, what });
  }
  return [...byField.values()];
}

/** What the schema of one phrase does not look at. */
export const ownProblems = ({ validFrom, validUntil }: PhraseDraft): EditProblem[] =>
  validFrom && validUntil && validUntil < validFrom ? [{ field: 'validUntil', what: 'reversed' }] : [];
