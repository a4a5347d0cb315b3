import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { OwnKind, OwnRecord } from '../../assist/own';
import type { BackupActions } from '../../components/backups/BackupsView';
import { backupsTexts } from '../../components/backups/backups-texts';
import type { ShownPreview } from '../../components/backups/RestorePreview';
import { useText } from '../../components/i18n/language';
import { keepImages, MOST_BACKUP_BYTES, type ReadBackup, readBackupFile } from '../../storage/backup-file';
import { previewRecords, restoreRecords } from '../../storage/backups';
import type { LibraryDatabase } from '../../storage/database';
import { journalEnds } from '../../storage/journal';
import { undoLast } from '../../storage/undo';

/** What is about to be restored. */
interface Opened {
  preview: ShownPreview;
  records: readonly OwnRecord[];
  /** Of a file; a backup of this browser has its pictures beside it. */
  file: ReadBackup | null;
}

/** A file brings words and marks: no settings, and no subscriptions, whose keys somebody else may hold. */
const fromFile = (kind: OwnKind): boolean => kind === 'phrase' || kind === 'hide' || kind === 'favourite';

const QUIET = { words: '', failed: false };

/** Looking at a backup, restoring it, and taking that back. */
export function useRestore(database: LibraryDatabase) {
  const t = useText(backupsTexts);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState(QUIET);
  const last = useLiveQuery(async () => (await journalEnds(database)).undo?.what, [database]);
  const attempt = (work: () => Promise<string>): void => {
    work().then(
      (words) => setSaid({ words, failed: false }),
      () => setSaid({ words: t.failed, failed: true }),
    );
  };
  const open = async (at: number | null, records: readonly OwnRecord[], file: ReadBackup | null): Promise<string> => {
    const preview = { ...(await previewRecords(database, records)), at, skipped: file?.skipped ?? 0 };
    setOpened({ preview, records, file });
    return '';
  };
  const act: Omit<BackupActions, 'onBackUp' | 'onDownload'> = {
    onLook: ({ id, at }) =>
      attempt(async () => {
        const backup = await database.backups.get(id);
        return backup ? open(at, backup.records, null) : t.vanished;
      }),
    onFile: (file) => {
      setOpened(null);
      readFile(file).then(
        (read) => {
          if (typeof read === 'string') setSaid({ words: t.refused[read], failed: true });
          else attempt(() => open(read.at, read.records, read));
        },
        () => setSaid({ words: t.refused.unreadable, failed: true }),
      );
    },
    onRestore: () =>
      attempt(async () => {
        if (!opened) return '';
        const changed = await restore(database, opened);
        setOpened(null);
        return t.done(changed);
      }),
    onCancel: () => setOpened(null),
    onUndo:
      last === 'backup' ? () => attempt(async () => t.undone((await undoLast(database, Date.now()))?.kept ?? 0)) : null,
  };
  return { preview: opened?.preview ?? null, said, attempt, act };
}

async function readFile(file: File): Promise<ReadBackup | keyof (typeof backupsTexts)['en']['refused']> {
  if (file.size > MOST_BACKUP_BYTES) return 'too-big';
  const read = readBackupFile(new Uint8Array(await file.arrayBuffer()));
  return 'refused' in read ? read.refused : read;
}

async function restore(database: LibraryDatabase, { records, file }: Opened): Promise<number> {
  const now = Date.now();
  if (file) await keepImages(database, file.images, now);
  const changed = await restoreRecords(database, records, now, file ? fromFile : undefined);
  if (changed === null) throw new Error('a record of the backup cannot be written');
  return changed;
}
