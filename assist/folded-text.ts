/** A form of a text that rules are tried on, and where each of its UTF-16 units came from. */
export interface FoldedText {
  text: string;
  /** For each unit of `text`: where what it was made of begins and ends in the original. */
  from: number[];
  to: number[];
}

export const empty = (): FoldedText => ({ text: '', from: [], to: [] });

/** Writes a form of a text, and where each of its units came from. */
export class Writer {
  private readonly parts: string[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** What ended at `from` ends at `to`. */
  extend(from: number, to: number): void {
    for (let unit = this.to.length - 1; this.to[unit] === from; unit -= 1) this.to[unit] = to;
  }

  push(chars: string, from: number, to: number): void {
    this.parts.push(chars);
    for (let unit = 0; unit < chars.length; unit += 1) {
      this.from.push(from);
      this.to.push(to);
    }
  }

  copy(source: FoldedText, at: number): void {
    this.push(source.text.charAt(at), source.from[at] ?? 0, source.to[at] ?? 0);
  }

  done(): FoldedText {
    return { text: this.parts.join(''), from: this.from, to: this.to };
  }
}

function copyAs(writer: Writer, words: string, source: FoldedText, start: number): void {
  for (let unit = 0; unit < words.length; unit += 1) {
    writer.push(words.charAt(unit), source.from[start + unit] ?? 0, source.to[start + unit] ?? 0);
  }
}

/**
 * The text with other words for what `find` matches; null: it stays. Words of the same length stand sign for sign, of others each unit
 * stands for all of the match.
 */
export function replaceRuns(source: FoldedText, find: RegExp, put: (words: string) => string | null): FoldedText {
  let writer: Writer | null = null;
  let at = 0;
  for (const { index, 0: words } of source.text.matchAll(find)) {
    const other = put(words);
    if (other === null || words === '') continue;
    writer ??= new Writer();
    for (; at < index; at += 1) writer.copy(source, at);
    at = index + words.length;
    if (other.length === words.length) copyAs(writer, other, source, index);
    else writer.push(other, source.from[index] ?? 0, source.to[at - 1] ?? 0);
  }
  if (!writer) return source;
  for (; at < source.text.length; at += 1) writer.copy(source, at);
  return writer.done();
}

/** Where `[start, end)` of a folded text stands in the original; `end` is exclusive. */
export function originalSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: folded.from[start] ?? 0, end: folded.to[end - 1] ?? 0 };
}
