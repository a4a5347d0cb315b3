import type { ReactNode } from 'react';
import type { Caution } from '../../../assist/caution';
import type { SmsLength } from '../../../assist/sms';
import type { StandingProblem } from '../../../assist/standing-texts';
import { useLanguage, useText } from '../../i18n/language';
import { standingTexts } from '../../library/standing-texts';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { editorTexts } from './editor-texts';

/** A phrase that says nearly the same. */
export interface NearPhrase {
  key: string;
  title: string;
}

interface Props {
  /** The wording that is shown. */
  text: string;
  /** It as it will look; null: there are no words yet. */
  preview: ReactNode;
  cautions: readonly Caution[];
  near: readonly NearPhrase[];
  /** How it travels as a text message, and whether something is still to be asked; null: it is none. */
  sms: { length: SmsLength; open: boolean } | null;
  /** What is wrong with a text that stands for a while. */
  standing: readonly StandingProblem[];
  onOpen(key: string): void;
}

/** What a phrase comes to, and what is worth another look before it is saved. Nothing of it stands in the way. */
export function PreviewPart({ text, preview, cautions, near, sms, standing, onOpen }: Props) {
  const t = useText(editorTexts);
  const s = useText(standingTexts);
  return (
    <div className={styles.fields}>
      {preview ?? <p className={styles.hint}>{t.empty}</p>}
      {sms && <p className={styles.hint}>{t.sms(sms.length, sms.open)}</p>}
      {standing.length > 0 && (
        <ul className={styles.found}>
          {standing.map((problem) => (
            <li key={JSON.stringify(problem)}>{s.problem(problem)}</li>
          ))}
        </ul>
      )}
      <Cautions cautions={cautions} text={text} />
      {near.length > 0 && (
        <div className={styles.notice} role="note">
          <p>{t.near(near.length)}</p>
          <div className={styles.buttons}>
            {near.map(({ key, title }) => (
              <button
                key={key}
                type="button"
                className={`${ui.button} ${styles.small}`}
                aria-label={t.open(title)}
                onClick={() => onOpen(key)}
              >
                {title}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** Each place with its words, why, and what to say instead. */
function Cautions({ cautions, text }: { cautions: readonly Caution[]; text: string }) {
  const t = useText(editorTexts);
  const language = useLanguage();
  if (cautions.length === 0) return null;
  return (
    <ul aria-label={t.found} className={styles.fields}>
      {cautions.map(({ rule, start, end, why, better, level }) => (
        <li key={`${rule} ${start}`} className={styles.found} data-level={level}>
          <p>
            <q>{text.slice(start, end)}</q> {why[language]}
          </p>
          {better !== null && (
            <p>
              {t.instead}
              {better}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
