import fc from 'fast-check';
import { PLACEHOLDER_NAMES, placeholderLabel } from '../../assist/placeholders';

/** Templates with everything that may stand in them, well and badly written. */

const plain = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('身高', 'a b', '10:30', '今天', '-3'),
);
const choice = fc
  .tuple(
    fc.constantFrom('choose', '选择', 'Choice', '选项'),
    fc.option(plain, { nil: null }),
    fc.array(plain, { maxLength: 4 }),
    fc.constantFrom('|', '｜', ' | '),
    fc.constantFrom(':', '：'),
  )
  .map(
    ([word, label, options, bar, colon]) => `{${word}${label === null ? '' : ` ${label}`}${colon}${options.join(bar)}}`,
  );
const date = fc
  .tuple(
    fc.constantFrom('today', '今天', 'TODAY', 'now', '现在', ' Now '),
    fc.constantFrom('', '+', '-', ' + ', '＋', '−'),
    fc.constantFrom('', '0', '3', '007', '45', '9999', '12345'),
    fc.constantFrom('', 'w', '工作日', '个工作日', ' working days', '分钟', 'min', '天', 'x'),
  )
  .map((pieces) => `{${pieces.join('')}}`);
const field = fc
  .tuple(
    fc.constantFrom('ask', '填写', '询问', 'phrase', '话术', 'caret', '光标'),
    fc.constantFrom(':', '：', ''),
    plain,
  )
  .map((pieces) => `｛${pieces.join('')}}`);
const named = fc
  .tuple(
    fc.constantFrom(
      ...PLACEHOLDER_NAMES.flatMap((name) => [name, placeholderLabel(name, 'zh-CN'), placeholderLabel(name, 'en')]),
      '优惠码',
    ),
    fc.option(plain, { nil: null }),
  )
  .map(([name, fallback]) => `{${name}${fallback === null ? '' : `：${fallback}`}}`);
const token = fc.oneof(
  plain,
  fc.constantFrom('{', '}', '｛', '｝', ':', '|', '\n', '您好，', '{caret}', '{光标}', '{phrase:thdz}', '{{phone}}'),
  choice,
  date,
  field,
  named,
);

export const anyTemplate = fc.array(token, { maxLength: 10 }).map((tokens) => tokens.join(''));
