import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './reply.module.css';
import { practiceTexts } from './texts';

interface Props {
  buyerId: string;
  buyerName: string;
  draft: string;
  onDraft(draft: string): void;
  onSend(): void;
}

/** Enter sends, Shift+Enter starts a line; the Enter that ends an input method's word does neither. */
export function ReplyBox({ buyerId, buyerName, draft, onDraft, onSend }: Props) {
  const text = useText(practiceTexts);
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another buyer, ready to type
  useEffect(() => void box.current?.focus(), [buyerId]);
  const keyDown = (event: KeyboardEvent): void => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || composing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <form
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
        box.current?.focus();
      }}
    >
      <textarea
        ref={box}
        rows={3}
        value={draft}
        aria-label={text.reply}
        placeholder={text.replyPlaceholder(buyerName)}
        data-reply-box
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className={styles.replyFoot}>
        <span>{text.keys}</span>
        <button type="submit" className={`${ui.button} ${ui.primary} ${styles.send}`} disabled={!draft.trim()}>
          {text.send}
        </button>
      </div>
    </form>
  );
}
