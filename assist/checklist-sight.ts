import type { StockState, Tick, TickField } from './checklist-data';
import type { ChecklistFamily, FamilyStep } from './checklist-family';
import { type Answer, answeringLine, answerOf } from './confirmation';
import type { PlaceholderValues } from './fill';
import type { ChatMessage, OrderFacts } from './model';
import { normalise } from './normalise';
import type { Phrase } from './phrase';
import { phraseFinder, saidLines } from './said';
import type { PhraseFinder } from './template-expand';

/** What the page says about the stock of what is being asked for. */
export interface StockSight {
  state: StockState;
  /** Pieces left; null when not known. */
  left: number | null;
  /** `YYYY-MM-DDTHH:mm`; null when not known. */
  asOf: string | null;
}

/** What steps are compared with. */
export interface SightSource {
  messages: readonly ChatMessage[];
  order: OrderFacts | null;
  /** Orders on screen: with several, a line must name this one where it can. */
  orderCount: number;
  /** What placeholders are filled with now. */
  values: PlaceholderValues;
  stock: StockSight | null;
  phrase(id: string): Phrase | undefined;
  /** Finds what phrases put in; without it lines with such words are not known again. */
  find?: PhraseFinder;
}

/** Why a step counts as done; shown, never stored. */
export interface Proof {
  how: 'page' | 'sent' | 'buyer' | 'stock';
  /** `YYYY-MM-DDTHH:mm[:ss]` of the message; null where the page gives none. */
  at: string | null;
  /** The buyer's line. */
  words: string | null;
  /** Which field of the order shows it. */
  field: TickField | 'stage' | null;
  stock: StockSight | null;
}

export interface StepSight {
  /** Null: nothing on the page says that it is done. */
  seen: Proof | null;
  /** The buyer said no to what the step asks; null when not. */
  refused: Proof | null;
  /** What the step asks was sent and waits for the buyer; null when not. */
  asked: Proof | null;
}

const proof = (how: Proof['how'], more: Partial<Proof>): Proof => {
  return { how, at: null, words: null, field: null, stock: null, ...more };
};

/** What the page shows of every step of these lists. Nothing is guessed: a field that was not read ticks nothing. */
export function lookAtSteps(families: readonly ChecklistFamily[], source: SightSource): Map<string, StepSight> {
  const sights = new Map<string, StepSight>();
  const page = pageOf(source);
  for (const family of families) {
    for (const step of family.steps) sights.set(step.id, lookAt(step, family, page));
  }
  return sights;
}

/** The source made ready: each line normalised once, each phrase prepared once. */
interface Page extends SightSource {
  /** The agent's lines, by their place among the messages. */
  agentLines: { index: number; plain: string; squashed: string }[];
  finder(phraseId: string): (squashed: string) => boolean;
}

function pageOf(source: SightSource): Page {
  const messages = source.messages.filter((message) => isOfOrder(message, source.order));
  const finders = new Map<string, (squashed: string) => boolean>();
  const finder = (id: string) => {
    const phrase = source.phrase(id);
    const found =
      finders.get(id) ?? (phrase ? phraseFinder(phrase, source.values, { find: source.find }) : () => false);
    finders.set(id, found);
    return found;
  };
  const agentLines = messages.flatMap(({ side, kind, text }, index) =>
    side === 'seller' && kind === 'text'
      ? saidLines([text]).map((squashed) => ({ index, plain: normalise(text), squashed }))
      : [],
  );
  return { ...source, messages, agentLines, finder };
}

/** Lines of a day before the order's are about something else. Both times are the page's own. */
function isOfOrder({ at }: ChatMessage, order: OrderFacts | null): boolean {
  const ordered = order?.orderedAt?.slice(0, 10);
  return !ordered || at === null || at.slice(0, 10) >= ordered;
}

function lookAt(step: FamilyStep, family: ChecklistFamily, page: Page): StepSight {
  const found = step.ticks.map((tick) => lookFor(tick, family, page));
  const first = (part: keyof StepSight): Proof | null => found.map((sight) => sight[part]).find(Boolean) ?? null;
  const seen = first('seen');
  return { seen, refused: seen ? null : first('refused'), asked: seen ? null : first('asked') };
}

const NOTHING: StepSight = { seen: null, refused: null, asked: null };
const seenBy = (seen: Proof | null): StepSight => (seen ? { ...NOTHING, seen } : NOTHING);

function lookFor(tick: Tick, family: ChecklistFamily, page: Page): StepSight {
  if ('field' in tick) return seenBy(fieldProof(tick, page.order));
  if ('stage' in tick) return seenBy(stageProof(tick.stage, page.order));
  if ('stock' in tick) return seenBy(stockProof(tick.stock, page.stock));
  if ('confirmed' in tick) return answerTo(asksOf(tick.after, family), page);
  return seenBy(sentProof(tick, page));
}

function fieldProof({ field, holds }: { field: TickField; holds?: string }, order: OrderFacts | null): Proof | null {
  const value = order?.[field];
  if (!value || (holds !== undefined && !normalise(value).includes(normalise(holds)))) return null;
  return proof('page', { field });
}

const stageProof = (stages: readonly string[], order: OrderFacts | null): Proof | null =>
  order && order.stage !== 'unknown' && stages.includes(order.stage) ? proof('page', { field: 'stage' }) : null;

const stockProof = (states: readonly StockState[], stock: StockSight | null): Proof | null =>
  stock && states.includes(stock.state) ? proof('stock', { at: stock.asOf, stock }) : null;

/** A way to have said something: a phrase, or words of the agent's own. */
type Saying = { sent: string } | { sentWords: string[] };

type AgentLine = Page['agentLines'][number];

function sentProof(saying: Saying, page: Page): Proof | null {
  const line = page.agentLines.findLast((one) => says(saying, one, page));
  return line ? proof('sent', { at: page.messages[line.index]?.at ?? null }) : null;
}

function says(saying: Saying, { plain, squashed }: AgentLine, page: Page): boolean {
  if ('sentWords' in saying) return saying.sentWords.every((word) => plain.includes(word));
  if (!page.finder(saying.sent)(squashed)) return false;
  const phrase = page.phrase(saying.sent);
  return page.orderCount < 2 || !phrase || namesOrder(phrase, plain, page.order);
}

/** Of several orders on screen: whether a line that could name one of them names this one. */
function namesOrder({ text, variants = [] }: Phrase, plain: string, order: OrderFacts | null): boolean {
  const wordings = [text, ...variants].join('\n');
  const named = [
    ['{order.number', order?.number],
    ['{address', order?.address],
    ['{tracking', order?.trackingNumber],
  ] as const;
  return named.every(([place, value]) => !wordings.includes(place) || !value || plain.includes(normalise(value)));
}

/** What is asked by the steps and phrases of these ids. */
function asksOf(after: readonly string[], family: ChecklistFamily): Saying[] {
  return after.flatMap((id): Saying[] => {
    const step = family.steps.find((one) => one.id === id);
    if (!step) return [{ sent: id }];
    const phrases = Object.values(step.in).flatMap(({ phrase }) => (phrase ? [{ sent: phrase }] : []));
    return [...phrases, ...step.ticks.filter((tick): tick is Saying => 'sent' in tick || 'sentWords' in tick)];
  });
}

/** How the buyer answered what was asked last; while the last asking has no clear answer, that of the asking before. */
function answerTo(sayings: readonly Saying[], page: Page): StepSight {
  const { messages } = page;
  const asks = page.agentLines.flatMap((line) => (sayings.some((one) => says(one, line, page)) ? [line.index] : []));
  for (const index of asks.toReversed()) {
    const reply = replyAfter(index, messages);
    const answer = reply && answerOf(reply.map(({ text }) => text));
    if (reply && answer) return answered(answer, reply);
  }
  const last = asks.at(-1);
  const isLast = last !== undefined && !messages.slice(last).some(({ side }) => side === 'buyer');
  return isLast ? { ...NOTHING, asked: proof('sent', { at: messages[last]?.at ?? null }) } : NOTHING;
}

function answered(answer: Answer, reply: readonly ChatMessage[]): StepSight {
  const words = answeringLine(reply.map(({ text }) => text));
  const found = proof('buyer', { at: reply.find(({ text }) => text === words)?.at ?? null, words });
  return answer === 'yes' ? { ...NOTHING, seen: found } : { ...NOTHING, refused: found };
}

/** A question other than "is that right?": a yes after it may answer that one. */
const QUESTION = /[?？]|[吗呢](?:[。～~！!]|$)/;
const RIGHT = /对吗|对不对|对么|没错吧|没错吗|没问题|正确|right|correct/i;

/** The buyer's turn that answers the line at `index`; null where there is none, or where it may answer another question. */
function replyAfter(index: number, messages: readonly ChatMessage[]): ChatMessage[] | null {
  const reply: ChatMessage[] = [];
  for (const message of messages.slice(index + 1)) {
    if (message.side === 'buyer') {
      if (message.kind === 'text') reply.push(message);
    } else if (message.side === 'seller') {
      if (reply.length > 0) break;
      if (QUESTION.test(message.text) && !RIGHT.test(message.text)) return null;
    }
  }
  return reply.length > 0 ? reply : null;
}
