import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../i18n/language';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { type EditProps, Field, problemAt } from './Field';
import { fieldTexts } from './field-texts';

interface Props extends EditProps {
  /** Tags that there are, to choose from. */
  known: readonly string[];
}

/** Tags as chips, and a field for one more; a comma ends a tag as Enter does. */
export function TagsField({ draft, problems, onChange, known }: Props) {
  const t = useText(fieldTexts);
  const list = useId();
  const [typed, setTyped] = useState('');
  const { tags } = draft;
  const add = (text: string): void => {
    const added = text
      .split(/[,，、\n]/)
      .map((tag) => tag.trim().replace(/^[#＃]/, ''))
      .filter((tag) => tag !== '');
    if (added.length > 0) onChange({ tags: [...new Set([...tags, ...added])] });
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || ((event.key === ',' || event.key === '，') && typed.trim())) add(typed);
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange({ tags: tags.slice(0, -1) });
    else return;
    event.preventDefault();
  };
  return (
    <Field label={t.names.tags} problem={problemAt(problems, 'tags')}>
      {(props) => (
        <div className={styles.chips}>
          {tags.map((tag) => (
            <Chip key={tag} tag={tag} onRemove={() => onChange({ tags: tags.filter((one) => one !== tag) })} />
          ))}
          <input
            {...props}
            list={list}
            value={typed}
            placeholder={t.addTag}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
          <datalist id={list}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}

function Chip({ tag, onRemove }: { tag: string; onRemove(): void }) {
  const t = useText(fieldTexts);
  return (
    <button type="button" className={`${ui.pill} ${styles.chip}`} aria-label={t.removeTag(tag)} onClick={onRemove}>
      {tag} <span aria-hidden="true">×</span>
    </button>
  );
}
