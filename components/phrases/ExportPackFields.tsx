import { useId } from 'react';
import { useText } from '../i18n/language';
import dialog from './Dialog.module.css';
import styles from './Export.module.css';
import type { MadePack } from './ExportDialog';
import type { PackChoice } from './export-data';
import { exportTexts } from './export-texts';

interface Props {
  pack: PackChoice;
  madePacks: Readonly<Record<string, MadePack>>;
  isFree(id: string): boolean;
  onPack(pack: PackChoice): void;
}

/** What a pack is called, and what goes along with its phrases. */
export function ExportPackFields({ pack, madePacks, isFree, onPack }: Props) {
  const t = useText(exportTexts).pack;
  const last = madePacks[pack.id];
  const hint = useId();
  const rename = (id: string): void => {
    const known = madePacks[id];
    onPack({ ...pack, id, ...(known && { title: known.title }), version: known ? known.version + 1 : 1 });
  };
  return (
    <fieldset className={styles.pack}>
      <legend>{t.title}</legend>
      <label className={styles.field}>
        {t.titleBox}
        <input
          className={dialog.box}
          value={pack.title}
          maxLength={80}
          onChange={({ target }) => onPack({ ...pack, title: target.value })}
        />
      </label>
      <label className={styles.field}>
        {t.id}
        <input
          className={dialog.box}
          value={pack.id}
          maxLength={80}
          spellCheck={false}
          aria-describedby={hint}
          aria-invalid={!isFree(pack.id)}
          onChange={({ target }) => rename(target.value.toLowerCase())}
        />
      </label>
      <p id={hint} className={isFree(pack.id) ? dialog.note : styles.warning}>
        {isFree(pack.id) ? t.idHint : `${t.idTaken} · ${t.idHint}`}
      </p>
      <div className={styles.pair}>
        <label className={styles.field}>
          {t.version}
          <input
            type="number"
            className={dialog.box}
            min={1}
            max={1_000_000}
            value={pack.version}
            onChange={({ target }) => onPack({ ...pack, version: Math.max(1, Math.floor(target.valueAsNumber || 1)) })}
          />
        </label>
        <label className={styles.field}>
          {t.layer}
          <select
            value={pack.layer}
            onChange={({ target }) => onPack({ ...pack, layer: target.value as PackChoice['layer'] })}
          >
            <option value="team">{t.layers.team}</option>
            <option value="shop">{t.layers.shop}</option>
          </select>
        </label>
      </div>
      {last && <p className={dialog.note}>{t.lastVersion(last.version)}</p>}
      <Along pack={pack} onPack={onPack} />
    </fieldset>
  );
}

/** A dialog on a low screen scrolls: what warns is not left below its edge. */
const toSight = (element: HTMLElement | null): void => element?.scrollIntoView?.({ block: 'nearest' });

/** Floors are the last: a warning stands below them. */
const ALONG = ['tables', 'cautions', 'floors'] as const;

function Along({ pack, onPack }: Pick<Props, 'pack' | 'onPack'>) {
  const t = useText(exportTexts).pack;
  return (
    <fieldset className={styles.along}>
      <legend>{t.along}</legend>
      {ALONG.map((what) => (
        <label key={what}>
          <input
            type="checkbox"
            checked={pack[what]}
            onChange={({ target }) => onPack({ ...pack, [what]: target.checked })}
          />{' '}
          {t[what]}
        </label>
      ))}
      {pack.floors && (
        <p ref={toSight} role="alert" className={styles.warning}>
          {t.floorsWarning}
        </p>
      )}
      <p className={dialog.note}>{t.images}</p>
    </fieldset>
  );
}
