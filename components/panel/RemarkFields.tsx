import { useId } from 'react';
import { flagTone } from '../flag-tone';
import { useText } from '../i18n/language';
import { AdminMark, useLocked } from '../policy/locked';
import ui from '../ui.module.css';
import styles from './RemarkComposer.module.css';
import { remarkTexts } from './remark-texts';

/** Which flag to pick in the console. */
export function FlagField({ flags, flag, onFlag }: { flags: string[]; flag: string; onFlag(flag: string): void }) {
  const t = useText(remarkTexts);
  const name = useId();
  return (
    <fieldset className={styles.flags}>
      <legend className={styles.label}>{t.flag}</legend>
      {flags.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === flag} onChange={() => onFlag(each)} />
          <i style={{ background: flagTone(each) }} />
          {t.flags[each] ?? each}
        </label>
      ))}
    </fieldset>
  );
}

interface ReasonProps {
  reason: string;
  reasons: string[];
  onReason(reason: string): void;
}

/** The reason in own words; the usual ones are one press each, and can be put together. */
export function ReasonField({ reason, reasons, onReason }: ReasonProps) {
  const t = useText(remarkTexts);
  const id = useId();
  const add = (usual: string): void => {
    if (!reason.includes(usual)) onReason(reason.trim() ? `${reason.trim()}${t.join}${usual}` : usual);
  };
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t.reason}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the agent has just opened this part; the reason is what comes next
        autoFocus
        className={styles.input}
        value={reason}
        placeholder={t.reasonHint}
        onChange={(event) => onReason(event.target.value)}
      />
      <ul className={styles.chips} aria-label={t.suggested}>
        {reasons.map((usual) => (
          <li key={usual}>
            <button
              type="button"
              className={ui.button}
              aria-pressed={reason.includes(usual)}
              onClick={() => add(usual)}
            >
              {usual}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AgentProps {
  agent: string;
  known: boolean;
  onAgent(agent: string): void;
  onAgentDone(): void;
  onAgentAgain(): void;
}

/** Asked once; then it stands there and can be changed. The field stays while it is in use: nothing may move under a press. */
export function AgentField({ agent, known, onAgent, onAgentDone, onAgentAgain }: AgentProps) {
  const t = useText(remarkTexts);
  const locked = useLocked('agent');
  const id = useId();
  if (known) {
    return (
      <p className={styles.agent}>
        <span className={styles.label}>{t.agent}</span> {agent}
        <AdminMark name="agent" />
        {!locked && (
          <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onAgentAgain}>
            {t.change}
          </button>
        )}
      </p>
    );
  }
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t.agent}
      </label>
      <input
        id={id}
        className={styles.input}
        value={agent}
        placeholder={t.agentHint}
        onChange={(event) => onAgent(event.target.value)}
        onBlur={onAgentDone}
      />
    </div>
  );
}
