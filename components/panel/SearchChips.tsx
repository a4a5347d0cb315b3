import { type Operator, searchOperators, withoutOperator } from '../../assist/search-operators';
import { useText } from '../i18n/language';
import styles from './SearchBox.module.css';
import { searchTexts } from './search-texts';

interface Props {
  query: string;
  /** The query without the operator that was removed. */
  onQuery(query: string): void;
}

/** What `#tag` and `@pack` narrow the search to, each to be removed. Nothing while there is none. */
export function SearchChips({ query, onQuery }: Props) {
  const t = useText(searchTexts);
  const operators = searchOperators(query).filter(({ name }) => name !== '');
  if (operators.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t.operators}>
      {operators.map((operator) => (
        <li key={operator.start}>
          <Chip operator={operator} onRemove={() => onQuery(withoutOperator(query, operator))} />
        </li>
      ))}
    </ul>
  );
}

function Chip({ operator: { kind, shown }, onRemove }: { operator: Operator; onRemove(): void }) {
  const t = useText(searchTexts);
  return (
    <button type="button" className={styles.chip} aria-label={t.remove(t.kinds[kind], shown)} onClick={onRemove}>
      {t.narrowed(t.kinds[kind], shown)} <span aria-hidden="true">×</span>
    </button>
  );
}
