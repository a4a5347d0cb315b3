/** Cells in lines; the first columns say what, the last `numbers` columns are counted. */
export interface Table {
  title: string;
  heads: string[];
  lines: string[][];
  numbers: number;
}

/** `203 · 65.3 %`; `–` where there is nothing to count. */
export function share(hits: number, of: number): string {
  return of === 0 ? '–' : `${hits} · ${((100 * hits) / of).toFixed(1)} %`;
}

export function asMarkdown({ title, heads, lines, numbers }: Table): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, at) => (at < heads.length - numbers ? '---' : '--:'));
  return [`**${title}**`, '', ...[heads, rule, ...lines].map(line)].join('\n');
}

export function asText({ title, heads, lines, numbers }: Table): string {
  const all = [heads, ...lines];
  const widths = heads.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
  const pad = (cell: string, at: number): string =>
    at < heads.length - numbers ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return [title, ...all.map((cells) => cells.map(pad).join('  ').trimEnd())].join('\n');
}
