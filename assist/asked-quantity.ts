import { unmask } from './masks';
import { normalise } from './normalise';
import { digitOf, type Numeral, numeralsOf } from './offer-numbers';
import type { Language } from './phrase';

const MOST = 10_000;
const AROUND = 20;

/** Measure words, and what makes of them something other than pieces: 个月, 三件套, 一件多少钱. */
const MEASURE =
  /^(?:个(?!月|人|小时|钟头|星期|礼拜|颜色|色|尺码|码|款|字|问题|地址|订单|单子|快递|店|朋友|孩子|娃|宝|价|链接|意思|工作日|电话|号|群|多|忙|事)|[件条双套盒箱包袋瓶罐只把支张台片副对组份本盆桶提顶床根盏])(?!套|装|起|邮|包邮|多少|几|怎么|什么价|多)/;
const NO_PIECES_BEFORE: Record<Language, RegExp> = {
  'zh-CN':
    /(?:第|每|满|这|那|哪|前|后|上|各|几|减|差|送|少|少发|漏|错|坏|破|了|的|有|收到|只有|还有|只剩|剩|块|元|钱|打)$/,
  en: /(?:[$£€¥₹#]|\b(?:size|model|order|number|no\.?|version|room|in|within|since|at|the last|first|only|got|received|missing|lost|have|has|are|were|is|was|broke|bought|ordered|after|for|every|each|per|age|aged)) ?$/,
};
const WISH = /(?:要|来|买|拍|拿|订|下单|需要|加|再|一共|总共|共|定)$/;
/** What one box holds is not what the buyer takes: 每箱24瓶. */
const CONTENT = /[每一1][箱盒包袋件套提](?:有|是|里面?|装)*$/;
const PIECES =
  /^\s*(?:x\b(?! ?\d)|(?:more )?(?:pieces?|pcs?|units?|items?|pairs?|sets?|packs?|packets?|boxes|bottles?|bags?|copies)\b(?! (?:set|of \d))|of (?:them|these|those|this|it|the)\b)/;
const WANTS =
  /\b(?:need|want|take|buy|buying|order|ordering|get|grab|would like|'d like|have|for|sell me|send me|reserve)(?: about| around| at least| another| all)? $/;
/** After "I need 3": an end, or a plural that counts things. */
const THINGS =
  /^(?:\s*(?:$|[.,!?;\n])|\s(?:please|in|by(?! \d)|more|and|for|if|of)\b|\s(?!days|weeks|months|years|hours|minutes|mins|seconds|inches|cms|feet|dollars|bucks|euros|pounds|rupees|people|persons|kids|guests|friends|sizes|colou?rs|options|questions|things|photos|pics|pictures|times|stars|reasons|percent|others|degrees)[a-z]+s\b)/;
const MORE_PIECES = /\b(?:(a|one|two|three|\d) dozen)\b|\bx ?(\d{1,4})\b(?! ?(?:cm|mm|in|x|l|feet|ft|inch|m\b))/g;
const DOZENS: Record<string, number> = { a: 1, one: 1, two: 2, three: 3 };

interface Found {
  pieces: number;
  vague: boolean;
  /** 一件 without a wish: no number by itself, but another one beside it is not the whole. */
  weak?: boolean;
}

/** 三件, 俩: a single digit before a measure word. With another digit beside it, an estimate: 两三件. */
function ofHan(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: char, index } of text.matchAll(/[一二两三四五六七八九]/g)) {
    const before = text.slice(Math.max(0, index - AROUND), index);
    if (!MEASURE.test(text.slice(index + 1)) || /[十百千万\d点]$/.test(before)) continue;
    const pieces = digitOf(char);
    if (NO_PIECES_BEFORE['zh-CN'].test(before)) continue;
    found.push({ pieces, vague: digitOf(before.at(-1)) > 0, weak: pieces === 1 && !WISH.test(before) });
  }
  return found;
}

function ofNumerals(text: string, language: Language, numerals: readonly Numeral[]): Found[] {
  return numerals.flatMap(({ hundredths, at, end, vague }) => {
    const before = text.slice(Math.max(0, at - AROUND), at);
    const after = text.slice(end);
    const counts = language === 'en' ? isEnglishCount(text.slice(at, end), before, after) : MEASURE.test(after);
    const denied = NO_PIECES_BEFORE[language].test(before) && !(language === 'en' && WANTS.test(before));
    const pieces = hundredths / 100;
    if (CONTENT.test(before)) return [];
    return counts && !denied && Number.isInteger(pieces) ? [{ pieces, vague }] : [];
  });
}

function isEnglishCount(words: string, before: string, after: string): boolean {
  // "one in blue" names a thing, not a number.
  if (words === 'one' && !/\b(?:just|only)\s$/.test(before)) return PIECES.test(after) && WANTS.test(before);
  return PIECES.test(after) || (WANTS.test(before) && !/\bfor $/.test(before) && THINGS.test(after));
}

const ofEnglishWords = (text: string): Found[] =>
  [...text.matchAll(MORE_PIECES)].map(([, dozens, times]) => ({
    pieces: times ? Number(times) : 12 * (DOZENS[dozens ?? ''] ?? Number(dozens)),
    vague: false,
  }));

/**
 * How many pieces a buyer's turn asks for: `'来两个'` → 2, `'20 pieces'` → 20. Null where it names no number of pieces, an estimate
 * (`两三件`), or several that differ.
 */
export function askedQuantity(turn: string, language: Language): number | null {
  const normalised = unmask(normalise(turn));
  const text = language === 'zh-CN' ? normalised.replace(/[^\S\n]+/g, '') : normalised;
  const isCounted = (after: string): boolean => MEASURE.test(after);
  const found = [
    ...ofNumerals(text, language, numeralsOf(text, language, isCounted)),
    ...(language === 'en' ? ofEnglishWords(text) : ofHan(text)),
  ];
  const first = found.find(({ weak }) => !weak);
  if (!first || found.some(({ pieces, vague }) => vague || pieces !== first.pieces)) return null;
  return first.pieces >= 1 && first.pieces <= MOST ? first.pieces : null;
}
