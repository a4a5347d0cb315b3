import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { pinyinKeys, spokenText } from '../../assist/pinyin-keys';
import { fold, spokenTokens, withoutPlaceholders } from '../../assist/search-text';

const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

describe('keys', () => {
  test('one syllable per character, Latin words as they are, nothing for punctuation', () => {
    expect(pinyinKeys('T恤退货：寄到 Shop 2 号', toPinyin)).toEqual({
      pinyin: 't xu tui huo ji dao shop 2 hao',
      initials: 'txthjds2h',
    });
  });

  test('ü is typed as v, tones are dropped', () => {
    expect(pinyinKeys('绿女', toPinyin).pinyin).toBe('lv nv');
    expect(pinyinKeys('绿', () => ['lǜ']).pinyin).toBe('lv');
    expect(pinyinKeys('好', () => ['hǎo']).pinyin).toBe('hao');
  });

  test('a reading follows its neighbours: the whole run is asked for', () => {
    const asked: string[] = [];
    pinyinKeys('重新发，快递 A 单', (run) => {
      asked.push(run);
      return [...run].map(() => 'x');
    });
    expect(asked).toEqual(['重新发', '快递', '单']);
    expect(pinyinKeys('重新发', toPinyin).pinyin).toBe('chong xin fa');
  });

  test('a reading that does not line up is asked for again one by one', () => {
    const odd = (text: string): string[] => (text.length > 1 ? ['one'] : text === '一' ? ['yi'] : []);
    expect(pinyinKeys('一七', odd).pinyin).toBe('yi 七');
  });

  test('placeholder names are not spoken, fallbacks are', () => {
    expect(pinyinKeys('{buyer:亲}您的{order.number}', toPinyin).pinyin).toBe('qin nin de');
  });

  test('only the beginning counts', () => {
    expect(pinyinKeys('退'.repeat(500), toPinyin).initials).toBe('t'.repeat(60));
  });

  test('nothing to say gives empty keys', () => {
    expect(pinyinKeys('！？', toPinyin)).toEqual({ pinyin: '', initials: '' });
  });
});

describe('texts for comparing', () => {
  test('fold: width and case', () => {
    expect(fold('Ｔ恤　ＡBc，！')).toBe('t恤 abc,!');
    expect(fold('İstanbul Ａ')).toBe('İstanbul a');
  });

  test('placeholders are blanked out, what a buyer may read stays', () => {
    expect(withoutPlaceholders('{buyer:亲}好{phone}x')).toBe('       亲 好       x');
    expect(withoutPlaceholders('{buyer: buyer }')).toBe('        buyer  ');
    expect(withoutPlaceholders('{foo}')).toBe('{foo}');
  });

  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('退货', '𠮷', '{phone}', '{买家：亲}', 'ＡＢ'),
      ),
    )
    .map((parts) => parts.join(''));

  test('every form is as long as the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(fold(original)).toHaveLength(original.length);
        expect(withoutPlaceholders(original)).toHaveLength(original.length);
      }),
    );
  });

  test('keys have one entry per token of the text, none empty', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { pinyin: sounds, initials } = pinyinKeys(original, toPinyin);
        const tokens = spokenTokens(spokenText(original));
        expect(sounds === '' ? [] : sounds.split(' ')).toHaveLength(tokens.length);
        expect([...initials]).toHaveLength(tokens.length);
        expect(sounds.split(' ').every((sound) => sound !== '') || sounds === '').toBe(true);
      }),
    );
  });
});
