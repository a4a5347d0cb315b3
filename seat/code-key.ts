import { endsInTail } from '../assist/shortcode';
import type { Console } from '../consoles/console';
import type { ArmedCode } from '../messaging/protocol';
import { boxText } from './box';
import { plainKey } from './keys';

/** Stops the Enter that would send a raw shortcode. It presses no key itself: the agent sends with the next one. */
export interface CodeKey {
  /** The panel says what the draft ends in. */
  arm(code: ArmedCode | null): void;
  pressed(event: KeyboardEvent): void;
  /** The box changed by hand: an expansion that was taken back (Ctrl+Z) means that the code itself is wanted, and Enter goes through. */
  typed(event: Event): void;
}

/**
 * @param expand called once for each key that was stopped, while that is still being handled; resolves to false where trying again
 *   is useless: then the next Enter on the same words goes through
 */
export function createCodeKey(
  seller: Console,
  root: Document,
  expand: (code: ArmedCode) => Promise<boolean>,
  signal: AbortSignal,
): CodeKey {
  let armed: ArmedCode | null = null;
  /** What was in the box when a key was stopped last, and whether the next one on it goes through. */
  let stopped: { text: string; letGo: boolean } | null = null;
  let held = new AbortController();

  const textAt = (target: EventTarget | null): string | null => {
    const box = seller.replyBox(root);
    return box && target instanceof Node && box.contains(target) ? boxText(box) : null;
  };
  const isOurs = (key: string | null, code: ArmedCode, text: string | null): text is string => {
    if (key !== 'Enter' && !(key === 'Tab' && code.tab)) return false;
    return text !== null && endsInTail(text, code.tail) && !(stopped?.letGo && stopped.text === text);
  };
  return {
    arm(code) {
      armed = code;
    },
    typed(event) {
      const undone = event instanceof InputEvent && event.inputType === 'historyUndo';
      if (stopped) stopped.letGo = undone && textAt(event.target) === stopped.text;
    },
    pressed(event) {
      if (event.repeat || !event.isTrusted) return;
      held.abort();
      const key = plainKey(event);
      const text = armed && key ? textAt(event.target) : null;
      if (!armed || !isOurs(key, armed, text)) return;
      stop(event);
      held = holdKey(root, event.key, signal);
      const now = { text, letGo: false };
      stopped = now;
      void expand(armed).then((again) => {
        if (!again) now.letGo = true;
      });
    },
  };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A key that was stopped does nothing until it is up again: held down it repeats, and a page may send on its way up. */
function holdKey(root: Document, key: string, signal: AbortSignal): AbortController {
  const held = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([signal, held.signal]) };
  const up = (event: KeyboardEvent): void => {
    if (event.key !== key) return;
    stop(event);
    held.abort();
  };
  root.addEventListener('keyup', up, options);
  root.addEventListener('keydown', (event) => event.key === key && event.repeat && stop(event), options);
  return held;
}
