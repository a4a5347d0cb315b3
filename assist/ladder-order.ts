import type { BargainMove, Rung } from './bargain-data';
import { nextStep, numbersOf } from './ladder-price';
import { type BargainScene, type Step, stepOf, timesTaken } from './ladder-steps';

/** Which rungs a move asks for, the most pressing move first. Prices are not among them: they come in their order. */
const DRAWS: readonly [BargainMove, (rung: Rung) => boolean][] = [
  ['threat', isEnd],
  ['leave', isEnd],
  ['final', isEnd],
  ['ask_extra', ({ kind }) => kind === 'extra'],
  ['bulk', ({ kind, asks }) => kind === 'exchange' && asks === 'quantity'],
  ['exchange', ({ kind }) => kind === 'exchange'],
  ['condition', ({ kind }) => kind === 'exchange'],
  ['compare', ({ kind }) => kind === 'reason'],
  ['price_complaint', ({ kind }) => kind === 'reason'],
];

function isEnd({ kind }: Pick<Rung, 'kind'>): boolean {
  return kind === 'final' || kind === 'let-go';
}

/** The end comes ahead of its turn only when a price was named, or none can be. */
function mayComeEarly(rung: Rung, { ladder, state, facts }: BargainScene): boolean {
  return !isEnd(rung) || state.ours.length > 0 || nextStep(ladder, state, facts) === null;
}

const isMeant = ({ moves }: Rung, { moves: made }: BargainScene): boolean =>
  !moves || moves.some((move) => made.includes(move));

/** A step that was brought by a move stands for the plain ones of its kind: who was answered a comparison needs no more reasons. */
function isStoodFor({ kind, moves }: Rung, { ladder, state }: BargainScene): boolean {
  if (moves || kind === 'price' || isEnd({ kind })) return false;
  return ladder.rungs.some((other) => other.kind === kind && other.moves && state.done.includes(other.id));
}

function drawn(scene: BargainScene): Step | null {
  const first = scene.state.done.length === 0;
  for (const [move, draws] of DRAWS) {
    // At first the shop's own position is stated, whatever the buyer says of it; who buys many is asked how many.
    if (!scene.moves.includes(move) || (first && move !== 'bulk')) continue;
    for (const rung of scene.ladder.rungs) {
      if (!draws(rung) || timesTaken(scene.state, rung) > 0) continue;
      if (!isMeant(rung, scene) || isStoodFor(rung, scene) || !mayComeEarly(rung, scene)) continue;
      const step = stepOf(rung, scene);
      if (step) return { ...step, reason: step.reason.kind === 'words' ? { kind: 'move', move } : step.reason };
    }
  }
  return null;
}

/** Index of the last price or end taken: what stands before it does not come by itself any more. */
function passed({ ladder, state }: BargainScene): number {
  return ladder.rungs.findLastIndex((rung) => (rung.kind === 'price' || isEnd(rung)) && state.done.includes(rung.id));
}

function inOrder(scene: BargainScene): Step | null {
  const from = passed(scene);
  let skipped: 'no-floor' | 'no-room' | null = null;
  for (const [index, rung] of scene.ladder.rungs.entries()) {
    const open = rung.kind === 'price' ? index >= from : index > from && timesTaken(scene.state, rung) === 0;
    const step = open && isMeant(rung, scene) && !isStoodFor(rung, scene) ? stepOf(rung, scene) : null;
    if (step) return step.reason.kind === 'words' ? { ...step, reason: { kind: 'words', skipped } } : step;
    if (open && rung.kind === 'price') skipped = numbersOf(scene.facts) ? 'no-room' : 'no-floor';
  }
  return null;
}

/** What was said before and may be said again, the last of the ladder first. Never what gives something. */
function again(scene: BargainScene): Step | null {
  for (const rung of scene.ladder.rungs.toReversed()) {
    if (rung.kind === 'price' || rung.kind === 'extra' || !isMeant(rung, scene)) continue;
    const step = stepOf(rung, scene);
    if (step) return step;
  }
  return null;
}

/**
 * The ladder's own next step for this turn. The same question asked twice gives the same answer: only what was put to the buyer moves
 * it on. Null at the end of the ladder.
 */
export const nextInLadder = (scene: BargainScene): Step | null => drawn(scene) ?? inOrder(scene) ?? again(scene);
