import type { SmsRow } from '../../assist/dispatch';

/** What a spreadsheet would run; a phone with its `+` is none. */
const FORMULA = /^(?:[=@\t\r]|[-+](?!\d+$))/;

/** The rows as CSV for an SMS gateway and for Excel: with BOM and CRLF. */
export async function smsCsv(rows: readonly SmsRow[], columns: Record<keyof SmsRow, string>): Promise<string> {
  const { default: papa } = await import('papaparse');
  const data = rows.map(({ phone, text, orderNumber }) => [phone, text, orderNumber]);
  const fields = [columns.phone, columns.text, columns.orderNumber];
  return `\ufeff${papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** Gives the browser a file to save. */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
