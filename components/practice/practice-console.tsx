import { useState } from 'react';
import { arrived, openConversation, type PracticeState } from '../../assist/practice';
import { useText } from '../i18n/language';
import styles from './console.module.css';
import { ConversationList } from './conversation-list';
import { OrderPanel } from './order-panel';
import type { SaveRemark } from './remark-editor';
import { ReplyBox } from './reply-box';
import { practiceTexts } from './texts';
import { Thread } from './thread';

interface Props {
  state: PracticeState;
  onOpen(buyerId: string): void;
  onSend(text: string): void;
  onRemark: SaveRemark;
}

/** A seller console like the real ones: list, chat, reply box, order. `consoles/practice.ts` reads it by its data attributes. */
export function PracticeConsole({ state, onOpen, onSend, onRemark }: Props) {
  const text = useText(practiceTexts);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const open = openConversation(state);
  const buyerId = open?.buyer.id ?? '';
  const draft = drafts[buyerId] ?? '';
  const keepDraft = (value: string): void => setDrafts((before) => ({ ...before, [buyerId]: value }));
  const send = (): void => {
    if (!draft.trim()) return;
    onSend(draft);
    keepDraft('');
  };
  return (
    <div className={styles.console} data-practice-console data-shop={text.shop}>
      <ConversationList conversations={arrived(state)} openId={state.openId} now={state.now} onOpen={onOpen} />
      {open ? (
        <>
          <main className={styles.chat} aria-label={text.chatWith(open.buyer.name)} data-thread={buyerId}>
            <Thread conversation={open} />
            <ReplyBox {...{ buyerId, draft }} buyerName={open.buyer.name} onDraft={keepDraft} onSend={send} />
          </main>
          <OrderPanel order={open.order} others={open.buyer.otherOrders} onRemark={onRemark} />
        </>
      ) : (
        <main className={styles.nobody}>{text.nobody}</main>
      )}
    </div>
  );
}
