import { columnLabel } from '../../assist/table-print';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Import.module.css';
import { importTexts } from './import-texts';
import { RowList } from './RowList';
import { rowName } from './row-name';
import type { ImportPreview, ShownChange } from './table-data';
import { libraryTexts } from './texts';

/** The first rows as they were understood. */
export function PreviewRows({ label, preview }: { label: string; preview: ImportPreview }) {
  const rows = preview.first.map((cells, index) => ({ index, cells }));
  return (
    <section className={styles.part}>
      <h4>{label}</h4>
      <RowList label={label} columns={preview.columns} rows={rows} />
    </section>
  );
}

/** The first rows that the table has already and that would say something else. */
export function PreviewChanges({ preview }: { preview: ImportPreview }) {
  const t = useText(importTexts);
  return (
    <section className={styles.part} aria-labelledby="import-changes">
      <h4 id="import-changes">{t.changes(preview.firstChanges.length, preview.counts.changed)}</h4>
      <ul className={styles.changes}>
        {preview.firstChanges.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed
          <Change key={at} preview={preview} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Change({ preview, change }: { preview: ImportPreview; change: ShownChange }) {
  const t = useText(importTexts);
  const { defaultRow } = useText(libraryTexts);
  const language = useLanguage();
  return (
    <li>
      <strong>{rowName(preview.columns, change.cells, defaultRow)}</strong>
      {change.changes.map(({ column, before, after }) => (
        <span key={column} className={styles.change}>
          {columnLabel(column, language)}
          <del>
            <span className={ui.srOnly}>{t.from} </span>
            {before || t.nothing}
          </del>
          <ins>
            <span className={ui.srOnly}>{t.to} </span>
            {after || t.nothing}
          </ins>
        </span>
      ))}
    </li>
  );
}
