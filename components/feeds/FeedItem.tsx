import { useState } from 'react';
import { inGroups } from '../../assist/fingerprint';
import { useText } from '../i18n/language';
import { clock } from '../library/clock';
import ui from '../ui.module.css';
import { FaultLine } from './FaultLine';
import styles from './Feeds.module.css';
import { FeedUpdate } from './FeedUpdate';
import type { ShownFeed } from './feed-view';
import { feedsTexts } from './feeds-texts';
import { LeaveDialog } from './LeaveDialog';

export interface FeedActions {
  onRefresh(feed: ShownFeed): void;
  /** Called at once in the click, because the browser asks the person then. */
  onAllow(feed: ShownFeed): void;
  onSeen(feed: ShownFeed): void;
  onLeave(key: string, title: string, keepPacks: boolean): void;
}

interface Props {
  feed: ShownFeed;
  /** Milliseconds since 1970. */
  now: number;
  /** Key of the feed that is being looked at. */
  busy: string | null;
  act: FeedActions;
}

/** One subscription: how it stands, and what can be done about it. */
export function FeedItem({ feed, now, busy, act }: Props) {
  const t = useText(feedsTexts);
  const { key, title, url, fingerprint, managed, permitted, version, expires, checkedAt, fault, rotated } = feed;
  const isStale = expires !== null && expires <= now;
  return (
    <li className={styles.feed}>
      <h3>
        {title || url} {managed && <span className={ui.pill}>{t.managed}</span>}
      </h3>
      <p className={styles.note}>
        {version === null ? t.noVersion : t.version(version)} ·{' '}
        {checkedAt ? t.checked(clock(checkedAt)) : t.neverChecked}
      </p>
      <p className={styles.url}>{url}</p>
      <p className={styles.note}>
        {t.key} <code className={styles.fingerprint}>{inGroups(fingerprint)}</code>
      </p>
      {isStale && <p className={styles.warn}>{t.stale(clock(expires).slice(0, 10))}</p>}
      {!permitted && <Permission feed={feed} onAllow={act.onAllow} />}
      {permitted && fault && fault.code !== 'no-permission' && <FaultLine fault={fault} unchanged={version !== null} />}
      {rotated && <Rotated feed={feed} rotated={rotated} onSeen={act.onSeen} />}
      {feed.update && <FeedUpdate update={feed.update} />}
      <div className={styles.buttons}>
        {permitted && (
          <button
            type="button"
            className={ui.button}
            aria-label={t.of(t.refresh, title)}
            aria-disabled={busy !== null}
            onClick={() => busy !== null || act.onRefresh(feed)}
          >
            {busy === key ? t.refreshing : t.refresh}
          </button>
        )}
        {!managed && <Leave feed={feed} onLeave={act.onLeave} />}
      </div>
    </li>
  );
}

function Permission({ feed, onAllow }: { feed: ShownFeed } & Pick<FeedActions, 'onAllow'>) {
  const t = useText(feedsTexts);
  return (
    <p className={styles.warn}>
      {t.needsPermission}{' '}
      <button type="button" className={ui.button} aria-label={t.of(t.allow, feed.title)} onClick={() => onAllow(feed)}>
        {t.allow}
      </button>
    </p>
  );
}

interface RotatedProps extends Pick<FeedActions, 'onSeen'> {
  feed: ShownFeed;
  rotated: NonNullable<ShownFeed['rotated']>;
}

function Rotated({ feed, rotated, onSeen }: RotatedProps) {
  const t = useText(feedsTexts);
  return (
    <div className={styles.rotated}>
      <p>{t.rotated(clock(rotated.at))}</p>
      <p className={styles.note}>
        {t.rotatedFrom} <code className={styles.fingerprint}>{inGroups(rotated.from)}</code>
      </p>
      <button
        type="button"
        className={ui.button}
        aria-label={t.of(t.rotatedSeen, feed.title)}
        onClick={() => onSeen(feed)}
      >
        {t.rotatedSeen}
      </button>
    </div>
  );
}

function Leave({ feed: { key, title }, onLeave }: { feed: ShownFeed } & Pick<FeedActions, 'onLeave'>) {
  const t = useText(feedsTexts);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={ui.button}
        aria-label={t.of(t.unsubscribe, title)}
        onClick={() => setAsking(true)}
      >
        {t.unsubscribe}
      </button>
      {asking && (
        <LeaveDialog
          title={title}
          onLeave={(keepPacks) => {
            setAsking(false);
            onLeave(key, title, keepPacks);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
