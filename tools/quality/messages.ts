import type { Line } from '../predict/desk';
import { HALVES, type Half, halfOf } from './half';
import { type Hits, hitsOf, type Replies, sumOf } from './hits';
import type { LabelledMessage } from './rows';
import { share, type Table } from './table';

const HEADS = ['lang', 'sampling', 'rows', 'strict@1', 'strict@3', 'lenient@1', 'lenient@3'];
const NUMBERS = 5;

interface Judged {
  row: LabelledMessage;
  half: Half;
  hits: Hits;
}

/** Two tables per half: with and without the rows that nobody understands without the conversation. */
export function messageTables(
  rows: readonly LabelledMessage[],
  replies: (line: Line) => Replies,
  salt: string,
): Map<Half, Table[]> {
  const judged = rows.map((row): Judged => ({ row, half: halfOf(row.id, salt), hits: hitsOf(row, replies(row.line)) }));
  return new Map(
    HALVES.map((half) => [
      half,
      tablesOf(
        half,
        judged.filter((one) => one.half === half),
      ),
    ]),
  );
}

function tablesOf(half: Half, judged: readonly Judged[]): Table[] {
  const alone = judged.filter(({ row }) => !row.needsContext);
  return [
    tableOf(`Half ${half}: replies, all rows`, judged),
    tableOf(`Half ${half}: replies, without rows that need the conversation`, alone),
  ];
}

function tableOf(title: string, judged: readonly Judged[]): Table {
  return {
    title,
    heads: HEADS,
    lines: (['zh', 'en'] as const).flatMap((lang) => linesOf(lang, judged)),
    numbers: NUMBERS,
  };
}

/** All rows of a language, then each way that they were collected in. */
function linesOf(lang: string, judged: readonly Judged[]): string[][] {
  const spoken = judged.filter(({ row }) => row.line.lang === lang);
  const kinds = [...new Set(spoken.map(({ row }) => row.sampling))].sort();
  return [
    lineOf(lang, 'all', spoken),
    ...kinds.map((kind) =>
      lineOf(
        lang,
        kind || '(not said)',
        spoken.filter(({ row }) => row.sampling === kind),
      ),
    ),
  ];
}

function lineOf(lang: string, sampling: string, judged: readonly Judged[]): string[] {
  const { rows, strict1, strict3, lenient1, lenient3 } = sumOf(judged.map(({ hits }) => hits));
  return [lang, sampling, String(rows), ...[strict1, strict3, lenient1, lenient3].map((hits) => share(hits, rows))];
}
