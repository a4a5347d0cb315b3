import type { AfterSalesPart } from '../../assist/after-sales';
import type { CautionLevel } from '../../assist/caution-rule';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './DraftHints.module.css';
import { draftHintsTexts } from './draft-hints-texts';

/** One thing to say otherwise, or to add. `id` stays as long as its words stand in the draft. */
export type ShownDraftHint =
  | { id: string; kind: 'promise'; words: string; why: string; softer: string }
  | {
      id: string;
      kind: 'caution';
      words: string;
      why: string;
      /** Null: there are no better words, the thing itself is the matter. */
      better: string | null;
      source: string;
      /** `YYYY-MM-DD`. */
      checkedOn: string;
      level: CautionLevel;
    }
  | { id: string; kind: 'after-sales'; missing: AfterSalesPart[]; suggestion: string };

interface Props {
  hints: ShownDraftHint[];
  /** Takes the proposed words: in the place of a promise's, or behind the draft. */
  onTake(id: string): void;
  onDismiss(id: string): void;
}

/** What is worth another look in the draft. It advises and holds nothing back: the agent may send the draft as it is. */
export function DraftHints({ hints, onTake, onDismiss }: Props) {
  const t = useText(draftHintsTexts);
  // Always there, so that a screen reader hears what comes into it.
  return (
    <div className={styles.live} aria-live="polite">
      {hints.length > 0 && (
        <ul className={styles.hints} aria-label={t.title}>
          {hints.map((hint) => (
            <li key={hint.id} className={isGrave(hint) ? styles.grave : styles.hint}>
              <Reason hint={hint} />
              <Buttons hint={hint} onTake={() => onTake(hint.id)} onDismiss={() => onDismiss(hint.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a platform punishes. */
const isGrave = (hint: ShownDraftHint): boolean => hint.kind === 'caution' && hint.level === 'ask';

function proposed(hint: ShownDraftHint): string | null {
  if (hint.kind === 'promise') return hint.softer;
  return hint.kind === 'caution' ? hint.better : hint.suggestion;
}

function Reason({ hint }: { hint: ShownDraftHint }) {
  const t = useText(draftHintsTexts);
  return (
    <>
      {hint.kind === 'after-sales' ? (
        <p className={styles.kind}>{t.explains}</p>
      ) : (
        <p>
          <span className={styles.kind}>{hint.kind === 'promise' ? t.promise : t.caution}</span> <q>{hint.words}</q>
        </p>
      )}
      <p className={styles.why}>
        {hint.kind === 'after-sales' ? t.missing(hint.missing.map((part) => t.parts[part])) : hint.why}
        {hint.kind === 'caution' && <small> {t.rule(hint.source, hint.checkedOn)}</small>}
      </p>
      {proposed(hint) !== null && (
        <p>
          <span className={styles.label}>{t.softer}</span> {proposed(hint)}
        </p>
      )}
    </>
  );
}

interface ButtonsProps {
  hint: ShownDraftHint;
  onTake(): void;
  onDismiss(): void;
}

function Buttons({ hint, onTake, onDismiss }: ButtonsProps) {
  const t = useText(draftHintsTexts);
  const take = hint.kind === 'after-sales' ? t.append : t.replace;
  const about = hint.kind === 'after-sales' ? t.explains : hint.words;
  const words = proposed(hint);
  return (
    <p className={styles.buttons}>
      {words !== null && (
        <button type="button" className={ui.button} aria-label={t.of(take, words)} onClick={onTake}>
          {take}
        </button>
      )}
      <button
        type="button"
        className={`${ui.button} ${ui.quiet}`}
        aria-label={t.of(t.dismiss, about)}
        onClick={onDismiss}
      >
        {t.dismiss}
      </button>
    </p>
  );
}
