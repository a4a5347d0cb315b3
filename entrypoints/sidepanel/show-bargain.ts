import type { Rung } from '../../assist/bargain-data';
import { choiceFor } from '../../assist/bargain-turn';
import { whyOf } from '../../assist/bargain-why';
import { type BargainScene, otherSteps, type Proposal, reachCents } from '../../assist/ladder';
import { numbersOf, standingCents } from '../../assist/ladder-price';
import type { ProductFacts } from '../../assist/model';
import { formatMoney } from '../../assist/money';
import type { ShownBargain, ShownStep } from '../../components/panel/BargainStrip';
import type { LeadRequestText } from '../../components/panel/bargain-texts';
import type { ShownReply } from '../../components/panel/shown';

interface Given {
  scene: BargainScene;
  proposal: Proposal | null;
  product: ProductFacts | null;
  candidates: number[] | null;
  reply: ShownReply | null;
}

/** The haggle as the strip shows it, all but the time. */
export function showBargain({ scene, proposal, product, candidates, reply }: Given): Omit<ShownBargain, 'secondsLeft'> {
  const { state, facts, ladder } = scene;
  const open = state.lead && !state.lead.answer ? state.lead : null;
  return {
    round: roundOf(scene),
    rungs: ladder.rungs.map(({ id }) => ({ id, state: stateOf(id, scene, proposal?.rung ?? null) })),
    ...figuresOf(scene),
    currency: facts.currency,
    step: proposal && shownStep(scene, proposal, reply),
    others: otherSteps(scene, proposal).map(({ rung, offerCents, beyond }) => {
      return { id: rung.id, title: rung.title, cents: offerCents, beyond };
    }),
    candidates,
    request: proposal?.phase === 'ask-lead' ? requestOf(scene, proposal, product) : null,
    asked: open && { cents: open.cents, gives: open.gives },
  };
}

/** The round that is on: the turn in hand counts from its beginning. */
function roundOf({ state, turn }: BargainScene): number {
  return state.round + (turn === null || choiceFor(state, turn).counted ? 0 : 1);
}

function stateOf(id: string, { state }: BargainScene, now: Rung | null): 'done' | 'now' | 'open' {
  if (now?.id === id) return 'now';
  return state.done.includes(id) ? 'done' : 'open';
}

function figuresOf({ state, facts }: BargainScene) {
  const numbers = numbersOf(facts);
  return {
    buyerCents: facts.offerCents ?? state.theirs.at(-1) ?? null,
    oursCents: numbers ? standingCents(state.ours, numbers) : facts.listCents,
    lowestCents: reachCents(state, facts),
    floorCents: numbers?.floor ?? null,
  };
}

function shownStep(scene: BargainScene, proposal: Proposal, reply: ShownReply | null): ShownStep {
  return {
    title: proposal.rung?.title ?? null,
    why: whyOf(proposal, scene, choiceFor(scene.state, scene.turn).counted),
    parts: reply?.parts ?? null,
    caution: reply?.caution ?? null,
    put: proposal.put,
    canSkip: proposal.phase === 'see',
  };
}

/** What the lead has to know to decide. It goes to the lead alone: the floor stands in it. */
function requestOf(
  scene: BargainScene,
  { offerCents, gives }: Proposal,
  product: ProductFacts | null,
): LeadRequestText {
  const { facts, state } = scene;
  const { buyerCents, oursCents, floorCents } = figuresOf(scene);
  const print = (cents: number | null): string | null => (cents === null ? null : formatMoney(cents, facts.currency));
  return {
    product: product && [product.name, product.spec].filter(Boolean).join(' '),
    list: print(facts.listCents),
    floor: print(floorCents),
    alone: print(numbersOf(facts)?.authority ?? null),
    ours: state.ours.length > 0 ? print(oursCents) : null,
    offer: print(buyerCents),
    asked: print(offerCents),
    extra: gives,
    round: roundOf(scene),
  };
}
