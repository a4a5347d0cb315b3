import { useCallback } from 'react';
import { identityOf } from '../../assist/conversation';
import { type Answers, answerBlanks, caretIn, type FilledPart, filledText } from '../../assist/fill';
import type { InsertOutcome } from '../../assist/model';
import { useLanguage } from '../../components/i18n/language';
import type { ReplyActions } from '../../components/panel/Replies';
import type { ShownReply } from '../../components/panel/shown';
import { countWords, mayFill } from './caution-gate';
import { noteChoice } from './choice';
import { showOutcome, usePanel } from './panel-store';
import type { Insert } from './seat-link';
import { boundTab, focusTab } from './tabs';
import type { Library } from './use-library';
import type { CurrentSeat } from './use-seat';

export interface Picking {
  /**
   * Fills the reply in, or asks for its blanks first. Resolves to whether it was written.
   * @param as `answer`: chosen as an answer to what the buyer said, and learnt from; else it is the next step of something
   */
  pick(reply: ShownReply, as?: 'answer'): Promise<boolean>;
  answer(reply: ShownReply, answers: Answers, as?: 'answer'): Promise<boolean>;
  /** Copies the reply, or asks for its blanks first. */
  copy(reply: ShownReply, answers?: Answers): void;
  /**
   * Puts text in the place of words of the draft, which must stand in it exactly once, or at its end where that is said; the caret goes
   * behind it, or where it is told. Resolves to whether it was written.
   */
  replace(words: string, text: string, at?: 'end', caret?: number): Promise<boolean>;
  /** Writes into the console's open remark box of this order; the caller says what became of it. */
  writeRemark(orderNumber: string, text: string): Promise<InsertOutcome | 'not-linked'>;
}

/** Where text goes: at the caret, or in the place of words; and where the caret goes. */
type Place = Pick<Insert, 'replaces' | 'at' | 'caret'>;

/** Writes into the reply box of the chat on screen. Resolves to whether it was written. */
function useWriter({ tabId, connection }: CurrentSeat): (text: string, place?: Place) => Promise<boolean> {
  return useCallback(
    async (text: string, place: Place = {}): Promise<boolean> => {
      const { view } = usePanel.getState();
      // The picture this choice was made on: the seat refuses when the page shows somebody else by now.
      const outcome =
        view && connection
          ? await connection.insert({ conversation: identityOf(view), target: 'reply', text, ...place })
          : 'not-linked';
      showOutcome(outcome, view);
      const written = outcome === 'inserted' || outcome === 'unverified';
      const whole = place.replaces === undefined || place.at === 'end';
      // Where it cannot be counted, nothing is said: the words are in the reply box all the same.
      if (written && view && whole) countWords(text, view).catch(() => undefined);
      if (written && tabId !== null && standsAlone()) void focusTab(tabId);
      return written;
    },
    [tabId, connection],
  );
}

/** What happens when the agent chooses a reply. */
export function usePicking(seat: CurrentSeat, library: Library | null): Picking {
  const { connection } = seat;
  const write = useWriter(seat);
  const language = useLanguage();
  const insert = useCallback(
    async (reply: ShownReply, parts: readonly FilledPart[], as?: 'answer'): Promise<boolean> => {
      const text = filledText(parts);
      if (text === null || !mayFill(text, language)) return false;
      const learn = noteChoice(as ? library : null);
      const written = await write(text, caretOf(parts));
      if (written) library?.countUse(reply.id);
      if (written) learn(reply.id);
      return written;
    },
    [write, library, language],
  );
  const replace = useCallback(
    // Better words for a draft are no phrase; what a code stands for is one.
    async (words: string, text: string, at?: 'end', caret?: number) =>
      (at === undefined || mayFill(text, language)) && write(text, { replaces: words, at, caret }),
    [write, language],
  );
  const pick = useCallback(
    async (reply: ShownReply, as?: 'answer'): Promise<boolean> => {
      if (filledText(reply.parts) !== null) return insert(reply, reply.parts, as);
      askFor(reply);
      return false;
    },
    [insert],
  );
  const answer = useCallback(
    async (reply: ShownReply, answers: Answers, as?: 'answer'): Promise<boolean> =>
      insert(reply, answerBlanks(reply.parts, answers), as),
    [insert],
  );
  const writeRemark = useCallback(
    async (orderNumber: string, text: string) => {
      const { view } = usePanel.getState();
      if (!view || !connection) return 'not-linked' as const;
      return connection.insert({ conversation: identityOf(view), target: 'remark', orderNumber, text });
    },
    [connection],
  );
  return { pick, answer, copy, replace, writeRemark };
}

/** Where the phrase wants the caret; behind it where it does not say. */
const caretOf = (parts: readonly FilledPart[]): Place => ({ caret: caretIn(parts) ?? undefined });

function copy(reply: ShownReply, answers: Answers = {}): void {
  const text = filledText(answerBlanks(reply.parts, answers));
  if (text === null) {
    askFor(reply);
    return;
  }
  navigator.clipboard.writeText(text).then(
    () => usePanel.setState({ outcome: 'copied', asking: null }),
    () => usePanel.setState({ outcome: 'copy-failed' }),
  );
}

/** Opens the blanks of a reply: nothing goes out before they are filled. */
const askFor = (reply: ShownReply): void => usePanel.setState({ asking: reply.id, outcome: 'asks' });

/** Whether this panel is a window of its own: there the focus goes back to the chat after a choice. */
const standsAlone = (): boolean => boundTab(location.search) !== null && window.top === window;

/** Choosing, as the lists of replies call it. */
export function replyActions(picking: Picking): ReplyActions {
  return {
    onPick: (reply) => void picking.pick(reply, 'answer'),
    onCopy: (reply) => picking.copy(reply),
    onCopyAnswers: picking.copy,
    onAnswers: (reply, answers) => void picking.answer(reply, answers, 'answer'),
    onCancel: () => usePanel.setState({ asking: null, outcome: null }),
  };
}
