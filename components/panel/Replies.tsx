import type { ReactNode } from 'react';
import type { Answers } from '../../assist/fill';
import type { PhraseImage } from '../../assist/phrase';
import { Reply } from './Reply';
import styles from './Reply.module.css';
import type { ShownReply } from './shown';

export interface ReplyActions {
  onPick(reply: ShownReply): void;
  onCopy(reply: ShownReply): void;
  onAnswers(reply: ShownReply, answers: Answers): void;
  onCopyAnswers(reply: ShownReply, answers: Answers): void;
  onCancel(): void;
}

interface Props {
  label: string;
  replies: ShownReply[];
  /** Whether Alt+1…5 belong to this list. */
  keys: boolean;
  /** The digit of its first reply; 2 where the bargain strip has the first. */
  firstDigit?: number;
  /** Id of the reply whose blanks are being asked for. */
  asking: string | null;
  actions: ReplyActions;
  /** Shows the pictures of a reply. */
  showImages?(images: readonly PhraseImage[]): ReactNode;
}

/** A list of replies to choose from. */
export function Replies({ label, replies, keys, firstDigit = 1, asking, actions, showImages }: Props) {
  return (
    <ol className={styles.list} aria-label={label}>
      {replies.map((reply, index) => (
        <Reply
          key={reply.id}
          reply={reply}
          digit={keys && firstDigit + index <= 5 ? firstDigit + index : null}
          asking={asking === reply.id}
          images={reply.images && showImages?.(reply.images)}
          onPick={() => actions.onPick(reply)}
          onCopy={() => actions.onCopy(reply)}
          onAnswers={(answers) => actions.onAnswers(reply, answers)}
          onCopyAnswers={(answers) => actions.onCopyAnswers(reply, answers)}
          onCancel={actions.onCancel}
        />
      ))}
    </ol>
  );
}
