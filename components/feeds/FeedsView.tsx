import { useText } from '../i18n/language';
import type { ConflictActions } from '../packs/ConflictItem';
import { PackUpdateView } from '../packs/PackUpdateView';
import ui from '../ui.module.css';
import { type FeedActions, FeedItem } from './FeedItem';
import styles from './Feeds.module.css';
import type { OrphanedFeed, ShownConflicts, ShownFeed, Subscribing } from './feed-view';
import { feedsTexts } from './feeds-texts';
import { type SubscribeActions, SubscribeForm } from './SubscribeForm';

interface Props {
  feeds: ShownFeed[];
  orphans: OrphanedFeed[];
  conflicts: ShownConflicts[];
  /** Parts of the administrator's policy that cannot be used. */
  problems: string[];
  subscribing: Subscribing;
  /** Milliseconds since 1970. */
  now: number;
  busy: string | null;
  act: FeedActions & SubscribeActions & ConflictActions;
}

/** The signed feeds of this computer, and what their updates left to be decided. */
export function FeedsView({ feeds, orphans, conflicts, problems, subscribing, now, busy, act }: Props) {
  const t = useText(feedsTexts);
  return (
    <div className={styles.feeds}>
      <p className={styles.note}>{t.what}</p>
      {problems.length > 0 && <p className={styles.warn}>{t.problems(problems.join(', '))}</p>}
      <Conflicts conflicts={conflicts} act={act} />
      <section aria-label={t.list}>
        <h2>{t.list}</h2>
        {feeds.length === 0 && <p className={styles.note}>{t.none}</p>}
        <ul className={styles.list}>
          {feeds.map((feed) => (
            <FeedItem key={feed.key} {...{ feed, now, busy, act }} />
          ))}
        </ul>
      </section>
      <SubscribeForm subscribing={subscribing} act={act} />
      <Orphans orphans={orphans} onLeave={act.onLeave} />
    </div>
  );
}

function Conflicts({ conflicts, act }: { conflicts: ShownConflicts[]; act: ConflictActions }) {
  const t = useText(feedsTexts);
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={t.lookAt}>
      <h2>{t.lookAt}</h2>
      {conflicts.map(({ pack, conflicts: rows }) => (
        <div key={pack.id}>
          <h3>{pack.title}</h3>
          <PackUpdateView update={{ added: [], changed: [], removed: [], conflicts: rows }} act={act} />
        </div>
      ))}
    </section>
  );
}

function Orphans({ orphans, onLeave }: { orphans: OrphanedFeed[] } & Pick<FeedActions, 'onLeave'>) {
  const t = useText(feedsTexts);
  if (orphans.length === 0) return null;
  return (
    <section aria-label={t.orphans}>
      <h2>{t.orphans}</h2>
      <p className={styles.note}>{t.orphansRule}</p>
      <ul className={styles.list}>
        {orphans.map(({ key, packs }) => {
          const title = packs.join(t.and);
          return (
            <li key={key} className={styles.feed}>
              <h3>{title}</h3>
              <p className={styles.buttons}>
                {([t.leaveRemove, t.leaveKeep] as const).map((name) => (
                  <button
                    key={name}
                    type="button"
                    className={ui.button}
                    aria-label={t.of(name, title)}
                    onClick={() => onLeave(key, title, name === t.leaveKeep)}
                  >
                    {name}
                  </button>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
