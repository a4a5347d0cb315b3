import { type ReactNode, useState } from 'react';
import type { Language, Phrase } from '../../assist/phrase';
import type { Question, QuestionGroup } from '../../assist/unanswered';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { clock } from './clock';
import { type IntentNames, QuestionForm } from './QuestionForm';
import styles from './Questions.module.css';
import { type PhraseProblem, questionsTexts } from './questions-texts';

/** Questions that a phrase answers by now. */
export interface AnsweredQuestions {
  phraseId: string;
  /** Null: somebody took the phrase away. */
  title: string | null;
  language: Language;
  questions: Question[];
}

export interface QuestionActions {
  onDismiss(questions: Question[]): void;
  onSave(group: QuestionGroup, phrase: Omit<Phrase, 'id'>): Promise<PhraseProblem[]>;
  onReopen(answered: AnsweredQuestions): void;
  /** Deletes the questions, not the phrase. */
  onForget(answered: AnsweredQuestions): void;
}

interface Props {
  groups: QuestionGroup[];
  answered: AnsweredQuestions[];
  intentNames: IntentNames;
  act: QuestionActions;
}

/** So many groups are shown at first, and with each further click. */
const SOME = 30;

/** What agents could not answer, what is asked most first; a click makes a phrase of a group. */
export function Questions({ groups, answered, intentNames, act }: Props) {
  const t = useText(questionsTexts);
  const [shown, setShown] = useState(SOME);
  // By one of its questions: new ones may come to the group while the phrase is being written.
  const [writing, setWriting] = useState<number | null>(null);
  const total = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const isOpen = ({ questions }: QuestionGroup): boolean => questions.some(({ id }) => id === writing);
  return (
    <>
      <p className={styles.rule}>{t.rule}</p>
      <p className={styles.total}>{total > 0 ? t.total(total, groups.length) : t.none}</p>
      {groups.length > 0 && (
        <ul aria-label={t.groups}>
          {groups.slice(0, shown).map((group) => (
            <Group
              key={isOpen(group) ? writing : group.questions[0]?.id}
              group={group}
              intentNames={intentNames}
              isOpen={isOpen(group)}
              onOpen={(open) => setWriting(open ? (group.questions[0]?.id ?? null) : null)}
              act={act}
            />
          ))}
        </ul>
      )}
      {groups.length > shown && (
        <button type="button" className={ui.button} onClick={() => setShown(shown + SOME)}>
          {t.more(Math.min(SOME, groups.length - shown))}
        </button>
      )}
      {answered.length > 0 && <Answered answered={answered} act={act} />}
    </>
  );
}

interface GroupProps {
  group: QuestionGroup;
  intentNames: IntentNames;
  isOpen: boolean;
  onOpen(open: boolean): void;
  act: QuestionActions;
}

function Group({ group, intentNames, isOpen, onOpen, act }: GroupProps) {
  const t = useText(questionsTexts);
  const { questions, language, intents, first, last } = group;
  const lead = questions[0]?.text ?? '';
  const names = intents.map((id) => intentNames.get(id) ?? id);
  const facts = [t.between(day(first), day(last)), t.languages[language], ...names];
  return (
    <li className={styles.group}>
      <h2 className={styles.lead}>{lead}</h2>
      <p className={styles.facts}>
        <b className={styles.times}>{t.times(questions.length)}</b> {facts.join(' · ')}
      </p>
      {questions.length > 1 && <Wordings questions={questions} onDismiss={act.onDismiss} />}
      {isOpen ? (
        <QuestionForm
          group={group}
          intentNames={intentNames}
          onSave={(phrase) => act.onSave(group, phrase)}
          onCancel={() => onOpen(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Act name={t.write} what={lead} onClick={() => onOpen(true)} primary />
          <Act
            name={questions.length > 1 ? t.dismissGroup : t.dismiss}
            what={lead}
            onClick={() => act.onDismiss(questions)}
          />
        </div>
      )}
    </li>
  );
}

const day = (at: number): string => clock(at).slice(0, 10);

function Act({ name, what, onClick, primary }: { name: string; what: string; onClick(): void; primary?: boolean }) {
  const t = useText(questionsTexts);
  return (
    <button
      type="button"
      className={`${ui.button} ${primary ? '' : ui.quiet}`}
      aria-label={t.of(name, what)}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

/** Every question of a group, the most typical first; made only when it is looked at. */
function Wordings({ questions, onDismiss }: { questions: Question[]; onDismiss: QuestionActions['onDismiss'] }) {
  const t = useText(questionsTexts);
  return (
    <Fold name={t.all(questions.length)}>
      {questions.map((question) => (
        <li key={question.id} className={styles.wording}>
          <span>{question.text}</span>
          <span className={styles.at}>
            {day(question.at)}
            <Act name={t.dismiss} what={question.text} onClick={() => onDismiss([question])} />
          </span>
        </li>
      ))}
    </Fold>
  );
}

function Answered({ answered, act }: Pick<Props, 'answered' | 'act'>) {
  const t = useText(questionsTexts);
  return (
    <Fold name={t.answered(answered.length)}>
      {answered.map((one) => (
        <li key={one.phraseId} className={styles.wording}>
          <span>
            {one.title ?? t.phraseGone} · {t.times(one.questions.length)}
          </span>
          <span className={styles.at}>
            <Act name={t.reopen} what={one.title ?? one.phraseId} onClick={() => act.onReopen(one)} />
            <Act name={t.forget} what={one.title ?? one.phraseId} onClick={() => act.onForget(one)} />
          </span>
        </li>
      ))}
    </Fold>
  );
}

/** A list behind a line that opens it. */
function Fold({ name, children }: { name: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.all} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <ul>{children}</ul>}
    </details>
  );
}
