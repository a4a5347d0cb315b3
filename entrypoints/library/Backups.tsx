import { useLiveQuery } from 'dexie-react-hooks';
import { type BackupActions, BackupsView } from '../../components/backups/BackupsView';
import { backupsTexts } from '../../components/backups/backups-texts';
import { useText } from '../../components/i18n/language';
import { clock } from '../../components/library/clock';
import { writeBackupFile } from '../../storage/backup-file';
import { backUpNow, backupHeads } from '../../storage/backups';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { download } from './download';
import { useRestore } from './use-restore';

const onThisComputer = openDatabase();

/** The daily backups of this computer, live. */
export function Backups({ database = onThisComputer }: { database?: LibraryDatabase }) {
  const t = useText(backupsTexts);
  const heads = useLiveQuery(() => backupHeads(database), [database]);
  const { preview, said, attempt, act } = useRestore(database);
  const actions: BackupActions = {
    ...act,
    onBackUp: () => attempt(() => backUpNow(database, Date.now()).then(() => t.made)),
    onDownload: ({ id, at }) =>
      attempt(async () => {
        const backup = await database.backups.get(id);
        if (!backup) return t.vanished;
        const bytes = await writeBackupFile(database, backup);
        download({ name: `chatside-${clock(at).replace(/\D+/g, '-')}.json`, type: 'application/json', bytes });
        return '';
      }),
  };
  return <BackupsView heads={heads ?? null} preview={preview} said={said} act={actions} />;
}
