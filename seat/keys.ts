/** Alt+1…5 by the key's place, so that layouts and Mac's Option characters do not matter; never while an input method composes. */
export function pickedIndex(event: KeyboardEvent): number | null {
  const digit = altDigit(event);
  return digit !== null && digit >= 1 && digit <= 5 ? digit - 1 : null;
}

/** Alt+0, likewise; held down it is pressed once. */
export const isFileKey = (event: KeyboardEvent): boolean => altDigit(event) === 0 && !event.repeat;

function altDigit(event: KeyboardEvent): number | null {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing(event)) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Enter or Tab alone; null for every other key, with Shift, Ctrl, Alt or Meta, and while an input method composes. */
export function plainKey(event: KeyboardEvent): 'Enter' | 'Tab' | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (shiftKey || ctrlKey || altKey || metaKey || isComposing(event)) return null;
  return key === 'Enter' || key === 'Tab' ? key : null;
}

/** The key belongs to the input method; 229 is all that some of them tell. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
