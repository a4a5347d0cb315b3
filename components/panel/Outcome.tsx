import type { InsertOutcome } from '../../assist/model';
import { useText } from '../i18n/language';
import { noticeTexts } from './notice-texts';
import styles from './Outcome.module.css';
import { panelTexts } from './texts';

/** What became of the last thing the agent did. */
export type OutcomeKind = InsertOutcome | 'not-linked' | 'asks' | 'copied' | 'copy-failed';

const GOOD = new Set<OutcomeKind>(['inserted', 'copied']);
const REFUSED = new Set<OutcomeKind>(['other-buyer']);

/** Said once, politely to screen readers; colour only where something went wrong. */
export function Outcome({ kind }: { kind: OutcomeKind | null }) {
  const t = useText(noticeTexts);
  const panel = useText(panelTexts);
  const words = (known: OutcomeKind): string => {
    if (known === 'copied') return panel.copied;
    if (known === 'copy-failed') return panel.copyFailed;
    return t.outcome[known];
  };
  const tone = !kind ? '' : GOOD.has(kind) ? styles.good : REFUSED.has(kind) ? styles.refused : styles.warn;
  return (
    <p className={`${styles.outcome} ${tone}`} role="status" aria-live="polite" data-outcome={kind ?? undefined}>
      {kind && words(kind)}
    </p>
  );
}
