/**
 * Remembers what was read from a row or a panel until something inside it changes. Reading 100 rows anew at every change is what
 * makes a long chat slow; a row that nothing touched is not read twice.
 */
export interface RowCache {
  cached<T>(element: Element, read: () => T): T;
  /** Forgets what these changes touched. */
  forget(records: Pick<MutationRecord, 'target' | 'type'>[]): void;
}

export function createRowCache(): RowCache {
  let values = new WeakMap<Node, unknown>();
  return {
    cached<T>(element: Element, read: () => T): T {
      if (!values.has(element)) values.set(element, read());
      return values.get(element) as T;
    },
    forget(records) {
      for (const { target, type } of records) {
        let inside = false;
        for (let at: Node | null = target; at; at = at.parentNode) inside = values.delete(at) || inside;
        // A class or style outside every known row may show or hide any of them.
        if (!inside && type === 'attributes') values = new WeakMap();
      }
    },
  };
}
