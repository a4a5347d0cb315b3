import { type ReactNode, useEffect, useRef } from 'react';
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
  const frame = useFocusInPane(pane);
  return (
    <div ref={frame} className={styles.frame} data-pane={pane}>
      <div className={styles.views} data-name="views">
        {views}
      </div>
      <section className={styles.list} data-name="list" aria-label={t.table}>
        <button type="button" className={`${ui.button} ${ui.quiet} ${styles.toViews}`} onClick={() => onPane('views')}>
          <span aria-hidden="true">‹ </span>
          {viewTitle}
        </button>
        {tools}
        {list}
      </section>
      <section className={styles.detail} data-name="detail" aria-label={t.detail}>
        <button type="button" className={`${ui.button} ${ui.quiet} ${styles.toList}`} onClick={() => onPane('list')}>
          <span aria-hidden="true">‹ </span>
          {t.back}
        </button>
        {detail}
      </section>
    </div>
  );
}

/** Where there is one column only, what had the focus goes out of sight with its column: the one that came gets it. */
function useFocusInPane(pane: Pane) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || (activeElement?.getClientRects().length ?? 0) === 0;
    if (!isLost) return;
    const places =
      frame.current?.querySelectorAll<HTMLElement>(`[data-name="${pane}"] :is([role="grid"], button)`) ?? [];
    const inSight = [...places].filter((place) => place.getClientRects().length > 0);
    (inSight.find((place) => place.role === 'grid') ?? inSight[0])?.focus();
  }, [pane]);
  return frame;
}
