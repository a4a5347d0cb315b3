import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { frecency, withFavourites } from '../../assist/frecency';
import type { Phrase } from '../../assist/phrase';
import { pinyinKeys } from '../../assist/pinyin-keys';
import {
  changesBetween,
  createSearch,
  type Search,
  type SearchEntry,
  type SearchHit,
  searchSteps,
} from '../../assist/search';
import { rangesOf } from '../../assist/search-marks';

const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

function entry(id: string, title: string, text: string, more: Partial<Phrase & { pack: string }> = {}): SearchEntry {
  const phrase = { id, title, text, shortcode: '', intents: ['other' as const], pack: 'basic', ...more };
  return { phrase: { ...phrase, language: 'zh-CN' }, ...pinyinKeys(`${title} ${text}`, toPinyin) };
}

const TITLES = new Map([
  ['basic', '入门话术'],
  ['trade-apparel', '服饰行业'],
]);
const SMALL = [
  entry('late', '晚发说明', '仓库忙，明天发出。', { tags: ['物流', '安抚'], shortcode: 'wf' }),
  entry('size', '尺码偏大', '这款偏大，按小一码拍。', { tags: ['尺码'], pack: 'trade-apparel' }),
  entry('wash', '洗涤说明', '冷水手洗，晾干就好。', { tags: ['洗护'], pack: 'trade-apparel' }),
  entry('track', '查物流', '单号发您，稍后能查到。', { tags: ['物流'], variants: ['快件在路上啦，请放心。'] }),
  entry('again', '重新发货', '给您重发一件，还请收一下。'),
  entry('bank', '银行退款', '款项退回银行卡，请留意。'),
];
const small = createSearch(SMALL, TITLES);
const ids = (hits: SearchHit[]): string[] => hits.map(({ phrase }) => phrase.id);
const found = (query: string, used?: ReadonlyMap<string, number>): string[] => ids(small.find(query, 10, used));
const marked = (query: string, field: 'title' | 'text' | 'tags'): string[] => {
  const [hit] = small.find(query, 1);
  const whole = hit && { title: hit.phrase.title, text: hit.text, tags: (hit.phrase.tags ?? []).join('\n') }[field];
  return rangesOf(hit?.matches ?? [], field).map(([start, end]) => whole?.slice(start, end) ?? '');
};

describe('operators', () => {
  test.each([
    ['#物流', ['late', 'track']],
    ['#物', ['late', 'track']],
    ['＃物流 单号', ['track']],
    ['说明 #物流', ['late']],
    ['@服饰', ['size', 'wash']],
    ['@apparel 说明', ['wash']],
    ['@入门 #物流', ['late', 'track']],
    ['#物流 #安抚', ['late']],
    ['#流', []],
    ['@没有这个包', []],
    ['#物流 @服饰', []],
    ['wf #尺码', []],
    ['#尺碼', ['size']],
    ['chima #尺码 @服饰', ['size']],
    ['#尺码 @服饰 洗', []],
    ['@入門', ['late', 'track', 'again', 'bank']],
    ['@服饰#尺码', ['size']],
    ['物流 @入门', ['track', 'late']],
    ['＃物流 ＠入门 快件', ['track']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('alone they list by use, the rest as it stands', () => {
    expect(
      found(
        '@入门',
        new Map([
          ['bank', 0.4],
          ['track', 0.9],
        ]),
      ),
    ).toEqual(['track', 'bank', 'late', 'again']);
    expect(ids(small.find('@入门', 2, new Map([['bank', 0.4]])))).toEqual(['bank', 'late']);
  });

  test('mark the tag that let it through', () => {
    expect(marked('#安 晚发', 'tags')).toEqual(['安']);
    expect(marked('#安 晚发', 'title')).toEqual(['晚发']);
  });
});

describe('what may be typed', () => {
  test.each([
    ['another reading', 'zhongxinfahuo', 'again'],
    ['another reading between characters', '重xin发货', 'again'],
    ['another reading, its initial and a character', 'z新发', 'again'],
    ['a polyphone and a character', 'yinxing退', 'bank'],
    ['initials of a polyphone, both readings', 'yxtk', 'bank'],
    ['initials of a polyphone as it is read here', 'yhtk', 'bank'],
    ['characters and pinyin', '银hang退kuan', 'bank'],
    ['characters and an initial', '尺m', 'size'],
    ['characters and an unfinished syllable', '洗涤sh', 'wash'],
    ['capitals of pinyin', 'ChiMa', 'size'],
    ['full width between characters', '尺ｍａ', 'size'],
    ['a full-width blank', '快件　放心', 'track'],
    ['traditional characters in the text', '款項', 'bank'],
    ['traditional characters of another wording', '請放心', 'track'],
    ['traditional and full width', '銀行ＴＫ', 'bank'],
    ['the reading of this place', 'chongxinfahuo', 'again'],
    ['a polyphone in the middle of a word', 'yinhangtui', 'bank'],
    ['its other reading', 'yinxingtui', 'bank'],
    ['initials of another reading', 'zxfh', 'again'],
    ['another reading in the text', 'huanqing', 'again'],
    ['traditional characters', '銀行退款', 'bank'],
    ['traditional characters and sound', '銀行tuik', 'bank'],
    ['another wording', '快件在路上', 'track'],
    ['two words of another wording', '快件 放心', 'track'],
    ['a syllable and the beginning of the next', 'chim', 'size'],
    ['a syllable and an unfinished one', 'xidish', 'wash'],
    ['one letter', 'x', 'wash'],
    ['an initial of two letters', 'chongxfh', 'again'],
    ['full width', 'ｃｈｉｍａ', 'size'],
    ['one wrong letter', 'yinhangtuikaun', 'bank'],
  ])('%s: %s', (_what, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('a phrase in traditional characters is found by simplified ones', () => {
    const search = createSearch([entry('old', '銀行退款', '退回您的帳戶。')]);
    for (const query of ['银行退款', 'yinhang', 'yhtk', '退款銀']) expect(ids(search.find(query, 3))).toEqual(['old']);
  });
});

describe('what is shown', () => {
  test('the wording that was found, with its places', () => {
    const [hit] = small.find('路上', 1);
    expect(hit?.text).toBe('快件在路上啦，请放心。');
    expect(marked('路上', 'text')).toEqual(['路上']);
    expect(small.find('单号', 1)[0]?.text).toBe('单号发您，稍后能查到。');
  });

  test('the characters whose sound agrees, also with a slip of the pen', () => {
    expect(marked('zhongxinfa', 'title')).toEqual(['重新发']);
    expect(marked('yinhangtuikaun', 'title').join('')).toMatch(/^银行退/);
  });
});

describe('use', () => {
  test('moves a phrase up inside its tier, never into a better one', () => {
    expect(found('说明')).toEqual(['wash', 'late']);
    expect(found('说明', new Map([['late', 0.5]]))).toEqual(['late', 'wash']);
    const search = createSearch([entry('text', '甲', '退货请看'), entry('title', '退货怎么退比较好', '乙')]);
    expect(ids(search.find('退货', 5, new Map([['text', 0.999]])))).toEqual(['title', 'text']);
  });

  test('whatever was used, the tiers are in order and the same phrases are found', () => {
    const query = fc.constantFrom('说明', '发', 'fa', 's', '退', '物流', 'yin', '一');
    const usage = fc.dictionary(
      fc.constantFrom(...SMALL.map(({ phrase }) => phrase.id)),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(query, usage, (typed, worth) => {
        const plain = small.find(typed, 10);
        const hits = small.find(typed, 10, new Map(Object.entries(worth)));
        const tiers = (all: SearchHit[]): number[] => all.map(({ score }) => Math.floor(score));
        expect(tiers(hits)).toEqual(tiers(plain));
        expect(new Set(ids(hits))).toEqual(new Set(ids(plain)));
      }),
    );
  });

  test.each(['运费', 'yunfei', 'yf'])(
    'lifts what sounds like the query as it lifts what is written so: %s',
    (query) => {
      const search = createSearch([
        entry('short', '运费险', '寄出后由保险赔。'),
        entry('one', '运费说明', '结算页能看到。'),
        entry('two', '运费多收', '截图发我看看。'),
      ]);
      expect(ids(search.find(query, 5))).toEqual(['short', 'one', 'two']);
      expect(ids(search.find(query, 5, new Map([['two', 1]])))[0]).toBe('two');
    },
  );

  test('a favourite comes first where all else is equal, and not before what was ever used', () => {
    const same = ['甲', '乙', '丙'].map((id) => entry(id, '退货地址', '退货请寄到仓库。'));
    const search = createSearch([...same, entry('丁', '退货地址说明', '退货请寄到仓库。')], TITLES);
    const once = new Map([['乙', frecency({ count: 1, lastUsed: 0 }, 200 * 24 * 3600 * 1000)]]);
    const order = (used: ReadonlyMap<string, number>) => ids(search.find('退货', 5, used));
    expect(order(new Map())).toEqual(['甲', '乙', '丙', '丁']);
    expect(order(withFavourites(new Map(), ['丙', '丁']))).toEqual(['丙', '甲', '乙', '丁']);
    expect(order(withFavourites(once, ['丙']))).toEqual(['乙', '丙', '甲', '丁']);
  });

  test('what was used is found among thousands that say the same', () => {
    const many = Array.from({ length: 3000 }, (_, at) => entry(`m${at}`, `退货 ${at}`, '可以退货的。'));
    const search = createSearch(many);
    expect(ids(search.find('退货', 1, new Map([['m2999', 0.8]])))).toEqual(['m2999']);
  });
});

describe('changes', () => {
  const words = ['发货', '退款', '尺码', '地址', '重新', '银行'];
  const phrase = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    pack: fc.constantFrom('p', 'q'),
    title: fc.constantFrom(...words),
    text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join('，')),
    tags: fc.array(fc.constantFrom('物流', '售后'), { maxLength: 2 }),
  });
  const library = fc
    .uniqueArray(phrase, { selector: ({ id, pack }) => `${pack} ${id}`, maxLength: 8 })
    .map((all) => all.map(({ id, title, text, ...more }) => entry(id, title, text, more)));
  const QUERIES = ['发货', 'tuik', 'cm', '#物流', '退款 #售后', '@p', 'yinxing', '地止'];
  const hitsOf = (search: Search | null, query: string): unknown[] =>
    (search?.find(query, 50) ?? [])
      .map(({ phrase: { pack, id }, matches, score }) => JSON.stringify([pack, id, matches, score]))
      .sort();

  test('find what a search of the changed library finds, one after the other; the search before stays as it is', () => {
    fc.assert(
      fc.property(fc.array(library, { minLength: 2, maxLength: 4 }), (libraries) => {
        let search: Search | null = createSearch(libraries[0] ?? []);
        for (const [at, after] of libraries.slice(1).entries()) {
          const before = libraries[at] ?? [];
          const changed: Search | null = search?.change(changesBetween(before, after)) ?? null;
          for (const query of QUERIES) {
            expect(hitsOf(changed, query)).toEqual(hitsOf(createSearch(after), query));
            expect(hitsOf(search, query)).toEqual(hitsOf(createSearch(before), query));
          }
          search = changed;
        }
      }),
    );
  });

  test('are only what differs', () => {
    const tagged = SMALL.filter(({ phrase: { tags } }) => tags);
    const again = tagged.map((one) => ({ ...one, phrase: { ...one.phrase, tags: [...(one.phrase.tags ?? [])] } }));
    expect(changesBetween(tagged, again)).toEqual({ put: [], removed: [] });
    const other = entry('late', '晚发说明', '今天发出。');
    expect(changesBetween(tagged, [other, ...again.slice(2)])).toEqual({
      put: [other],
      removed: [{ pack: 'trade-apparel', id: 'size' }],
    });
  });

  test('too many of them ask for a new search', () => {
    const many = Array.from({ length: 301 }, (_, at) => entry(`n${at}`, `新 ${at}`, '新的。'));
    expect(small.change({ put: many, removed: [] })).toBeNull();
    const some = small.change({ put: many.slice(0, 300), removed: [] });
    expect(some?.change({ put: many.slice(300), removed: [] })).toBeNull();
    expect(some?.change({ put: many.slice(0, 300), removed: [] })).not.toBeNull();
  });
});

describe('steps', () => {
  test('come often, and end with the search that is built at once', () => {
    const many = Array.from({ length: 1000 }, (_, at) => entry(`m${at}`, `退货 ${at}`, `编号 ${at} 可以退货。`));
    const steps = searchSteps(many);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value.find('编号 17', 5)).toEqual(createSearch(many).find('编号 17', 5));
        break;
      }
      count += 1;
    }
    expect(count).toBeGreaterThan(60);
  });
});
