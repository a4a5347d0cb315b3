import { Fragment, type ReactNode } from 'react';
import { type Answers, fieldsOf } from '../../assist/fill';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { BlankForm } from './BlankForm';
import { CautionMark } from './CautionMark';
import { Found } from './Found';
import styles from './Reply.module.css';
import { ReplyText } from './ReplyText';
import type { ShownReply } from './shown';
import { panelTexts } from './texts';

interface Props {
  reply: ShownReply;
  /** 1…5 for Alt+1…5; null where no key belongs to it. */
  digit: number | null;
  /** Whether its blanks are being asked for. */
  asking: boolean;
  /** Its pictures, where it has any. */
  images?: ReactNode;
  onPick(): void;
  onCopy(): void;
  onAnswers(answers: Answers): void;
  onCopyAnswers(answers: Answers): void;
  onCancel(): void;
}

/** One reply to choose: a click fills it in, Copy is always there. */
export function Reply({ reply, digit, asking, images, onPick, onCopy, onAnswers, onCopyAnswers, onCancel }: Props) {
  const t = useText(panelTexts);
  const blanks = fieldsOf(reply.parts).length;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <button
          type="button"
          className={`${styles.reply} ${digit === 1 ? styles.first : ''}`}
          title={reply.title}
          aria-keyshortcuts={digit ? `Alt+${digit}` : undefined}
          onClick={onPick}
        >
          <span className={styles.key} aria-hidden="true">
            {digit ?? '↵'}
          </span>
          <span className={styles.words}>
            <span className={styles.text}>
              <ReplyText parts={reply.parts} found={reply.found?.parts} />
            </span>
            <span className={styles.why}>
              {reply.mark && <span className={reply.mark.warns ? styles.warning : styles.mark}>{reply.mark.text}</span>}
              {reply.caution && <CautionMark caution={reply.caution} />}
              <Why reply={reply} missing={blanks > 0 ? t.missing(blanks) : null} />
              {reply.shortcode && (
                <code className={styles.code}>
                  <Found text={reply.shortcode} ranges={reply.found?.shortcode} />
                </code>
              )}
            </span>
          </span>
        </button>
        <button
          type="button"
          className={`${ui.button} ${ui.quiet} ${styles.copy}`}
          aria-label={`${t.copy}：${reply.title}`}
          onClick={onCopy}
        >
          {t.copy}
        </button>
      </div>
      {images}
      {asking && <BlankForm parts={reply.parts} onFilled={onAnswers} onCopy={onCopyAnswers} onCancel={onCancel} />}
    </li>
  );
}

/** Why it is here. A search may have found its title, which is said first then. */
function Why({ reply: { title, why, found }, missing }: { reply: ShownReply; missing: string | null }) {
  const said = [
    ...(found ? [{ key: 'title', text: title, ranges: found.title }] : []),
    ...why.map((text, at) => ({ key: `why ${at} ${text}`, text, ranges: found?.why[at] })),
    ...(missing ? [{ key: 'missing', text: missing, ranges: undefined }] : []),
  ];
  return said.map(({ key, text, ranges }, at) => (
    <Fragment key={key}>
      {at > 0 && ' · '}
      <Found text={text} ranges={ranges} />
    </Fragment>
  ));
}
