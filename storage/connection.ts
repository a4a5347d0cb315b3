import type { DBCoreTable, Dexie, DexieOptions } from 'dexie';
import { databaseFaultOf, reportFault, reportOver } from './health';

/** A newer version of Chatside has written this database: what it means by its stores is not known here. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** A step of an upgrade failed; the browser has taken back all of it. */
export class UpgradeFailed extends Error {
  override name = 'UpgradeFailed';
}

/** Gives an upgrade that fails its name, and keeps the reason. */
export async function namedFailure(step: () => PromiseLike<unknown>): Promise<void> {
  try {
    await step();
  } catch (cause) {
    throw new UpgradeFailed('the upgrade failed', { cause });
  }
}

/** The browser's databases, for Dexie; where the browser throws already when they are named, Dexie says that there are none. */
export function databases(): DexieOptions {
  try {
    void globalThis.indexedDB;
    return STRICT;
  } catch {
    return {};
  }
}

/**
 * Where one is newer than our stores, Dexie opens it as it is, and adds what it misses to it: that second attempt, which names no
 * version, is refused, and nothing is touched.
 */
const STRICT: DexieOptions = {
  indexedDB: {
    open(name: string, version?: number): IDBOpenDBRequest {
      if (version === undefined) throw new NewerDatabase(`${name} is newer than this version of Chatside`);
      return browsers().open(name, version);
    },
    deleteDatabase: (name: string): IDBOpenDBRequest => browsers().deleteDatabase(name),
    // Without it Dexie keeps a list of names in a database of its own.
    databases: (): Promise<IDBDatabaseInfo[]> => browsers().databases(),
  } as Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'>,
  IDBKeyRange: globalThis.IDBKeyRange,
};

/** Private browsing takes it away, or throws where it is asked for. */
function browsers(): IDBFactory {
  if (!globalThis.indexedDB) throw new DOMException('there is no IndexedDB', 'SecurityError');
  return globalThis.indexedDB;
}

/** A connection: nothing but what a page may do to any database. */
type Connection = Pick<Dexie, 'name' | 'on' | 'close' | 'use'>;

/** Follows one connection: lets go when another page upgrades, and reports that, what it has to wait for, and a disk that is full. */
export function watchConnection(database: Connection): void {
  const { name } = database;
  database.on('blocked', () => reportFault(name, 'blocked'));
  // For good: opened anew by the next query, an old page would read what it does not know.
  database.on('versionchange', () => {
    database.close();
    reportFault(name, 'outdated');
  });
  database.on('ready', () => reportOver(name, 'blocked', 'missing', 'upgrade', 'newer', 'failed'), true);
  watchSpace(database);
}

/** A full disk is told by the request, or only when the transaction ends. */
function watchSpace(database: Connection): void {
  const { name } = database;
  const look = (error: unknown): void => {
    if (databaseFaultOf(error) === 'full') reportFault(name, 'full');
  };
  const watched = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: (request) =>
      table.mutate(request).then(
        (answer) => {
          look(answer.failures[0]);
          return answer;
        },
        (error: unknown) => {
          look(error);
          throw error;
        },
      ),
  });
  database.use({
    stack: 'dbcore',
    name: 'space',
    create: (core) => ({
      ...core,
      table: (table) => watched(core.table(table)),
      transaction: (stores, mode, options) => {
        const transaction = core.transaction(stores, mode, options) as IDBTransaction;
        if (mode === 'readwrite') {
          transaction.addEventListener?.('abort', () => look(transaction.error));
          transaction.addEventListener?.('complete', () => reportOver(name, 'full'));
        }
        return transaction;
      },
    }),
  });
}

/** Opens a connection and tells what kept it from opening; never throws. */
export async function openAndTell(database: Pick<Dexie, 'name' | 'open'>): Promise<boolean> {
  try {
    await database.open();
    return true;
  } catch (error) {
    reportFault(database.name, databaseFaultOf(error));
    return false;
  }
}
