import { Fragment, type ReactNode } from 'react';
import { columnLabel } from '../../assist/table-print';
import type { ColumnId } from '../../assist/table-problem';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './RowList.module.css';
import { isProductColumn, productOf, rowName } from './row-name';
import type { Cells, RowsPage } from './table-data';
import { libraryTexts } from './texts';

interface Props {
  label: string;
  columns: readonly ColumnId[];
  rows: RowsPage['rows'];
  /** What can be done with a row; without it the rows are only shown. */
  act?: RowActions;
  /** Which row is open, and its form in its place. */
  open?: { index: number; form: ReactNode } | null;
}

interface RowActions {
  onEdit(index: number, cells: Cells): void;
  onDelete(index: number): void;
}

/** The rows of one page. The columns that name the product share one cell; on narrow screens a row becomes a card. */
export function RowList({ label, columns, rows, act, open = null }: Props) {
  const t = useText(libraryTexts);
  const language = useLanguage();
  const others = columns.filter((column) => !isProductColumn(column));
  const hasProduct = others.length < columns.length;
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {hasProduct && <th scope="col">{t.product}</th>}
          {others.map((column) => (
            <th key={column} scope="col">
              {columnLabel(column, language)}
            </th>
          ))}
          {act && (
            <th scope="col">
              <span className={ui.srOnly}>{t.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ index, cells }) =>
          open?.index === index ? (
            <tr key={index} className={styles.open}>
              <td colSpan={others.length + (hasProduct ? 2 : 1)}>{open.form}</td>
            </tr>
          ) : (
            <tr key={index}>
              {hasProduct && <Product names={productOf(columns, cells) ?? []} />}
              <Values columns={columns} shown={others} cells={cells} />
              {act && (
                <Actions
                  name={rowName(columns, cells, t.defaultRow)}
                  onEdit={() => act.onEdit(index, cells)}
                  onDelete={() => act.onDelete(index)}
                />
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Product({ names: [first, ...others] }: { names: string[] }) {
  const t = useText(libraryTexts);
  return (
    <td className={styles.product}>
      {first ?? <em>{t.defaultRow}</em>}
      {others.map((name) => (
        <Fragment key={name}>
          {' '}
          <code>{name}</code>
        </Fragment>
      ))}
    </td>
  );
}

interface ValuesProps {
  columns: readonly ColumnId[];
  shown: readonly ColumnId[];
  cells: Cells;
}

const Values = ({ columns, shown, cells }: ValuesProps) => {
  const language = useLanguage();
  return shown.map((column) => {
    const text = cells[columns.indexOf(column)] ?? '';
    return (
      <td key={column} data-label={columnLabel(column, language)} data-empty={text === '' || undefined}>
        {text}
      </td>
    );
  });
};

function Actions({ name, onEdit, onDelete }: { name: string; onEdit(): void; onDelete(): void }) {
  const t = useText(libraryTexts);
  return (
    <td className={styles.actions}>
      <button type="button" className={`${ui.button} ${ui.quiet}`} aria-label={t.of(t.edit, name)} onClick={onEdit}>
        {t.edit}
      </button>
      <button type="button" className={`${ui.button} ${ui.quiet}`} aria-label={t.of(t.remove, name)} onClick={onDelete}>
        {t.remove}
      </button>
    </td>
  );
}
