import { useId, useState } from 'react';
import type { Caution } from '../../assist/caution';
import type { Phrase } from '../../assist/phrase';
import { toShown } from '../../assist/placeholders';
import { type StandingProblem, standingProblems } from '../../assist/standing-texts';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import { CautionRows } from './CautionsFound';
import styles from './StandingTexts.module.css';
import { type StandingKind, standingTexts } from './standing-texts';

interface Props {
  texts: Phrase[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Ids of the texts whose turn it is today. */
  turn: ReadonlySet<string>;
  onCopy(phrase: Phrase): void;
  /** What the rules in force say about a text. */
  look(text: string, kind: StandingKind): Caution[];
}

const KINDS: StandingKind[] = ['auto-reply', 'signature'];

/** Automatic replies and signatures: what is wrong with each, whose turn it is, and a place to check the ones that run already. */
export function StandingTexts({ texts, today, turn, onCopy, look }: Props) {
  const t = useText(standingTexts);
  return (
    <>
      {KINDS.map((kind) => (
        <section key={kind} className={styles.group} aria-label={t.kinds[kind].title}>
          <h2>{t.kinds[kind].title}</h2>
          <p className={styles.rule}>{t.kinds[kind].rule}</p>
          <ul>
            {texts
              .filter((text) => text.kind === kind)
              .map((text) => (
                <StandingText
                  key={text.id}
                  text={text}
                  found={look(text.text, kind)}
                  today={today}
                  turn={turn.has(text.id)}
                  onCopy={onCopy}
                />
              ))}
          </ul>
          <Check kind={kind} today={today} look={look} />
        </section>
      ))}
    </>
  );
}

interface StandingTextProps extends Pick<Props, 'today' | 'onCopy'> {
  text: Phrase;
  found: Caution[];
  turn: boolean;
}

function StandingText({ text, found, today, turn, onCopy }: StandingTextProps) {
  const t = useText(standingTexts);
  const shown = useLanguage();
  const problems = standingProblems(text, today);
  return (
    <li className={styles.item}>
      <div>
        <b>{text.title}</b> {turn && <span className={styles.turn}>{t.today}</span>}
        <p className={styles.words}>{toShown(text.text, shown)}</p>
        <Problems problems={problems} text={text.text} found={found} />
      </div>
      <button
        type="button"
        className={`${ui.button} ${turn ? ui.primary : ''}`}
        aria-label={`${t.copy}：${text.title}`}
        onClick={() => onCopy(text)}
      >
        {t.copy}
      </button>
    </li>
  );
}

/** A text that runs in the console already: pasted here, checked at once, kept nowhere. */
function Check({ kind, today, look }: Pick<Props, 'today' | 'look'> & { kind: StandingKind }) {
  const t = useText(standingTexts);
  const id = useId();
  const [text, setText] = useState('');
  const phrase: Phrase = { id: '', title: '', text, shortcode: '', intents: [], kind };
  return (
    <div className={styles.check}>
      <label htmlFor={id}>{t.kinds[kind].check}</label>
      <textarea id={id} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <div role="status">
        {text.trim() !== '' && (
          <Problems problems={standingProblems(phrase, today)} text={text} found={look(text, kind)} good={t.good} />
        )}
      </div>
    </div>
  );
}

interface ProblemsProps {
  problems: StandingProblem[];
  text: string;
  found: Caution[];
  good?: string;
}

function Problems({ problems, text, found, good }: ProblemsProps) {
  const t = useText(standingTexts);
  if (problems.length + found.length === 0) return good ? <p className={styles.good}>{good}</p> : null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{t.problem(problem)}</li>
      ))}
      <CautionRows text={text} found={found} />
    </ul>
  );
}
