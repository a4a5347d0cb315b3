import type { RemarkBox } from './console';
import { numberOnCard, openOrderNumber } from './feige-orders';
import { REMARK_EDITOR_WORDS, SELECTORS } from './feige-page';
import { linesOf } from './feige-words';
import { allVisible } from './text';

/**
 * The open editor of an order's remark, in one of the two shapes that are known: the field with its own placeholder inside a
 * container that says 订单备注, 订单标记 and 取消 (a dialog, or a part of the order's card), and the dialog that is labelled 添加备注.
 */
export function remarkBox(root: Document): RemarkBox | 'unclear' | null {
  const fields = new Set([
    ...allVisible(root, SELECTORS.remarkInput),
    ...allVisible(root, SELECTORS.remarkDialog).filter(isOfOrder).flatMap(fieldsIn),
  ]);
  if (fields.size > 1) return 'unclear';
  const [field] = fields;
  const editor = field && editorAround(field);
  return editor ? { element: field as HTMLElement, orderNumber: orderOf(root, field, editor) } : null;
}

const fieldsIn = (dialog: Element): Element[] => allVisible(dialog, SELECTORS.remarkDialogField);

/** A dialog of this name may also be the one for a remark on the buyer, which has no flags. */
const isOfOrder = (dialog: Element): boolean =>
  dialog.querySelector(SELECTORS.labelledFlag) !== null || REMARK_EDITOR_WORDS.every((word) => says(dialog, word));

const says = (element: Element, word: string): boolean => element.textContent?.includes(word) ?? false;

/** The dialog, or what holds the field and all words of an editor; never as much as a whole card or panel. */
function editorAround(field: Element): Element | null {
  const dialog = field.closest(SELECTORS.remarkDialog);
  if (dialog) return dialog;
  for (let at = field.parentElement; at; at = at.parentElement) {
    if (at.matches(`body, ${SELECTORS.orderCard}, ${SELECTORS.orderPanel}`)) return null;
    if (REMARK_EDITOR_WORDS.every((word) => says(at, word))) return at.closest('[role="dialog"]') ?? at;
  }
  return null;
}

/** The card that the editor stands in, else the number that the dialog names, else the one order that is open. */
function orderOf(root: Document, field: Element, editor: Element): string | null {
  const card = outermostCard(editor);
  if (card) return numberOnCard(card);
  const lines = linesOf(editor, (element) => element === field);
  const named = new Set(lines.flatMap((line) => line.match(/(?<!\d)\d{19}(?!\d)/g) ?? []));
  if (named.size > 1) return null;
  const [number] = named;
  return number ?? openOrderNumber(root);
}

function outermostCard(editor: Element): Element | null {
  let card: Element | null = null;
  for (let at: Element | null = editor; at; at = at.parentElement) if (at.matches(SELECTORS.orderCard)) card = at;
  return card;
}
