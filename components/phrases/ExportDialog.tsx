import { useState } from 'react';
import { LAYERS, type Layer } from '../../assist/own';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { Dialog } from './Dialog';
import dialog from './Dialog.module.css';
import styles from './Export.module.css';
import { ExportPackFields } from './ExportPackFields';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat, isPackFormat, type PackChoice } from './export-data';
import { exportTexts } from './export-texts';

/** `rows`: what is listed or chosen. */
export type ScopeName = 'rows' | Layer;

export interface MadePack {
  title: string;
  version: number;
}

/** How far an export is. */
export type ExportState =
  | { step: 'asking' }
  | { step: 'making' }
  | { step: 'failed' }
  | { step: 'done'; file: string; made: Pick<ExportedFile, 'phrases' | 'leftOut'> };

interface Props {
  /** How many rows are listed or chosen. */
  rows: number;
  state: ExportState;
  /** What the last pack said of itself. */
  pack: PackChoice;
  /** By id: what was exported on this computer before. */
  madePacks: Readonly<Record<string, MadePack>>;
  /** Whether a pack may be called so. */
  isFree(id: string): boolean;
  onExport(scope: ScopeName, format: ExportFormat, pack: PackChoice): void;
  onClose(): void;
}

/** Asks which phrases go into which kind of file; afterwards it says what the file could not hold. */
export function ExportDialog({ rows, state, pack: before, madePacks, isFree, onExport, onClose }: Props) {
  const t = useText(exportTexts);
  const [scope, setScope] = useState<ScopeName>('rows');
  const [format, setFormat] = useState<ExportFormat>('pack-json');
  const [pack, setPack] = useState(before);
  const isPack = isPackFormat(format);
  const isGood = !isPack || (isFree(pack.id) && pack.title.trim() !== '');
  const submit = (): void => {
    if (isGood && state.step !== 'making') onExport(scope, format, pack);
  };
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      onSubmit={submit}
      buttons={
        <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={!isGood || state.step === 'making'}>
          {t.make}
        </button>
      }
    >
      <div className={styles.fields}>
        <label className={styles.field}>
          {t.scope}
          <select value={scope} onChange={({ target }) => setScope(target.value as ScopeName)}>
            <option value="rows">{t.rows(rows)}</option>
            {LAYERS.map((layer) => (
              <option key={layer} value={layer}>
                {t.layers[layer]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t.format}
          <select value={format} onChange={({ target }) => setFormat(target.value as ExportFormat)}>
            {EXPORT_FORMATS.map((one) => (
              <option key={one} value={one}>
                {t.formats[one]}
              </option>
            ))}
          </select>
        </label>
        {isPack && <ExportPackFields pack={pack} madePacks={madePacks} isFree={isFree} onPack={setPack} />}
        <Outcome state={state} />
      </div>
    </Dialog>
  );
}

function Outcome({ state }: { state: ExportState }) {
  const t = useText(exportTexts);
  if (state.step === 'asking') return null;
  if (state.step === 'making') return <p role="status">{t.making}</p>;
  if (state.step === 'failed') {
    return (
      <p role="alert" className={styles.warning}>
        {t.failed}
      </p>
    );
  }
  const { made, file } = state;
  if (made.phrases === 0) return <p role="status">{t.nothing}</p>;
  return (
    <div role="status">
      <p className={styles.done}>{t.done(made.phrases, file)}</p>
      {made.leftOut.length > 0 && (
        <>
          <p className={dialog.note}>{t.leftOut}</p>
          <ul className={styles.leftOut}>
            {made.leftOut.map(({ what, phrases }) => (
              <li key={what}>{t.what[what](phrases)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
