import type { ChatMessage } from './model';

/** The buyer's last turn: a burst of short lines is one turn. */
export interface Turn {
  /** The lines joined by a line break, oldest first. */
  text: string;
  /** The agent's line right before it; '' where there is none. */
  previousAgentLine: string;
  /** Kinds of what the buyer sent besides text. */
  kinds: ChatMessage['kind'][];
}

/** Rows between two lines of one turn that do not end it: the platform and the robot speak in between. */
const BETWEEN = new Set<ChatMessage['side']>(['system', 'robot']);

/** What the buyer said since the agent last spoke; null when the agent had the last word or nobody spoke. */
export function buyerTurn(messages: ChatMessage[]): Turn | null {
  const lines: ChatMessage[] = [];
  let at = messages.length - 1;
  for (; at >= 0; at -= 1) {
    const message = messages[at];
    if (!message || message.side === 'seller') break;
    if (BETWEEN.has(message.side)) continue;
    lines.unshift(message);
  }
  if (lines.length === 0) return null;
  const previous = messages.slice(0, at + 1).findLast((message) => message.side === 'seller');
  return {
    text: lines
      .filter(({ kind }) => kind === 'text')
      .map(({ text }) => text)
      .join('\n'),
    previousAgentLine: previous?.text ?? '',
    kinds: [...new Set(lines.map(({ kind }) => kind).filter((kind) => kind !== 'text'))],
  };
}
