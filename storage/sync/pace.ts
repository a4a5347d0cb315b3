import { SYNC_LIMITS } from './area';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Below what the browser allows: it counts what it refused, too, and forgets nothing when the background is started anew. */
const WINDOWS = [
  { span: MINUTE, most: SYNC_LIMITS.writesPerMinute - 20 },
  { span: HOUR, most: SYNC_LIMITS.writesPerHour - 300 },
];

/** Keeps the writes within the browser's limits, and waits longer each time that it refuses one for being too many. */
export interface Pace {
  /** Milliseconds to wait before the next write; 0: none. */
  wait(now: number): number;
  wrote(now: number): void;
  refused(now: number): void;
}

export function createPace(): Pace {
  let writes: number[] = [];
  let blockedUntil = 0;
  let pause = MINUTE;
  return {
    wait(now) {
      // Nothing that was written "later" counts: the clock was put back.
      writes = writes.filter((at) => at > now - HOUR && at <= now);
      const blocked = Math.min(blockedUntil - now, HOUR);
      return Math.max(0, blocked, ...WINDOWS.map((window) => untilFree(writes, window, now)));
    },
    wrote(now) {
      writes.push(now);
      pause = MINUTE;
      blockedUntil = 0;
    },
    refused(now) {
      writes.push(now);
      blockedUntil = now + pause;
      pause = Math.min(2 * pause, HOUR);
    },
  };
}

/** Until the oldest of the last `most` writes leaves the window. */
function untilFree(writes: readonly number[], { span, most }: (typeof WINDOWS)[number], now: number): number {
  const oldest = writes.length >= most ? writes[writes.length - most] : undefined;
  return oldest === undefined ? 0 : oldest + span - now;
}
