import type { Language } from '../../assist/phrase';
import { clock } from '../../components/library/clock';
import type { Cells, RowsPage } from '../../components/library/table-data';

/** A new row: the currency of the shop's other rows, and for stock the time of now, as it has just been counted. */
export function freshCells({ columns, rows: [first] }: RowsPage, language: Language): Cells {
  return columns.map((column, at) => {
    if (column === 'currency') return first?.cells[at] || (language === 'zh-CN' ? 'CNY' : '');
    return column === 'asOf' ? clock(Date.now()) : '';
  });
}
