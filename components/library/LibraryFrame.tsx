import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import styles from './LibraryFrame.module.css';
import { libraryTexts } from './texts';

export interface LibraryTab {
  id: string;
  name: string;
}

/** Parts that belong together. */
export interface LibrarySection {
  id: string;
  name: string;
  tabs: LibraryTab[];
}

interface Props {
  sections: LibrarySection[];
  open: string;
  languageSwitch: ReactNode;
  /** How sync stands. */
  sync?: ReactNode;
  /** What is wrong, above the open part. */
  notice?: ReactNode;
  /** The open part fills the window and scrolls inside of itself. */
  fills?: boolean;
  children: ReactNode;
}

/**
 * Head with the sections, below it the parts of the open section, and the open part. A part is an address (`#floors`): it can be kept,
 * and Back works.
 */
export function LibraryFrame({ sections, open, languageSwitch, sync, notice, fills = false, children }: Props) {
  const t = useText(libraryTexts);
  const here = sections.find(({ tabs }) => tabs.some(({ id }) => id === open));
  return (
    <div className={fills ? styles.filled : styles.page}>
      <header className={styles.head}>
        <h1 className={styles.brand}>{t.brand}</h1>
        <nav className={styles.tabs} aria-label={t.sections}>
          {sections.map(({ id, name, tabs }) => (
            <a
              key={id}
              className={styles.tab}
              href={`#${tabs[0]?.id ?? ''}`}
              aria-current={id === here?.id ? (tabs.length > 1 ? 'true' : 'page') : undefined}
            >
              {tabs.length > 1 ? name : tabs[0]?.name}
            </a>
          ))}
        </nav>
        <div className={styles.tools}>
          {sync}
          {languageSwitch}
        </div>
      </header>
      {here && here.tabs.length > 1 && <Parts tabs={here.tabs} open={open} />}
      <main className={styles.main}>
        {notice}
        {children}
      </main>
      {!fills && <footer className={styles.foot}>{t.local}</footer>}
    </div>
  );
}

function Parts({ tabs, open }: { tabs: LibraryTab[]; open: string }) {
  const t = useText(libraryTexts);
  return (
    <nav className={styles.parts} aria-label={t.tabs}>
      {tabs.map(({ id, name }) => (
        <a key={id} className={styles.part} href={`#${id}`} aria-current={id === open ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
