import { useText } from '../i18n/language';
import { clippingTexts } from './clipping-texts';
import styles from './Export.module.css';

/** Where the words of a new phrase come from, and that some of them are masked. */
export function ClippingNote({ isMasked }: { isMasked: boolean }) {
  const t = useText(clippingTexts);
  return (
    <p role="status" className={styles.clipping}>
      {t.begun} {isMasked && <strong>{t.masked}</strong>}
    </p>
  );
}
