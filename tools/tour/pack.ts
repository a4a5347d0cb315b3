import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/build';

export type Language = 'zh-CN' | 'en';

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

interface StarterList {
  id: string;
  title: string;
  steps: { id: string; text: string }[];
}

const checklistsOf = (language: Language): StarterList[] => read(language, 'checklists').checklists;

/** What the starter checklists call a step. Throws when there is none. */
export function stepText(language: Language, id: string): string {
  const steps = checklistsOf(language).flatMap((list) => list.steps);
  const step = steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id} in the checklists of ${language}`);
  return step.text;
}

/** The title of a starter checklist. Throws when there is none. */
export function listTitle(language: Language, id: string): string {
  const list = checklistsOf(language).find((each) => each.id === id);
  if (!list) throw new Error(`no checklist ${id} in ${language}`);
  return list.title;
}

interface Limits {
  /** Cents. */
  floor: number;
  /** How far the agent may go alone; cents. */
  authority: number;
}

/** The limits of a practice product. Throws when the table has none. */
export function limitsOf(language: Language, productId: string): Limits {
  const rows: { productId: string; floor: { cents?: number }; authority: { cents?: number } }[] = read(
    language,
    'tables',
  ).floors;
  const row = rows.find((each) => each.productId === productId);
  const [floor, authority] = [row?.floor.cents, row?.authority.cents];
  if (floor === undefined || authority === undefined) throw new Error(`no floor for ${productId} in ${language}`);
  return { floor, authority };
}
