/**
 * How long something is built on before the page gets its turn, in milliseconds: a third of a frame, so that a step more and a
 * collection of garbage still fit in.
 */
export const SLICE = 5;

/** Lets the page paint and answer before more work is done. A message, because timers that follow each other wait 4 ms each. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs steps to their end and gives the page its turn after every slice; null as soon as they are not wanted any more. */
export async function inSlices<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T | null> {
  while (isWanted()) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await turn();
  }
  return null;
}
