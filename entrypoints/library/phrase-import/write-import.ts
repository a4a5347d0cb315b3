import type { OwnChange } from '../../../assist/own';
import { TableFault } from '../../../components/library/table-data';
import type { ImportPlan } from '../../../formats/import-plan';
import { backUpNow } from '../../../storage/backups';
import type { LibraryDatabase, StoredImage } from '../../../storage/database';
import { saveOwn } from '../../../storage/own-records';

interface Writing {
  images: StoredImage[];
  /** Milliseconds since 1970. */
  now: number;
  /** What it throws takes back all that was written. */
  onWritten(written: number, all: number): void;
}

/** Pictures first (unused ones are swept up later), then a backup, then all phrases in one step that can be undone. */
export async function writeImport(
  database: LibraryDatabase,
  plan: ImportPlan,
  { images, now, onWritten }: Writing,
): Promise<number> {
  const changes: OwnChange[] = plan.rows.flatMap(({ outcome, phrase }) => {
    if (!phrase || outcome === 'same') return [];
    const { id, ...value } = phrase;
    return [{ kind: 'phrase', id, value } as const];
  });
  for (const { id, ...value } of plan.removed) {
    changes.push({ kind: 'phrase', id, value: { ...value, deletedAt: now } });
  }
  onWritten(0, Math.max(1, changes.length));
  await database.images.bulkPut(images);
  await backUpNow(database, now);
  const outcome = await saveOwn(database, changes, { now, what: 'import', onWritten });
  if (!outcome.saved) throw new TableFault('failed');
  return outcome.saved.length;
}
