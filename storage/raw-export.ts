import { toBase64 } from '../formats/base64';

/** What lies in the database, store by store, whichever version wrote it. */
export interface RawLibrary {
  format: 'chatside-raw';
  /** As the browser counts it: ten times ours. */
  databaseVersion: number;
  stores: Record<string, unknown[]>;
}

/**
 * Reads everything that lies on this computer past all of our own code, for when the library cannot be opened. Changes nothing: the
 * database is opened as it is. Null where there is none; rejects with what the browser says.
 */
export async function readRaw(name = 'chatside'): Promise<RawLibrary | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  try {
    const names = [...database.objectStoreNames];
    const stores: RawLibrary['stores'] = {};
    if (names.length > 0) {
      const transaction = database.transaction(names, 'readonly');
      const read = names.map((store) => settled(transaction.objectStore(store).getAll()));
      for (const [at, rows] of (await Promise.all(read)).entries()) stores[names[at] as string] = rows;
    }
    return { format: 'chatside-raw', databaseVersion: database.version, stores };
  } finally {
    database.close();
  }
}

/** As JSON; bytes as `{ "$base64": … }`. */
export const rawJson = (raw: RawLibrary): string => JSON.stringify(raw, withBytes, 1);

function withBytes(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: toBase64(value) };
  return value;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Without a version a database is opened as it is; one that is not there would be made, which is taken back. */
async function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isThere = true;
  request.onupgradeneeded = () => {
    isThere = false;
    request.transaction?.abort();
  };
  try {
    return await settled(request);
  } catch (error) {
    if (isThere) throw error;
    return null;
  }
}
