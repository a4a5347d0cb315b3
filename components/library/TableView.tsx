import { type ReactNode, useEffect, useRef } from 'react';
import type { TableKind } from '../../assist/shop-tables';
import type { TableProblem } from '../../assist/table-problem';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { clock } from './clock';
import { type FileActions, FileBar } from './FileBar';
import { kindTexts } from './kind-texts';
import { Pager } from './Pager';
import { RowForm } from './RowForm';
import { RowList } from './RowList';
import { rowName } from './row-name';
import styles from './TableView.module.css';
import type { Cells, RowsPage } from './table-data';
import { type Fault, libraryTexts } from './texts';

/** The row that is open; `index` null: a new one. */
export interface Editing {
  index: number | null;
  /** The picture of the table that it was opened on: the row may be another one by now. */
  revision: number;
  cells: Cells;
  problems: readonly TableProblem[] | 'same';
}

export interface TableActions extends FileActions {
  onQuery(query: string): void;
  onFrom(from: number): void;
  onAdd(): void;
  onEdit(index: number, cells: Cells): void;
  onSave(cells: Cells): void;
  onCancel(): void;
  onDelete(index: number): void;
  onUndo(): void;
  onBackToPacks(): void;
}

interface Props {
  kind: TableKind;
  /** Null while it is fetched for the first time. */
  page: RowsPage | null;
  query: string;
  editing: Editing | null;
  /** What became of the last step. */
  said: string | null;
  fault: Fault | null;
  act: TableActions;
  /** An import that is under way, in the place of the rows. */
  importing: ReactNode;
}

/** One table: what it is for, how old it is, its rows, and everything that can be done with it. */
export function TableView({ kind, page, query, editing, said, fault, act, importing }: Props) {
  const t = useText(libraryTexts);
  const { name, purpose, secret } = useText(kindTexts)[kind];
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, `${page?.revision} ${editing?.index} ${importing === null}`);
  return (
    <section className={styles.table} aria-labelledby="table-name">
      <div>
        <h2 id="table-name" ref={heading} tabIndex={-1} className={styles.name}>
          {name}
        </h2>
        <p className={styles.purpose}>{purpose}</p>
        {secret && <p className={styles.secret}>{secret}</p>}
      </div>
      {page && <Age page={page} />}
      <div>
        <div role="status">{said && <p className={styles.said}>{said}</p>}</div>
        <div role="alert">{fault && <p className={styles.fault}>{t.faults[fault]}</p>}</div>
      </div>
      {page?.last && importing === null && (
        <p className={styles.last}>
          <LastStep last={page.last} />
          <button type="button" className={ui.button} onClick={act.onUndo}>
            {t.undo}
          </button>
        </p>
      )}
      {importing ?? (page ? <Rows {...{ page, query, editing, act, name }} /> : <p>{t.loading}</p>)}
    </section>
  );
}

/** When what had the focus is gone, the heading takes it: the keyboard must not start at the top of the page again. */
function useKeptFocus(heading: { current: HTMLElement | null }, picture: string): void {
  const before = useRef(picture);
  useEffect(() => {
    if (before.current !== picture && document.activeElement === document.body) heading.current?.focus();
    before.current = picture;
  }, [heading, picture]);
}

function Age({ page }: { page: RowsPage }) {
  const t = useText(libraryTexts);
  if (page.importedAt === null) return <p className={styles.age}>{page.all > 0 ? t.age.packs(page.all) : t.none}</p>;
  return (
    <p className={styles.age}>
      <span>{t.age.imported(clock(page.importedAt), page.all)}</span>
      {page.editedAt !== null && <span>{t.age.edited(clock(page.editedAt))}</span>}
    </p>
  );
}

function LastStep({ last: { step, at } }: { last: NonNullable<RowsPage['last']> }) {
  const t = useText(libraryTexts);
  return t.lastStep(t.steps[step], clock(at));
}

type RowsProps = Pick<Props, 'query' | 'editing' | 'act'> & { page: RowsPage; name: string };

function Rows({ page, query, editing, act, name }: RowsProps) {
  const t = useText(libraryTexts);
  const isNew = editing?.index === null;
  const title = editing && (isNew ? t.newRow : t.editRow(rowName(page.columns, editing.cells, t.defaultRow)));
  const form = editing && (
    <RowForm
      key={`${editing.index}`}
      name={title ?? ''}
      columns={page.columns}
      cells={editing.cells}
      problems={editing.problems}
      onSave={act.onSave}
      onCancel={act.onCancel}
    />
  );
  return (
    <>
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.search}
          aria-label={t.search}
          placeholder={t.search}
          value={query}
          onChange={(event) => act.onQuery(event.target.value)}
        />
        <FileBar act={act} />
        <button type="button" className={`${ui.button} ${ui.primary}`} onClick={act.onAdd}>
          {t.add}
        </button>
      </div>
      <div role="status" className={styles.found}>
        {query && t.found(page.found, page.all)}
      </div>
      {isNew && form}
      {page.importedAt === null && page.all > 0 && <p className={styles.note}>{t.copyFirst}</p>}
      {page.all === 0 && <Empty act={act} isOwn={page.importedAt !== null} />}
      {page.all > 0 && page.found === 0 && <p className={styles.note}>{t.nothingFound}</p>}
      {page.found > 0 && (
        <RowList
          label={name}
          columns={page.columns}
          rows={page.rows}
          act={act}
          open={form && editing && editing.index !== null ? { index: editing.index, form } : null}
        />
      )}
      <Pager from={page.from} count={page.found} onFrom={act.onFrom} />
      {page.importedAt !== null && page.all > 0 && <BackToPacks act={act} />}
    </>
  );
}

function Empty({ act, isOwn }: { act: TableActions; isOwn: boolean }) {
  const t = useText(libraryTexts);
  return (
    <div className={styles.empty}>
      <p>{t.empty}</p>
      <button type="button" className={ui.button} onClick={() => act.onTemplate('xlsx')}>
        {t.template('XLSX')}
      </button>
      <button type="button" className={ui.button} onClick={() => act.onTemplate('csv')}>
        {t.template('CSV')}
      </button>
      {isOwn && <BackToPacks act={act} />}
    </div>
  );
}

function BackToPacks({ act }: { act: TableActions }) {
  const t = useText(libraryTexts);
  return (
    <p>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={act.onBackToPacks}>
        {t.backToPacks}
      </button>
    </p>
  );
}
