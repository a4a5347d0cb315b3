import { useText } from '../i18n/language';
import { clock } from '../library/clock';
import { packUpdateTexts } from '../packs/pack-update-texts';
import styles from './Feeds.module.css';
import type { CountedTitles, ShownChange, ShownFeed } from './feed-view';
import { feedsTexts } from './feeds-texts';

/** What the last edition changed, folded. */
export function FeedUpdate({ update: { at, version, packs } }: { update: NonNullable<ShownFeed['update']> }) {
  const t = useText(feedsTexts);
  return (
    <details className={styles.changes}>
      <summary>{t.update(version, clock(at))}</summary>
      <ul>
        {packs.map((change) => (
          <li key={change.pack}>
            <b>{change.title}</b> <span className={styles.note}>{t.kind[change.kind]}</span>
            {change.kind !== 'removed' && <Change change={change} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Change({ change: { added, changed, removed } }: { change: ShownChange }) {
  const t = useText(feedsTexts);
  const words = useText(packUpdateTexts);
  return (
    <>
      <p className={styles.note}>{t.change(added.count, changed.count, removed.count)}</p>
      <Titles name={words.added(added.count)} titles={added} />
      <Titles name={words.changed(changed.count)} titles={changed} />
      <Titles name={words.removed(removed.count)} titles={removed} />
    </>
  );
}

function Titles({ name, titles: { count, titles } }: { name: string; titles: CountedTitles }) {
  const t = useText(packUpdateTexts);
  if (count === 0) return null;
  return (
    <p className={styles.titles}>
      {name}
      {': '}
      {titles.join(' · ')}
      {count > titles.length && ` · ${t.more(count - titles.length)}`}
    </p>
  );
}
