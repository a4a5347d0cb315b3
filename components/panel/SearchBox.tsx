import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../i18n/language';
import styles from './SearchBox.module.css';
import { SearchChips } from './SearchChips';
import { panelTexts } from './texts';

interface Props {
  query: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  /** Enter: the agent wants the first result. */
  onFirst(): void;
}

/** Search over all phrases, narrowed by `#tag` and `@pack`. No key is handled while an input method composes. */
export function SearchBox({ query, inputRef, onQuery, onFirst }: Props) {
  const t = useText(panelTexts);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && query) onFirst();
    else if (event.key === 'Escape') onQuery('');
    else return;
    event.preventDefault();
  };
  const removed = (rest: string): void => {
    onQuery(rest);
    inputRef.current?.focus();
  };
  return (
    <search>
      <SearchChips query={query} onQuery={removed} />
      <input
        ref={inputRef}
        type="search"
        className={styles.search}
        aria-label={t.search}
        aria-keyshortcuts="Control+K"
        placeholder={t.searchPlaceholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
