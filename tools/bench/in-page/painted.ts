import { panelTexts } from '../../../components/panel/texts';

/**
 * Runs in the panel page from its first moment. Says when suggestions stand on the screen: the list is in the document, the next
 * frame has begun, and its work is done.
 */
const NEXT = panelTexts['zh-CN'].next;

/** One clock for all pages: milliseconds since 1970. */
const clock = (): number => performance.timeOrigin + performance.now();

interface Painted {
  /** Milliseconds since 1970. */
  at: number;
  replies: number;
}

const nextReply = (): Element | undefined =>
  [...document.querySelectorAll('section')].find((section) => section.querySelector('h2')?.textContent === NEXT);

/** How many replies are listed for the turn that ends with these words; null while another turn is shown. */
function repliesFor(words: string): number | null {
  const section = nextReply();
  const turn = section?.querySelector('h2')?.nextElementSibling?.textContent ?? '';
  if (!section || !turn.endsWith(`${words}”`)) return null;
  return section.querySelectorAll('ol > li').length;
}

/** The end of the frame: a message posted in its callback is read after it was laid out and painted. */
const framePainted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(clock());
      port2.postMessage(null);
    });
  });

let waiting: Promise<Painted> | null = null;

function painted(replies: () => number | null): Promise<Painted> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = replies();
      if (found === null) return;
      observer.disconnect();
      void framePainted().then((at) => resolve({ at, replies: found }));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/** To be called before the line appears in the chat. */
export function expect(words: string): void {
  waiting = painted(() => repliesFor(words));
}

/** When the replies for the expected words were painted, and how many there were. */
export function result(): Promise<Painted> {
  if (!waiting) throw new Error('nothing was expected');
  return waiting;
}

/** Whether the panel shows no turn of the buyer: the agent had the last word. */
export const answered = (): boolean => nextReply()?.querySelector('h2')?.nextElementSibling == null;

/** When the first suggestions of this page were painted, in milliseconds since its navigation began. */
export const opened: Promise<number> = painted(() => nextReply()?.querySelectorAll('ol > li').length || null).then(
  ({ at }) => at - performance.timeOrigin,
);
