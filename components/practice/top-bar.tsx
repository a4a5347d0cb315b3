import { type LanguageSetting, useText } from '../i18n/language';
import { policyTexts, useLocked } from '../policy/locked';
import ui from '../ui.module.css';
import { practiceTexts } from './texts';
import styles from './top.module.css';

interface Props {
  language: LanguageSetting;
  onLanguage(language: LanguageSetting): void;
  onRestart(): void;
}

const LANGUAGES: LanguageSetting[] = ['auto', 'zh-CN', 'en'];

/** Where you are, another start, the language. */
export function TopBar({ language, onLanguage, onRestart }: Props) {
  const text = useText(practiceTexts);
  const policy = useText(policyTexts);
  const locked = useLocked('language');
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a banner takes a name, and the panel in the frame has a banner too
    <header className={styles.bar} aria-label={text.practice}>
      <h1 className={styles.brand}>
        <Mark />
        {text.brand}
      </h1>
      <span className={ui.pill}>{text.practice}</span>
      <button type="button" className={`${ui.button} ${styles.restart}`} onClick={onRestart}>
        {text.restart}
      </button>
      <fieldset className={styles.languages} disabled={locked} title={locked ? policy.byAdministrator : undefined}>
        <legend className={ui.srOnly}>{locked ? `${text.language} (${policy.byAdministrator})` : text.language}</legend>
        {LANGUAGES.map((each) => (
          <label key={each}>
            <input type="radio" name="language" checked={each === language} onChange={() => onLanguage(each)} />
            {text.languages[each]}
          </label>
        ))}
      </fieldset>
    </header>
  );
}

/** A chat and the line beside it. */
const Mark = () => (
  <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 4h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H8l-4 4v-4H3a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" />
    <path d="M19 4h4v16h-4z" />
  </svg>
);

/** What this page is, until it is put away. */
export function Hint({ onClose }: { onClose(): void }) {
  const text = useText(practiceTexts);
  return (
    <section className={styles.hint} aria-label={text.practice}>
      <p>{text.hint}</p>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onClose}>
        {text.gotIt}
      </button>
    </section>
  );
}
