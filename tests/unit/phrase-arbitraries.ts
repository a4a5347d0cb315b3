import fc from 'fast-check';
import { INTENTS } from '../../assist/intents';
import { LAYERS } from '../../assist/own';
import { PHRASE_KINDS } from '../../assist/phrase';
import { toCanonical } from '../../assist/placeholders';
import { foldCode } from '../../assist/shortcode';
import { strayBraces } from '../../assist/template-check';
import type { ExportPhrase } from '../../formats/written';

const PIECES = [
  ...[
    '亲，',
    '今天发出',
    '～',
    '\n',
    ' ',
    '"',
    ',',
    '，',
    ';',
    "'",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '|',
    '(',
    '#',
    '{order.number}',
  ],
  ...[
    '{buyer:亲}',
    '{ask:颜色}',
    '{choose:今天|明天}',
    '{today+3}',
    '{caret}',
    '{phrase:thdz}',
    '$',
    '&amp;',
    '<b>',
    '_x0041_',
  ],
  ...[
    '🎁',
    'é',
    '＝',
    '“好”',
    '0012',
    '1/2',
    'constructor',
    '__proto__',
    'Hello',
    '\u202e',
    '。',
    '！',
    '{',
    '}',
    '退/换货',
  ],
];

/** Texts of pieces that mean something somewhere, and of any signs. */
const free = (max: number) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: max }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('constructor', '=1+1', "'=1", "''@x", '\tx', '-', '＋1', '="0012"', '="', '---'),
    },
  );

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file of cells can hold them
const CONTROL = /[\0-\x08\x0b-\x1f\x7f\ufffd]|\p{Cs}|\p{Co}|\ufeff|\u2060/u;
const isClean = (text: string): boolean => /\S/.test(text) && !CONTROL.test(text);

const template = free(12)
  .map((text) => toCanonical(text))
  .filter((text) => isClean(text) && strayBraces(text).length === 0 && toCanonical(text) === text);

const oneLine = (max: number) =>
  free(6)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => isClean(text) && text.length <= max);

const arrow = /[=＝][>＞]/;
const name = oneLine(30).filter((text) => !arrow.test(text));
const code = fc
  .oneof(fc.constantFrom('fh', '01', '-x', '=y', '@1', '退货', 'constructor', ''), oneLine(12))
  .map((text) => foldCode(text).replace(/\s+/g, ''))
  .filter((text) => foldCode(text) === text && text.length <= 32 && !CONTROL.test(text));

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const window = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  from: time,
  to: time,
});

const list = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(of, { minLength: 1, maxLength });

/** What a table can hold of a phrase: all but pictures. */
export const tablePhrases: fc.Arbitrary<ExportPhrase[]> = fc.array(
  fc
    .tuple(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9.-]{1,20}$/).filter((id) => !/^[-+]/.test(id)),
        title: oneLine(80),
        text: template,
        shortcode: code,
        intents: fc.uniqueArray(fc.constantFrom(...INTENTS), { maxLength: 2 }),
      }),
      fc.record(
        {
          tags: list(oneLine(30), 4),
          examples: list(oneLine(200), 4),
          variants: list(template, 3),
          group: fc.array(name, { minLength: 1, maxLength: 5 }),
          kind: fc.constantFrom(...PHRASE_KINDS),
          validFrom: day,
          validUntil: day,
          weekly: fc.array(window, { minLength: 1, maxLength: 3 }),
          note: free(20)
            .map((text) => text.trim())
            .filter(isClean),
          disabled: fc.constant(true),
          stages: list(fc.constantFrom('unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed', 'unknown'), 3),
          language: fc.constantFrom('zh-CN', 'en'),
          layer: fc.constantFrom(...LAYERS),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([needed, rest]) => ({ ...needed, ...rest }) as ExportPhrase)
    .filter(({ text, variants = [] }) => !variants.includes(text)),
  { minLength: 1, maxLength: 6 },
);
