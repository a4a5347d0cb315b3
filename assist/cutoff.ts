import { MINUTES_A_DAY, minuteOfDay, weekdayOf } from './local-time';
import type { CutoffRow } from './shop-tables';

/** The next moment until which a payment still leaves the same day. */
export interface Cutoff {
  row: CutoffRow;
  /** From now. */
  minutesLeft: number;
  /** Whether that is today. */
  today: boolean;
}

const DAYS_AHEAD = 7;

/**
 * The next cut-off after `now`, within a week; null where the table has none for this console.
 * @param now minutes since 1970 in the shop's zone (`minutesOf`)
 * @param consoleId missing: not known, then only rows for all consoles count
 */
export function nextCutoff(rows: readonly CutoffRow[], now: number, consoleId?: string): Cutoff | null {
  const day = Math.floor(now / MINUTES_A_DAY);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const found = rows
      .filter((row) => row.console === undefined || row.console === consoleId)
      .filter(({ weekdays }) => weekdays.includes(weekdayOf(day + ahead)))
      .flatMap((row) => {
        const minute = minuteOfDay(row.time);
        const minutesLeft = (day + ahead) * MINUTES_A_DAY + (minute ?? 0) - now;
        return minute !== null && minutesLeft > 0 ? [{ row, minutesLeft, today: ahead === 0 }] : [];
      })
      .sort((a, b) => a.minutesLeft - b.minutesLeft);
    if (found[0]) return found[0];
  }
  return null;
}
