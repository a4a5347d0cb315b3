import { onlyPlace, type Place, plain } from './box';

interface Point {
  node: Node;
  offset: number;
}

/** The text of an editable element, and for each of its characters where it starts and ends in the document. */
interface Letters {
  text: string;
  places: { start: Point; end: Point }[];
}

/**
 * The range that `words` take in an editable element, whose text is spread over nodes and lines; null when they do not stand in it
 * exactly once, or not where `place` looks for them. No-break spaces count as blanks, and several line ends as one.
 */
export function rangeOf(
  box: HTMLElement,
  words: string,
  place: Place = onlyPlace,
): { range: Range; after: (text: string) => string } | null {
  const { text, places } = lettersOf(box);
  const wanted = plain(words);
  const at = place(text, wanted);
  const first = at === null ? undefined : places[at];
  const last = at === null ? undefined : places[at + wanted.length - 1];
  if (at === null || !first || !last) return null;
  const range = box.ownerDocument.createRange();
  range.setStart(first.start.node, first.start.offset);
  range.setEnd(last.end.node, last.end.offset);
  return { range, after: (other) => text.slice(0, at) + other + text.slice(at + wanted.length) };
}

/**
 * The place so many letters before a point of an editable element, if those letters are these words; null where they are not, or the
 * point stands nowhere in its text.
 */
export function pointBefore(box: HTMLElement, words: string, node: Node, offset: number): Point | null {
  const { text, places } = lettersOf(box);
  const behind = plain(words);
  const last = places.findIndex(({ end }) => end.node === node && end.offset === offset);
  const at = last + 1 - behind.length;
  if (last < 0 || at < 0 || text.slice(at, last + 1) !== behind) return null;
  // Before a line end, the end of the line is meant, not the beginning of the next.
  return (text[at] === '\n' && text[at - 1] !== '\n' ? places[at - 1]?.end : places[at]?.start) ?? null;
}

function lettersOf(box: HTMLElement): Letters {
  const letters: Letters = { text: '', places: [] };
  let newBlock = false;
  const push = (letter: string, start: Point, end: Point): void => {
    if (letter === '\n' && letters.text.endsWith('\n')) return;
    letters.text += letter;
    letters.places.push({ start, end });
  };
  const add = (letter: string, node: Node, from: number): void => {
    const start = { node, offset: from };
    if (newBlock && letters.text !== '') push('\n', start, start);
    newBlock = false;
    push(letter, start, { node, offset: from + 1 });
  };
  const visit = (parent: Node): void => {
    parent.childNodes.forEach((child, index) => {
      if (child instanceof Text)
        unitsOf(child).forEach((letter, at) => {
          add(letter, child, at);
        });
      else if (child instanceof HTMLBRElement) add('\n', parent, index);
      else if (child instanceof HTMLElement) {
        newBlock ||= isBlock(child);
        visit(child);
        newBlock ||= isBlock(child);
      }
    });
  };
  visit(box);
  return letters;
}

/** One letter for each UTF-16 unit, so that offsets stay those of the node. */
const unitsOf = ({ data }: Text): string[] => data.replace(/\u00a0/g, ' ').split('');

const isBlock = (element: HTMLElement): boolean => /^(DIV|P|LI|UL|OL|BLOCKQUOTE|PRE|H\d)$/.test(element.tagName);
