import { useMemo, useState } from 'react';
import type { Ladder } from '../../assist/bargain-data';
import { parseBargainState } from '../../assist/bargain-state';
import { identityOf } from '../../assist/conversation';
import { bargainFacts, otherRung, type Proposal, proposeRung, takeRung, type UsesPrice } from '../../assist/ladder';
import type { ConversationView, ProductFacts } from '../../assist/model';
import { formatMoney } from '../../assist/money';
import { languageOf } from '../../assist/normalise';
import { parseTemplate } from '../../assist/placeholders';
import { useLanguage } from '../../components/i18n/language';
import type { ShownBargain } from '../../components/panel/BargainStrip';
import type { ShownReply } from '../../components/panel/shown';
import type { Library } from './use-library';
import { useRemembered } from './use-remembered';
import { type Situation, showReply } from './use-replies';

export interface Bargain {
  shown: ShownBargain;
  /** The words of the proposed step. */
  reply: ShownReply;
  /** The step was put to the buyer. */
  taken(): void;
  /** The agent wants another step. */
  other(): void;
}

/** What to say to a buyer who haggles; null while nobody does, or when the ladder is used up. */
export function useBargain(library: Library, view: ConversationView, situation: Situation): Bargain | null {
  const language = useLanguage();
  const { turn, said } = situation;
  // The words go to the buyer: they are in the buyer's language where the turn shows one.
  const spoken = languageOf(turn?.text ?? '') ?? language;
  const ladder = library.packs.find((pack) => pack.language === spoken && pack.ladders.length > 0)?.ladders[0];
  const reading = useMemo(() => turn && library.engine.bargain(turn, language), [library, turn, language]);
  const conversation = useMemo(() => identityOf(view), [view]);
  const product = productInQuestion(view);
  // Per product: a price that was named for a cheap one must not cap a dear one.
  const place = `bargain:${product?.id ?? ''}`;
  const [state, setState] = useRemembered(library.database, conversation, place, parseBargainState);
  // What the agent chose for this turn of the buyer; the next turn starts from the ladder's own proposal again.
  const [choice, setChoice] = useState<{ turn: unknown; proposal: Proposal; taken: boolean } | null>(null);
  if (!ladder || !reading?.isBargain) return null;
  const facts = bargainFacts(product, library.tables.floors.rows, reading.offerCents);
  const usesPrice = priceNamer(library);
  const chosen = choice?.turn === turn ? choice : null;
  const proposal = chosen?.proposal ?? proposeRung(ladder, state, facts, usesPrice);
  const reply = proposal && wordsFor(proposal, library, situation, said, facts.currency);
  if (!proposal || !reply) return null;
  const figures = { ...facts, buyerCents: facts.offerCents ?? state.theirs.at(-1) ?? null };
  return {
    shown: { ...strip(ladder, chosen?.taken ? state.round : state.round + 1, proposal, reply), ...figures },
    reply,
    taken: () => {
      if (!chosen?.taken) setState(takeRung(state, proposal));
      setChoice({ turn, proposal, taken: true });
    },
    other: () => {
      const next = otherRung(ladder, state, facts, proposal, usesPrice) ?? proposeRung(ladder, state, facts, usesPrice);
      if (next) setChoice({ turn, proposal: next, taken: false });
    },
  };
}

const strip = (ladder: Ladder, round: number, proposal: Proposal, { parts }: ShownReply) => ({
  round,
  rungs: ladder.rungs,
  at: ladder.rungs.findIndex(({ id }) => id === proposal.rung.id),
  parts,
});

/** What is being haggled over: the product asked about, else the only item of an order that is not paid yet. */
function productInQuestion(view: ConversationView): ProductFacts | null {
  if (view.product) return view.product;
  const order = view.orders.find(({ stage }) => stage === 'unpaid');
  const item = order?.items.length === 1 ? order.items[0] : undefined;
  if (!order || !item) return null;
  const { productId, skuId, name, spec, priceCents } = item;
  return { id: productId, skuId, name, spec, priceCents, currency: order.currency };
}

/** Whether a phrase names a price: such a phrase must not stand for a step of words. */
const priceNamer =
  (library: Library): UsesPrice =>
  (id) =>
    parseTemplate(library.phrases.get(id)?.text ?? '').some(
      (part) => part.kind === 'placeholder' && part.name === 'offer.price',
    );

/** The first wording of the step that was not said yet in this conversation. */
function wordsFor(
  proposal: Proposal,
  library: Library,
  { values }: Situation,
  said: string[],
  currency: string | null,
): ShownReply | null {
  const price = proposal.offerCents === null ? {} : { 'offer.price': formatMoney(proposal.offerCents, currency) };
  const replies = proposal.phraseIds.flatMap((id) => {
    const phrase = library.phrases.get(id);
    return phrase ? [showReply(phrase, { ...values, ...price }, [])] : [];
  });
  return replies.find(({ parts }) => !said.includes(parts.map(({ text }) => text).join(''))) ?? replies[0] ?? null;
}
