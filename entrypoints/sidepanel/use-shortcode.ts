import { useEffect, useMemo } from 'react';
import { identityOf } from '../../assist/conversation';
import { caretIn, filledText } from '../../assist/fill';
import { isInForce } from '../../assist/in-force';
import { keptByLadder } from '../../assist/ladder-phrases';
import type { LocalTime } from '../../assist/local-time';
import { type ConversationView, type InsertOutcome, MAX_TEXT } from '../../assist/model';
import { isReply, type Language, type LibraryPhrase } from '../../assist/phrase';
import { claimsUnread } from '../../assist/shop-values';
import { codeAtEnd } from '../../assist/shortcode';
import { codesOf, phraseForCode } from '../../assist/shortcode-phrases';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import type { HeldBack } from '../../components/panel/CodeOffer';
import type { ShownReply } from '../../components/panel/shown';
import type { ArmedCode } from '../../messaging/protocol';
import { askedAbout, countWords, mayFill } from './caution-gate';
import { useCautionRules } from './caution-store';
import { noteChoice } from './choice';
import { showOutcome, usePanel } from './panel-store';
import type { SeatConnection } from './seat-link';
import { cautioned } from './use-cautioned';
import { useCodeTab } from './use-code-tab';
import type { Library } from './use-library';
import type { Situation } from './use-replies';
import { useTermTime } from './use-term-time';
import { wordsOf } from './words-of';

/** The shortcode that the draft ends in, and the phrase that it stands for. */
export interface Shortcode {
  /** As it was typed, with its mark. */
  tail: string;
  reply: ShownReply;
  /** Why it may not be said now; null: it may. A raw code is stopped all the same. */
  held: HeldBack | null;
  /** The language to write to this buyer in. */
  spoken: Language;
}

/** In `asking`, while the blanks of a code's phrase are being asked for; that phrase may stand in the list below, too. */
export const asksFor = ({ reply }: Shortcode): string => `code ${reply.id}`;

/** The known shortcode at the end of the draft, filled for this chat; null while there is none. */
export function useShortcode(library: Library | null, situation: Situation): Shortcode | null {
  const draft = usePanel((state) => state.draft);
  const view = usePanel((state) => state.view);
  const language = useLanguage();
  const prepared = useCautionRules((rules) => rules.prepared);
  const phrases = library?.phrases;
  const now = useTermTime(phrases);
  const codes = useMemo(() => codesOf(repliesNow(phrases, now)), [phrases, now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cautions of the reply are by the rules in force
  return useMemo(() => {
    // A draft that was cut has no end that is known.
    const end = draft.length < MAX_TEXT ? codeAtEnd(draft, codes) : null;
    if (!end || !library || !view) return null;
    const spoken = spokenLanguage(view.messages, language);
    const phrase = phraseForCode(codes, end.code, spoken, library.uses);
    const reply = phrase && wordsOf([phrase.id], library, situation.values, situation.said);
    const held = reply && heldBack(library, reply);
    return reply && { tail: end.tail, reply: cautioned(reply, view, language), held, spoken };
  }, [draft, codes, library, view, language, situation, prepared]);
}

/** Texts that are sent elsewhere, or not now, have no code in the chat. */
function repliesNow(phrases: Library['phrases'] | undefined, now: LocalTime): LibraryPhrase[] {
  return [...(phrases?.values() ?? [])].filter((phrase) => isReply(phrase) && isInForce(phrase, now));
}

/** The search hides these: what only the lead grants, and claims that nobody read. */
function heldBack(library: Library, { id, parts }: ShownReply): HeldBack | null {
  if (keptByLadder(library).has(id)) return 'lead';
  return claimsUnread(parts) ? 'unread' : null;
}

/** Lets the seat stop the Enter that would send the raw code, and put the words in its place. */
export function useArming(
  code: Shortcode | null,
  view: ConversationView | null,
  connection: SeatConnection | null,
): void {
  const [tab] = useCodeTab();
  const waits = useWaits(code);
  const armed: ArmedCode | null = code &&
    view && {
      id: code.reply.id,
      conversation: identityOf(view),
      tail: code.tail,
      text: code.held || waits ? null : filledText(code.reply.parts),
      caret: caretIn(code.reply.parts) ?? undefined,
      tab,
    };
  const digest = JSON.stringify(armed);
  useEffect(() => {
    connection?.arm(JSON.parse(digest) as ArmedCode | null);
  }, [connection, digest]);
}

/** Whether its words have to be asked about first: then the next Enter puts them in. */
function useWaits(code: Shortcode | null): boolean {
  const text = code && filledText(code.reply.parts);
  const answered = usePanel((state) => text !== null && askedAbout(text, state) !== null);
  return code?.reply.caution?.level === 'ask' && !answered;
}

/** Enter was stopped in the chat frame, on the code of this phrase. */
export function showCodeKey(
  library: Library | null,
  code: Shortcode | null,
  phraseId: string,
  outcome: InsertOutcome | null,
): void {
  const { view } = usePanel.getState();
  const text = code?.reply.id === phraseId ? filledText(code.reply.parts) : null;
  if (outcome !== null) showOutcome(outcome, view);
  if (outcome === 'inserted' || outcome === 'unverified') {
    library?.countUse(phraseId);
    noteChoice(library)(phraseId);
    if (text !== null && view) countWords(text, view).catch(() => undefined);
  }
  if (outcome !== null || !code || code.held) return;
  if (text === null) usePanel.setState({ asking: asksFor(code), outcome: 'asks' });
  else mayFill(text, code.spoken);
}
