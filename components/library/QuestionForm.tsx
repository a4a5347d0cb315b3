import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { IntentId } from '../../assist/intents';
import type { Phrase } from '../../assist/phrase';
import { PHRASE_LIMITS } from '../../assist/phrase-schema';
import { foldCode } from '../../assist/shortcode';
import { exampleQuestions, type QuestionGroup } from '../../assist/unanswered';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Questions.module.css';
import { type PhraseProblem, questionsTexts } from './questions-texts';
import form from './RowForm.module.css';

/** What an intent is called in the language of the page, by its id. */
export type IntentNames = ReadonlyMap<IntentId, string>;

interface Props {
  group: QuestionGroup;
  intentNames: IntentNames;
  /** Resolves to what is wrong; an empty list: it is saved, or the page has said why not. */
  onSave(phrase: Omit<Phrase, 'id'>): Promise<PhraseProblem[]>;
  onCancel(): void;
}

/** Fields that say themselves what is wrong with them. */
const FIELDS = new Set(['title', 'text', 'intents', 'shortcode']);

const MOST_TITLE = 40;

/** A title of words alone, short enough for a line, cut at a blank where there is one. */
function titleOf(question = ''): string {
  const signs = [
    ...question
      .replace(/〔[^〔〕]*〕/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  const cut = signs.slice(0, MOST_TITLE).join('');
  return signs.length > MOST_TITLE ? cut.replace(/ \S*$/, '') : cut;
}

/** A phrase that answers a group of questions; they become its example questions. */
export function QuestionForm({ group, intentNames, onSave, onCancel }: Props) {
  const t = useText(questionsTexts);
  const [first] = group.questions;
  const [title, setTitle] = useState(titleOf(first?.text));
  const [text, setText] = useState('');
  const [intents, setIntents] = useState<readonly IntentId[]>(group.intents);
  const [shortcode, setShortcode] = useState('');
  const [problems, setProblems] = useState<PhraseProblem[]>([]);
  const box = useFirstWrong(problems);
  const examples = exampleQuestions(group.questions, PHRASE_LIMITS.examples);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const code = foldCode(shortcode.trim());
    setProblems(
      await onSave({ title: title.trim(), text: text.trim(), shortcode: code, intents: [...intents], examples }),
    );
  };
  const said = (field: string): PhraseProblem | undefined => problems.find((problem) => problem.field === field);
  const other = problems.find(({ field }) => !FIELDS.has(field));
  return (
    <form
      ref={box}
      className={form.form}
      aria-label={t.form(first?.text ?? '')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
      noValidate
    >
      <Field label={t.title} problem={said('title')}>
        {(props) => <input {...props} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label={t.text} hint={t.textHint} problem={said('text')}>
        {(props) => (
          <textarea {...props} data-first rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className={form.fields}>
        <Intents intents={intents} names={intentNames} problem={said('intents')} onIntents={setIntents} />
        <Field label={t.shortcode} hint={t.shortcodeHint} problem={said('shortcode')}>
          {(props) => (
            <input
              {...props}
              autoComplete="off"
              value={shortcode}
              onChange={(event) => setShortcode(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Examples examples={examples} />
      <div className={form.foot}>
        <button type="submit" className={`${ui.button} ${ui.primary}`}>
          {t.save}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t.cancel}
        </button>
        {other && (
          <p role="alert" className={form.problem}>
            {t.problem(other)}
          </p>
        )}
      </div>
    </form>
  );
}

/** Focus begins where the words are to be written, and goes to the first field that is wrong. */
function useFirstWrong(problems: readonly PhraseProblem[]) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = problems.length > 0 ? box.current?.querySelector<HTMLElement>('[aria-invalid=true]') : null;
    (wrong ?? box.current?.querySelector<HTMLElement>('[data-first]'))?.focus();
  }, [problems]);
  return box;
}

interface FieldProps {
  label: string;
  hint?: string;
  problem: PhraseProblem | undefined;
  children(props: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }): ReactNode;
}

function Field({ label, hint, problem, children }: FieldProps) {
  const t = useText(questionsTexts);
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`${form.field} ${styles.field}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': problem && true, 'aria-describedby': described || undefined })}
      {problem && (
        <p id={`${id}-problem`} role="alert" className={form.problem}>
          {t.problem(problem)}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={form.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface IntentsProps {
  intents: readonly IntentId[];
  names: IntentNames;
  problem: PhraseProblem | undefined;
  onIntents(intents: IntentId[]): void;
}

/** One intent, and a second where it answers two. */
function Intents({ intents: [first = 'other', second], names, problem, onIntents }: IntentsProps) {
  const t = useText(questionsTexts);
  const choices = [...names].map(([id, name]) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  const choose = (one: string, other: string | undefined): void =>
    onIntents([...new Set([one, other].filter((id) => id !== undefined && id !== ''))] as IntentId[]);
  return (
    <>
      <Field label={t.intent} problem={problem}>
        {(props) => (
          <select {...props} value={first} onChange={(event) => choose(event.target.value, second)}>
            {choices}
          </select>
        )}
      </Field>
      <Field label={t.second} problem={undefined}>
        {(props) => (
          <select {...props} value={second ?? ''} onChange={(event) => choose(first, event.target.value)}>
            <option value="">{t.noSecond}</option>
            {choices.filter(({ key }) => key !== first)}
          </select>
        )}
      </Field>
    </>
  );
}

function Examples({ examples }: { examples: string[] }) {
  const t = useText(questionsTexts);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {t.examples(examples.length)}
      </p>
      <ul className={styles.examples}>
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </section>
  );
}
