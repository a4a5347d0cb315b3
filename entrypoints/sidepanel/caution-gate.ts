import { findRepeat, hashWords, isCounted } from '../../assist/caution-repeat';
import { identityOf } from '../../assist/conversation';
import type { ConversationView } from '../../assist/model';
import type { Language } from '../../assist/phrase';
import { spokenLanguage } from '../../assist/spoken-language';
import { addSentWords, buyerHash, readSentWords } from '../../storage/sent-words';
import { cautionsIn, gravest, useCautionRules } from './caution-store';
import { usePanel } from './panel-store';

/** A key that is held down, or a double click, is no answer to a question. */
const READ_FOR_MS = 400;

/**
 * Whether a text may be filled in now. One that has to be asked about is asked about in the outcome line first; chosen once more while
 * the question stands there, it may.
 * @param language to write to this buyer in, where the chat shows none: that of the panel
 */
export function mayFill(text: string, language: Language): boolean {
  const { view } = usePanel.getState();
  if (!view) return true;
  const place = { spoken: spokenLanguage(view.messages, language), consoleId: view.consoleId };
  const found = gravest(cautionsIn(text, place));
  if (found?.level !== 'ask' || isAnswered(text)) return true;
  const { start, end, why } = found;
  const askedAt = askedAbout(text, usePanel.getState())?.askedAt ?? Date.now();
  const about = { kind: 'caution' as const, text, words: text.slice(start, end), why, askedAt };
  usePanel.setState({ outcome: 'caution', about });
  return false;
}

type Said = Pick<ReturnType<typeof usePanel.getState>, 'outcome' | 'about'>;

/** The question about this text, while it stands in the outcome line. */
export function askedAbout(text: string, { outcome, about }: Said): { askedAt: number } | null {
  return outcome === 'caution' && about?.kind === 'caution' && about.text === text ? about : null;
}

function isAnswered(text: string): boolean {
  const asked = askedAbout(text, usePanel.getState());
  return asked !== null && Date.now() - asked.askedAt >= READ_FOR_MS;
}

/** What was filled in last: what is found out about it later must not be said of another text. */
let last: symbol | null = null;

/** Counts what was filled in for the buyer of this picture, and says so where the same words went to too many. Hashes only. */
export async function countWords(text: string, view: ConversationView): Promise<void> {
  const mine = Symbol();
  last = mine;
  const rules = useCautionRules.getState().prepared.rules.map(({ rule }) => rule);
  if (!isCounted(text, rules)) return;
  const buyer = await buyerHash(identityOf(view));
  if (buyer === null) return;
  const at = Date.now();
  const found = findRepeat(text, buyer, at, await readSentWords(), rules);
  await addSentWords({ hash: hashWords(text), buyer, at });
  if (!found || last !== mine || usePanel.getState().outcome !== 'inserted') return;
  const { buyers, minutes, rule } = found;
  usePanel.setState({ outcome: 'repeated', about: { kind: 'repeated', buyers, minutes, why: rule.why } });
}
