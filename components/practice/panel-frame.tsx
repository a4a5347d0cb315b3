import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './frame.module.css';
import { practiceTexts } from './texts';

export type DockState = 'framed' | 'docked' | 'failed';

interface FrameProps {
  /** Address of the panel page, bound to this tab. */
  src: string;
  dock: DockState;
  /** Missing where the browser has no side panel. */
  onDock?: () => void;
}

/** The real panel beside the practice chat. */
export function PanelFrame({ src, dock, onDock }: FrameProps) {
  const text = useText(practiceTexts);
  return (
    <aside className={styles.frame} aria-label={text.panel}>
      <iframe src={src} title={text.panel} />
      {onDock && (
        <div className={styles.bar}>
          {dock === 'failed' && <p role="status">{text.notDocked}</p>}
          <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onDock}>
            {text.dock}
          </button>
        </div>
      )}
    </aside>
  );
}

/** Says where the panel went, and takes it back. */
export function DockedNote({ onPutBack }: { onPutBack(): void }) {
  const text = useText(practiceTexts);
  return (
    <aside className={styles.docked} aria-label={text.panel}>
      <p role="status">{text.docked}</p>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onPutBack}>
        {text.putBack}
      </button>
    </aside>
  );
}
