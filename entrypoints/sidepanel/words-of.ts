import { filledText, type PlaceholderValues } from '../../assist/fill';
import { isInForce } from '../../assist/in-force';
import { saidLines, unsaidWording } from '../../assist/said';
import { innerPhrases } from '../../assist/template-find';
import type { ShownReply } from '../../components/panel/shown';
import { localNow } from '../page/today';
import type { Library } from './use-library';
import { showReply } from './use-replies';

/**
 * One of several phrases that would do: the first that leaves no blank and was not said yet, else one that was, else one with a
 * blank. Null where the library has none of them that may be said now.
 */
export function wordsOf(
  phraseIds: readonly string[],
  library: Library,
  values: PlaceholderValues,
  said: readonly string[],
): ShownReply | null {
  const lines = saidLines(said);
  const replies = phraseIds.flatMap((id) => {
    const phrase = library.phrases.get(id);
    if (!phrase || !isInForce(phrase, localNow())) return [];
    const { text, fresh } = unsaidWording(phrase, lines, innerPhrases(library.phrases, phrase.language));
    return [{ reply: showReply(phrase, { library, values }, [], text ?? phrase.text), fresh }];
  });
  const full = replies.filter(({ reply }) => filledText(reply.parts) !== null);
  return (full.find(({ fresh }) => fresh) ?? full[0] ?? replies[0])?.reply ?? null;
}
