import type { ReactNode } from 'react';
import styles from './PanelFrame.module.css';

interface Props {
  head: ReactNode;
  children: ReactNode;
  foot: ReactNode;
}

/** Head and foot stay, the middle scrolls. */
export function PanelFrame({ head, children, foot }: Props) {
  return (
    <div className={styles.panel}>
      {head}
      <main className={styles.scroll}>{children}</main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  );
}
