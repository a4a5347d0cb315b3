import type { TableNote, TableProblem, TableProblemKind } from './table-problem';

type Say = (problem: TableProblem) => string;

const such = ({ accepted = [] }: TableProblem): string => accepted.map((word) => `“${word}”`).join(', ');
const first = ({ accepted = [] }: TableProblem): string => accepted[0] ?? '';

/** What is wrong, and what to do; the row and the column are said before. */
export const PROBLEMS_EN: Record<TableProblemKind, Say> = {
  'above-price': (problem) =>
    `is above the list price${first(problem) && ` (${first(problem)})`}. Write at most the list price.`,
  'authority-below-floor': (problem) =>
    `is below the floor (${first(problem)}). An agent cannot go lower than the floor: raise it.`,
  'bad-choice': (problem) => `is not understood. Write one of ${such(problem)}.`,
  'bad-currency': (problem) => `is no currency. Write its three-letter code, such as ${such(problem)}.`,
  'bad-date': (problem) => `is no date, or a day that does not exist. Write it like ${first(problem)}, year first.`,
  'bad-json': () => 'the JSON is broken from here on. Check commas, quotes and brackets.',
  'bad-length': (problem) => `is too long: at most ${first(problem)} characters.`,
  'bad-region': (problem) => `is no region we know. Start with the province, such as ${such(problem)}.`,
  'bad-steps': (problem) => `is no list of steps. Write shares or amounts with semicolons, such as ${such(problem)}.`,
  'bad-time': (problem) => `is no time of the day. Write it in 24 hours, such as ${first(problem)}.`,
  'bad-weekdays': (problem) =>
    `are no weekdays. Write ${such(problem)}; spreadsheets turn 1-5 into a date, words are safer.`,
  binary: () => 'this is no table. Choose a .csv, .xlsx or .json file.',
  'broken-cell': () => 'the cell is damaged. Fill it in again in your spreadsheet program and save.',
  'broken-quote': () =>
    'the double quotes do not match. Write a quote inside a cell twice (""), or save from a spreadsheet program.',
  'broken-zip': () => 'the file is incomplete or damaged. Download it again, or save it as .xlsx once more.',
  'cell-error': () => 'the formula failed. Correct it, or write the value itself.',
  'damaged-id': () =>
    'a spreadsheet has replaced the last digits of this id. Format the column as text, then paste the ids again.',
  'default-needs-share': (problem) =>
    `the default row needs a share such as ${first(problem)}: one amount cannot hold for all products.`,
  duplicate: ({ otherLine }) => `is the same as row ${otherLine}. Keep only one of them.`,
  'empty-file': () => 'the file is empty. Choose a table with rows.',
  'extra-cells': () =>
    'the row has more cells than there are headings, so they may have shifted. Put text with commas in double quotes.',
  formula: () => 'is the text of a formula. Write the value itself.',
  'formula-without-value': () =>
    'the formula has no saved result. Open and save the file in a spreadsheet program, or paste values only.',
  fraction: () => 'must be a whole number.',
  'gift-without-name': () => 'there is a gift stock but no gift. Name the gift, or empty this cell.',
  'hidden-characters': () => 'holds control characters or damaged text. Empty the cell and type it again.',
  merged: () => 'is part of a merged cell and has no content of its own. Unmerge it and fill in every row.',
  missing: () => 'must be filled in.',
  'missing-column': (problem) => `there is no such column. Add it; its heading can be ${such(problem)}.`,
  negative: () => 'must not be negative.',
  'newer-format': () => 'the file is from a newer Chatside. Update the extension first.',
  'no-default': () => 'this table has no default row. Name the product.',
  'no-product': () =>
    'no product is named. Fill in product ID, SKU or name; for all other products write “default” as the name.',
  'no-rows': () => 'there are headings but no rows. Fill in rows below them.',
  'no-such-kind': () => 'this JSON holds no table of this kind. Choose another file, or import it where it belongs.',
  'no-workbook': () => 'there is no Excel workbook in this archive. Save the table as .xlsx.',
  'not-a-number': () => 'is no number. Write a whole number such as 12.',
  'not-money': (problem) => `is no amount. Write ${such(problem)}; a floor can also be a share such as “85%”.`,
  'old-excel': () => 'this is an old .xls, or a file with a password. Save it as .xlsx without a password.',
  'open-quote': () => 'the double quote that begins here never ends, so all rows below became one cell. Close it.',
  'other-currency': (problem) => `is not in the currency of the row (${first(problem)}). Use one currency.`,
  'over-whole': () => 'must not be more than 100%.',
  'repeated-column': ({ otherColumn = '' }) => `means the same as “${otherColumn}”. Keep one of them.`,
  'same-product': () => 'recommends the product itself. Name another one.',
  'too-big': (problem) => `the file is too large: at most ${first(problem)}. Split it.`,
  'too-big-inside': (problem) =>
    `unpacked it is too large: at most ${first(problem)}. Remove extra sheets and empty rows.`,
  'too-large': (problem) => `is too large: at most ${first(problem)}. Check for extra digits.`,
  'too-long': (problem) => `the cell is too long: at most ${first(problem) || '2,000'} characters.`,
  'too-many-columns': (problem) =>
    `there are too many columns: at most ${first(problem)}. Remove those that are not used.`,
  'too-many-decimals': (problem) => `has too many decimals: at most ${first(problem)}.`,
  'too-many-faults': () =>
    'too many cells have faults; reading stopped here. Unmerge cells, paste values only, save again.',
  'too-many-rows': (problem) => `from this row on there are too many: at most ${first(problem)}. Split the file.`,
  'unknown-encoding': () => 'the text cannot be decoded from here on. Save the file as “CSV UTF-8” or .xlsx.',
  'web-page': () =>
    'this is a web page under the name of a table. Open it in a spreadsheet program and save it as .xlsx.',
  'wrong-shape': () => 'the JSON is no table. It should be a list of objects, one per row, with the headings as names.',
  'wrong-unit': () => 'the unit in the heading is not supported. Write amounts in whole units and stock in pieces.',
};

const times = ({ count }: TableNote): string => (count === null ? '' : ` (${count})`);

export const NOTES_EN: Record<TableNote['what'], (note: TableNote) => string> = {
  encoding: ({ detail }) => `Encoding: ${detail}.`,
  'formula-values': (note) => `Formulas: the results of the last save are used${times(note)}.`,
  'other-kinds': ({ detail }) => `Other tables in the file, not read: ${detail}.`,
  'other-sheets': ({ detail }) => `Other sheets, not read: ${detail}.`,
  sheet: ({ detail }) => `Read from the sheet “${detail}”.`,
  'short-rows': (note) => `Some rows are shorter than the headings; the missing cells count as empty${times(note)}.`,
  'title-lines': ({ count }) => `Skipped above the headings: ${count ?? 0} rows.`,
  'unknown-column': ({ detail }) => `Column not used: “${detail}”.`,
};
