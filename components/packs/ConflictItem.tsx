import { type FormEvent, useEffect, useRef, useState } from 'react';
import { canonicalJson } from '../../assist/canonical-json';
import type { UpdateConflict } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './PackUpdate.module.css';
import { packUpdateTexts } from './pack-update-texts';

export interface ConflictActions {
  /** The copy stays; `text`: with these words from now on. */
  onKeep(conflict: UpdateConflict, text?: string): void;
  onTake(conflict: UpdateConflict): void;
}

/** One own copy whose original is another one now: mine, what was before, what is new. */
export function ConflictItem({ conflict, act }: { conflict: UpdateConflict; act?: ConflictActions }) {
  const t = useText(packUpdateTexts);
  const { own, before, next } = conflict;
  const [editing, setEditing] = useState(false);
  const also = useChangedFields(before, next);
  return (
    <li className={styles.conflict}>
      <h4>{own.title}</h4>
      <dl className={styles.words}>
        <dt>{t.mine}</dt>
        <dd className={styles.text}>{own.text}</dd>
        <dt>{t.before}</dt>
        <dd className={before ? styles.text : styles.rule}>{before?.text ?? t.unknown}</dd>
        <dt>{t.next}</dt>
        <dd className={next ? styles.text : styles.rule}>{next?.text ?? t.gone}</dd>
      </dl>
      {also && <p className={styles.rule}>{t.also(also)}</p>}
      {act && editing && (
        <Editor conflict={conflict} onSave={(text) => act.onKeep(conflict, text)} onCancel={() => setEditing(false)} />
      )}
      {act && !editing && <Choices conflict={conflict} act={act} onEdit={() => setEditing(true)} />}
    </li>
  );
}

interface ChoicesProps {
  conflict: UpdateConflict;
  act: ConflictActions;
  onEdit(): void;
}

function Choices({ conflict, act, onEdit }: ChoicesProps) {
  const t = useText(packUpdateTexts);
  const { title } = conflict.own;
  const choices: [string, () => void][] = [
    [t.keep, () => act.onKeep(conflict)],
    [conflict.next ? t.take : t.takeGone, () => act.onTake(conflict)],
    [t.edit, onEdit],
  ];
  return (
    <p className={styles.choices}>
      {choices.map(([name, onClick]) => (
        <button key={name} type="button" className={ui.button} aria-label={t.of(name, title)} onClick={onClick}>
          {name}
        </button>
      ))}
    </p>
  );
}

/** Fields other than the text in which two editions differ, named; null: none. */
function useChangedFields(before: Phrase | null, next: Phrase | null): string | null {
  const t = useText(packUpdateTexts);
  if (!before || !next) return null;
  const [old, now] = [before, next] as unknown as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(next)])].filter(
    (field) => field !== 'text' && canonicalJson(old?.[field] ?? null) !== canonicalJson(now?.[field] ?? null),
  );
  const names = fields.map((field) => t.fields[field] ?? t.otherField);
  return names.length > 0 ? [...new Set(names)].join(t.and) : null;
}

interface EditorProps {
  conflict: UpdateConflict;
  onSave(text: string): void;
  onCancel(): void;
}

function Editor({ conflict: { own }, onSave, onCancel }: EditorProps) {
  const t = useText(packUpdateTexts);
  const [text, setText] = useState(own.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onSave(text);
  };
  return (
    <form className={styles.editor} onSubmit={submit}>
      <textarea
        ref={field}
        aria-label={t.editing(own.title)}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={styles.choices}>
        <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={text.trim() === ''}>
          {t.save}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}
