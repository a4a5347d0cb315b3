import type { ExportedFile, LeftOut } from '../../../components/phrases/export-data';
import type { WriteProblem } from '../../../formats/written';

const NAMES = {
  'images-left-out': 'images',
  'placeholders-kept': 'placeholders',
  'not-in-encoding': 'characters',
  'only-gb18030': 'only-gb18030',
} as const satisfies Record<Exclude<WriteProblem['what'], 'fields-left-out'>, LeftOut>;

/** What a file could not hold, by how many phrases; in the order in which it was met. */
export function leftOutOf(problems: readonly WriteProblem[]): ExportedFile['leftOut'] {
  const counts = new Map<LeftOut, number>();
  for (const { what, detail = '' } of problems) {
    const names = what === 'fields-left-out' ? (detail.split(', ') as LeftOut[]) : [NAMES[what]];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([what, phrases]) => ({ what, phrases }));
}
