import type { ChatMessage } from './model';
import type { PracticeBuyer, PracticeOrder, PracticeStep } from './practice-data';

/**
 * The practice console: a simulation without a clock of its own. Every time is given in milliseconds by the caller, so the same
 * events always make the same chat; nothing but the agent's replies and the scripts' delays moves it.
 */
export interface PracticeMessage extends ChatMessage {
  id: string;
  at: string;
}

export interface PracticeConversation {
  buyer: PracticeBuyer;
  /** Empty until the buyer has come in. */
  messages: PracticeMessage[];
  order: PracticeOrder | null;
  unread: number;
  /** Since when the buyer waits for an answer; null when nobody waits. */
  waitingSince: number | null;
  /** The next step of the script. */
  step: number;
  pending: Pending[];
}

/** Something that a script will do. */
interface Pending {
  at: number;
  arrival: boolean;
  lines: string[];
  changes?: PracticeStep['changes'];
}

export interface PracticeState {
  /** The latest time told. */
  now: number;
  /** Delays are divided by it. */
  speed: number;
  /** Milliseconds to `YYYY-MM-DDTHH:mm:ss` in the page's zone. */
  stamp: (at: number) => string;
  openId: string | null;
  conversations: PracticeConversation[];
  messageCount: number;
}

export type PracticeEvent =
  /** Time has passed. */
  | { type: 'tick'; now: number }
  /** The agent pressed Send in the open conversation. */
  | { type: 'agentSent'; text: string; now: number }
  | { type: 'opened'; buyerId: string; now: number }
  /** The agent saved the remark of an order: text ('' for none) and flag, a colour word. */
  | { type: 'remarkSaved'; orderNumber: string; remark: string; flag: string | null; now: number };

/** The practice console calls it overdue after three minutes: its own rule, as no platform's is meant. */
export const OVERDUE_SECONDS = 180;

const LAST_ARRIVAL_MS = 18_000;
const LATEST_ARRIVAL_MS = 20_000;
/** Between two lines of one burst. */
const LINE_GAP_MS = 900;

/** The first buyer is open with their lines written; the others come in one by one within 20 seconds (divided by `speed`). */
export function startPractice(
  buyers: PracticeBuyer[],
  clock: { now: number; speed: number; stamp: (at: number) => string },
): PracticeState {
  const conversations = buyers.map((buyer, index) => ({
    buyer,
    messages: [],
    order: buyer.order,
    unread: 0,
    waitingSince: null,
    step: buyer.script[0]?.after === 'start' ? 1 : 0,
    pending: [arrival(buyer, clock.now + arrivalDelay(buyer, index, buyers.length) / clock.speed)],
  }));
  const state = { ...clock, openId: buyers[0]?.id ?? null, conversations, messageCount: 0 };
  return practise(state, { type: 'tick', now: clock.now });
}

function arrival(buyer: PracticeBuyer, at: number): Pending {
  const start = buyer.script[0]?.after === 'start' ? buyer.script[0] : undefined;
  return { at, arrival: true, lines: start?.lines ?? [], changes: start?.changes };
}

function arrivalDelay(buyer: PracticeBuyer, index: number, count: number): number {
  if (index === 0) return 0;
  const slot = (LAST_ARRIVAL_MS * index) / Math.max(1, count - 1);
  return Math.min(slot + (buyer.script[0]?.delayMs ?? 0), LATEST_ARRIVAL_MS);
}

/** The reducer: what is due by the event's time happens first, in order, however seldom the caller ticks. */
export function practise(state: PracticeState, event: PracticeEvent): PracticeState {
  const now = Math.max(state.now, event.now);
  const caughtUp = { ...deliverDue(state, now), now };
  if (event.type === 'agentSent') return reply(caughtUp, event.text);
  if (event.type === 'opened') return open(caughtUp, event.buyerId);
  if (event.type === 'remarkSaved') return remark(caughtUp, event);
  return caughtUp;
}

/** When the scripts act next, or null when all of them wait for the agent. */
export function nextDueAt(state: PracticeState): number | null {
  const times = state.conversations.flatMap(({ pending }) => pending.slice(0, 1).map(({ at }) => at));
  return times.length > 0 ? Math.min(...times) : null;
}

function deliverDue(state: PracticeState, now: number): PracticeState {
  let next = state;
  for (let at = nextDueAt(next); at !== null && at <= now; at = nextDueAt(next)) {
    const due = at;
    const turn = next.conversations.find(({ pending }) => pending[0]?.at === due);
    if (!turn?.pending[0]) break;
    next = deliver(next, turn, turn.pending[0]);
  }
  return next;
}

function deliver(state: PracticeState, conversation: PracticeConversation, due: Pending): PracticeState {
  const { buyer } = conversation;
  const since = due.at - (due.arrival ? buyer.waitingSeconds * 1000 : 0);
  const messages: Draft[] = [];
  if (due.arrival && buyer.product?.name) {
    messages.push({ side: 'system', kind: 'product', text: buyer.product.name, at: since });
  }
  const order = changedOrder(conversation.order, due, state.stamp);
  if (order?.status && due.changes?.order?.status) {
    messages.push({ side: 'system', kind: 'order', text: order.status, at: due.at });
  }
  // The lines of somebody who has been waiting were written then, not now.
  const gap = Math.min(LINE_GAP_MS, (due.at - since) / Math.max(1, due.lines.length));
  messages.push(...due.lines.map((line, index) => buyerLine(line, since + index * gap)));
  return append(state, buyer.id, messages, (before) => ({
    ...before,
    order,
    unread: buyer.id === state.openId ? 0 : before.unread + due.lines.length,
    waitingSince: before.waitingSince ?? (due.lines.length > 0 ? since : null),
    pending: before.pending.slice(1),
  }));
}

/** What is ordered or paid in the chat happens now, whatever date the script names. */
function changedOrder(order: PracticeOrder | null, due: Pending, stamp: PracticeState['stamp']): PracticeOrder | null {
  const changes = due.changes?.order;
  if (!changes) return order;
  const changed = { ...order, ...changes };
  if (!order) changed.orderedAt = stamp(due.at);
  if (changes.stage === 'paid') changed.paidAt = stamp(due.at);
  return changed;
}

type Draft = Pick<ChatMessage, 'side' | 'kind' | 'text'> & { at: number };

/** `'[photo: a torn seam]'` → a picture with the text `a torn seam`. */
function buyerLine(line: string, at: number): Draft {
  const picture = /^\[(?:photo|image|图片|照片|图)\s*[:：]\s*(.+)\]$/i.exec(line)?.[1];
  return { side: 'buyer', kind: picture ? 'image' : 'text', text: picture ?? line, at };
}

function append(
  state: PracticeState,
  buyerId: string,
  drafts: Draft[],
  change: (before: PracticeConversation) => PracticeConversation,
): PracticeState {
  const messages = drafts.map((draft, index) => ({
    ...draft,
    id: `m-${state.messageCount + index + 1}`,
    at: state.stamp(draft.at),
  }));
  const conversations = state.conversations.map((conversation) =>
    conversation.buyer.id === buyerId
      ? { ...change(conversation), messages: [...conversation.messages, ...messages] }
      : conversation,
  );
  return { ...state, conversations, messageCount: state.messageCount + messages.length };
}

function open(state: PracticeState, buyerId: string): PracticeState {
  if (!arrived(state).some(({ buyer }) => buyer.id === buyerId)) return state;
  const conversations = state.conversations.map((conversation) =>
    conversation.buyer.id === buyerId ? { ...conversation, unread: 0 } : conversation,
  );
  return { ...state, openId: buyerId, conversations };
}

function remark(state: PracticeState, saved: Extract<PracticeEvent, { type: 'remarkSaved' }>): PracticeState {
  const conversations = state.conversations.map((conversation) =>
    conversation.order?.number === saved.orderNumber
      ? { ...conversation, order: { ...conversation.order, remark: saved.remark || null, flag: saved.flag } }
      : conversation,
  );
  return { ...state, conversations };
}

/** A reply in the middle of a burst answers it, but does not make the buyer go on twice. */
function reply(state: PracticeState, text: string): PracticeState {
  const conversation = openConversation(state);
  if (!conversation || !text.trim()) return state;
  const step = conversation.pending.length === 0 ? conversation.buyer.script[conversation.step] : undefined;
  const message: Draft = { side: 'seller', kind: 'text', text: text.trim(), at: state.now };
  return append(state, conversation.buyer.id, [message], (before) => ({
    ...before,
    waitingSince: null,
    step: before.step + (step ? 1 : 0),
    pending: step ? burst(step, state) : before.pending,
  }));
}

const burst = (step: PracticeStep, { now, speed }: PracticeState): Pending[] =>
  step.lines.map((line, index) => ({
    at: now + (step.delayMs + index * LINE_GAP_MS) / speed,
    arrival: false,
    lines: [line],
    changes: index === 0 ? step.changes : undefined,
  }));

/** Who has come in so far. */
export const arrived = (state: PracticeState): PracticeConversation[] =>
  state.conversations.filter(({ messages }) => messages.length > 0);

export const openConversation = (state: PracticeState): PracticeConversation | null =>
  arrived(state).find(({ buyer }) => buyer.id === state.openId) ?? null;

/** Whole seconds that this buyer has been waiting; null when nobody waits. */
export const waitingSeconds = ({ waitingSince }: PracticeConversation, now: number): number | null =>
  waitingSince === null ? null : Math.max(0, Math.floor((now - waitingSince) / 1000));

export function groupOf(conversation: PracticeConversation, now: number): 'waiting' | 'overdue' | 'replied' {
  const seconds = waitingSeconds(conversation, now);
  if (seconds === null) return 'replied';
  return seconds >= OVERDUE_SECONDS ? 'overdue' : 'waiting';
}

/** Whether the buyer is about to say something. */
export const isTyping = ({ pending }: PracticeConversation): boolean => pending.length > 0;

/** Whether the script has come to its end and the agent had the last word. */
export const isFinished = ({ buyer, step, pending, waitingSince }: PracticeConversation): boolean =>
  step >= buyer.script.length && pending.length === 0 && waitingSince === null;
