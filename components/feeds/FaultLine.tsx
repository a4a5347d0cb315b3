import type { FeedFault } from '../../feeds/feed-fault';
import { useText } from '../i18n/language';
import styles from './Feeds.module.css';
import { faultTexts } from './fault-texts';

/** Why a feed was not taken, in one sentence. @param unchanged whether to say that all is as it was */
export function FaultLine({ fault, unchanged = false }: { fault: FeedFault; unchanged?: boolean }) {
  const t = useText(faultTexts);
  const said = t.faults[fault.code]({ about: fault.about ?? '', status: fault.status ?? 0 });
  return (
    <p role="alert" className={styles.fault} data-fault={fault.code}>
      {said} {unchanged && t.unchanged}
    </p>
  );
}
