import { toShown } from '../assist/placeholders';
import { csvCell } from '../tables/write-cells';
import { guardCell, printGroup } from './cells';
import { encodeGb18030, fitsGbk } from './gb18030';
import { cellOf, type ExportPhrase, hasPlaceholders, type WriteProblem, type Written } from './written';

const HEADER = ['快捷短语编码', '快捷短语', '快捷短语分组'];

/** What the three columns have no place for. */
const OTHERS = ['tags', 'examples', 'variants', 'note', 'weekly', 'validFrom', 'validUntil', 'disabled'] as const;

const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function problemsOf(phrase: ExportPhrase): WriteProblem[] {
  const { id, text } = phrase;
  const fields = OTHERS.filter((field) => isThere(phrase[field]));
  const only = fitsGbk(text) ? [] : [...text].filter((sign) => !fitsGbk(sign));
  return [
    ...(phrase.images?.length ? [{ id, what: 'images-left-out' as const }] : []),
    ...(hasPlaceholders(text) ? [{ id, what: 'placeholders-kept' as const }] : []),
    ...(fields.length > 0 ? [{ id, what: 'fields-left-out' as const, detail: fields.join(', ') }] : []),
    ...(only.length > 0
      ? [{ id, what: 'only-gb18030' as const, detail: [...new Set(only)].join('').slice(0, 40) }]
      : []),
  ];
}

const rowOf = ({ shortcode, text, group = [] }: ExportPhrase): string[] =>
  [shortcode, toShown(text, 'zh-CN'), printGroup(group)].map((cell) => guardCell(cellOf(cell)));

/** Which phrases hold a character without a code. */
function lostIn(phrases: readonly ExportPhrase[], lost: readonly string[]): WriteProblem[] {
  if (lost.length === 0) return [];
  return phrases.flatMap((phrase) => {
    const own = lost.filter((sign) => rowOf(phrase).some((cell) => cell.includes(sign)));
    return own.length > 0 ? [{ id: phrase.id, what: 'not-in-encoding' as const, detail: own.join('') }] : [];
  });
}

/** Quick phrases as Qianniu imports them: GB18030, CR LF, three columns. Codes and groups stay; nested groups are joined by `/`. */
export function writeQianniuCsv(phrases: readonly ExportPhrase[]): Written {
  const lines = [HEADER, ...phrases.map(rowOf)].map((cells) => cells.map(csvCell).join(','));
  const { bytes, lost } = encodeGb18030(`${lines.join('\r\n')}\r\n`);
  return { bytes, problems: [...phrases.flatMap(problemsOf), ...lostIn(phrases, lost)] };
}
