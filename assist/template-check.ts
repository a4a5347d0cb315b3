import { parseTemplate } from './placeholders';
import { expandTemplate, type InnerPhrase, type PhraseFault, type PhraseFinder } from './template-expand';

/** What must be mended before a template can be used. */
export type TemplateProblem = PhraseFault | { what: 'unknown'; text: string };

/** A pair of braces: sent as it is, the buyer would read it. */
const BRACES = /[{｛][^{}｛｝\r\n]*[}｝]/g;
const KNOWN = '\ue000';

/** Braces that stand for nothing: an unknown name, a malformed form, braces around a placeholder. Each as it is written. */
export function strayBraces(text: string): string[] {
  const masked = parseTemplate(text)
    .map((part) => (part.kind === 'literal' ? part.text : KNOWN.repeat(part.source.length)))
    .join('');
  return [...masked.matchAll(BRACES)].map(({ 0: braces, index }) => text.slice(index, index + braces.length));
}

/**
 * Everything that is wrong with a template, each once.
 * @param find phrases that it may put in
 * @param self the phrase whose text it is
 */
export function templateProblems(
  text: string,
  find?: PhraseFinder,
  self?: Pick<InnerPhrase, 'id' | 'title'>,
): TemplateProblem[] {
  const unknown = strayBraces(text).map((braces) => ({ what: 'unknown' as const, text: braces }));
  const faults = expandTemplate(text, find, self).flatMap(({ part }) => (part.kind === 'fault' ? [part.fault] : []));
  const byWords = new Map<string, TemplateProblem>();
  for (const problem of [...unknown, ...faults]) byWords.set(JSON.stringify(problem), problem);
  return [...byWords.values()];
}
