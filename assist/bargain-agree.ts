import { bargainContext } from './bargain-context';
import type { BargainMove } from './bargain-data';
import type { BargainState } from './bargain-state';
import type { ChatMessage } from './model';
import { normalise, squash } from './normalise';

/**
 * How a turn agrees that says nothing else. `plain`: words that agree to whatever was said before ("行吧", "ok"). `firm`: words of a deal
 * or an order ("拍了", "I'll take it").
 */
export type Agreement = 'plain' | 'firm';

interface Words {
  /** Words of a deal or an order. */
  firm: string;
  plain: string;
  /** Words that add nothing. */
  around: string;
}

const ZH: Words = {
  firm: '就?(?:这样|这么(?:着|定|说)?|按?这个?价格?|按(?:您|你)说的|听(?:您|你)的|依(?:您|你)的?)(?:来|定)?|成交|一言为定|说定|(?:我|刚|已经?|现在|马上|这就)*(?:拍|下单|买|要)(?:下|好|完)?[了啦]|我(?:刚|已经?|现在|马上|这就|去)*(?:拍|下单)|(?:您|你|麻烦|帮我?|给我|快|记得|等|去)*改(?:一?下|个|好)?(?:价格?|钱|我?[付拍])',
  plain: '行(?:的|嘞|呗)?|好(?:的|嘞|滴|哒)?|可以的?|成(?:的)?|得嘞|没问题|妥|o+k+(?:ay)?(?:的)?|勉强(?:行|可以|接受)',
  around:
    '亲+|老板|店家|[哎唉诶欸哦噢喔嗯恩呃额哈啊呀啦嘛吧了那就呢]|谢谢(?:你|您|老板)?|辛苦(?:你|您)?|我?还?没有?付款?',
};

const EN: Words = {
  firm: "(?:it'?s |it is |done )?deal|done|agreed|sold|(?:i'?ll|i will|let me) (?:take|buy|order|get|have) (?:it|one|this|that)(?: at (?:that|this) price| for that)?|i'?ll order|let'?s do (?:it|that|this)|(?:i )?(?:just )?(?:ordered|bought)(?: it)?|(?:i )?(?:just )?placed (?:the|an|my) order|order(?:'?s| is)? placed|(?:you )?(?:can you )?(?:change|adjust|update) the (?:price|amount)",
  plain:
    "o?k+|okay|al+ ?right|fine(?: by me| with me)?|sure|y(?:es|eah|ep|up)|fair enough|good enough|no problem|that(?:'?s| is) (?:fine|ok(?:ay)?|fair|good)|sounds (?:good|fair|great|fine)|(?:that )?works(?: for me)?",
  around:
    'oh|well|h+m+|um+|then|now|so|thanks|thank you|thx|ty|please|pls|plz|man|mate|bro|sir|you win|i guess|i suppose|great|cool|nice|perfect|awesome',
};

/** One word after the other from where the last one ended: never back, so no text takes long. */
const wordBy = ({ firm, plain, around }: Words, end: string): RegExp =>
  new RegExp(`(?:(?<firm>${firm})|(?<plain>${plain})|(?:${around}))${end}`, 'y');

const ZH_WORD = wordBy(ZH, '');
const EN_WORD = wordBy(EN, '(?: |$)');
/** A longer turn says more than that. */
const MOST = 60;
/** Whoever asks has not agreed. */
const ASKS = /[?？]/;
const SIGNS = /[^\p{L}\p{N}']+/gu;

/** The firmest of its words; null where one is something else, or none agrees. */
function agreementOf(text: string, word: RegExp): Agreement | null {
  let found: Agreement | null = null;
  for (let at = 0; at < text.length; at = word.lastIndex) {
    word.lastIndex = at;
    const match = word.exec(text);
    if (!match) return null;
    if (match.groups?.firm) found = 'firm';
    else if (match.groups?.plain) found ??= 'plain';
  }
  return found;
}

/** Whether a turn of the buyer is nothing but agreement, in whichever language: `'哎行吧行吧\n拍了'` → `'firm'`; null where it says more. */
export function agreementIn(turnText: string): Agreement | null {
  const text = normalise(turnText).replaceAll('’', "'");
  if (text.length > MOST || ASKS.test(text)) return null;
  const words = text.replace(SIGNS, ' ').trim();
  return agreementOf(squash(words), ZH_WORD) ?? agreementOf(words, EN_WORD);
}

/** What the shop said between the buyer's turn in hand and the one before it. */
export function saidBetween(messages: readonly ChatMessage[]): string {
  const until = messages.findLastIndex(({ side }) => side === 'seller') + 1;
  const from = messages.slice(0, until).findLastIndex(({ side }) => side === 'buyer') + 1;
  return messages
    .slice(from, until)
    .filter(({ side }) => side === 'seller')
    .map(({ text }) => text)
    .join('\n');
}

/** Whether the shop's words name a price or say that there is no room: what a buyer can agree to. */
export function speaksOfPrice(said: string): boolean {
  const text = normalise(said);
  return (['zh-CN', 'en'] as const).some((language) => {
    const { talksPrice, refuses } = bargainContext(text, language);
    return talksPrice || refuses;
  });
}

interface Talk {
  state: BargainState;
  moves: readonly BargainMove[];
  /** `turnKey` of the turn in hand; null while the shop spoke last. */
  turn: number | null;
  /** The words of that turn. */
  text: string;
  /** `saidBetween` for it. */
  said: string;
}

/**
 * The buyer's moves, with what the state of the haggle says about agreeing: after a price of ours, plain words agree to it. While "let
 * me see" or the lead's answer is open they agree to waiting only, and after a haggle was closed there is nothing left to agree to.
 */
export function withAgreement({ state, moves, turn, text, said }: Talk): BargainMove[] {
  const others = moves.filter((move) => move !== 'accept');
  const closed = state.turn?.put?.phase === 'close' && state.turn.turn !== turn;
  if (closed) return others;
  const agreement = turn === null ? null : agreementIn(text);
  if (!agreement) return [...moves];
  if (agreement === 'plain' && (state.lead || state.see)) return others;
  const named = state.ours.length > 0 || state.given.length > 0;
  return named && (agreement === 'firm' || speaksOfPrice(said)) ? [...others, 'accept'] : [...moves];
}
