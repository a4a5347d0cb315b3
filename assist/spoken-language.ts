import { foldLinks, unmask } from './masks';
import type { ChatMessage } from './model';
import { isBriefLatin, languageOf, normalise } from './normalise';
import type { Language } from './phrase';

/**
 * The language to write to this buyer in: that of their newest line that shows one, else of the shop's newest line, else the given
 * one. A lone `ok`, a link or a model number shows none.
 */
export function spokenLanguage(messages: readonly ChatMessage[], otherwise: Language): Language {
  return newest(messages, 'buyer') ?? newest(messages, 'seller') ?? otherwise;
}

function newest(messages: readonly ChatMessage[], side: ChatMessage['side']): Language | null {
  for (const message of messages.toReversed()) {
    if (message.side !== side || message.kind !== 'text') continue;
    const text = unmask(foldLinks(normalise(message.text)));
    const language = isBriefLatin(text) ? null : languageOf(text);
    if (language) return language;
  }
  return null;
}
