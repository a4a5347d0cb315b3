import type { Language } from './phrase';

/** What to write, and which words of the draft it takes the place of; these stand in the draft exactly once. */
export interface DraftEdit {
  words: string;
  text: string;
}

const standsOnce = (draft: string, words: string): boolean =>
  words.trim() !== '' && draft.indexOf(words) === draft.lastIndexOf(words);

/** Puts `by` in the place of `[start, end)` of a draft. Words that stand there twice are taken with what is around them. */
export function replaceIn(draft: string, start: number, end: number, by: string): DraftEdit {
  let from = start;
  let to = end;
  while (!standsOnce(draft, draft.slice(from, to)) && (from > 0 || to < draft.length)) {
    from = Math.max(0, from - 1);
    to = Math.min(draft.length, to + 1);
  }
  return { words: draft.slice(from, to), text: draft.slice(from, start) + by + draft.slice(end, to) };
}

const SENTENCE_END = /[。！？!?.…~～]$/;

/** Puts a sentence behind a draft, wherever the caret stands; a draft without an end of sentence gets one. */
export function appendTo(draft: string, sentence: string, language: Language): DraftEdit {
  const end = draft.trimEnd().length;
  const ended = SENTENCE_END.test(draft.slice(0, end));
  const stop = language === 'zh-CN' ? '。' : '.';
  const before = (ended ? '' : stop) + (language === 'zh-CN' ? '' : ' ');
  return replaceIn(draft, end, end, before + sentence);
}
