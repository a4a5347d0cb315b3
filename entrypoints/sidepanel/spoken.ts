import type { ConversationView } from '../../assist/model';
import { languageOf } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';

/** The language that the buyer writes, by their last line that shows one; else the panel's. */
export function spokenLanguage({ messages }: ConversationView, language: Language): Language {
  for (const { side, kind, text } of messages.toReversed()) {
    const found = side === 'buyer' && kind === 'text' ? languageOf(text) : null;
    if (found) return found;
  }
  return language;
}
