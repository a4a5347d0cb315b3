import type { PackUpdate } from '../../assist/pack-update';
import { isEmptyUpdate } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import { useText } from '../i18n/language';
import { type ConflictActions, ConflictItem } from './ConflictItem';
import styles from './PackUpdate.module.css';
import { packUpdateTexts } from './pack-update-texts';

interface Props {
  update: PackUpdate;
  /** What to do about own copies that both have changed; missing before the update is installed: then they are only shown. */
  act?: ConflictActions;
}

/** So many are listed of each. */
const SHOWN = 100;

/** What another edition of a pack changes; first what the reader changed as well. */
export function PackUpdateView({ update, act }: Props) {
  const t = useText(packUpdateTexts);
  const { added, changed, removed, conflicts } = update;
  const counts = [
    added.length > 0 && t.added(added.length),
    changed.length > 0 && t.changed(changed.length),
    removed.length > 0 && t.removed(removed.length),
    conflicts.length > 0 && t.conflicts(conflicts.length),
  ].filter((count) => count !== false);
  return (
    <section className={styles.update} aria-label={t.title}>
      <p>{isEmptyUpdate(update) ? t.same : counts.join(' · ')}</p>
      {conflicts.length > 0 && (
        <>
          <p className={styles.rule}>{act ? t.conflictRule : t.conflictPreview}</p>
          <ul className={styles.conflicts}>
            {conflicts.slice(0, SHOWN).map((conflict) => (
              <ConflictItem key={conflict.own.id} conflict={conflict} act={act} />
            ))}
          </ul>
          <More all={conflicts.length} />
        </>
      )}
      <Phrases name={t.added(added.length)} phrases={added} />
      <Changed changed={changed} />
      <Phrases name={t.removed(removed.length)} phrases={removed} />
    </section>
  );
}

function More({ all }: { all: number }) {
  const t = useText(packUpdateTexts);
  return all > SHOWN ? <p className={styles.rule}>{t.more(all - SHOWN)}</p> : null;
}

function Phrases({ name, phrases }: { name: string; phrases: readonly Phrase[] }) {
  if (phrases.length === 0) return null;
  return (
    <details className={styles.list}>
      <summary>{name}</summary>
      <ul aria-label={name}>
        {phrases.slice(0, SHOWN).map(({ id, title, text }) => (
          <li key={id}>
            <b>{title}</b> <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
      <More all={phrases.length} />
    </details>
  );
}

function Changed({ changed }: Pick<PackUpdate, 'changed'>) {
  const t = useText(packUpdateTexts);
  if (changed.length === 0) return null;
  const name = t.changed(changed.length);
  return (
    <details className={styles.list}>
      <summary>{name}</summary>
      <ul aria-label={name}>
        {changed.slice(0, SHOWN).map(({ before, next }) => (
          <li key={next.id}>
            <b>{next.title}</b>
            <dl className={styles.words}>
              <dt>{t.was}</dt>
              <dd className={styles.text}>{before.text}</dd>
              <dt>{t.is}</dt>
              <dd className={styles.text}>{next.text}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <More all={changed.length} />
    </details>
  );
}
