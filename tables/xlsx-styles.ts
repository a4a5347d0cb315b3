import { attribute, xmlTokens } from './xml';

/** How the numbers of a cell are meant. */
export type NumberStyle = 'plain' | 'percent' | 'date';

/** Formats that every spreadsheet program knows by number. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const PERCENT_IDS = new Set([9, 10]);

/** `'yyyy"年"m"月"'` is a date, `'0.00%'` a share; what stands in quotes, brackets or behind `\` is only shown. */
export function styleOfCode(code: string): NumberStyle {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'plain';
}

function styleOfId(id: number, codes: ReadonlyMap<number, string>): NumberStyle {
  const code = codes.get(id);
  if (code !== undefined) return styleOfCode(code);
  if (PERCENT_IDS.has(id)) return 'percent';
  return isDateId(id) ? 'date' : 'plain';
}

/** The styles of a workbook by the number that cells name. */
export function readStyles(xml: string): NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isCells = false;
  for (const { kind, name, body } of xmlTokens(xml)) {
    if (name === 'cellXfs') isCells = kind === 'open';
    else if (kind === 'close') continue;
    else if (name === 'numFmt') codes.set(Number(attribute(body, 'numFmtId')), attribute(body, 'formatCode') ?? '');
    else if (name === 'xf' && isCells) styles.push(styleOfId(Number(attribute(body, 'numFmtId') ?? 0), codes));
  }
  return styles;
}
