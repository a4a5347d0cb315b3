/**
 * Runs in the library page from its first moment. Says when the first rows stand on the screen, and, for each key typed into the search,
 * when its rows stand in the document and when they are painted.
 */

/** The end of the frame: a message posted in its callback is read after it was laid out and painted. */
const framePainted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });

/** Rows of phrases; the head is one, too, but has no such group. */
const rowsShown = (): number => document.querySelectorAll('[role="grid"] [role="rowgroup"] [role="row"]').length;

/** Milliseconds from the navigation to the first rows painted. */
export const opened: Promise<number> = new Promise((resolve) => {
  const look = (): void => {
    if (rowsShown() === 0) return;
    observer.disconnect();
    void framePainted().then(resolve);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
});

/** Milliseconds from the input event of a key. */
export interface KeyTimes {
  /** The rows stand in the document. */
  listed: number;
  painted: number;
}

/** So long after a key its rows are waited for; a key that changes nothing in the table is not counted. */
const LONGEST_MS = 1500;

let key: Promise<KeyTimes | null> = Promise.resolve(null);

/** To be called before a key is typed. */
export function expectKey(): void {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('the library shows no table');
  key = new Promise((resolve) => {
    let start: number | null = null;
    const input = (): void => {
      start = performance.now();
    };
    const end = (times: KeyTimes | null): void => {
      observer.disconnect();
      removeEventListener('input', input, true);
      clearTimeout(timer);
      resolve(times);
    };
    const observer = new MutationObserver(() => {
      if (start === null) return;
      const [from, listed] = [start, performance.now() - start];
      observer.disconnect();
      void framePainted().then((at) => end({ listed, painted: at - from }));
    });
    const timer = setTimeout(() => end(null), LONGEST_MS);
    addEventListener('input', input, true);
    observer.observe(grid, { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-rowcount'] });
  });
}

export const keyTimes = (): Promise<KeyTimes | null> => key;
