/** Alt+1…5 by the key's place, so that layouts and Mac's Option characters do not matter; never while an input method composes. */
export function pickedIndex(event: KeyboardEvent): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (isComposing(event)) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
  return digit ? Number(digit) - 1 : null;
}

/** Enter or Tab alone; null for every other key, with Shift, Ctrl, Alt or Meta, and while an input method composes. */
export function plainKey(event: KeyboardEvent): 'Enter' | 'Tab' | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (shiftKey || ctrlKey || altKey || metaKey || isComposing(event)) return null;
  return key === 'Enter' || key === 'Tab' ? key : null;
}

/** The key belongs to the input method; 229 is all that some of them tell. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
