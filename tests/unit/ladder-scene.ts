import type { AskingPhrases, BargainMove, Ladder, Rung, RungKind } from '../../assist/bargain-data';
import { type BargainFacts, type BargainScene, type PhraseUse, startBargain } from '../../assist/ladder';

export const rung = (id: string, kind: RungKind, more: Partial<Rung> = {}): Rung => ({
  id,
  kind,
  title: id,
  phrases: [`${id}.words`, `${id}.price`],
  ...(kind === 'price' ? { stepBasisPoints: 200 } : {}),
  ...more,
});

export const ASKING: AskingPhrases = {
  see: ['see.words'],
  asked: ['asked.words'],
  granted: ['granted.price'],
  refused: ['refused.words'],
};

/** Every kind of rung once, prices in two steps. */
export const LADDER: Ladder = {
  id: 'l',
  title: '阶梯',
  asking: ASKING,
  closing: ['close.words', 'close.price'],
  rungs: [
    rung('hold', 'hold'),
    rung('reason', 'reason', { times: 2 }),
    rung('more', 'exchange', { asks: 'quantity', moves: ['bulk'] }),
    rung('today', 'exchange', { asks: 'pay-today' }),
    rung('gift', 'extra', { gives: 'gift' }),
    rung('postage', 'extra', { gives: 'postage', moves: ['ask_extra'] }),
    rung('price-1', 'price'),
    rung('price-2', 'price', { stepBasisPoints: 300 }),
    rung('final', 'final'),
    rung('go', 'let-go', { times: 3 }),
  ],
};

/** Prices only: what comes between is tested by itself. */
export const PRICES: Ladder = {
  ...LADDER,
  asking: undefined,
  rungs: LADDER.rungs.filter(({ kind }) => ['hold', 'price', 'final', 'let-go'].includes(kind)),
};

export const FACTS: BargainFacts = {
  listCents: 12900,
  floorCents: 12000,
  authorityCents: null,
  steps: [],
  gift: null,
  currency: 'CNY',
  offerCents: null,
};

export const phraseUse: PhraseUse = (id) => (id.endsWith('.price') ? 'price' : 'words');

export const scene = (part: Partial<BargainScene> = {}): BargainScene => ({
  ladder: LADDER,
  state: startBargain(),
  facts: FACTS,
  moves: ['ask_discount'] as BargainMove[],
  turn: 1,
  consoleId: 'practice',
  phraseUse,
  ...part,
});
