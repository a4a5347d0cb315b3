/** Which rows are chosen, by key. `active` is where the keys are; ranges reach from `anchor` to it. */
export interface Selection {
  active: string | null;
  anchor: string | null;
  chosen: ReadonlySet<string>;
}

export const NOTHING_CHOSEN: Selection = { active: null, anchor: null, chosen: new Set() };

/** To a row, without choosing anything. */
export const moveTo = (selection: Selection, key: string): Selection => ({ ...selection, active: key, anchor: key });

/** Chooses a row, or no longer. */
export function toggle({ chosen }: Selection, key: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return { active: key, anchor: key, chosen: next };
}

/** Chooses everything from the anchor to a row, and nothing else. */
export function extendTo(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = order.indexOf(selection.anchor ?? key);
  const to = order.indexOf(key);
  if (to < 0) return selection;
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { active: key, anchor: order[from < 0 ? to : from] ?? key, chosen: new Set(order.slice(first, last + 1)) };
}

/** All that are listed; or none, if all are chosen already. */
export function toggleAll(selection: Selection, order: readonly string[]): Selection {
  const all = order.length > 0 && order.every((key) => selection.chosen.has(key));
  return { ...selection, chosen: new Set(all ? [] : order) };
}

export const chooseAll = (selection: Selection, order: readonly string[]): Selection => ({
  ...selection,
  chosen: new Set(order),
});

export const chooseNone = (selection: Selection): Selection => ({ ...selection, chosen: new Set() });
