/**
 * How the database stands, as this page has seen it: pages show it, everything that reads and writes reports to it. By the name of the
 * database, because a page has several connections to the same one.
 */

export type DatabaseFault =
  /** The browser gives us none: private browsing, or switched off. */
  | 'missing'
  /** Another page of an older version holds it open, so that it cannot be upgraded. */
  | 'blocked'
  /** This page is the older version: it has let go, and must be opened anew. */
  | 'outdated'
  /** A newer version of Chatside has written it. */
  | 'newer'
  /** No space left: something was not written. */
  | 'full'
  /** The upgrade from a former version broke off; what was there is untouched. */
  | 'upgrade'
  | 'failed';

export interface DatabaseHealth {
  /** Null: nothing is wrong. */
  fault: DatabaseFault | null;
  /** Rows that hold nonsense and are passed over, of all tables that were read. */
  broken: number;
}

interface Known {
  health: DatabaseHealth;
  broken: Map<string, number>;
  listeners: Set<() => void>;
}

const HEALTHY: DatabaseHealth = { fault: null, broken: 0 };
const known = new Map<string, Known>();

function ofName(name: string): Known {
  const found = known.get(name) ?? { health: HEALTHY, broken: new Map(), listeners: new Set() };
  known.set(name, found);
  return found;
}

export const healthNow = (name: string): DatabaseHealth => ofName(name).health;

export function onHealth(name: string, changed: () => void): () => void {
  const { listeners } = ofName(name);
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(name: string, health: DatabaseHealth): void {
  const of = ofName(name);
  if (of.health.fault === health.fault && of.health.broken === health.broken) return;
  of.health = health;
  for (const listener of of.listeners) listener();
}

export const reportFault = (name: string, fault: DatabaseFault): void => tell(name, { ...healthNow(name), fault });

/** Takes a fault back that is over; another one stays. */
export function reportOver(name: string, ...over: DatabaseFault[]): void {
  const { fault, broken } = healthNow(name);
  if (fault && over.includes(fault)) tell(name, { fault: null, broken });
}

/** How many rows of a table were passed over at the last read of all of it. */
export function reportBroken(name: string, table: string, rows: number): void {
  const { broken, health } = ofName(name);
  broken.set(table, rows);
  tell(name, { ...health, broken: [...broken.values()].reduce((sum, one) => sum + one, 0) });
}

/** What the browser calls it; an upgrade that failed says so itself, unless it was for want of space. */
const NAMES: Record<string, DatabaseFault> = {
  MissingAPIError: 'missing',
  SecurityError: 'missing',
  InvalidStateError: 'missing',
  QuotaExceededError: 'full',
  NewerDatabase: 'newer',
  UpgradeFailed: 'upgrade',
  DatabaseClosedError: 'outdated',
};

/** The word for an error of the database; what lies deepest counts, as far as it has a name that is known. */
export function databaseFaultOf(error: unknown): DatabaseFault {
  const { name, inner, cause } = (error ?? {}) as { name?: string; inner?: unknown; cause?: unknown };
  const below = inner ?? cause;
  const deeper = below && below !== error ? databaseFaultOf(below) : 'failed';
  return deeper === 'failed' || deeper === 'missing' ? (NAMES[name ?? ''] ?? deeper) : deeper;
}
