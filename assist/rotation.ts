/**
 * The one that was used longest ago, so that the same text is not used twice running; among unused ones the first. Null for none.
 * @param lastUsed milliseconds since 1970 by id; 0 for never
 */
export function nextInRotation<Text extends { id: string }>(
  texts: readonly Text[],
  lastUsed: (id: string) => number,
): Text | null {
  return texts.reduce<Text | null>(
    (best, text) => (best && lastUsed(best.id) <= lastUsed(text.id) ? best : text),
    null,
  );
}
