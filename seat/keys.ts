/** Alt+1…5 by the key's place, so that layouts and Mac's Option characters do not matter; never while an input method composes. */
export function pickedIndex(event: KeyboardEvent): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.isComposing || event.keyCode === 229) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
  return digit ? Number(digit) - 1 : null;
}
