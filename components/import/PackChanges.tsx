import type { PackUpdate } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import { toShown } from '../../assist/placeholders';
import { useLanguage, useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import ui from '../ui.module.css';
import styles from './Import.module.css';
import { importTexts } from './import-texts';
import { packTexts } from './pack-texts';

/** Of each kind so many are listed. */
const MOST = 50;

/** What another edition of a pack changes, and where own copies stand in its way. */
export function PackChanges({ update: { added, changed, removed, conflicts } }: { update: PackUpdate }) {
  const t = useText(packTexts);
  return (
    <section className={styles.update} aria-label={t.changes}>
      <h3>{t.changes}</h3>
      {conflicts.length > 0 && (
        <details open>
          <summary>{t.conflicts(conflicts.length)}</summary>
          <p className={styles.what}>{t.conflictWhat}</p>
          <Titles phrases={conflicts.map(({ own }) => own)} />
        </details>
      )}
      {changed.length > 0 && (
        <details open={changed.length <= 10}>
          <summary>{t.changed(changed.length)}</summary>
          <ul className={shared.changes}>
            {changed.slice(0, MOST).map(({ before, next }) => (
              <Changed key={next.id} before={before} next={next} />
            ))}
          </ul>
          {changed.length > MOST && <p className={shared.note}>{t.more(changed.length - MOST)}</p>}
        </details>
      )}
      {added.length > 0 && (
        <details>
          <summary>{t.added(added.length)}</summary>
          <Titles phrases={added} />
        </details>
      )}
      {removed.length > 0 && (
        <details open={removed.length <= 10}>
          <summary>{t.removed(removed.length)}</summary>
          <Titles phrases={removed} />
        </details>
      )}
    </section>
  );
}

function Titles({ phrases }: { phrases: readonly Phrase[] }) {
  const t = useText(packTexts);
  const language = useLanguage();
  return (
    <>
      <ul className={shared.problems}>
        {phrases.slice(0, MOST).map(({ id, title, text }) => (
          <li key={id}>
            <strong>{title}</strong> <span className={styles.words}>{toShown(text, language)}</span>
          </li>
        ))}
      </ul>
      {phrases.length > MOST && <p className={shared.note}>{t.more(phrases.length - MOST)}</p>}
    </>
  );
}

function Changed({ before, next }: { before: Phrase; next: Phrase }) {
  const t = useText(importTexts);
  const language = useLanguage();
  return (
    <li>
      <strong>{next.title}</strong>
      <span className={shared.change}>
        <del>
          <span className={ui.srOnly}>{t.from} </span>
          {toShown(before.text, language)}
        </del>
        <ins>
          <span className={ui.srOnly}>{t.to} </span>
          {toShown(next.text, language)}
        </ins>
      </span>
    </li>
  );
}
