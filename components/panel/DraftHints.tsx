import type { AfterSalesPart } from '../../assist/after-sales';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './DraftHints.module.css';
import { draftHintsTexts } from './draft-hints-texts';

/** One thing to say otherwise, or to add. `id` stays as long as its words stand in the draft. */
export type ShownDraftHint =
  | { id: string; kind: 'promise'; words: string; why: string; softer: string }
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
            <li key={hint.id} className={styles.hint}>
              <Reason hint={hint} />
              <Buttons hint={hint} onTake={() => onTake(hint.id)} onDismiss={() => onDismiss(hint.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const proposed = (hint: ShownDraftHint): string => (hint.kind === 'promise' ? hint.softer : hint.suggestion);

function Reason({ hint }: { hint: ShownDraftHint }) {
  const t = useText(draftHintsTexts);
  return (
    <>
      {hint.kind === 'promise' ? (
        <p>
          <span className={styles.kind}>{t.promise}</span> <q>{hint.words}</q>
        </p>
      ) : (
        <p className={styles.kind}>{t.explains}</p>
      )}
      <p className={styles.why}>
        {hint.kind === 'promise' ? hint.why : t.missing(hint.missing.map((part) => t.parts[part]))}
      </p>
      <p>
        <span className={styles.label}>{t.softer}</span> {proposed(hint)}
      </p>
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
  const take = hint.kind === 'promise' ? t.replace : t.append;
  const about = hint.kind === 'promise' ? hint.words : t.explains;
  return (
    <p className={styles.buttons}>
      <button type="button" className={ui.button} aria-label={t.of(take, proposed(hint))} onClick={onTake}>
        {take}
      </button>
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
