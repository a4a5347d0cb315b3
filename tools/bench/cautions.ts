import { performance } from 'node:perf_hooks';
import { findCautions } from '../../assist/caution';
import { preparedCautions } from '../../storage/caution-rules';
import { spread } from './stats';

/**
 * Milliseconds of one look at a draft with all rules: one of 200 characters, and texts of 10,000 that are made to be slow.
 * `npx tsx tools/bench/cautions.ts` prints median and 95th percentile as JSON.
 */
const DRAFT =
  '亲，您的订单今天下午已经打包好了，具体以物流更新为准。收到以后麻烦您先检查一下外包装，有任何问题都可以在这里跟我说～' +
  '身高165体重55公斤的话建议M码，温水手洗就好，不要暴晒，满200减20的活动今天还在。';
const NASTY = ['a', '1 ', '加', '最', '微信不', 'a.', '五星送', 'a b ', '1-', '{', 'call 1', '5 star '];
const DRAFT_LENGTH = 200;
const LONG_LENGTH = 10_000;

const prepared = preparedCautions();

/** No two texts are equal: each look is a first one. */
const variant = (unit: string, length: number, round: number): string =>
  `${round} ${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);

function timed(unit: string, length: number, rounds: number): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const text = variant(unit, length, round);
    const start = performance.now();
    findCautions(text, { language: 'zh-CN', console: 'pinduoduo' }, prepared);
    return performance.now() - start;
  });
}

timed(DRAFT, DRAFT_LENGTH, 500);
const long = Object.fromEntries(NASTY.map((unit) => [unit, spread(timed(unit, LONG_LENGTH, 20))]));
process.stdout.write(
  `${JSON.stringify({ draftMs: spread(timed(DRAFT, DRAFT_LENGTH, 2000)), longMs: long }, null, 2)}\n`,
);
