import { importTexts } from '../../../components/import/import-texts';

/** Runs in the library page. Takes the times of an import by what the person does and sees. */
const t = importTexts['zh-CN'];
const WRITTEN = /^已导入 [\d]+ 条/;

/** The end of the frame that shows it. */
const framePainted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });

function shown(isThere: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isThere()) return;
      observer.disconnect();
      void framePainted().then(resolve);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true });
    look();
  });
}

const rowsShown = (): boolean => document.querySelector(`ol[aria-label="${t.rows}"] > li`) !== null;
const saidWritten = (): boolean =>
  [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => WRITTEN.test(textContent ?? ''));

/** The line that says how far it is; it comes with the rows, and goes when all are looked at. */
const PROGRESS = t.reviewing(0).replace(/\d+%$/, '');
const isReviewed = (): boolean =>
  rowsShown() && ![...document.querySelectorAll('p')].some(({ textContent }) => textContent?.startsWith(PROGRESS));

let chosen: Promise<number> | null = null;
let clicked: Promise<number> | null = null;
let reviewed: Promise<number> | null = null;
let finished: Promise<number> | null = null;
let written: Promise<number> | null = null;

const next = (type: 'change' | 'click'): Promise<number> =>
  new Promise((resolve) => {
    document.addEventListener(type, () => resolve(performance.now()), { capture: true, once: true });
  });

/** To be called before the file is chosen. */
export function watch(): void {
  chosen = next('change');
  reviewed = shown(rowsShown);
  finished = shown(isReviewed);
}

/** From the file that is chosen to the rows on the screen, and from there until all are reviewed, ms. */
export async function dryRun(): Promise<{ dryRun: number; review: number }> {
  const [from, rows, all] = await Promise.all([chosen, reviewed, finished]);
  if (from === null || rows === null || all === null) throw new Error('nothing is watched');
  clicked = next('click');
  written = shown(saidWritten);
  return { dryRun: rows - from, review: all - rows };
}

/** From the click that imports to what was done on the screen, ms. */
export async function write(): Promise<number> {
  const [from, to] = await Promise.all([clicked, written]);
  if (from === null || to === null) throw new Error('nothing is watched');
  return to - from;
}
