import type { LabelledMessage } from './rows';

/** How many of so many rows were answered: by the first reply, or by one of the first three. */
export interface Hits {
  rows: number;
  strict1: number;
  strict3: number;
  lenient1: number;
  lenient3: number;
}

/** What the panel lists for a row: the intents of each reply, best first. */
export type Replies = readonly (readonly string[])[];

const answers = (replies: Replies, wanted: ReadonlySet<string>): boolean =>
  replies.some((intents) => intents.some((intent) => wanted.has(intent)));

/** One row: strict by its labels alone, lenient by those that a fair judge accepts as well. */
export function hitsOf({ intents, accepted }: LabelledMessage, replies: Replies): Hits {
  const first = replies.slice(0, 1);
  const three = replies.slice(0, 3);
  return {
    rows: 1,
    strict1: Number(answers(first, intents)),
    strict3: Number(answers(three, intents)),
    lenient1: Number(answers(first, accepted)),
    lenient3: Number(answers(three, accepted)),
  };
}

const NONE: Hits = { rows: 0, strict1: 0, strict3: 0, lenient1: 0, lenient3: 0 };

export const sumOf = (all: readonly Hits[]): Hits =>
  all.reduce(
    (sum, one) => ({
      rows: sum.rows + one.rows,
      strict1: sum.strict1 + one.strict1,
      strict3: sum.strict3 + one.strict3,
      lenient1: sum.lenient1 + one.lenient1,
      lenient3: sum.lenient3 + one.lenient3,
    }),
    NONE,
  );
