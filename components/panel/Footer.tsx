import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import styles from './Footer.module.css';
import { panelTexts } from './texts';

interface Props {
  search: ReactNode;
  phrases: number;
  broken: number;
  /** Opens the library page; missing where there is none to open. */
  onLibrary?: () => void;
}

/** The search, how to fill in, how large the library is, and the way to it. */
export function Footer({ search, phrases, broken, onLibrary }: Props) {
  const t = useText(panelTexts);
  return (
    <div className={styles.foot}>
      {broken > 0 && <p className={styles.broken}>{t.broken(broken)}</p>}
      {search}
      <div className={styles.meta}>
        <span>{t.keys}</span>
        <span>
          {t.library(phrases)}
          {onLibrary && (
            <button type="button" className={styles.library} onClick={onLibrary}>
              {t.openLibrary}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}
