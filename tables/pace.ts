/**
 * Lets a long reading show how far it is, and stop: reports the share that is done, from 0 to 1, and lets others run. Rejects with
 * `AbortError` when the reading was cancelled.
 */
export type Pace = (share: number) => Promise<void>;

/** Lets others run. A message, because timers that follow each other wait 4 ms each. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A pace for one file; shares never go back. */
export function createPace(onProgress?: (share: number) => void, signal?: AbortSignal): Pace {
  let most = 0;
  return async (share) => {
    signal?.throwIfAborted();
    most = Math.max(most, Math.min(1, share));
    onProgress?.(most);
    await breathe();
    signal?.throwIfAborted();
  };
}

/** The same pace for a part of the work: `part(pace, 0.5, 1)`. */
export const part =
  (pace: Pace, from: number, to: number): Pace =>
  (share) =>
    pace(from + (to - from) * share);
