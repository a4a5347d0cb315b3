import { isInline, isVisible } from './text';

/** Whether the words inside this element are left out. */
export type Skip = (element: Element) => boolean;

interface Word {
  text: string;
  /** The nearest element that breaks lines. */
  block: Element;
}

/** The text nodes of `scope` that can be seen, in reading order, trimmed: a card with hashed class names has nothing else. */
export const wordsOf = (scope: Element, skip?: Skip): string[] => collect(scope, skip).map(({ text }) => text);

/** The same, with the words of one line put together: `<b>¥</b><b>9</b><b>.90</b>` → `'¥9.90'`. */
export function linesOf(scope: Element, skip?: Skip): string[] {
  const lines: Word[] = [];
  for (const word of collect(scope, skip)) {
    const last = lines.at(-1);
    if (last?.block === word.block) last.text += word.text;
    else lines.push({ ...word });
  }
  return lines.map(({ text }) => text);
}

function collect(scope: Element, skip?: Skip): Word[] {
  const words: Word[] = [];
  const visit = (element: Element, block: Element): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        const text = (child.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (text) words.push({ text, block });
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        const wanted = !/^(SCRIPT|STYLE|TEMPLATE|TEXTAREA)$/.test(inner.tagName) && !skip?.(inner) && isVisible(inner);
        if (wanted) visit(inner, isInline(inner) ? block : inner);
      }
    }
  };
  visit(scope, scope);
  return words;
}

/** The key of a buyer's picture, the same at every size: `'…/aweme-avatar/KEY.jpeg?from=…'` → `'KEY'`, any other picture → null. */
export function pictureKey(image: Element | null): string | null {
  return /aweme-avatar\/([^/?#~.]+)/.exec(image?.getAttribute('src') ?? '')?.[1] ?? null;
}
