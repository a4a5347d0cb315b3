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
  /** A person's own words behind 留言 or 备注: no label, whatever they look like. */
  written?: boolean;
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
    const word = words[at];
    const match = word && !word.written ? LABEL.exec(word.text) : null;
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
    if (!word || (!word.written && LABEL.test(word.text))) break;
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
        words.push(...wordsOfText(child.textContent ?? '', block, words.at(-1)));
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

function wordsOfText(raw: string, block: Element, before: Words | undefined): Words[] {
  if (!raw.trim()) return [];
  if (isNoteOf(before, raw, block)) return [{ text: fold(raw), block, written: true }];
  const parts = startsNote(raw) ? [raw] : raw.split(LABEL_INSIDE);
  return parts.map((text) => ({ text: fold(text), block })).filter(({ text }) => text.trim());
}

const fold = (text: string): string => text.replace(/^[\s,，;；|]+/, '').replace(/\s+/g, ' ');

/** Fields whose value a person typed: it may hold the words of any other label. */
const startsNote = (text: string): boolean => {
  const field = FIELD_OF.get(LABEL.exec(text.trimStart())?.[1] ?? '');
  return field === 'remark' || field === 'buyerNote';
};

/**
 * Whether `text` in `block` is the value of a note whose bare label stands right before it: in the same line (but not a bare label
 * itself: then the note is empty), or in the next cell, `dd` or half of a row of two.
 */
function isNoteOf(label: Words | undefined, text: string, block: Element): boolean {
  if (!label || label.written || !startsNote(label.text) || !isBareLabel(label.text)) return false;
  if (label.block === block) return !isBareLabel(text);
  const next = label.block.nextElementSibling;
  if (!next?.contains(block)) return false;
  return /^(DD|TD)$/.test(next.tagName) || next.parentElement?.children.length === 2;
}

const isBareLabel = (text: string): boolean => LABEL.test(text.trim()) && !text.trim().replace(LABEL, '');
