import { type ConversationView, MAX_TEXT } from '../assist/model';
import { mayEndInCode } from '../assist/shortcode';
import type { Console } from '../consoles/console';
import { boxText } from './box';

/** Never more looks into the reply box than one per this time (ms), unless a code is being typed. */
export const DRAFT_DELAY_MS = 200;

/** Tells what is in the reply box, a moment after it may have changed, and nothing twice. */
export interface DraftWatch {
  /** Something happened that may have changed the box: typing, our own write, a change of the page (Send empties it without an event). */
  touched(): void;
  /** Something was typed here. What may be a code is told at once: Enter can be next. */
  typed(where: EventTarget | null): void;
  /** A picture was told. With another chat the panel forgets the draft, so it is told anew; without a chat there is none. */
  showed(view: ConversationView): void;
}

/**
 * @param composing while an input method composes, what is in the box is not what will stand there
 * @param tell gets at most 4,000 characters; '' where there is no box
 */
export function watchDraft(
  box: () => ReturnType<Console['replyBox']>,
  composing: () => boolean,
  tell: (text: string) => void,
  signal: AbortSignal,
): DraftWatch {
  let told: string | null = null;
  let chat: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    timer = null;
    if (composing()) return;
    const found = chat === null ? null : box();
    const text = found ? boxText(found).slice(0, MAX_TEXT) : '';
    if (text === told) return;
    told = text;
    tell(text);
  };
  const touched = (): void => {
    if (!signal.aborted) timer ??= setTimeout(look, DRAFT_DELAY_MS);
  };
  const lookNow = (): void => {
    if (timer !== null) clearTimeout(timer);
    look();
  };
  signal.addEventListener('abort', () => timer !== null && clearTimeout(timer));
  return {
    touched,
    typed(where) {
      if (!signal.aborted && mayEndInCode(textIn(where))) lookNow();
      else touched();
    },
    showed({ page, key, buyer }) {
      const now = page === 'chat' ? JSON.stringify([key, buyer.name]) : null;
      if (now !== chat) told = null;
      chat = now;
      touched();
    },
  };
}

/** What was typed into, without asking for a layout at every key. */
function textIn(where: EventTarget | null): string {
  if (where instanceof HTMLTextAreaElement || where instanceof HTMLInputElement) return where.value;
  return where instanceof HTMLElement ? (where.textContent ?? '') : '';
}
