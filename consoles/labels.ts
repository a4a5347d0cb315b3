import { LABEL_WORDS, type LabelField } from './label-words';
import { isInline, isVisible } from './text';

/**
 * Finds the value behind a label, whatever the layout: label and value in one node, in neighbours, in cells, in `dl`, or with the
 * value split over spans. Works on the words in reading order and on which of them share a block, so no class name is needed.
 */
export interface LabelledValue {
  field: LabelField;
  label: string;
  /** Folded text behind the label; '' where nothing stands there. */
  value: string;
}

interface Words {
  text: string;
  /** The nearest element that breaks lines. */
  block: Element;
}

const WORDS = Object.entries(LABEL_WORDS)
  .flatMap(([field, words]) => words.map((word) => ({ word, field: field as LabelField })))
  .sort((a, b) => b.word.length - a.word.length);

/** A label, then what may follow one: the end, a colon, a blank, or a money sign or digit. */
const LABEL = new RegExp(`^(${WORDS.map(({ word }) => word).join('|')})(?=$|[:：\\s¥￥\\d])\\s*[:：]?\\s*`);
const LABEL_INSIDE = new RegExp(`(?=[\\s,，;；|](?:${WORDS.map(({ word }) => word).join('|')})\\s*[:：])`);

const FIELD_OF = new Map(WORDS.map(({ word, field }) => [word, field]));

/** All labelled values inside `scope` that a person can see, in reading order; a label may occur more than once. */
export function readLabelled(scope: Element): LabelledValue[] {
  const words = wordsOf(scope);
  const found: LabelledValue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = LABEL.exec(words[at]?.text ?? '');
    if (!match) continue;
    const label = match[1] ?? '';
    const field = FIELD_OF.get(label);
    if (field) found.push({ field, label, value: valueBehind(words, at, match[0].length) });
  }
  return found;
}

/** What stands behind the label at `at`: the rest of its own words, then the words of its block, else of the next block. */
function valueBehind(words: Words[], at: number, length: number): string {
  const start = words[at];
  if (!start) return '';
  let value = start.text.slice(length);
  let block = start.block;
  for (let next = at + 1; next < words.length; next += 1) {
    const word = words[next];
    if (!word || LABEL.test(word.text)) break;
    if (word.block !== block) {
      if (value.replace(/[:：]/g, '').trim()) break;
      block = word.block;
    }
    value += word.text;
    if (value.length > 400) break;
  }
  return value
    .replace(/^\s*[:：]\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The visible text nodes of `scope` in reading order; one that holds several "label: value" pairs is cut before each. */
function wordsOf(scope: Element): Words[] {
  const words: Words[] = [];
  const visit = (element: Element, block: Element): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        for (const text of (child.textContent ?? '').split(LABEL_INSIDE)) {
          const folded = text.replace(/^[\s,，;；|]+/, '').replace(/\s+/g, ' ');
          if (folded.trim()) words.push({ text: folded, block });
        }
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        if (!/^(SCRIPT|STYLE|TEMPLATE|TEXTAREA)$/.test(inner.tagName) && isVisible(inner)) {
          visit(inner, isInline(inner) ? block : inner);
        }
      }
    }
  };
  visit(scope, scope);
  return words;
}
