import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './TableView.module.css';
import { PAGE_ROWS } from './table-data';
import { libraryTexts } from './texts';

interface Props {
  from: number;
  /** How many rows can be paged through. */
  count: number;
  /** Rows on one page. */
  size?: number;
  onFrom(from: number): void;
}

/** Where one is in a long table; nothing where everything fits on one page. */
export function Pager({ from, count, size = PAGE_ROWS, onFrom }: Props) {
  const t = useText(libraryTexts);
  if (count <= size) return null;
  const last = Math.floor((count - 1) / size) * size;
  return (
    <nav className={styles.pager} aria-label={t.pages}>
      <button type="button" className={ui.button} disabled={from === 0} onClick={() => onFrom(from - size)}>
        {t.previous}
      </button>
      <span>{t.page(from + 1, Math.min(from + size, count), count)}</span>
      <button type="button" className={ui.button} disabled={from >= last} onClick={() => onFrom(from + size)}>
        {t.next}
      </button>
    </nav>
  );
}
