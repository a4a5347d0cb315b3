import { describe, expect, test } from 'vitest';
import { phraseLanguage } from '../../assist/phrase-language';

type Row = [text: string, more?: Omit<Parameters<typeof phraseLanguage>[0], 'text'>];

describe('the language of an imported phrase', () => {
  test.each<Row>([
    ['链接 https://item.example.com/item.htm?id=123&spm=a1z10'],
    ['链接：item.example.com/item.htm?id=123&spm=a1z10'],
    ['{order.number} {courier:our usual courier} 已发出'],
    ['支持 iOS Android Windows Mac 系统'],
    ['USB Type-C, HDMI, DP 接口都有'],
    ['Nike Air Max 270 有货'],
    ['M L XL XXL XXXL 都有'],
    ['顺丰 SF1234567890123'],
    ['您好 Hello 欢迎光临 Welcome to our store'],
    ['hi 亲'],
    ['OK', { title: '好的' }],
    ['1', { group: ['售后'] }],
    ['[微笑]', { examples: ['有货吗'] }],
  ])('is Chinese: %s', (text, more = {}) => {
    expect(phraseLanguage({ ...more, text }, 'en')).toBe('zh-CN');
  });

  test.each<Row>([
    ['Hi 亲, we ship today from our warehouse'],
    ['Our shop name is 小店 and we are open daily'],
    ['Hello! 您好！ Welcome to our store, how can I help you today?'],
    ['包邮 free shipping over $35, we use UPS and USPS'],
    ['Tracking: SF1234567890123 via SF Express'],
    ['Hello'],
    ['See above', { title: '说明' }],
    ['OK', { group: ['Small talk', 'Short answers'] }],
  ])('is English: %s', (text, more = {}) => {
    expect(phraseLanguage({ ...more, text }, 'zh-CN')).toBe('en');
  });

  test.each(['👍', '13', '{order.number}', 'https://example.com/a'])(
    'is the given one where nothing shows it: %s',
    (text) => {
      expect(phraseLanguage({ text }, 'en')).toBe('en');
      expect(phraseLanguage({ text }, 'zh-CN')).toBe('zh-CN');
    },
  );
});
