import { groupOf, type PracticeConversation, waitingSeconds } from '../../assist/practice';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { formatWait, initialOf } from './format';
import styles from './list.module.css';
import { practiceTexts } from './texts';

interface Props {
  conversations: PracticeConversation[];
  openId: string | null;
  now: number;
  onOpen(buyerId: string): void;
}

const GROUPS = ['overdue', 'waiting', 'replied'] as const;

/** Who is there, in groups: the ones who have waited too long first, the longest wait on top. */
export function ConversationList({ conversations, openId, now, onOpen }: Props) {
  const text = useText(practiceTexts);
  return (
    <nav className={styles.list} aria-label={text.conversations}>
      <p className={styles.shop}>{text.shop}</p>
      {GROUPS.map((group) => {
        const rows = conversations
          .filter((conversation) => groupOf(conversation, now) === group)
          .sort(longestWaitFirst);
        return (
          rows.length > 0 && (
            <section key={group} aria-label={text.groups[group]}>
              <h2 className={styles.group}>
                <span>{text.groups[group]}</span>
                <span>{rows.length}</span>
              </h2>
              <ul>
                {rows.map((row) => (
                  <li key={row.buyer.id}>
                    <Row conversation={row} group={group} open={row.buyer.id === openId} now={now} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

const longestWaitFirst = (a: PracticeConversation, b: PracticeConversation): number =>
  (a.waitingSince ?? 0) - (b.waitingSince ?? 0);

interface RowProps {
  conversation: PracticeConversation;
  group: (typeof GROUPS)[number];
  open: boolean;
  now: number;
  onOpen(buyerId: string): void;
}

function Row({ conversation, group, open, now, onOpen }: RowProps) {
  const text = useText(practiceTexts);
  const { buyer, unread, messages } = conversation;
  const last = messages.findLast(({ side }) => side !== 'system') ?? messages.at(-1);
  return (
    <button
      type="button"
      className={`${styles.row} ${open ? styles.open : ''}`}
      aria-current={open}
      data-conversation-row={buyer.id}
      data-group={group}
      onClick={() => onOpen(buyer.id)}
    >
      <span className={styles.avatar} aria-hidden="true">
        {initialOf(buyer.name)}
      </span>
      <span className={styles.name} data-part="name">
        {buyer.name}
      </span>
      <Wait seconds={waitingSeconds(conversation, now)} group={group} />
      <span className={styles.preview} data-part="preview">
        {last?.side === 'seller' && text.you + text.colon}
        {last?.kind === 'image' ? `[${text.picture}]` : last?.text}
      </span>
      {unread > 0 && (
        <span className={styles.unread}>
          <span data-part="unread" aria-hidden="true">
            {unread}
          </span>
          <span className={ui.srOnly}>{text.unread(unread)}</span>
        </span>
      )}
    </button>
  );
}

function Wait({ seconds, group }: { seconds: number | null; group: string }) {
  const text = useText(practiceTexts);
  if (seconds === null) return null;
  return (
    <span className={`${styles.wait} ${group === 'overdue' ? styles.overdue : ''}`}>
      <span className={ui.srOnly}>{text.waited} </span>
      <time data-part="waiting" dateTime={`PT${seconds}S`}>
        {formatWait(seconds)}
      </time>
    </span>
  );
}
