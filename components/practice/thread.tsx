import { useEffect, useRef } from 'react';
import { isFinished, isTyping, type PracticeConversation, type PracticeMessage } from '../../assist/practice';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { clockOf, initialOf } from './format';
import { ProductCard } from './product-card';
import { practiceTexts } from './texts';
import styles from './thread.module.css';

/** The open chat: who, what it trains, every message. */
export function Thread({ conversation }: { conversation: PracticeConversation }) {
  const text = useText(practiceTexts);
  const { buyer, messages } = conversation;
  const typing = isTyping(conversation);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new line, and the sign of one, scrolls to the end
  useEffect(() => void end.current?.scrollIntoView?.({ block: 'end' }), [buyer.id, messages.length, typing]);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.buyerName} data-part="buyer-name">
          {buyer.name}
        </h2>
      </header>
      <p className={styles.note}>{buyer.note}</p>
      <div className={styles.scroll}>
        <div role="log" aria-label={text.messages}>
          <ol>
            {messages.map((message, index) => (
              <Message
                key={message.id}
                message={message}
                conversation={conversation}
                first={messages[index - 1]?.side !== message.side}
                last={!sameBreath(message, messages[index + 1])}
              />
            ))}
          </ol>
        </div>
        {typing && (
          <p className={styles.typing}>
            <i />
            <i />
            <i />
            <span className={ui.srOnly}>{text.typing}</span>
          </p>
        )}
        {isFinished(conversation) && <p className={styles.finished}>{text.finished}</p>}
        <div ref={end} className={styles.end} />
      </div>
    </>
  );
}

const sameBreath = (message: PracticeMessage, next: PracticeMessage | undefined): boolean =>
  next?.side === message.side && clockOf(next.at) === clockOf(message.at);

interface MessageProps {
  message: PracticeMessage;
  conversation: PracticeConversation;
  /** The first of several by the same side. */
  first: boolean;
  /** The last one before another side or another minute: it shows the time. */
  last: boolean;
}

function Message({ message, conversation, first, last }: MessageProps) {
  const text = useText(practiceTexts);
  const { id, side, kind, at } = message;
  const name = side === 'seller' ? text.you : conversation.buyer.name;
  return (
    <li
      className={`${styles.message} ${styles[side]} ${first ? styles.first : ''} ${last ? '' : styles.within}`}
      data-message={id}
      data-side={side}
      data-kind={kind}
    >
      {side !== 'system' && first && (
        <span className={styles.avatar} aria-hidden="true">
          {initialOf(name)}
        </span>
      )}
      {side !== 'system' && (
        <span className={ui.srOnly}>
          {name}
          {text.colon}
        </span>
      )}
      <Body message={message} conversation={conversation} />
      <time className={styles.time} dateTime={at}>
        {clockOf(at)}
      </time>
    </li>
  );
}

function Body({ message, conversation }: Pick<MessageProps, 'message' | 'conversation'>) {
  const text = useText(practiceTexts);
  const { product } = conversation.buyer;
  if (message.kind === 'product' && product) {
    return (
      <>
        <span className={styles.platform}>{text.cameFrom}</span>
        <ProductCard product={product} />
      </>
    );
  }
  if (message.kind === 'order') {
    return (
      <span className={styles.platform} data-part="text">
        {text.orderStatusNow}
        <b>{message.text}</b>
      </span>
    );
  }
  if (message.kind === 'image') return <Picture caption={message.text} />;
  return (
    <span className={styles.bubble} data-part="text">
      {message.text}
    </span>
  );
}

/** Stands for a picture: the practice console has none, only what would be on it. */
function Picture({ caption }: { caption: string }) {
  const text = useText(practiceTexts);
  return (
    <figure className={`${styles.bubble} ${styles.picture}`}>
      <svg viewBox="0 0 40 30" role="img" aria-label={text.picture}>
        <path d="M3 25 14 12l8 9 5-5 10 9z" />
        <circle cx="28" cy="9" r="3" />
      </svg>
      <figcaption data-part="text">{caption}</figcaption>
    </figure>
  );
}
