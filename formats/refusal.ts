import { FileFault } from '../tables/file-problem';
import { XmlFault } from '../tables/xml';
import { REFUSALS, type Refusal, type RefusalCode } from './foreign';

/** Thrown inside this folder; `readPhraseFile` turns it into an answer. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** A reason why a file is not read: `refusal('too-big', { detail: '20 MB' })`. */
export const refusal = (refused: RefusalCode, rest: Omit<Refusal, 'refused'> = {}): RefusalError =>
  new RefusalError({ refused, ...rest });

const isCode = (what: string): what is RefusalCode => (REFUSALS as readonly string[]).includes(what);

function ofFileFault({ problem }: FileFault): Refusal {
  const detail = problem.accepted?.[0] ?? problem.got;
  return {
    refused: isCode(problem.what) ? problem.what : 'wrong-shape',
    ...(detail ? { detail } : {}),
    ...(problem.line === null ? {} : { row: problem.line }),
  };
}

/** The fault as an answer; anything else (also `AbortError`) is thrown on. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof RefusalError) return thrown.refusal;
  if (thrown instanceof FileFault) return ofFileFault(thrown);
  if (thrown instanceof XmlFault) return { refused: 'broken-zip' };
  throw thrown;
}
