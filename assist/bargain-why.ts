import type { BargainMove } from './bargain-data';
import { reachCents } from './ladder-lead';
import { isAmount, numbersOf } from './ladder-price';
import type { BargainScene, Proposal } from './ladder-steps';

/** One reason for the proposed step; the panel says it in words. Amounts in cents. */
export type BargainWhy =
  /** How often the buyer has asked. */
  | { kind: 'asked'; times: number }
  | { kind: 'move'; move: BargainMove }
  /** The buyer's price is below how far the price may go now. */
  | { kind: 'too-low'; offerCents: number; lowestCents: number }
  /** The buyer's price can be taken. */
  | { kind: 'enough'; offerCents: number }
  | { kind: 'gives'; cents: number }
  | { kind: 'beyond'; lowestCents: number | null }
  | {
      kind:
        | 'no-floor'
        | 'no-room'
        | 'last'
        | 'extra'
        | 'changed'
        | 'agreed'
        | 'granted'
        | 'refused'
        | 'put'
        | 'see'
        | 'waiting';
    };

/** Why this step, most telling first. */
export function whyOf(proposal: Proposal, { state, facts, turn }: BargainScene, answered: boolean): BargainWhy[] {
  if (proposal.put) return [{ kind: proposal.reason.kind === 'changed' ? 'changed' : 'put' }];
  const times = state.round + (answered || turn === null ? 0 : 1);
  return [
    ...aboutPhase(proposal, facts),
    ...aboutOffer(proposal, { state, facts }),
    ...aboutReason(proposal),
    { kind: 'asked', times },
  ];
}

function aboutPhase({ phase, offerCents, reason }: Proposal, facts: BargainScene['facts']): BargainWhy[] {
  if (phase === 'ask-lead') return [{ kind: 'beyond', lowestCents: offerCents === null ? null : lowestOf(facts) }];
  if (phase === 'refused') return [{ kind: reason.kind === 'changed' ? 'changed' : 'refused' }];
  if (phase === 'asked' || phase === 'waiting') return [{ kind: 'waiting' }];
  if (phase === 'granted') return [{ kind: 'granted' }];
  return phase === 'see' ? [{ kind: 'see' }] : [];
}

const lowestOf = (facts: BargainScene['facts']): number | null => numbersOf(facts)?.authority ?? null;

function aboutOffer({ reason }: Proposal, { state, facts }: Pick<BargainScene, 'state' | 'facts'>): BargainWhy[] {
  const { offerCents } = facts;
  const lowestCents = reachCents(state, facts);
  if (!isAmount(offerCents)) return [];
  if (reason.kind === 'accept') return [{ kind: 'enough', offerCents }];
  return lowestCents !== null && offerCents < lowestCents ? [{ kind: 'too-low', offerCents, lowestCents }] : [];
}

function aboutReason({ reason, givesCents }: Proposal): BargainWhy[] {
  switch (reason.kind) {
    case 'words':
      return reason.skipped ? [{ kind: reason.skipped }] : [];
    case 'move':
      return [{ kind: 'move', move: reason.move }];
    case 'step':
      return [{ kind: 'gives', cents: givesCents }];
    case 'last':
    case 'extra':
    case 'agreed':
      return [{ kind: reason.kind }];
    default:
      return [];
  }
}
