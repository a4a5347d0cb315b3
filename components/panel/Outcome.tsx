import type { InsertOutcome } from '../../assist/model';
import { type Language, useLanguage, useText } from '../i18n/language';
import { noticeTexts } from './notice-texts';
import styles from './Outcome.module.css';
import { panelTexts } from './texts';

/** What became of the last thing the agent did. */
export type OutcomeKind = InsertOutcome | 'not-linked' | 'asks' | 'copied' | 'copy-failed' | OutcomeAbout['kind'];

/** What an outcome is about that needs more than its kind. */
export type OutcomeAbout =
  /** This text waits for a second choice, since `askedAt` (ms since 1970). */
  | { kind: 'caution'; text: string; words: string; why: Record<Language, string>; askedAt: number }
  /** The same text went to so many buyers within so many minutes. */
  | { kind: 'repeated'; buyers: number; minutes: number; why: Record<Language, string> };

const GOOD = new Set<OutcomeKind>(['inserted', 'copied']);
const REFUSED = new Set<OutcomeKind>(['other-buyer']);

/** Said once, politely to screen readers; colour only where something went wrong. */
export function Outcome({ kind, about = null }: { kind: OutcomeKind | null; about?: OutcomeAbout | null }) {
  const t = useText(noticeTexts);
  const panel = useText(panelTexts);
  const language = useLanguage();
  const words = (known: OutcomeKind): string => {
    if (known === 'caution' || known === 'repeated') {
      if (about?.kind === 'caution') return t.caution(about.words, about.why[language]);
      return about ? t.repeated(about.buyers, about.minutes, about.why[language]) : '';
    }
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
