import type { FilledPart, Filling } from './fill';
import { type Part, parseTemplate } from './placeholders';
import type { Match, Range } from './search-query';
import { expandTemplate } from './template-expand';

/** A piece of a text: found by the search, or between. */
export interface MarkedPiece {
  text: string;
  found: boolean;
}

/** A text cut at the ends of the ranges; joined again it is the text. Ranges must be in order and apart. */
export function markedPieces(text: string, ranges: readonly Range[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    pieces.push({ text: text.slice(from, start), found: false }, { text: text.slice(start, end), found: true });
    from = end;
  }
  pieces.push({ text: text.slice(from), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The ranges of one field of a hit; none where it was not found there. */
export function rangesOf(matches: readonly Match[], field: Match['field']): Range[] {
  return matches.flatMap((match) => (match.field === field ? (match.ranges ?? []) : []));
}

/**
 * Ranges over several texts one after the other, as ranges in each of them.
 * @param lengths of the texts, in UTF-16 units
 * @param gap units between two of them
 */
export function splitRanges(ranges: readonly Range[], lengths: readonly number[], gap = 0): Range[][] {
  let from = 0;
  return lengths.map((length) => {
    const start = from;
    from += length + gap;
    return ranges.flatMap(([first, last]): Range[] => {
      const part: Range = [Math.max(0, first - start), Math.min(length, last - start)];
      return part[0] < part[1] ? [part] : [];
    });
  });
}

/**
 * Ranges in a template as ranges in each of its filled parts. Words stand where they stood; in a placeholder only its fallback can
 * be found, which is marked as a whole while it is what fills the place; a question is marked while it is shown.
 * @param parts of `fillTemplate(template, …, filling)`
 */
export function marksInParts(
  template: string,
  parts: readonly FilledPart[],
  ranges: readonly Range[],
  { find, self }: Filling = {},
): Range[][] {
  const sources = parseTemplate(template);
  const lengths = sources.map((source) => (source.kind === 'literal' ? source.text.length : source.source.length));
  const inSources = splitRanges(ranges, lengths);
  return expandTemplate(template, find, self).map(({ at }, index) =>
    inFilled(inSources[at] ?? [], sources[at], parts[index]),
  );
}

function inFilled(ranges: Range[], source: Part | undefined, part: FilledPart | undefined): Range[] {
  if (ranges.length === 0 || !source || !part) return [];
  if (source.kind === 'literal') return ranges;
  if (source.kind === 'placeholder')
    return part.kind === 'filled' && part.text === source.fallback ? [[0, part.text.length]] : [];
  return part.kind === 'ask' || part.kind === 'choice' ? inQuestion(ranges, part) : [];
}

/** What is shown of a question stands behind the colon: its label, or its options with a sign between. */
function inQuestion(ranges: Range[], { text }: Extract<FilledPart, { kind: 'ask' | 'choice' }>): Range[] {
  const from = text.search(/[:：]/) + 1;
  const body = text.slice(from, -1);
  return body === body.trim() ? (splitRanges(ranges, [from, body.length])[1] ?? []) : [];
}
