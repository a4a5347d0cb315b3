import { useState } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Health.module.css';
import { healthTexts, type ShownFault } from './health-texts';

/** How an export of everything ended. */
export type Exported = 'exported' | 'nothingThere' | 'exportFailed';

export interface HealthActions {
  onReload(): void;
  onExport(): Promise<Exported>;
}

/** Where the library is there and only something was not written, everything can be exported from its own pages. */
const CAN_EXPORT: readonly ShownFault[] = ['newer', 'upgrade', 'failed'];
/** These end by themselves, or with what the user does elsewhere. */
const NO_RELOAD: readonly ShownFault[] = ['blocked', 'full'];

interface Props {
  /** The fault, and how many records were passed over. */
  health: { fault: ShownFault | null; broken: number };
  /** Which words: the panel goes on with what comes with the product. */
  where: 'faults' | 'panel';
  act: HealthActions;
}

/** What is wrong with the database and what to do about it; nothing where nothing is. */
export function HealthNotice({ health: { fault, broken }, where, act }: Props) {
  const t = useText(healthTexts);
  return (
    <>
      {fault && (
        <Notice
          words={t[where][fault]}
          act={act}
          canReload={!NO_RELOAD.includes(fault)}
          canExport={CAN_EXPORT.includes(fault)}
        />
      )}
      {broken > 0 && (
        <p role="status" className={styles.broken}>
          {t.broken(broken)}
        </p>
      )}
    </>
  );
}

/** A part of the page broke: said in its place. */
export function CrashNotice({ act }: { act: HealthActions }) {
  const t = useText(healthTexts);
  return <Notice words={t.crashed} act={act} canReload canExport />;
}

interface NoticeProps {
  words: string;
  act: HealthActions;
  canReload: boolean;
  canExport: boolean;
}

function Notice({ words, act, canReload, canExport }: NoticeProps) {
  const t = useText(healthTexts);
  const [said, setSaid] = useState<Exported | null>(null);
  return (
    <div className={styles.notice}>
      <p role="alert">{words}</p>
      {canReload && (
        <button type="button" className={ui.button} onClick={act.onReload}>
          {t.reload}
        </button>
      )}
      {canExport && (
        <button type="button" className={ui.button} onClick={() => void act.onExport().then(setSaid)}>
          {t.exportAll}
        </button>
      )}
      {said && <p role="status">{t[said]}</p>}
    </div>
  );
}
