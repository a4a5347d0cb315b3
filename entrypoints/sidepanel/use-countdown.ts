import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

const leftAt = (since: number, seconds: number): number =>
  Math.min(seconds, Math.max(0, Math.ceil(seconds - (Date.now() - since) / SECOND_MS)));

/**
 * Seconds left of a wait that began at `since` (milliseconds since 1970), counted down on screen; null without one. The beginning is
 * stored, so a panel that was closed meanwhile goes on where the time is.
 */
export function useCountdown(since: number | null, seconds: number): number | null {
  const [, tick] = useState(0);
  const left = since === null ? null : leftAt(since, seconds);
  const running = left !== null && left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
