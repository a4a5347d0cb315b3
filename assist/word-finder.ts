/** Finds words at a place of a text; of two that fit, the longer one. */
export interface WordFinder {
  /** `[word, what it stands for]` where a word begins at `at`. */
  at(text: string, at: number): readonly [word: string, value: string] | null;
  /** The last word of the text, as above. */
  atEnd(text: string): readonly [word: string, value: string] | null;
}

type Entry = readonly [word: string, value: string];

function group(entries: readonly Entry[], keyOf: (word: string) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry[0]);
    const found = groups.get(key);
    if (found) found.push(entry);
    else groups.set(key, [entry]);
  }
  for (const found of groups.values()) found.sort((a, b) => b[0].length - a[0].length);
  return groups;
}

export function createWordFinder(entries: readonly Entry[]): WordFinder {
  const words = entries.filter(([word]) => word !== '');
  const byFirst = group(words, (word) => word.charAt(0));
  const byLast = group(words, (word) => word.charAt(word.length - 1));
  return {
    at: (text, at) => byFirst.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at)) ?? null,
    atEnd: (text) => byLast.get(text.charAt(text.length - 1))?.find(([word]) => text.endsWith(word)) ?? null,
  };
}

/** The text with every word replaced by what it stands for, from left to right, each place once. */
export function replaceWords(text: string, finder: WordFinder): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const found = finder.at(text, at);
    out += found ? found[1] : text.charAt(at);
    at += found ? found[0].length : 1;
  }
  return out;
}

/** The text without the words at its ends; words that touch in between stay. A text of nothing but such words becomes ''. */
export function trimWords(text: string, finder: WordFinder): string {
  let from = 0;
  for (let found = finder.at(text, 0); found; found = finder.at(text, from)) from += found[0].length;
  let rest = text.slice(from);
  for (let found = finder.atEnd(rest); found; found = finder.atEnd(rest)) rest = rest.slice(0, -found[0].length);
  return rest;
}
