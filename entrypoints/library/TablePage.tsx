import type { TableKind } from '../../assist/shop-tables';
import { useLanguage, useText } from '../../components/i18n/language';
import { DropZone } from '../../components/library/DropZone';
import { ImportView } from '../../components/library/ImportView';
import { importTexts } from '../../components/library/import-texts';
import { type TableActions, TableView } from '../../components/library/TableView';
import type { FileFormat, ImportDesk, TableDesk } from '../../components/library/table-data';
import { download } from './download';
import { freshCells } from './fresh-cells';
import { useImport } from './use-import';
import { useTable } from './use-table';

interface Props {
  kind: TableKind;
  desk: TableDesk;
  openImport(): ImportDesk;
  /** Another value whenever the table was changed, by whichever page. */
  changed: unknown;
}

/** One table of the library, wired to its desk. */
export function TablePage({ kind, desk, openImport, changed }: Props) {
  const t = useText(importTexts);
  const language = useLanguage();
  const table = useTable(desk, kind, changed);
  const { state, act: importing } = useImport(openImport, kind, {
    onStart: table.close,
    onDone: (rows) => void table.step(async () => t.imported(rows)),
    onFault: (fault) => table.say(null, fault),
  });
  const makeFile = (format: FileFormat, template: boolean): void =>
    void table.step(async () => {
      download(await desk.makeFile({ kind, format, template, language }));
      return null;
    });
  const act: TableActions = {
    onQuery: table.search,
    onFrom: table.goTo,
    onAdd: () => table.page && table.edit(null, freshCells(table.page, language)),
    onEdit: table.edit,
    onSave: table.save,
    onCancel: table.close,
    onDelete: table.remove,
    onUndo: table.undo,
    onBackToPacks: table.backToPacks,
    onFile: importing.onFile,
    onExport: (format) => makeFile(format, false),
    onTemplate: (format) => makeFile(format, true),
  };
  return (
    <DropZone onFile={importing.onFile}>
      <TableView
        kind={kind}
        page={table.page}
        query={table.query}
        editing={table.editing}
        said={table.said}
        fault={table.fault}
        act={act}
        importing={state && <ImportView kind={kind} state={state} act={importing} />}
      />
    </DropZone>
  );
}
