import { LIMITS } from './limits';
import type { Pace } from './pace';
import type { RowSink } from './row-sink';
import { type CellText, cellText, type SheetCell, type Workbook } from './xlsx-cell';
import { attribute, XmlFault, type XmlToken, xmlTokens } from './xml';

/** Cells merged into one, ends included; rows from 1, columns from 0. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface SheetFacts {
  merges: Merge[];
  /** Formulas of which the last result was taken. */
  formulas: number;
}

const PER_PAUSE = 2000;
const MOST_MERGES = 100_000;

/** `'AB12'` → column 27 (from 0), row 12. */
export function cellPlace(reference: string): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}

function mergeOf(body: string): Merge | null {
  const [from = '', to = from] = (attribute(body, 'ref') ?? '').split(':');
  const [start, end] = [cellPlace(from), cellPlace(to)];
  return start && end ? { top: start.row, bottom: end.row, left: start.column, right: end.column } : null;
}

/** Reads one sheet token by token. */
class SheetReader {
  readonly facts: SheetFacts = { merges: [], formulas: 0 };
  isWhole = false;
  rows = 0;
  private line = 0;
  private column = -1;
  private cells: string[] = [];
  private cell: SheetCell | null = null;
  private text = '';
  private isPhonetic = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly sink: RowSink,
  ) {}

  take(token: XmlToken): void {
    if (token.kind === 'text') this.text += this.cell ? token.body : '';
    else if (token.kind === 'close') this.close(token.name);
    else {
      this.open(token.name, token.body);
      if (token.kind === 'empty') this.close(token.name);
    }
  }

  private open(name: string, body: string): void {
    this.text = '';
    if (name === 'row') this.openRow(body);
    else if (name === 'c') this.openCell(body);
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'mergeCell') this.takeMerge(body);
  }

  private openRow(body: string): void {
    const line = Number(attribute(body, 'r') ?? this.line + 1);
    if (!(line > this.line && line <= 1_048_576)) throw new XmlFault();
    this.line = line;
    this.column = -1;
    this.cells = [];
  }

  private openCell(body: string): void {
    const reference = attribute(body, 'r');
    const place = reference === null ? this.column + 1 : cellPlace(reference)?.column;
    if (place === undefined || place <= this.column) throw new XmlFault();
    this.column = place;
    const type = attribute(body, 't') ?? 'n';
    this.cell = { type, style: Number(attribute(body, 's') ?? 0), value: null, formula: null, inline: '' };
  }

  private close(name: string): void {
    const { cell, text } = this;
    if (name === 'row') this.closeRow();
    else if (name === 'worksheet') this.isWhole = true;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (cell && name === 'v') cell.value = text;
    else if (cell && name === 'f') cell.formula = text;
    else if (cell && name === 't' && !this.isPhonetic) cell.inline += text;
    else if (cell && name === 'c') this.closeCell(cell);
    this.text = '';
  }

  private closeCell(cell: SheetCell): void {
    this.cell = null;
    const said = cellText(cell, this.workbook);
    if (cell.formula !== null && !said.fault) this.facts.formulas += 1;
    if (said.text !== '') this.put(said);
  }

  /** Whatever stands beyond the last column that is read stands for too many columns. */
  private put({ text, fault }: CellText): void {
    const index = Math.min(this.column, LIMITS.columns);
    while (this.cells.length < index) this.cells.push('');
    this.cells[index] = text;
    if (fault) this.sink.fault(this.line, index, fault, text.slice(0, 100));
  }

  private closeRow(): void {
    this.rows += 1;
    if (this.cells.length > 0) this.sink.add(this.line, this.cells);
  }

  private takeMerge(body: string): void {
    const merge = mergeOf(body);
    if (merge && this.facts.merges.length < MOST_MERGES) this.facts.merges.push(merge);
  }
}

/** Gives the rows of a sheet to the sink. Throws `XmlFault` where the sheet is cut off, `FileFault` where it is too large. */
export async function readSheet(xml: string, workbook: Workbook, sink: RowSink, pace: Pace): Promise<SheetFacts> {
  const reader = new SheetReader(workbook, sink);
  let done = 0;
  let pauseAt = PER_PAUSE;
  for (const token of xmlTokens(xml)) {
    done += token.body.length + token.name.length + 3;
    reader.take(token);
    if (reader.rows < pauseAt) continue;
    pauseAt += PER_PAUSE;
    await pace(done / xml.length);
  }
  if (!reader.isWhole) throw new XmlFault();
  return reader.facts;
}
