import { type FormEvent, useId, useState } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Import.module.css';
import type { ImportActions } from './import-state';
import { importTexts } from './import-texts';

const ENDINGS = '.csv,.tsv,.txt,.xlsx,.xls,.json,.yml,.yaml,.zip';

/** A file, or a text that is pasted. */
export function ChooseSource({ act }: { act: Pick<ImportActions, 'onFile' | 'onPaste'> }) {
  const t = useText(importTexts).choose;
  const [text, setText] = useState('');
  const box = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) act.onPaste(text);
  };
  return (
    <form className={styles.choose} onSubmit={submit}>
      <p className={styles.what}>{t.what}</p>
      <div>
        <SourceInput label={t.file} isMain onFile={act.onFile} />
      </div>
      <label htmlFor={box}>{t.paste}</label>
      <textarea
        id={box}
        className={styles.paste}
        rows={8}
        value={text}
        placeholder={t.pasteHint}
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <button type="submit" className={ui.button} disabled={!text.trim()}>
          {t.read}
        </button>
      </div>
    </form>
  );
}

interface InputProps {
  label: string;
  isMain?: boolean;
  onFile(file: File): void;
}

/** A file of this computer; the same file may be chosen again after it was mended. */
export function SourceInput({ label, isMain = false, onFile }: InputProps) {
  return (
    <label className={`${ui.button} ${isMain ? ui.primary : ''} ${styles.file}`}>
      {label}
      <input
        type="file"
        className={ui.srOnly}
        accept={ENDINGS}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
}
