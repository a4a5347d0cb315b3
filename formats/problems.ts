import type { FileProblem, FileProblemCode } from './foreign';
import { LIMITS, quoted } from './limits';

/** Collects what was left out or changed; beyond the first 5,000 they are only counted. */
export class Problems {
  private readonly listed: FileProblem[] = [];
  private unlisted = 0;

  /** @param detail what stood there; it is cut */
  add(row: number | null, column: string | null, what: FileProblemCode, detail = ''): void {
    if (this.listed.length >= LIMITS.problems) this.unlisted += 1;
    else this.listed.push({ row, column, what, ...(detail ? { detail: quoted(detail) } : {}) });
  }

  /** In the order of the rows; `more-problems` at the end where there are more. */
  list(): FileProblem[] {
    const sorted = this.listed.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
    if (this.unlisted === 0) return sorted;
    return [...sorted, { row: null, column: null, what: 'more-problems', detail: String(this.unlisted) }];
  }
}
