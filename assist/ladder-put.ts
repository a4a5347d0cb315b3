import type { BargainState, Phase, TurnChoice } from './bargain-state';
import { choiceFor } from './bargain-turn';
import { stepsAfter } from './ladder-lead';
import { isAmount, numbersOf } from './ladder-price';
import type { BargainScene, PhraseUse, Proposal } from './ladder-steps';

/** After these the step goes on within the same turn of the buyer. */
const GOES_ON = new Set<Phase>(['see', 'asked']);

/**
 * What was put to the buyer in this turn, for who wants it in the box once more; null where the step goes on. A price that the table
 * does not allow any more has no words left.
 */
export function wasPut(put: NonNullable<TurnChoice['put']>, scene: BargainScene): Proposal | null {
  if (GOES_ON.has(put.phase)) return null;
  const rung = scene.ladder.rungs.find(({ id }) => id === put.rungId) ?? null;
  const numbers = numbersOf(scene.facts);
  const allowed = put.cents === null || (numbers !== null && put.cents >= numbers.floor && put.cents <= numbers.list);
  const gives = rung?.kind === 'extra' ? (rung.gives ?? 'gift') : null;
  const there = gives !== 'gift' || scene.facts.gift !== null;
  const ids = allowed && there ? wordsOf(put, scene) : [];
  return {
    rung,
    phase: put.phase,
    offerCents: allowed ? put.cents : null,
    givesCents: 0,
    gives,
    step: null,
    reason: allowed ? { kind: 'words', skipped: null } : { kind: 'changed' },
    phraseIds: ids,
    put: true,
  };
}

function wordsOf({ rungId, phase, cents }: NonNullable<TurnChoice['put']>, scene: BargainScene): string[] {
  const { ladder, phraseUse } = scene;
  const own = ladder.rungs.find(({ id }) => id === rungId)?.phrases ?? [];
  const granted = cents === null ? [] : (ladder.asking?.granted ?? []);
  const all: Partial<Record<Phase, string[]>> = {
    close: ladder.closing,
    refused: ladder.asking?.refused,
    granted: granted.length > 0 ? granted : own,
  };
  return (all[phase] ?? own).filter((id) => fits(id, cents, phraseUse));
}

const fits = (id: string, cents: number | null, use: PhraseUse): boolean =>
  use(id) === 'words' || (use(id) === 'price' && cents !== null);

/** The state after a proposal was put to the buyer. `now`: milliseconds since 1970. */
export function putToBuyer(scene: BargainScene, proposal: Proposal, now: number): BargainState {
  const { phase, rung } = proposal;
  if (proposal.put || phase === 'ask-lead' || phase === 'waiting') return scene.state;
  const state = counted(scene, proposal);
  if (phase === 'see') return { ...state, see: rung && { rungId: rung.id, at: now } };
  if (phase === 'asked') return { ...state, lead: state.lead && { ...state.lead, saidAt: now } };
  if (phase === 'close') return { ...state, see: null, lead: null };
  if (phase === 'refused') return { ...state, lead: null };
  return given(state, proposal);
}

/** The state with what the buyer offers in this turn; said once more, it is the same offer. */
export function withOffer(state: BargainState, { offerCents }: BargainScene['facts']): BargainState {
  const known = !isAmount(offerCents) || offerCents === state.theirs.at(-1);
  return known ? state : { ...state, theirs: [...state.theirs, offerCents] };
}

/** The turn is answered; however often, it is one round. What the buyer offered is kept, whatever the answer was. */
function counted(scene: BargainScene, { rung, phase, offerCents }: Proposal): BargainState {
  const { turn } = scene;
  const state = withOffer(scene.state, scene.facts);
  const choice = choiceFor(state, turn);
  const first = turn !== null && !choice.counted;
  const put = { rungId: rung?.id ?? null, phase, cents: offerCents };
  return { ...state, round: state.round + (first ? 1 : 0), turn: { ...choice, put, counted: true } };
}

function given(state: BargainState, proposal: Proposal): BargainState {
  const { rung, phase, offerCents, givesCents, gives, reason } = proposal;
  return {
    ...state,
    done: rung ? [...state.done, rung.id] : state.done,
    steps: Math.max(state.steps, stepsAfter(proposal)),
    ours: offerCents === null ? state.ours : [...state.ours, offerCents],
    agreedCents: reason.kind === 'accept' ? offerCents : state.agreedCents,
    concededCents: state.concededCents + givesCents,
    given: gives && !state.given.includes(gives) ? [...state.given, gives] : state.given,
    see: endsSee(proposal) ? null : state.see,
    lead: phase === 'granted' ? null : state.lead,
  };
}

/** A price or an end makes an announced "let me see" void. */
const endsSee = ({ rung, offerCents }: Proposal): boolean => offerCents !== null || rung?.kind === 'let-go';
