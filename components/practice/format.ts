/** `65` → `'1:05'`, `3725` → `'1:02:05'`. */
export function formatWait(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** `'2026-05-02T10:12:05'` → `'10:12'`. */
export const clockOf = (stamp: string): string => stamp.slice(11, 16);

/** `'2026-05-02T10:12:05'` → `'2026-05-02 10:12:05'`. */
export const dateAndClock = (stamp: string): string => stamp.replace('T', ' ');

/** The first letter of a name: `'Dana R.'` → `'D'`, `'小林'` → `'小'`. */
export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '';
