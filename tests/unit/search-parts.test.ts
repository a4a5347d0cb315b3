import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { LOOKALIKES } from '../../assist/lookalikes';
import type { Language, Phrase } from '../../assist/phrase';
import { phraseKeys } from '../../assist/pinyin-keys';
import { createSearch, type SearchEntry, type SearchHit, searchSteps as stepsOf } from '../../assist/search';
import { rangesOf } from '../../assist/search-marks';

const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

type More = Partial<Phrase & { pack: string; language: Language }>;

function entry(id: string, title: string, text: string, more: More = {}): SearchEntry {
  const phrase = { id, title, text, shortcode: '', intents: [], pack: 'shop', language: 'zh-CN' as const, ...more };
  return { phrase, ...phraseKeys(phrase, toPinyin) };
}

const SMALL = [
  entry('missing', '少发一件', '抱歉少给您发了，我让仓库今天补上这一件。'),
  entry('courier', '快递选择', '我们默认走圆通，想换快递请提前说。', { tags: ['物流'] }),
  entry('invoice', '发票怎么开', '电子发票下单时填抬头就好。'),
  entry('return', '退货地址', '退货请寄到仓库，单号填进订单。', { group: ['售后', '退货退款'] }),
  entry('coupon', '优惠券领取', '首页可以领优惠券，结算自动抵扣。'),
  entry('size', '尺码建议', '120斤以内建议M码，拿不准报身高体重。', { tags: ['尺码'] }),
  entry('wash', '怎么洗', '冷水手洗。', { variants: ['机洗请装网袋，晾在阴凉处。', '暴晒会褪色，阴干最好。'] }),
  // Characters are known by their sound where they stand in some phrase.
  entry('other', '稍等', '或者您等等，停止咨询前飘个话。'),
  entry('english', 'Refund time', 'Refunds arrive within three days.', { language: 'en' }),
];
const small = createSearch(SMALL);
const ids = (hits: SearchHit[]): string[] => hits.map(({ phrase }) => phrase.id);
const found = (query: string): string[] => ids(small.find(query, 10));
const marked = (query: string, field: 'title' | 'text'): string[] => {
  const [hit] = small.find(query, 1);
  const whole = hit && { title: hit.phrase.title, text: hit.text }[field];
  return rangesOf(hit?.matches ?? [], field).map(([start, end]) => whole?.slice(start, end) ?? '');
};

describe('a query of which only some is known', () => {
  test.each([
    ['one word of two', '中通快递', 'courier'],
    ['a word beside an unknown one', '快递 鲲鹏', 'courier'],
    ['a number that nobody wrote', 'M码 200斤', 'size'],
    ['an unknown Latin word', 'refund qwrtz', 'english'],
    ['sound and an unknown word', 'tuihuo 鲲鹏', 'return'],
    ['a slip of sound among other words', '少发了一见', 'missing'],
    ['two slips of sound', '退或地止', 'return'],
    ['a slip of sound in two characters', '发飘', 'invoice'],
    ['a slip of shape', '退贷地扯', 'return'],
    ['a slip of shape in two characters', '退贷', 'return'],
    ['a slip of shape at the end', '优惠卷', 'coupon'],
    ['half of another wording', '机洗 鲲鹏', 'wash'],
  ])('%s: %s', (_what, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('what holds more of it comes first', () => {
    const search = createSearch([
      entry('little', '发票', '随货寄出。'),
      entry('some', '发票开具', '明天寄出。'),
      entry('most', '发票开具', '抬头写公司。'),
      entry('none', '你好', '在的。'),
    ]);
    expect(ids(search.find('发票 抬头 开具 鲲鹏', 5))).toEqual(['most', 'some']);
  });

  test('nothing of it is shown where all of it is somewhere', () => {
    expect(found('快递 物流')).toEqual(['courier']);
    expect(found('退货地址')).toEqual(['return']);
  });

  test('what was found is marked, by its sound too', () => {
    expect(marked('中通快递', 'title')).toEqual(['快递']);
    expect(marked('退贷鲲鹏', 'title')).toEqual(['退货']);
    expect(marked('机洗 鲲鹏', 'text')).toEqual(['机洗']);
  });

  test.each(['asdkjh', 'qwerty uiop', '鲲鹏展翅九万里', 'xyz123', '鲲', 'zzzz 鲲鹏', '地铁站附近的房子'])(
    'nonsense (%s) finds nothing',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  test('operators are kept', () => {
    expect(found('中通快递 #物流')).toEqual(['courier']);
    expect(found('中通快递 #尺码')).toEqual([]);
  });

  const titles = SMALL.filter(({ phrase }) => phrase.language === 'zh-CN').map(({ phrase }) => phrase);
  test('the title of a phrase beside a word that is nowhere finds the phrase', () => {
    const unknown = fc.constantFrom('鲲鹏', '龘龘', 'qwrtz', '麒麟');
    fc.assert(
      fc.property(fc.constantFrom(...titles), unknown, fc.boolean(), ({ id, title }, word, before) => {
        expect(found(before ? `${word} ${title}` : `${title} ${word}`)[0]).toBe(id);
      }),
    );
  });
});

describe('other wordings', () => {
  test.each([
    ['jixi', '机洗请装网袋，晾在阴凉处。'],
    ['baoshai', '暴晒会褪色，阴干最好。'],
    ['bshts', '暴晒会褪色，阴干最好。'],
    ['tuise yin', '暴晒会褪色，阴干最好。'],
    ['shaihui', '暴晒会褪色，阴干最好。'],
    ['机xi', '机洗请装网袋，晾在阴凉处。'],
  ])('are found by sound: %s', (query, text) => {
    const [hit] = small.find(query, 3);
    expect([hit?.phrase.id, hit?.text]).toEqual(['wash', text]);
  });

  test('mark what was heard in the wording that is shown', () => {
    expect(marked('baoshai', 'text')).toEqual(['暴晒']);
    expect(marked('bshts', 'text')).toEqual(['暴晒会褪色']);
  });

  test('come behind the text: as it is written, then as it sounds', () => {
    const search = createSearch([
      entry('variant', '甲', '乙', { variants: ['阴干最好'] }),
      entry('text', '丙', '请阴干'),
    ]);
    for (const query of ['阴干', 'yingan']) expect(ids(search.find(query, 5))).toEqual(['text', 'variant']);
  });

  test('without their keys only their sound is lost', () => {
    const [wash] = SMALL.filter(({ phrase }) => phrase.id === 'wash').map(({ variants: _, ...rest }) => rest);
    const search = createSearch(wash ? [wash] : []);
    expect(ids(search.find('机洗', 3))).toEqual(['wash']);
    expect(ids(search.find('jixi', 3))).toEqual([]);
  });

  test('every stretch of every wording is found by its sound', () => {
    const wordings = SMALL.flatMap(({ phrase }) => (phrase.variants ?? []).map((text) => ({ id: phrase.id, text })));
    const stretch = fc.tuple(fc.constantFrom(...wordings), fc.nat(10), fc.integer({ min: 3, max: 5 }));
    fc.assert(
      fc.property(stretch, ([{ id, text }, from, length]) => {
        const piece = text.slice(from, from + length);
        fc.pre(/^\p{Script=Han}{3,}$/u.test(piece));
        expect(ids(small.find(toPinyin(piece).join(''), 10))).toContain(id);
      }),
    );
  });
});

describe('groups', () => {
  test('are found by their name, behind all that says it itself', () => {
    expect(found('售后')).toEqual(['return']);
    const search = createSearch([entry('group', '甲', '乙', { group: ['退货'] }), entry('text', '丙', '可以退货')]);
    expect(ids(search.find('退货', 5))).toEqual(['text', 'group']);
    expect(search.find('退货', 5)[1]?.matches).toEqual([{ field: 'group', ranges: [[0, 2]] }]);
  });

  test('and words of the phrase together', () => {
    expect(found('售后 单号')).toEqual(['return']);
  });
});

describe('the language of the interface', () => {
  const both = [
    entry('zh', 'OK', 'OK', { shortcode: 'ok' }),
    entry('en', 'OK', 'OK', { shortcode: 'ok', language: 'en' }),
    entry('better', 'OK', 'OK', { shortcode: 'okay', language: 'en' }),
  ];
  const search = createSearch(both, new Map([['shop', '店']]));
  const first = (language?: Language, used?: ReadonlyMap<string, number>): string[] =>
    ids(search.find('ok', 5, used, language));

  test('comes first where all else is equal', () => {
    expect(first('zh-CN')).toEqual(['zh', 'en', 'better']);
    expect(first('en')).toEqual(['en', 'zh', 'better']);
    expect(ids(search.find('@shop', 5, undefined, 'en'))).toEqual(['en', 'better', 'zh']);
  });

  test('never where something else is better', () => {
    const mixed = createSearch([entry('zh', 'OK 好的', '好'), entry('en', 'OK', 'fine', { language: 'en' })]);
    expect(ids(mixed.find('ok', 5, undefined, 'zh-CN'))).toEqual(['en', 'zh']);
    const alike = createSearch([entry('zh', 'OK a', '好'), entry('en', 'OK b', 'fine', { language: 'en' })]);
    expect(ids(alike.find('ok', 5, new Map([['en', 0.5]]), 'zh-CN'))).toEqual(['en', 'zh']);
  });
});

describe('steps of a build', () => {
  test('look at few phrases each, however many there are', () => {
    let looked = new Set<string>();
    const watched = Array.from({ length: 600 }, (_, at) => {
      const one = entry(`p${at}`, `退货 ${at}`, '可以退货的。');
      const look = (): SearchEntry['phrase'] => {
        looked.add(one.phrase.id);
        return one.phrase;
      };
      return Object.defineProperty({ ...one }, 'phrase', { get: look });
    });
    let most = 0;
    for (const _ of stepsOf(watched)) {
      most = Math.max(most, looked.size);
      looked = new Set();
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8);
  });
});

test('characters that look alike know each other, and none itself', () => {
  for (const [one, others] of LOOKALIKES) {
    expect(others).not.toContain(one);
    for (const other of others) expect(LOOKALIKES.get(other)).toContain(one);
  }
});
