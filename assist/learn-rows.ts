/** How often a phrase was chosen where a feature was present. Kept on this computer; holds no words. */
export interface LearntRow {
  /** Keyed hash, 32 bits. */
  feature: number;
  phraseId: string;
  /** Choices, each worth at most 1, decayed to `day`. */
  weight: number;
  /** Choices, not decayed. */
  count: number;
  /** Of the last choice: days since 1970. A whole day, so that rows of one choice are not told by their time. */
  day: number;
}

/** After so many days a choice is worth half. */
export const HALF_LIFE_DAYS = 30;

/** What the row is worth on a day. A clock that was set back makes nothing worth more. */
export function weightOn({ weight, day }: LearntRow, today: number): number {
  return weight * 2 ** (-Math.max(0, today - day) / HALF_LIFE_DAYS);
}

/** A choice of a phrase, as far as one feature is concerned. */
export interface Choice {
  feature: number;
  phraseId: string;
  /** 0 to 1. */
  amount: number;
}

/** The row with one more choice; of a new one without a row. */
export function withChoice(
  row: LearntRow | undefined,
  { feature, phraseId, amount }: Choice,
  today: number,
): LearntRow {
  return {
    feature,
    phraseId,
    weight: (row ? weightOn(row, today) : 0) + amount,
    count: (row?.count ?? 0) + 1,
    day: Math.max(today, row?.day ?? 0),
  };
}

/** So many rows are kept; past them the lightest go, down to `KEPT_ROWS`, so that this is not needed at every choice. */
export const MOST_ROWS = 20_000;
export const KEPT_ROWS = 18_000;

/** The rows to drop; none while there is room. */
export function surplus(rows: readonly LearntRow[], today: number): LearntRow[] {
  if (rows.length <= MOST_ROWS) return [];
  return [...rows].sort((a, b) => weightOn(a, today) - weightOn(b, today)).slice(0, rows.length - KEPT_ROWS);
}
