import type { Line } from '../predict/desk';
import { HALVES, type Half, halfOf } from './half';
import type { LabelledBargain } from './rows';
import { share, type Table } from './table';

const HEADS = ['lang', 'rows', 'haggling', 'taken for it', 'rightly', 'precision', 'recall'];
const NUMBERS = 6;

interface Judged {
  row: LabelledBargain;
  half: Half;
  found: boolean;
}

/** One table per half: how well haggling is told from the rest. */
export function bargainTables(
  rows: readonly LabelledBargain[],
  haggles: (line: Line) => boolean,
  salt: string,
): Map<Half, Table[]> {
  const judged = rows.map((row): Judged => ({ row, half: halfOf(row.id, salt), found: haggles(row.line) }));
  return new Map(
    HALVES.map((half) => [
      half,
      [
        tableOf(
          half,
          judged.filter((one) => one.half === half),
        ),
      ],
    ]),
  );
}

function tableOf(half: Half, judged: readonly Judged[]): Table {
  const lines = ['zh', 'en'].map((lang) =>
    lineOf(
      lang,
      judged.filter(({ row }) => row.line.lang === lang),
    ),
  );
  return { title: `Half ${half}: haggling`, heads: HEADS, lines, numbers: NUMBERS };
}

function lineOf(lang: string, judged: readonly Judged[]): string[] {
  const haggling = judged.filter(({ row }) => row.isBargain).length;
  const taken = judged.filter(({ found }) => found).length;
  const right = judged.filter(({ row, found }) => found && row.isBargain).length;
  return [lang, ...[judged.length, haggling, taken, right].map(String), share(right, taken), share(right, haggling)];
}
