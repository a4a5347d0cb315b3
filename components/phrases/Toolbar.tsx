import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '../i18n/language';
import { SearchChips } from '../panel/SearchChips';
import ui from '../ui.module.css';
import styles from './Toolbar.module.css';
import { phrasesTexts } from './texts';

interface Props {
  query: string;
  box: RefObject<HTMLInputElement | null>;
  /** Import, export and what else belongs beside the search. */
  children?: ReactNode;
  onQuery(query: string): void;
  /** Down into the list. */
  onDown(): void;
  /** Null: nothing can be written here. */
  onNew: (() => void) | null;
}

/** The search, narrowed by `#tag` and `@pack`, and what makes phrases. No key is handled while an input method composes. */
export function Toolbar({ query, box, children, onQuery, onDown, onNew }: Props) {
  const t = useText(phrasesTexts);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
    else return;
    event.preventDefault();
  };
  const removed = (rest: string): void => {
    onQuery(rest);
    box.current?.focus();
  };
  return (
    <div className={styles.bar}>
      <search className={styles.search}>
        <SearchChips query={query} onQuery={removed} />
        <input
          ref={box}
          type="search"
          className={styles.box}
          aria-label={t.search}
          aria-keyshortcuts="/"
          placeholder={t.searchPlaceholder}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </search>
      {children}
      {onNew && (
        <button type="button" className={`${ui.button} ${ui.primary}`} onClick={onNew}>
          {t.newPhrase}
        </button>
      )}
    </div>
  );
}
