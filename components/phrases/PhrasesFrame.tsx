import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './PhrasesFrame.module.css';
import { phrasesTexts } from './texts';

/** Which column is shown where there is room for one only. */
export type Pane = 'views' | 'list' | 'detail';

interface Props {
  pane: Pane;
  onPane(pane: Pane): void;
  /** What is listed, as the way back to the views is called. */
  viewTitle: string;
  views: ReactNode;
  tools: ReactNode;
  list: ReactNode;
  detail: ReactNode;
}

/** Views, list and detail side by side; on a narrow page one of them, with ways back. */
export function PhrasesFrame({ pane, onPane, viewTitle, views, tools, list, detail }: Props) {
  const t = useText(phrasesTexts);
  return (
    <div className={styles.frame} data-pane={pane}>
      <div className={styles.views}>{views}</div>
      <section className={styles.list} aria-label={t.table}>
        <button type="button" className={`${ui.button} ${ui.quiet} ${styles.toViews}`} onClick={() => onPane('views')}>
          <span aria-hidden="true">‹ </span>
          {viewTitle}
        </button>
        {tools}
        {list}
      </section>
      <section className={styles.detail} aria-label={t.detail}>
        <button type="button" className={`${ui.button} ${ui.quiet} ${styles.toList}`} onClick={() => onPane('list')}>
          <span aria-hidden="true">‹ </span>
          {t.back}
        </button>
        {detail}
      </section>
    </div>
  );
}
