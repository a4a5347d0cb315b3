import { hashPair } from './hash';
import { foldLinks, LONG_NUMBER, unmask } from './masks';
import { createWordFinder, replaceWords, trimWords, type WordFinder } from './word-finder';
import { replacements, type WordTable } from './word-table';

const LONG = /[a-z]{0,3}\d{9,}[a-z]?/g;
const NUMBER = /\d+(?:\.\d+)?/g;
const BOUNDARY = /[\s,.。!?;:、~…"'“”‘’()（）【】「」\-—*/\\|]+/;
/** `两包`, `十几个` → `0包`, `0个`: a count says the same in words and in digits. */
const COUNT =
  /[一二两三四五六七八九十几半]{1,3}(?=(?:包|袋|盒|箱|罐|瓶|件|个|条|双|斤|把|支|份|套|块|张|只|提|桶|片|本|台|样|单|公斤|kg|g|克|米|元)(?!些|人|月|下))/g;
/** `有货么`, `有货不`, `发货没` → `有货吗`. After 要 or 了 a 不 is no question mark. */
const ASKING = /(?<=.)(?:[么嘛吗]|(?<![要了])(?:不|没有?))$/;
/** What is left of `查询订单号：… 商品号：…`: the frame of a forwarded card, no question. */
const CARD =
  /^(?:查询|咨询)?(?:订单号?|商品(?:号|id|信息)?|订单金额|下单时间|订单业务)?(?:咨询|查询)?[0元月日点\ue001]*$/;
const START = 1;
const END = 2;

interface Words {
  small: WordFinder;
  all: WordFinder;
}

function prepare(normalised: string, { small, all }: Words): string[] {
  const text = foldLinks(unmask(normalised)).replace(LONG, LONG_NUMBER).replace(NUMBER, '0');
  const raw = text.split(BOUNDARY).filter((clause) => clause !== '');
  const rest = raw.map((clause) => trimWords(clause, small)).filter((clause) => clause !== '' && !CARD.test(clause));
  const kept = rest.length > 0 ? rest : raw;
  return [...new Set(kept.map((clause) => replaceWords(clause, all).replace(COUNT, '0').replace(ASKING, '吗')))];
}

/** Features of one clause: its characters and its pairs of characters, with its two ends. */
function pushClause(clause: string, into: number[]): void {
  let before = START;
  for (let at = 0; at < clause.length; at += 1) {
    const code = clause.charCodeAt(at);
    into.push(hashPair(code, 0), hashPair(before, code));
    before = code;
  }
  into.push(hashPair(before, END));
}

/** Characters and pairs of characters, after spellings, couriers, places and counts have been made alike. */
export function createChineseReader(table: Omit<WordTable, 'language'>): (normalised: string) => number[] {
  const small = createWordFinder(table.small.map((word) => [word, '']));
  const words = { small, all: createWordFinder(replacements(table)) };
  return (normalised) => {
    const features: number[] = [];
    for (const clause of prepare(normalised, words)) pushClause(clause, features);
    return features;
  };
}
