import { type FormEvent, useId } from 'react';
import type { RemarkParts } from '../../assist/remark';
import type { RemarkLength } from '../../assist/remark-rules';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './RemarkComposer.module.css';
import { AgentField, FlagField, ReasonField } from './RemarkFields';
import { remarkTexts } from './remark-texts';

/** What the composer shows; `entrypoints/sidepanel/use-remark.ts` makes it. */
export interface ShownRemark {
  orderNumber: string | null;
  /** What the order shows: in its parts, or the words of somebody else; null without a remark. */
  before: { parts: RemarkParts[]; words: string | null } | null;
  /** Colour words that can be chosen. */
  flags: string[];
  flag: string;
  reason: string;
  reasons: string[];
  agent: string;
  /** Whether the agent's number is known, so that it is not asked for. */
  agentKnown: boolean;
  /** The remark as it will be written, or what is missing. */
  text: string | null;
  missing: 'reason' | 'agent' | 'form' | null;
  /** Of everything that the box will hold. */
  length: RemarkLength;
  /** Why it cannot be written into the console; null when it can. */
  cannotWrite: 'no-editor' | 'no-number' | null;
  /** What became of the last writing. */
  done: 'inserted' | 'unverified' | null;
}

export interface RemarkActions {
  onFlag(flag: string): void;
  onReason(reason: string): void;
  onAgent(agent: string): void;
  /** The agent's number was typed, or is to be asked for again. */
  onAgentDone(): void;
  onAgentAgain(): void;
  onWrite(): void;
  onCopy(): void;
}

interface Props extends RemarkActions {
  remark: ShownRemark;
  open: boolean;
  onOpen(open: boolean): void;
}

/** Writes an order's remark in the shop's form. Flag and Save in the console stay the agent's. */
export function RemarkComposer({ remark, open, onOpen, ...actions }: Props) {
  const t = useText(remarkTexts);
  const id = useId();
  const { orderNumber, before } = remark;
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => onOpen(!open)}>
          <span id={id} className={styles.title}>
            {t.title}
          </span>
          <span>{orderNumber ? t.order(orderNumber.slice(-4)) : t.noOrder}</span>
        </button>
      </h2>
      {before && (open || before.parts.length > 0) && <Before before={before} />}
      {open && <Form remark={remark} {...actions} />}
    </section>
  );
}

function Before({ before: { parts, words } }: { before: NonNullable<ShownRemark['before']> }) {
  const t = useText(remarkTexts);
  return (
    <ul className={styles.before} aria-label={t.onOrder}>
      {words !== null && <li>{words}</li>}
      {parts.map(({ flag, reason, agent, time }) => (
        <li key={`${time} ${agent} ${reason}`}>
          <b>{reason}</b>
          <span>{[flag && (t.flags[flag] ?? flag), agent, time].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Form({ remark, onFlag, onReason, onWrite, onCopy, ...agent }: RemarkActions & Pick<Props, 'remark'>) {
  const t = useText(remarkTexts);
  const { text, length, cannotWrite } = remark;
  const ready = text !== null && length.over === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) (cannotWrite ? onCopy : onWrite)();
  };
  return (
    <form className={styles.form} aria-label={t.title} onSubmit={submit}>
      <FlagField flags={remark.flags} flag={remark.flag} onFlag={onFlag} />
      <ReasonField reason={remark.reason} reasons={remark.reasons} onReason={onReason} />
      <AgentField agent={remark.agent} known={remark.agentKnown} {...agent} />
      <Preview remark={remark} />
      <div className={styles.buttons}>
        {!cannotWrite && (
          <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={!ready}>
            {t.write}
          </button>
        )}
        <button
          type={cannotWrite ? 'submit' : 'button'}
          className={ui.button}
          disabled={!ready}
          onClick={cannotWrite ? undefined : onCopy}
        >
          {t.copy}
        </button>
      </div>
      <Hint remark={remark} />
    </form>
  );
}

function Preview({ remark: { text, missing, length, before } }: Pick<Props, 'remark'>) {
  const t = useText(remarkTexts);
  const id = useId();
  return (
    <div className={styles.preview}>
      <span id={id} className={styles.label}>
        {t.preview}
      </span>
      <output aria-labelledby={id} className={text === null ? styles.none : undefined}>
        {text ?? (missing && t.missing[missing])}
      </output>
      {text !== null && (
        <small className={length.over > 0 ? styles.over : undefined}>
          {t.length(length)}
          {before && `（${t.withBefore}）`}
        </small>
      )}
      {length.over > 0 && <p role="alert">{t.over(length)}</p>}
    </div>
  );
}

/** What the agent does next, there and not here. */
function Hint({ remark: { flag, cannotWrite, done } }: Pick<Props, 'remark'>) {
  const t = useText(remarkTexts);
  const named = t.flags[flag] ?? flag;
  const said = done === 'inserted' ? t.written(named) : done === 'unverified' ? t.unverified(named) : '';
  return (
    <>
      {!said && (
        <p className={styles.hint}>
          {[cannotWrite ? t.cannotWrite[cannotWrite] : t.openFirst, t.pick(named)].join(' · ')}
        </p>
      )}
      <p
        role="status"
        className={done === 'inserted' ? styles.good : styles.warn}
        data-remark-outcome={done ?? undefined}
      >
        {said}
      </p>
    </>
  );
}
