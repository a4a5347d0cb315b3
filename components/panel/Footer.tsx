import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import styles from './Footer.module.css';
import { panelTexts } from './texts';

interface Props {
  search: ReactNode;
  phrases: number;
  broken: number;
}

/** The search and two facts: how to fill in and how large the library is. */
export function Footer({ search, phrases, broken }: Props) {
  const t = useText(panelTexts);
  return (
    <div className={styles.foot}>
      {broken > 0 && <p className={styles.broken}>{t.broken(broken)}</p>}
      {search}
      <div className={styles.meta}>
        <span>{t.keys}</span>
        <span>{t.library(phrases)}</span>
      </div>
    </div>
  );
}
