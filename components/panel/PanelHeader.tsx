import type { ConversationView, Health, HealthField } from '../../assist/model';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './PanelHeader.module.css';
import { panelTexts } from './texts';

interface Props {
  view: ConversationView | null;
  consoleName: string | null;
  languageSwitch: React.ReactNode;
  /** Opens this panel in a window of its own; null where it is one already. */
  onPopOut: (() => void) | null;
}

/** Whose chat it is, on which console, and how well it can be read. */
export function PanelHeader({ view, consoleName, languageSwitch, onPopOut }: Props) {
  const t = useText(panelTexts);
  const chat = view?.page === 'chat' ? view : null;
  return (
    <header className={styles.head}>
      {chat ? (
        <h1 className={styles.buyer} title={chat.buyer.name ?? undefined}>
          {chat.buyer.name ?? <span className={styles.missing}>{t.buyerUnknown}</span>}
        </h1>
      ) : (
        <h1 className={styles.buyer}>{t.panel}</h1>
      )}
      {consoleName && (
        <span className={styles.console} title={consoleName}>
          {consoleName}
        </span>
      )}
      <span className={styles.tools}>
        {chat && <ReadingHealth health={chat.health} />}
        {languageSwitch}
        {onPopOut && (
          <button
            type="button"
            className={`${ui.button} ${ui.quiet}`}
            aria-label={t.popOut}
            title={t.popOut}
            onClick={onPopOut}
          >
            <WindowMark />
          </button>
        )}
      </span>
    </header>
  );
}

/** One word on the reading, every field behind it. */
function ReadingHealth({ health }: { health: ConversationView['health'] }) {
  const t = useText(panelTexts);
  const fields = Object.entries(health) as [HealthField, Health][];
  const bad = fields.filter(([, state]) => state === 'unreadable').length;
  return (
    <details className={styles.health}>
      <summary
        className={bad > 0 ? styles.partly : styles.good}
        aria-label={`${bad ? t.reading.partly(bad) : t.reading.good}，${t.reading.details}`}
      >
        {bad > 0 ? t.reading.partly(bad) : '✓'}
      </summary>
      <dl className={styles.fields}>
        {fields.map(([field, state]) => (
          <div key={field}>
            <dt>{t.fields[field]}</dt>
            <dd className={styles[state]}>{t.health[state]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Two windows, one over the other. */
function WindowMark() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <rect x="2" y="5.5" width="8.5" height="8.5" rx="1.5" />
      <path d="M5.5 3.5V3A1 1 0 0 1 6.5 2H13a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-.5" />
    </svg>
  );
}
