import type { PhrasePreview, ReviewProgress } from '../../../components/import/import-data';
import { reviewedRow } from '../../../formats/import-plan';
import { breathe } from '../../../tables/pace';
import { preview, recount, saidRow } from './shown';
import { type OnProgress, SLICE, type Work } from './work';

/** Between two notes of progress, ms. */
const NOTE = 500;

/**
 * Looks at the rows one after the other, in slices, so that other questions are answered meanwhile.
 * @param isCurrent whether it is still to go on
 */
export async function reviewRows(
  work: Work,
  isCurrent: () => boolean,
  onProgress: (progress: ReviewProgress) => void,
): Promise<PhrasePreview | null> {
  const { plan, hands } = work;
  const tools = await hands.review();
  const isMine = (): boolean => work.plan === plan && isCurrent();
  // What is on the screen is looked at first, and told at once.
  let note = 0;
  while (isMine() && work.reviewed < plan.rows.length) {
    const until = performance.now() + SLICE;
    while (work.reviewed < plan.rows.length && performance.now() < until) {
      const row = plan.rows[work.reviewed];
      if (row) plan.rows[work.reviewed] = saidRow(work, reviewedRow(row, tools));
      work.reviewed += 1;
    }
    if (performance.now() > note) {
      recount(work);
      onProgress({ share: work.reviewed / plan.rows.length, preview: preview(work) });
      note = performance.now() + NOTE;
    }
    await breathe();
  }
  if (!isMine()) return null;
  recount(work);
  return preview(work);
}

/** The proposals that are still missing when the rows are to be written; the guard only tells, and is not asked. */
export async function proposeRest(work: Work, onProgress: OnProgress, isCancelled: () => boolean): Promise<void> {
  const { plan, hands } = work;
  if (work.reviewed >= plan.rows.length) return;
  const tools = { ...(await hands.review()), cautions: () => [] };
  let until = performance.now() + SLICE;
  for (; work.reviewed < plan.rows.length && !isCancelled(); work.reviewed += 1) {
    const row = plan.rows[work.reviewed];
    if (row) plan.rows[work.reviewed] = saidRow(work, reviewedRow(row, tools));
    if (performance.now() < until) continue;
    onProgress({ phase: 'planning', share: work.reviewed / plan.rows.length });
    await breathe();
    until = performance.now() + SLICE;
  }
  recount(work);
}
