import { useMemo } from 'react';
import { saidBetween, withAgreement } from '../../assist/bargain-agree';
import { type AmountFault, grantFault } from '../../assist/bargain-amount';
import { type Ladder, TIMER_SECONDS } from '../../assist/bargain-data';
import { haggleOver, markOf, parseBargainMemory, withExtras, withHaggle } from '../../assist/bargain-memory';
import { readBargainState } from '../../assist/bargain-state';
import { choiceFor, chooseRung, sayMeant, skipSee, turnKey } from '../../assist/bargain-turn';
import { identityOf } from '../../assist/conversation';
import {
  answerLead,
  askLead,
  type BargainScene,
  type BargainState,
  bargainFacts,
  type LeadAnswer,
  type Proposal,
  propose,
  putToBuyer,
  startBargain,
  withOffer,
} from '../../assist/ladder';
import { ladderOf } from '../../assist/ladder-phrases';
import { numbersOf } from '../../assist/ladder-price';
import type { ConversationView, ProductFacts } from '../../assist/model';
import { productInQuestion } from '../../assist/shop-values';
import { spokenLanguage } from '../../assist/spoken-language';
import type { BargainReading } from '../../assist/suggest';
import { useLanguage } from '../../components/i18n/language';
import type { ShownBargain } from '../../components/panel/BargainStrip';
import type { ShownReply } from '../../components/panel/shown';
import { phraseUseOf, wordsFor } from './bargain-words';
import type { Scene } from './scene';
import { showBargain } from './show-bargain';
import { useCautionedReply } from './use-cautioned';
import { useCountdown } from './use-countdown';
import type { Library } from './use-library';
import { useRemembered } from './use-remembered';

export interface Bargain {
  shown: ShownBargain;
  /** The words of the proposed step; null: nothing is to be said now. */
  reply: ShownReply | null;
  /** The step was put to the buyer. */
  taken(): void;
  choose(rungId: string): void;
  skipSee(): void;
  meant(meant: number | 'none'): void;
  /** The request for the lead was taken along. */
  requested(): void;
  answered(answer: LeadAnswer): void;
  faultOf(cents: number | null): AmountFault | null;
}

/** What to say to a buyer who haggles, and everything the agent can do about it; null while nobody does. */
export function useBargain({ library, view, situation }: Scene): Bargain | null {
  const language = useLanguage();
  const { turn, values } = situation;
  // The words go to the buyer: they are in the buyer's language.
  const ladder = ladderOf(library, spokenLanguage(view.messages, language));
  const product = haggledProduct(view);
  const priceCents = product?.priceCents ?? null;
  const reading = useMemo(
    () => turn && library.engine.bargain(turn, language, priceCents),
    [library, turn, language, priceCents],
  );
  const { state, setState, read } = useHaggle(library, view, product);
  const key = turn && turnKey(turn);
  const text = turn?.text ?? null;
  const scene = ladder && sceneFor({ ladder, library, view, product, reading, state, key, text, values });
  const active = scene && read && isHaggling(scene, reading);
  const proposal = active ? propose(scene) : null;
  const secondsLeft = useCountdown(active ? waitingSince(state, proposal) : null, secondsOf(ladder));
  const withCaution = useCautionedReply(view);
  if (!active) return null;
  const candidates = unclear(reading, state, key);
  // A price is not computed against an amount that nobody understood.
  const step = candidates && proposal?.offerCents != null ? null : proposal;
  const words = step && wordsFor(step, scene.facts, library, situation);
  const reply = words && withCaution(words);
  return {
    shown: { ...showBargain({ scene, proposal: step, product, candidates, reply }), secondsLeft },
    reply,
    ...actionsOf(scene, step, setState),
  };
}

type Actions = Omit<Bargain, 'shown' | 'reply'>;

function actionsOf(scene: BargainScene, proposal: Proposal | null, setState: (state: BargainState) => void): Actions {
  const { state, turn, facts } = scene;
  return {
    taken: () => proposal && setState(putToBuyer(scene, proposal, Date.now())),
    choose: (rungId) => setState(chooseRung(state, turn, rungId)),
    skipSee: () => setState(skipSee(state, turn)),
    meant: (meant) => setState(sayMeant(state, turn, meant)),
    requested: () => proposal?.phase === 'ask-lead' && setState(askLead(withOffer(state, facts), proposal, Date.now())),
    answered: (answer) => setState(answerLead(state, answer, turn)),
    faultOf: (cents) => grantFault(cents, numbersOf(facts), state.ours),
  };
}

/** What is being haggled over: the product asked about, else the only item of an order that is not paid yet. */
const haggledProduct = (view: ConversationView): ProductFacts | null =>
  productInQuestion(view, view.orders.find(({ stage }) => stage === 'unpaid') ?? null);

/** The haggle over this product, remembered with the others of the conversation. */
function useHaggle(library: Library, view: ConversationView, product: ProductFacts | null) {
  const conversation = useMemo(() => identityOf(view), [view]);
  const [memory, keep, read] = useRemembered(library.database, conversation, 'bargain', parseBargainMemory);
  // Until 2026-11 each product had a place of its own.
  const place = `bargain:${product?.id ?? ''}`;
  const [former] = useRemembered(library.database, conversation, place, readBargainState);
  const mark = markOf(product);
  const state = withExtras(haggleOver(memory, mark) ?? former ?? startBargain(), memory);
  return { state, read, setState: (next: BargainState) => keep(withHaggle(memory, mark, next)) };
}

interface Given {
  ladder: Ladder;
  library: Library;
  view: ConversationView;
  product: ProductFacts | null;
  reading: BargainReading | null;
  state: BargainState;
  key: number | null;
  /** The buyer's words. */
  text: string | null;
  values: Scene['situation']['values'];
}

function sceneFor({ ladder, library, view, product, reading, state, key, text, values }: Given): BargainScene {
  const { meant } = choiceFor(state, key);
  const offerCents = key === null ? null : meant === null ? (reading?.offerCents ?? null) : meant;
  const facts = bargainFacts(product, library.tables.floors.rows, offerCents === 'none' ? null : offerCents);
  return {
    ladder,
    state,
    facts,
    moves: withAgreement({
      state,
      moves: reading?.moves ?? [],
      turn: key,
      text: text ?? '',
      said: saidBetween(view.messages),
    }),
    turn: key,
    consoleId: view.consoleId,
    phraseUse: phraseUseOf(library, values),
  };
}

/** Whether there is anything to haggle about: the buyer does, agrees after it, or waits for an answer. */
function isHaggling({ state, turn, moves }: BargainScene, reading: BargainReading | null): boolean {
  if (state.lead || state.see || reading?.isBargain) return true;
  if (turn === null) return false;
  return state.turn?.turn === turn || (state.done.length > 0 && moves.includes('accept'));
}

/** What the buyer's amount could be; null where it is clear, or the agent said what was meant. */
function unclear(reading: BargainReading | null, state: BargainState, key: number | null): number[] | null {
  const candidates = reading?.candidates ?? [];
  if (key === null || candidates.length === 0 || reading?.offerCents != null) return null;
  return choiceFor(state, key).meant === null ? candidates : null;
}

const secondsOf = (ladder: Ladder | undefined): number => ladder?.timerSeconds ?? TIMER_SECONDS.usual;

/** Since when the buyer is let wait for this very step; the lead's answer ends it. */
function waitingSince({ lead, see }: BargainState, proposal: Proposal | null): number | null {
  if (lead && proposal?.rung?.id === lead.rungId) return lead.answer ? null : lead.saidAt;
  return see && proposal?.phase === 'say' && proposal.rung?.id === see.rungId ? see.at : null;
}
