import type { SmsLength } from '../../assist/sms';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './DispatchTexts.module.css';
import { dispatchTexts } from './dispatch-texts';
import { ReplyText } from './ReplyText';
import { Section } from './Section';
import type { ShownReply } from './shown';

interface Props {
  chat: ShownReply | null;
  /** The texts for SMS, each with its length; null where a blank is left. */
  sms: { reply: ShownReply; length: SmsLength | null }[];
  /** Shipped orders seen that a batch can hold, and those that it cannot. */
  batch: { count: number; leftOut: number };
  onInsert(reply: ShownReply): void;
  onCopy(reply: ShownReply): void;
  onExport(): void;
}

/** Tells the buyer that the parcel has left: in the chat, as SMS, or all of today's as a file for an SMS gateway. */
export function DispatchTexts({ chat, sms, batch, onInsert, onCopy, onExport }: Props) {
  const t = useText(dispatchTexts);
  return (
    <Section title={t.title}>
      <ul className={styles.list}>
        {chat && (
          <li className={styles.text}>
            <span>
              <ReplyText parts={chat.parts} />
              <small>{t.chat}</small>
            </span>
            <button
              type="button"
              className={ui.button}
              aria-label={`${t.insert}：${chat.title}`}
              onClick={() => onInsert(chat)}
            >
              {t.insert}
            </button>
          </li>
        )}
        {sms.map(({ reply, length }) => (
          <li className={styles.text} key={reply.id}>
            <span>
              <ReplyText parts={reply.parts} />
              <small>{length ? t.sms(length) : t.incomplete}</small>
            </span>
            <button
              type="button"
              className={ui.button}
              aria-label={`${t.copy}：${reply.title}`}
              onClick={() => onCopy(reply)}
            >
              {t.copy}
            </button>
          </li>
        ))}
      </ul>
      {batch.count + batch.leftOut > 0 && (
        <p className={styles.batch}>
          <button type="button" className={`${ui.button} ${ui.quiet}`} disabled={batch.count === 0} onClick={onExport}>
            {t.export(batch.count)}
          </button>
          {batch.leftOut > 0 && <small>{t.leftOut(batch.leftOut)}</small>}
        </p>
      )}
    </Section>
  );
}
