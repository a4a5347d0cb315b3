import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/language';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { type EditFault, editorTexts } from './editor-texts';
import type { EditProblem } from './problems';

interface Props {
  /** Empty: it has none yet. */
  title: string;
  isNew: boolean;
  /** Whether there is something to save. */
  isChanged: boolean;
  /** Whether it was saved a moment ago. */
  isSaved: boolean;
  problems: readonly EditProblem[];
  /** How often it was not saved because of them. */
  refusals: number;
  fault: EditFault | null;
  /** Whose phrase it is. */
  where: ReactNode;
  children: ReactNode;
  onSave(): void;
  onRevert(): void;
  onDuplicate(): void;
}

/** The form, with what can be done with it always in sight. */
export function EditorFrame(props: Props) {
  const { title, isNew, where, children, refusals, onSave } = props;
  const t = useText(editorTexts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals]);
  useEffect(() => {
    if (isNew) form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isNew]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form
      ref={form}
      className={styles.editor}
      aria-label={isNew ? t.newForm : t.form(title.trim() || t.untitled)}
      onSubmit={submit}
      onKeyDown={(event) => savesOn(event) && onSave()}
      noValidate
    >
      <div className={styles.body}>
        {where}
        {children}
      </div>
      <Foot {...props} />
    </form>
  );
}

/** Ctrl+Enter saves; a plain Enter in a field of one line does not. */
function savesOn(event: KeyboardEvent<HTMLFormElement>): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return false;
  const isField = event.target instanceof HTMLInputElement && event.target.type !== 'file';
  const withControl = event.ctrlKey || event.metaKey;
  if (isField || withControl) event.preventDefault();
  return withControl;
}

function Foot({ isNew, isChanged, isSaved, problems, fault, onRevert, onDuplicate }: Props) {
  const t = useText(editorTexts);
  const failed = fault ? t.faults[fault] : problems.length > 0 ? t.mend : null;
  const said = isChanged ? t.unsaved : isSaved ? t.saved : '';
  return (
    <div className={styles.foot}>
      {failed ? (
        <p role="alert" className={styles.problem}>
          {failed}
        </p>
      ) : (
        <p role="status" className={styles.state}>
          {said}
        </p>
      )}
      <div className={styles.actions}>
        <button type="button" className={ui.button} disabled={!isChanged} onClick={onRevert}>
          {t.revert}
        </button>
        <button type="button" className={ui.button} disabled={isNew} onClick={onDuplicate}>
          {t.duplicate}
        </button>
        <button
          type="submit"
          className={`${ui.button} ${isChanged || isNew ? ui.primary : ''}`}
          aria-keyshortcuts="Control+S Control+Enter"
          disabled={!isChanged && !isNew}
        >
          {t.save}
        </button>
      </div>
    </div>
  );
}
