import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import styles from './LibraryFrame.module.css';
import { libraryTexts } from './texts';

export interface LibraryTab {
  id: string;
  name: string;
}

interface Props {
  tabs: LibraryTab[];
  open: string;
  languageSwitch: ReactNode;
  /** How sync stands. */
  sync?: ReactNode;
  /** The open part fills the window and scrolls inside of itself. */
  fills?: boolean;
  children: ReactNode;
}

/** Head with the tabs, and the open one below. A tab is an address (`#floors`): it can be kept, and Back works. */
export function LibraryFrame({ tabs, open, languageSwitch, sync, fills = false, children }: Props) {
  const t = useText(libraryTexts);
  return (
    <div className={fills ? styles.filled : styles.page}>
      <header className={styles.head}>
        <h1 className={styles.brand}>{t.brand}</h1>
        <nav className={styles.tabs} aria-label={t.tabs}>
          {tabs.map(({ id, name }) => (
            <a key={id} className={styles.tab} href={`#${id}`} aria-current={id === open ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <div className={styles.tools}>
          {sync}
          {languageSwitch}
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      {!fills && <footer className={styles.foot}>{t.local}</footer>}
    </div>
  );
}
