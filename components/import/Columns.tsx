import {
  type ColumnMapping,
  PHRASE_COLUMNS,
  type PhraseColumn,
  type ReadChoice,
  type TablePreview,
} from '../../formats/foreign';
import { useText } from '../i18n/language';
import { formatTexts } from './format-texts';
import styles from './Import.module.css';
import type { ImportActions } from './import-state';
import { importTexts } from './import-texts';

interface Props {
  table: TablePreview;
  choice: ReadChoice;
  act: Pick<ImportActions, 'onChoice'>;
}

/** Rows that headings may stand in. */
const HEADER_ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The first rows of a table, and above each column what it was taken for. */
export function Columns({ table, choice, act }: Props) {
  const t = useText(importTexts).columns;
  const { headings, headerRow, rows, mapping } = table;
  const change = (at: number, column: PhraseColumn | null): void =>
    act.onChoice({ ...choice, mapping: mapped(mapping, at, column) });
  return (
    <details className={styles.columns} open>
      <summary>{t.title}</summary>
      <p className={styles.what}>
        {t.what(rows.length)}{' '}
        <label>
          {t.header}{' '}
          <select
            value={headerRow ?? 0}
            onChange={({ target }) =>
              act.onChoice({ ...withoutMapping(choice), headerRow: Number(target.value) || null })
            }
          >
            <option value={0}>{t.noHeader}</option>
            {HEADER_ROWS.map((row) => (
              <option key={row} value={row}>
                {t.headerAt(row)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <th key={at} scope="col">
                  <span className={styles.heading}>{heading}</span>
                  <ColumnSelect
                    label={t.column(heading)}
                    column={mapping[at] ?? null}
                    onChange={(column) => change(at, column)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed
              <tr key={row}>
                {headings.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  <td key={at} data-unread={mapping[at] === null || undefined}>
                    <span className={styles.cell}>{cells[at]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

interface SelectProps {
  label: string;
  column: PhraseColumn | null;
  onChange(column: PhraseColumn | null): void;
}

function ColumnSelect({ label, column, onChange }: SelectProps) {
  const t = useText(importTexts).columns;
  const { columns } = useText(formatTexts);
  return (
    <select
      aria-label={label}
      value={column ?? ''}
      onChange={({ target }) => onChange((target.value || null) as PhraseColumn | null)}
    >
      <option value="">{t.notRead}</option>
      {PHRASE_COLUMNS.map((one) => (
        <option key={one} value={one}>
          {columns[one]}
        </option>
      ))}
    </select>
  );
}

/** There is one text: the column that was it is not read any more. */
function mapped(mapping: ColumnMapping, at: number, column: PhraseColumn | null): ColumnMapping {
  return mapping.map((one, index) => {
    if (index === at) return column;
    return column === 'text' && one === 'text' ? null : one;
  });
}

const withoutMapping = ({ mapping: _mapping, ...rest }: ReadChoice): ReadChoice => rest;
