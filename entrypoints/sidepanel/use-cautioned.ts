import { useMemo } from 'react';
import { filledText } from '../../assist/fill';
import type { ConversationView } from '../../assist/model';
import type { Language } from '../../assist/phrase';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { cautionsIn, gravest, useCautionRules } from './caution-store';

/** The reply with what its text would be cautioned about, in the language of the panel. */
export function cautioned(reply: ShownReply, view: ConversationView, language: Language): ShownReply {
  const text = reply.parts.map((part) => part.text).join('');
  const spoken = spokenLanguage(view.messages, language);
  const filled = filledText(reply.parts) !== null;
  const found = gravest(cautionsIn(text, { spoken, consoleId: view.consoleId, filled }));
  if (!found) return reply;
  const { level, start, end, why, better } = found;
  return { ...reply, caution: { level, words: text.slice(start, end), why: why[language], better } };
}

/** The same replies; those that a platform, the law or the lead would not have said carry a mark. */
export function useCautioned(replies: ShownReply[], view: ConversationView | null): ShownReply[] {
  const language = useLanguage();
  const { prepared, warm } = useCautionRules();
  const messages = view?.messages;
  const consoleId = view?.consoleId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules are read where they are used; of the picture only these two count
  return useMemo(
    () => (warm && view ? replies.map((reply) => cautioned(reply, view, language)) : replies),
    [replies, messages, consoleId, language, prepared, warm],
  );
}

/** Marks one reply; each text is looked at once, so that it may be asked for at every change. */
export function useCautionedReply(view: ConversationView): (reply: ShownReply) => ShownReply {
  const language = useLanguage();
  const { warm } = useCautionRules();
  return (reply) => (warm ? cautioned(reply, view, language) : reply);
}
