import intents from '../../phrases/zh-CN/intents.json';
import { createRandom } from './random';

/** Lines of buyers, one per question and round, from our own examples; the same in every run. */
export function buyerLines(count: number): string[] {
  const random = createRandom(7);
  const lines = new Set<string>();
  for (let at = 0; lines.size < count; at += 1) {
    const intent = intents.intents[at % intents.intents.length];
    const line = random.pick(intent?.examples ?? []);
    // The panel shows the line in one piece; a line that it would have to change could not be found again.
    if (line.trim().length >= 3 && !/\s{2}|^\s|\s$|[\n{]/.test(line)) lines.add(line);
  }
  return [...lines];
}

/** What agents type into the search: words, pinyin, initials, mixtures, codes, a slip of the pen, Latin words. */
const TYPED = [
  '退货地址',
  '什么时候发货',
  '运费险',
  '尺码 偏大',
  '优惠券',
  '开发票',
  'tuihuo',
  'fahuo shijian',
  'gaidizhi',
  'thdz',
  'fhsj',
  'tuihuo地址',
  'ydwh',
  '中通快递',
  '白色',
  '少发了一见',
  'refund',
  'M码 200斤',
];

/** The same, whole. */
export const searchQueries = (): readonly string[] => TYPED;

/** Every key of every query as it is typed: `'退'`, `'退货'`, … */
export const searchKeys = (): string[] =>
  TYPED.flatMap((query) => [...query].map((_, at) => [...query].slice(0, at + 1).join(''))).filter(
    (typed) => typed.trim() !== '' && !typed.endsWith(' '),
  );
