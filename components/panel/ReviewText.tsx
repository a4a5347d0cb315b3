import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './DispatchTexts.module.css';
import { ReplyText } from './ReplyText';
import { reviewTexts } from './review-texts';
import { Section } from './Section';
import type { ShownReply } from './shown';

interface Props {
  reply: ShownReply;
  onCopy(): void;
  onOther(): void;
}

/** A review for the buyer, another one each time. */
export function ReviewText({ reply, onCopy, onOther }: Props) {
  const t = useText(reviewTexts);
  return (
    <Section title={t.title}>
      <div className={styles.text}>
        <span>
          <ReplyText parts={reply.parts} />
          <small>{t.turns}</small>
        </span>
        <button type="button" className={ui.button} onClick={onCopy}>
          {t.copy}
        </button>
        <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onOther}>
          {t.other}
        </button>
      </div>
    </Section>
  );
}
