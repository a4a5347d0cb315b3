import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeringLine, answerOf } from '../../assist/confirmation';

const YES = [
  '对的',
  '没错',
  '是的',
  '嗯嗯',
  'ok',
  'OK 谢谢',
  '好的亲',
  '可以的',
  '能接受',
  '地址没错',
  '对的就这个地址',
  '信息对的 麻烦尽快发货',
  '嗯嗯 没错，急用',
  'yes',
  'Correct',
  'yep all good',
  'That’s right, thanks',
  'Yes, that is correct. Please ship it soon',
];
const NO = [
  '不对',
  '地址不对',
  '不是这个地址',
  '电话改成13800000000',
  '不要了',
  '太贵了，算了',
  'no',
  'ok but wrong phone',
];
const NEITHER = [
  '',
  '对吗',
  '对了，有货吗',
  '对的 张三收',
  '对的，门牌302',
  '是浙江省的',
  '好了',
  '好的那我再看看',
  '行，那我考虑考虑',
  '可以吗',
  '是不是顺丰',
  '谢谢',
  'please',
  'right now?',
  '👍',
];

describe('an answer', () => {
  test.each(YES)('%s is a yes', (line) => expect(answerOf([line])).toBe('yes'));
  test.each(NO)('%s is a no', (line) => expect(answerOf([line])).toBe('no'));
  test.each(NEITHER)('"%s" is neither', (line) => expect(answerOf([line])).toBeNull());

  test('a turn says yes only when no line of it says otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...YES), fc.constantFrom(...NO), fc.boolean(), (yes, no, first) => {
        expect(answerOf(first ? [yes, no] : [no, yes])).toBe('no');
      }),
    );
    expect(answerOf(['嗯嗯', '尽快发货哦'])).toBe('yes');
    expect(answerOf(['对的', '有赠品吗'])).toBeNull();
  });

  test('shows the line that says it', () => {
    expect(answeringLine(['麻烦尽快', '对的'])).toBe('对的');
    expect(answeringLine(['稍等'])).toBe('稍等');
  });
});
