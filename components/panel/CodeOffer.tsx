import type { Answers } from '../../assist/fill';
import { useText } from '../i18n/language';
import { AdminMark, useLocked } from '../policy/locked';
import ui from '../ui.module.css';
import { BlankForm } from './BlankForm';
import { CautionMark } from './CautionMark';
import styles from './CodeOffer.module.css';
import { codeOfferTexts } from './code-offer-texts';
import { ReplyText } from './ReplyText';
import type { ShownReply } from './shown';

/** Why a phrase may not be said now: only the lead grants it, or it claims what nobody read. */
export type HeldBack = 'lead' | 'unread';

export interface ShownCode {
  /** The code as it was typed, with its mark. */
  tail: string;
  reply: ShownReply;
  held: HeldBack | null;
}

export interface CodeOfferActions {
  onInsert(): void;
  onAnswers(answers: Answers): void;
  onCopyAnswers(answers: Answers): void;
  onCancel(): void;
  /** Whether Tab is to do the same as Enter. */
  onTab(on: boolean): void;
}

interface Props {
  /** Null: the draft ends in no code. */
  offer: ShownCode | null;
  /** Whether the blanks of its words are being asked for. */
  asking: boolean;
  tab: boolean;
  actions: CodeOfferActions;
}

/** What the shortcode that is being typed stands for. */
export function CodeOffer({ offer, asking, tab, actions }: Props) {
  // Always there, so that a screen reader hears what comes into it.
  return (
    <div className={styles.live} aria-live="polite">
      {offer && <Offered offer={offer} asking={asking} tab={tab} actions={actions} />}
    </div>
  );
}

type OfferedProps = Props & { offer: ShownCode };

function Offered({ offer: { tail, reply, held }, asking, tab, actions }: OfferedProps) {
  const t = useText(codeOfferTexts);
  return (
    <section className={styles.offer} aria-label={t.title}>
      <p className={styles.words}>
        <code className={styles.code}>{tail}</code> <b>{reply.title}</b>{' '}
        {held === null && (
          <span className={styles.text}>
            {reply.caution && <CautionMark caution={reply.caution} />}
            <ReplyText parts={reply.parts} />
          </span>
        )}
      </p>
      {held === null ? (
        <Taking title={reply.title} tab={tab} actions={actions} />
      ) : (
        <p className={styles.held}>
          {t.held[held]}
          <span className={styles.note}>{t.stopped}</span>
        </p>
      )}
      {asking && held === null && (
        <BlankForm
          parts={reply.parts}
          onFilled={actions.onAnswers}
          onCopy={actions.onCopyAnswers}
          onCancel={actions.onCancel}
        />
      )}
    </section>
  );
}

function Taking({ title, tab, actions }: Pick<Props, 'tab' | 'actions'> & { title: string }) {
  const t = useText(codeOfferTexts);
  const locked = useLocked('codeTab');
  return (
    <div className={styles.row}>
      <span className={styles.note}>
        {t.keys(tab)} · {t.linked}
      </span>
      <label className={styles.tab}>
        <input
          type="checkbox"
          checked={tab}
          disabled={locked}
          onChange={(event) => actions.onTab(event.target.checked)}
        />{' '}
        {t.tab} <AdminMark name="codeTab" />
      </label>
      <button
        type="button"
        className={`${ui.button} ${ui.primary}`}
        aria-label={t.of(t.insert, title)}
        aria-keyshortcuts="Alt+1"
        onClick={actions.onInsert}
      >
        {t.insert} <kbd className={styles.key}>Alt 1</kbd>
      </button>
    </div>
  );
}
