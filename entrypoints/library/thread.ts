/**
 * Calls across threads: a method of an object in a worker is called as if it stood here. One answer per call, any number of progress
 * notes before it; a rejection travels as the one word that `faultOf` makes of it.
 */
import { TableFault } from '../../components/library/table-data';
import type { Fault } from '../../components/library/texts';

interface Call {
  id: number;
  method: string;
  ask: unknown;
}

type Answer = { id: number } & ({ progress: unknown } | { result: unknown } | { fault: Fault });

type Method = (ask: never, onProgress: (progress: unknown) => void) => Promise<unknown>;

/** The side of the worker: answers with the methods of `target`. */
export function serve(target: object, faultOf: (error: unknown) => Fault): void {
  const answer = (message: Answer, move: Transferable[] = []): void =>
    (self as unknown as Worker).postMessage(message, move);
  addEventListener('message', ({ data: { id, method, ask } }: MessageEvent<Call>) => {
    const run = (target as Record<string, Method>)[method];
    Promise.resolve()
      .then(() => run?.(ask as never, (progress) => answer({ id, progress })))
      .then(
        (result) => answer({ id, result }, moved(result)),
        (error: unknown) => answer({ id, fault: faultOf(error) }),
      );
  });
}

/** The bytes of a file are handed over, not copied. */
const moved = (result: unknown): Transferable[] => {
  const bytes = (result as { bytes?: unknown } | null | undefined)?.bytes;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
};

interface Waiting {
  resolve(result: unknown): void;
  reject(error: TableFault): void;
  onProgress?: (progress: unknown) => void;
}

export interface Thread<Target> {
  target: Target;
  /** Ends the thread at once; open calls are never answered. */
  stop(): void;
}

/** The side of the page. A worker that breaks as a whole rejects what is open and what comes. */
export function callInto<Target>(worker: Worker): Thread<Target> {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let broken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(waiting, data));
  worker.addEventListener('error', () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new TableFault('failed'));
    waiting.clear();
  });
  const call = (method: string, ask: unknown, onProgress?: Waiting['onProgress']): Promise<unknown> => {
    if (broken) return Promise.reject(new TableFault('failed'));
    const id = next++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, method, ask } satisfies Call);
    });
  };
  const target = new Proxy(
    {},
    {
      get: (_, method) => (ask: unknown, onProgress?: Waiting['onProgress']) => call(String(method), ask, onProgress),
    },
  ) as Target;
  return { target, stop: () => worker.terminate() };
}

function settle(waiting: Map<number, Waiting>, data: Answer): void {
  const call = waiting.get(data.id);
  if ('progress' in data) {
    call?.onProgress?.(data.progress);
    return;
  }
  waiting.delete(data.id);
  if ('fault' in data) call?.reject(new TableFault(data.fault));
  else call?.resolve(data.result);
}
