import type { ChatMessage, ConversationView, OrderFacts } from '../../assist/model';
import { emptyOrder, emptyView } from '../../consoles/console';

/** A chat with what a test cares about, everything else empty. */
export const makeView = (part: Partial<ConversationView> = {}): ConversationView => ({
  ...emptyView('test', 'chat'),
  replyBox: 'ready',
  ...part,
});

export const makeMessage = (id: string, text = id, side: ChatMessage['side'] = 'buyer'): ChatMessage => ({
  id,
  side,
  kind: 'text',
  text,
  at: null,
});

export const makeOrder = (part: Partial<OrderFacts> = {}): OrderFacts => ({ ...emptyOrder(), ...part });
