/**
 * JSON with the keys of every object in order (by UTF-16 units) and without blanks: equal values give equal text, so that it can be
 * compared, hashed and signed. What JSON leaves out (`undefined`) is left out. After RFC 8785, for values that came from JSON.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
