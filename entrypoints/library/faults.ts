import { TableFault } from '../../components/library/table-data';
import type { Fault } from '../../components/library/texts';

/** What the browser calls it, and what it means for the lead. */
const NAMES: Record<string, Fault> = {
  TableConflict: 'conflict',
  QuotaExceededError: 'quota',
  OpenFailedError: 'blocked',
  MissingAPIError: 'blocked',
  DatabaseClosedError: 'blocked',
  SecurityError: 'blocked',
  NotReadableError: 'file',
  NotFoundError: 'file',
};

/** The word for an error; the database wraps what the browser said, so the innermost known name counts. */
export function faultOf(error: unknown): Fault {
  if (error instanceof TableFault) return error.fault;
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  const deeper = inner ? faultOf(inner) : 'failed';
  return deeper === 'failed' ? (NAMES[name ?? ''] ?? 'failed') : deeper;
}
