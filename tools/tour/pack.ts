import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/build';

type Language = 'zh-CN' | 'en';

const read = (language: Language, file: string) =>
  JSON.parse(readFileSync(join(ROOT, 'phrases', language, `${file}.json`), 'utf8'));

interface Titled {
  id: string;
  kind: string;
  title: string;
}

/** Titles of the starter ladder's rungs of a kind, in their order. */
export function rungTitles(language: Language, kind: string): string[] {
  const [ladder] = read(language, 'ladders').ladders as { rungs: Titled[] }[];
  return (ladder?.rungs ?? []).flatMap((rung) => (rung.kind === kind && rung.id !== 'returning' ? [rung.title] : []));
}

/** What the starter checklists call a step. Throws when there is none. */
export function stepText(language: Language, id: string): string {
  const lists = read(language, 'checklists').checklists as { steps: { id: string; text: string }[] }[];
  const step = lists.flatMap(({ steps }) => steps).find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id} in the checklists of ${language}`);
  return step.text;
}

/** The lowest price of a practice product, in cents. Throws when the table has none. */
export function floorCents(language: Language, productId: string): number {
  const rows = read(language, 'tables').floors as { productId: string; floor: { cents?: number } }[];
  const cents = rows.find((row) => row.productId === productId)?.floor.cents;
  if (cents === undefined) throw new Error(`no floor for ${productId} in the tables of ${language}`);
  return cents;
}
