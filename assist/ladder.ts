import type { Rung } from './bargain-data';
import type { TurnChoice } from './bargain-state';
import { choiceFor } from './bargain-turn';
import { type Grant, grantOf } from './ladder-lead';
import { nextInLadder } from './ladder-order';
import { isAmount, numbersOf } from './ladder-price';
import { wasPut } from './ladder-put';
import { type BargainScene, openSteps, type Proposal, type Step, stepOf } from './ladder-steps';

export { type BargainState, type LeadAnswer, type LeadRequest, type Phase, startBargain } from './bargain-state';
export { answerLead, askLead, reachCents } from './ladder-lead';
export { type BargainFacts, bargainFacts } from './ladder-price';
export { putToBuyer, withOffer } from './ladder-put';
export {
  type BargainScene,
  openSteps,
  type PhraseUse,
  type Proposal,
  type Step,
  type StepReason,
} from './ladder-steps';

const NOTHING = { offerCents: null, givesCents: 0, gives: null, step: null, put: false } as const;

/** The next step; null while nobody haggles, or at the end of the ladder. */
export function propose(scene: BargainScene): Proposal | null {
  const { state, turn } = scene;
  if (turn === null && !state.lead && !state.see) return null;
  const choice = choiceFor(state, turn);
  const frozen = turn !== null && choice.put && wasPut(choice.put, scene);
  if (frozen) return frozen;
  const chosen = choice.put ? undefined : scene.ladder.rungs.find(({ id }) => id === choice.rungId);
  if (chosen && chosen.id !== state.lead?.rungId) {
    const step = stepOf(chosen, scene);
    if (step) return phased(step, scene, choice);
  }
  return closing(scene) ?? fromLead(scene) ?? afterSee(scene, choice) ?? fromLadder(scene, choice);
}

/** The other steps that the agent may take now. */
export function otherSteps(scene: BargainScene, current: Proposal | null): Step[] {
  return openSteps(scene).filter(({ rung }) => rung.id !== current?.rung?.id);
}

function fromLadder(scene: BargainScene, choice: TurnChoice): Proposal | null {
  const step = scene.turn === null ? null : nextInLadder(scene);
  return step && phased(step, scene, choice);
}

function phased(step: Step, { ladder, state, phraseUse }: BargainScene, { skipSee }: TurnChoice): Proposal {
  const plain = { ...step, put: false };
  if (step.beyond) return { ...plain, phase: 'ask-lead', phraseIds: [] };
  const see = (ladder.asking?.see ?? []).filter((id) => phraseUse(id) === 'words');
  const first = step.step !== null && !skipSee && state.see?.rungId !== step.rung.id && see.length > 0;
  return first ? { ...plain, phase: 'see', phraseIds: see } : { ...plain, phase: 'say' };
}

/** The step that "let me see" was said for. */
function afterSee(scene: BargainScene, choice: TurnChoice): Proposal | null {
  const rung = scene.ladder.rungs.find(({ id }) => id === scene.state.see?.rungId);
  const step = rung ? stepOf(rung, scene) : null;
  return step && phased(step, scene, choice);
}

/** A buyer who agrees, after something was talked about, and asks for nothing more. */
function closing(scene: BargainScene): Proposal | null {
  const { ladder, state, moves, facts, turn, phraseUse } = scene;
  if (turn === null || !moves.includes('accept') || state.done.length === 0) return null;
  const asks = moves.some((move) => move === 'ask_discount' || move === 'ask_lowest' || move === 'ask_extra');
  const agreed = agreedPrice(scene);
  if (asks || (isAmount(facts.offerCents) && facts.offerCents < (agreed ?? Number.POSITIVE_INFINITY))) return null;
  const phraseIds = (ladder.closing ?? []).filter(
    (id) => phraseUse(id) === 'words' || (agreed !== null && phraseUse(id)),
  );
  if (phraseIds.length === 0) return null;
  return { ...NOTHING, rung: null, phase: 'close', offerCents: agreed, reason: { kind: 'agreed' }, phraseIds };
}

/** What was agreed to or named last, as long as the table still allows it. */
function agreedPrice({ state, facts }: BargainScene): number | null {
  const numbers = numbersOf(facts);
  const last = state.ours.at(-1);
  return numbers && last !== undefined && last >= numbers.floor && last <= numbers.list ? last : null;
}

function fromLead(scene: BargainScene): Proposal | null {
  const { ladder, state, facts, phraseUse } = scene;
  const rung = ladder.rungs.find(({ id }) => id === state.lead?.rungId);
  const { lead } = state;
  if (!rung || !lead) return null;
  const open = {
    ...NOTHING,
    rung,
    offerCents: lead.cents,
    gives: lead.gives,
    step: lead.step,
    reason: { kind: 'lead' },
  } as const;
  if (lead.answer) return answered(grantOf(lead, state, facts), rung, scene);
  const asked = (ladder.asking?.asked ?? []).filter((id) => phraseUse(id) === 'words');
  if (lead.saidAt === null && asked.length > 0) return { ...open, phase: 'asked', phraseIds: asked };
  return { ...open, phase: 'waiting', phraseIds: [] };
}

function answered(grant: Grant, rung: Rung, scene: BargainScene): Proposal | null {
  const { ladder, phraseUse, state } = scene;
  const base = { ...NOTHING, rung, reason: { kind: 'lead' } } as const;
  if (grant.kind === 'extra') {
    const phraseIds = rung.phrases.filter((id) => phraseUse(id) === 'words');
    return { ...base, phase: 'granted', gives: state.lead?.gives ?? null, phraseIds };
  }
  if (grant.kind === 'price') {
    const own = (ladder.asking?.granted ?? []).filter((id) => phraseUse(id) === 'price');
    const phraseIds = own.length > 0 ? own : rung.phrases.filter((id) => phraseUse(id) === 'price');
    const { offerCents, givesCents } = grant;
    return { ...base, phase: 'granted', offerCents, givesCents, step: state.lead?.step ?? null, phraseIds };
  }
  const phraseIds = (ladder.asking?.refused ?? []).filter((id) => phraseUse(id) === 'words');
  if (phraseIds.length === 0) return null;
  const reason = grant.kind === 'changed' ? ({ kind: 'changed' } as const) : base.reason;
  return { ...base, phase: 'refused', reason, phraseIds };
}
