import type { Checklist, ChecklistCondition, ChecklistStep, Tick } from './checklist-data';
import type { Language } from './phrase';

/** A step in the languages of the packs: what ticks it in one ticks it in all, because a shop may answer in a language it does not read in. */
export interface FamilyStep {
  id: string;
  in: Partial<Record<Language, ChecklistStep>>;
  ticks: Tick[];
  unless: string[];
}

/** One checklist in the languages of the packs: the same id, the same ids of its steps. */
export interface ChecklistFamily {
  id: string;
  setup: boolean;
  titles: Partial<Record<Language, string>>;
  /** One of them must hold. */
  when: ChecklistCondition[];
  steps: FamilyStep[];
}

/** The checklists of all packs, in the order of the packs; of two with one id and one language the first counts. */
export function checklistFamilies(
  packs: readonly { language: Language; checklists: readonly Checklist[] }[],
): ChecklistFamily[] {
  const families = new Map<string, ChecklistFamily>();
  for (const { language, checklists } of packs) {
    for (const checklist of checklists) {
      const family = families.get(checklist.id) ?? emptyFamily(checklist);
      families.set(checklist.id, family);
      if (family.titles[language] === undefined) join(family, checklist, language);
    }
  }
  return [...families.values()];
}

const emptyFamily = ({ id, setup }: Checklist): ChecklistFamily => {
  return { id, setup: setup ?? false, titles: {}, when: [], steps: [] };
};

function join(family: ChecklistFamily, { title, when, steps }: Checklist, language: Language): void {
  family.titles[language] = title;
  family.when.push(...when);
  for (const step of steps) {
    let known = family.steps.find(({ id }) => id === step.id);
    if (!known) {
      known = { id: step.id, in: {}, ticks: [], unless: [] };
      family.steps.push(known);
    }
    known.in[language] = step;
    known.ticks.push(...(step.ticks ?? []));
    known.unless.push(...(step.unless ?? []));
  }
}

/** In the language asked for, else in the one there is. */
export const inLanguage = <T>(texts: Partial<Record<Language, T>>, language: Language): T | undefined =>
  texts[language] ?? Object.values(texts)[0];
