import { useRef } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './TableView.module.css';
import type { FileFormat } from './table-data';
import { libraryTexts } from './texts';

export interface FileActions {
  onFile(file: File): void;
  onExport(format: FileFormat): void;
  onTemplate(format: FileFormat): void;
}

const FORMATS: FileFormat[] = ['csv', 'xlsx', 'json'];

/** Files into the table and out of it. */
export function FileBar({ act }: { act: FileActions }) {
  const t = useText(libraryTexts);
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (make: (format: FileFormat) => void, format: FileFormat) => () => {
    menu.current?.removeAttribute('open');
    make(format);
  };
  const item = (label: string, onClick: () => void) => (
    <button key={label} type="button" className={`${ui.button} ${ui.quiet}`} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <>
      <FileInput label={t.importFile} onFile={act.onFile} />
      <details
        ref={menu}
        className={styles.menu}
        onKeyDown={(event) => event.key === 'Escape' && menu.current?.removeAttribute('open')}
      >
        <summary className={ui.button}>{t.files}</summary>
        <div className={styles.items}>
          {FORMATS.map((format) => item(t.exportAs(format.toUpperCase()), choose(act.onExport, format)))}
          {FORMATS.map((format) => item(t.template(format.toUpperCase()), choose(act.onTemplate, format)))}
        </div>
      </details>
    </>
  );
}

/** A file of this computer; the same file may be chosen again after it was mended. */
export function FileInput({ label, onFile }: { label: string; onFile(file: File): void }) {
  return (
    <label className={`${ui.button} ${styles.file}`}>
      {label}
      <input
        type="file"
        className={ui.srOnly}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
}
