import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { MOST_QUESTION } from '../../assist/unanswered-mask';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './FileQuestion.module.css';
import { fileQuestionTexts } from './file-question-texts';

interface Props {
  /** The masked words that the form begins with; null while it is closed. */
  words: string | null;
  /** Whether there is a question to file. */
  asked: boolean;
  /** What became of filing this very question. */
  done: 'filed' | 'failed' | null;
  /** The form, for whoever files it by a key. */
  form?: RefObject<HTMLFormElement | null>;
  /** Whether the form takes the focus; in view it comes in any case. */
  focus?: boolean;
  onOpen(): void;
  onFile(words: string): void;
  onCancel(): void;
}

/** Hands the buyer's question to the lead. It is shown first, masked, and can be changed. */
export function FileQuestion({ words, asked, done, onOpen, ...rest }: Props) {
  const t = useText(fileQuestionTexts);
  const button = useOpener(words !== null);
  return (
    <div className={styles.file}>
      {words !== null && <Form words={words} {...rest} />}
      {words === null && asked && done !== 'filed' && (
        <button
          ref={button}
          type="button"
          className={`${ui.button} ${ui.quiet}`}
          aria-keyshortcuts="Alt+0"
          onClick={onOpen}
        >
          {t.open}
          <span className={styles.key} aria-hidden="true">
            Alt 0
          </span>
        </button>
      )}
      <p role="status" className={done === 'failed' ? styles.failed : styles.done}>
        {done && t[done]}
      </p>
    </div>
  );
}

/** The button that opens a form has the focus again when it is closed. */
function useOpener(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return button;
}

const intoView = (words: HTMLTextAreaElement | null): void => words?.scrollIntoView({ block: 'nearest' });

type FormProps = Pick<Props, 'form' | 'focus' | 'onFile' | 'onCancel'> & { words: string };

function Form({ words, form, focus = true, onFile, onCancel }: FormProps) {
  const t = useText(fileQuestionTexts);
  const id = useId();
  const [text, setText] = useState(words);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) onFile(text.trim());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t.form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      <p id={`${id}-note`} className={styles.note}>
        {t.note}
      </p>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the form opens because the agent asked for it; the words are what comes next
        autoFocus={focus}
        ref={intoView}
        className={styles.words}
        aria-label={t.form}
        aria-describedby={`${id}-note`}
        rows={3}
        maxLength={MOST_QUESTION}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={!text.trim()} aria-keyshortcuts="Alt+0">
        {t.file}
        <span className={styles.key} aria-hidden="true">
          Alt 0
        </span>
      </button>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}
