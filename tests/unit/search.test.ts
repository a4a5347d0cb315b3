import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import type { Language, Phrase } from '../../assist/phrase';
import { pinyinKeys } from '../../assist/pinyin-keys';
import { createSearch, type Match, type SearchEntry, type SearchHit } from '../../assist/search';
import { fold } from '../../assist/search-text';

const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

function entry(phrase: Phrase, language: Language = 'zh-CN'): SearchEntry {
  const keys =
    language === 'zh-CN' ? pinyinKeys(`${phrase.title} ${phrase.text}`, toPinyin) : { pinyin: '', initials: '' };
  return { phrase: { ...phrase, pack: 'example', language }, ...keys };
}

const phrase = (id: string, title: string, text: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  title,
  text,
  shortcode: '',
  intents: ['other'],
  ...more,
});

const SMALL = [
  phrase('address', '退货地址', '亲，请寄到{return.address}，收件人写{shop:小店}。', { shortcode: 'thdz' }),
  phrase('back', '同意退货', '可以退的，地址我发您。', { shortcode: 'th' }),
  phrase('sent', '发货时间', '今天下单今天发货，请留意 Shop 通知。', { shortcode: 'fh', tags: ['物流'] }),
  phrase('shirt', 'Ｔ恤尺码', '这件Ｔ恤按平时的尺码拍。', { shortcode: 'tx' }),
  phrase('refund', '退款进度', '已为您处理，退货入库后原路退回。', { shortcode: 'tk' }),
].map((it) => entry(it));
const small = createSearch(SMALL);
const ids = (hits: SearchHit[]): string[] => hits.map((hit) => hit.phrase.id);
const found = (query: string, limit = 10): string[] => ids(small.find(query, limit));

/** What the hits mark, as text. */
function marked(query: string, id: string): Record<string, string[]> {
  const hit = small.find(query, 10).find((it) => it.phrase.id === id);
  return hit ? marksOf(hit) : {};
}

/** What a range of a match is a place in. */
function markedText({ phrase: it, text }: SearchHit, field: Match['field']): string {
  const fields: Partial<Record<Match['field'], string>> = { title: it.title, shortcode: it.shortcode, text };
  return field === 'tags' ? (it.tags ?? []).join('\n') : (fields[field] ?? '');
}

const marksOf = (hit: SearchHit): Record<string, string[]> =>
  Object.fromEntries(
    hit.matches.map(({ field, ranges = [] }) => [
      field,
      ranges.map(([start, end]) => markedText(hit, field).slice(start, end)),
    ]),
  );

describe('order', () => {
  test('an exact shortcode, one that begins so, the title, the text', () => {
    const search = createSearch(
      [
        phrase('text', '甲', '请用 th 查询'),
        phrase('title', 'th 说明', '乙'),
        phrase('prefix', '丙', '丙', { shortcode: 'thdz' }),
        phrase('exact', '丁', '丁', { shortcode: 'th' }),
      ].map((it) => entry(it)),
    );
    expect(ids(search.find('th', 10))).toEqual(['exact', 'prefix', 'title', 'text']);
    expect(search.find('th', 10).map(({ score }) => score)).toEqual(
      search
        .find('th', 10)
        .map(({ score }) => score)
        .sort(),
    );
  });

  test('what the query covers more of comes first', () => {
    expect(found('退货')).toEqual(['address', 'back', 'refund']);
    expect(found('退款进度')[0]).toBe('refund');
  });

  test('no more than asked for', () => {
    expect(found('退货', 1)).toEqual(['address']);
    expect(found('退货', 0)).toEqual([]);
  });
});

describe('what may be typed', () => {
  test.each([
    ['characters', '退货地址', 'address'],
    ['one character', '恤', 'shirt'],
    ['pinyin', 'tuihuodizhi', 'address'],
    ['pinyin that is not finished', 'tuihuodi', 'address'],
    ['pinyin with blanks', 'tui huo di', 'address'],
    ['initials', 'fhsj', 'sent'],
    ['initials and syllables', 'thuod', 'address'],
    ['pinyin and characters', 'tuihuo地址', 'address'],
    ['characters and pinyin', '退货dizhi', 'address'],
    ['a Latin word in a title', 't恤', 'shirt'],
    ['full width', 'ＴＨＤＺ', 'address'],
    ['capitals', 'SHOP', 'sent'],
    ['a tag', '物流', 'sent'],
    ['two words in any place', '下单 留意', 'sent'],
    ['two words in title and text', '入库 进度', 'refund'],
    ['a fallback', '小店', 'address'],
    ['one wrong character', '退货地止', 'address'],
    ['one missing character', '发时间', 'sent'],
    ['one more character', '退款的进度', 'refund'],
    ['two letters exchanged', 'tuihoudizhi', 'address'],
    ['blanks around', '  退货地址  ', 'address'],
  ])('%s: %s', (_what, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test.each(['', '   ', '　', '\n'])('nothing typed (%j) finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  test.each(['龘龘', 'zzzzzz', '🙂', '{', 'return.address', '!!!'])('%j is nowhere', (query) => {
    expect(found(query)).toEqual([]);
  });

  test('one or two letters inside a word are no match', () => {
    const english = createSearch([
      entry(phrase('a', 'This one', 'within'), 'en'),
      entry(phrase('b', 'Say hi', 'hi'), 'en'),
    ]);
    expect(ids(english.find('hi', 10))).toEqual(['b']);
    expect(ids(english.find('ith', 10))).toEqual(['a']);
  });

  test('English words with a typing error', () => {
    const english = createSearch([entry(phrase('a', 'Check the refund', 'Let me see.'), 'en')]);
    for (const query of ['refund', 'refnud', 'rfund', 'reffund', 'REFUND'])
      expect(ids(english.find(query, 5))).toEqual(['a']);
  });

  test('keys that do not line up do no harm, and no keys only lose the sound', () => {
    const title = '退货地址';
    const search = createSearch([
      { ...entry(phrase('odd', title, '甲')), pinyin: 'tui', initials: 't' },
      { ...entry(phrase('none', title, '乙')), pinyin: '', initials: '' },
    ]);
    expect(ids(search.find('退货', 5))).toEqual(['odd', 'none']);
    expect(ids(search.find('tuihuo', 5))).toEqual([]);
  });

  test('an empty library finds nothing', () => {
    expect(createSearch([]).find('退货', 5)).toEqual([]);
  });
});

describe('marks', () => {
  test('are the places in the original', () => {
    expect(marked('退货', 'refund')).toEqual({ text: ['退货'] });
    expect(marked('t恤', 'shirt')).toMatchObject({ title: ['Ｔ恤'], text: ['Ｔ恤'] });
    expect(marked('thd', 'address')).toEqual({ shortcode: ['thd'] });
    expect(marked('下单 发货', 'sent')).toEqual({ title: ['发货'], text: ['下单', '发货'] });
  });

  test('show what was heard, in title and text', () => {
    expect(marked('tuihuodi', 'address')).toEqual({ title: ['退货地'], pinyin: [] });
    expect(marked('liuyi', 'sent')).toEqual({ text: ['留意'], pinyin: [] });
    expect(marked('物流', 'sent')).toEqual({ tags: ['物流'] });
  });
});

const languages = ['zh-CN', 'en'] as const;
const starters = languages.flatMap((language) => {
  const file = new URL(`../../phrases/${language}/phrases.json`, import.meta.url);
  const { phrases } = JSON.parse(readFileSync(file, 'utf8')) as { phrases: Phrase[] };
  return phrases.map((it) => entry(it, language));
});
const library = createSearch(starters);
const chinese = starters.filter(({ phrase: it }) => it.language === 'zh-CN');
const ALL = starters.length;

describe('in the starter packs', () => {
  test('every phrase is first by its shortcode', () => {
    for (const { phrase: it } of starters.filter((row) => row.phrase.shortcode)) {
      // Two languages may share a code.
      const first = library.find(it.shortcode, 2).map((hit) => hit.phrase.shortcode);
      expect(first[0]).toBe(it.shortcode);
    }
  });

  test('every phrase is found by its title, first or beside one that has it too', () => {
    for (const { phrase: it } of starters) {
      const hits = library.find(it.title, ALL);
      expect(hits.map((hit) => hit.phrase)).toContain(it);
      expect(hits.find((hit) => fold(hit.phrase.shortcode) !== fold(it.title))?.phrase.title).toBe(it.title);
    }
  });

  test('every Chinese phrase is found by the sound and by the initials of its title', () => {
    for (const { phrase: it } of chinese) {
      const keys = pinyinKeys(it.title, toPinyin);
      expect(ids(library.find(keys.pinyin.replaceAll(' ', ''), ALL))).toContain(it.id);
      if (keys.initials.length > 2) expect(ids(library.find(keys.initials, ALL))).toContain(it.id);
    }
  });

  test('every Chinese phrase is found with one wrong character in its title', () => {
    for (const { phrase: it } of chinese.filter((row) => /^\p{Script=Han}{4,}$/u.test(row.phrase.title))) {
      for (const at of [0, 1, it.title.length - 1]) {
        const typo = `${it.title.slice(0, at)}龘${it.title.slice(at + 1)}`;
        expect(ids(library.find(typo, ALL)), typo).toContain(it.id);
      }
    }
  });

  test('what holds the query comes before what does not, and nothing that holds it is left out', () => {
    const titles = starters.map(({ phrase: it }) => fold(it.title));
    const piece = fc
      .tuple(fc.constantFrom(...titles), fc.nat(6), fc.integer({ min: 2, max: 5 }))
      .map(([title, at, length]) => title.slice(at, at + length).trim())
      .filter((query) => /^\p{Script=Han}{2,}$/u.test(query));
    fc.assert(
      fc.property(piece, (query) => {
        const hits = library.find(query, ALL);
        const holders = starters
          .filter(({ phrase: it }) => fold(it.title).includes(query))
          .map(({ phrase: it }) => it.id);
        expect(new Set(ids(hits).slice(0, holders.length))).toEqual(new Set(holders));
      }),
    );
  });
});

describe('in a library that is larger than the short list', () => {
  const openings = ['您好', '亲', '在的', '好的'];
  const middles = ['今天下单今天发货', '这款可以退货', '地址请核对一下', '尺码按平时的拍'];
  const many = Array.from({ length: 2000 }, (_, at) => {
    const [opening, middle] = [openings[at % 4] ?? '', middles[Math.floor(at / 4) % 4] ?? ''];
    return phrase(`many-${at}`, `${middle.slice(-4)} ${at}`, `${opening}，${middle}，编号 ${at}。`, {
      shortcode: `m${at}`,
    });
  });
  const one = phrase('one', '退货寄到哪', '退回的衣服请寄到仓库，地址我发您。', { shortcode: 'zz' });
  const search = createSearch([...many, one].map((it) => entry(it)));

  test.each(['退货寄到哪', '退货寄倒哪', 'tuihuojidaona', 'thjdn', '寄到仓库', 'tuihuo寄到', 'zz', '衣服'])(
    '%s',
    (query) => {
      expect(ids(search.find(query, 5))[0]).toBe('one');
    },
  );

  test('what everybody says gives as many as asked for, titles first', () => {
    const hits = search.find('退货', 20);
    expect(hits).toHaveLength(20);
    expect(hits.every((hit) => hit.phrase.title.includes('退货'))).toBe(true);
  });

  test('one of many alike is found by what only it has', () => {
    expect(ids(search.find('地址请核 1738', 3))).toContain('many-1738');
    expect(ids(search.find('m1738', 3))[0]).toBe('many-1738');
  });
});

describe('laws', () => {
  const word = fc.oneof(
    fc.constantFrom('退货', 'tui', 'th', '地址', 'Ｆ', 'refund', '{', '}', '，', 'i', '𠮷', 'İ'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const query = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
  const valid = (hit: SearchHit): boolean =>
    hit.matches.every(({ field, ranges = [] }) => {
      const { length } = markedText(hit, field);
      const flat = ranges.flat();
      return flat.every((at, index) => at >= 0 && at <= length && (index === 0 || at > (flat[index - 1] ?? 0)));
    });

  test('whatever is typed: no error, no phrase twice, scores go up, every mark lies in its field', () => {
    fc.assert(
      fc.property(query, fc.nat(30), (typed, limit) => {
        const hits = library.find(typed, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map((hit) => hit.phrase)).size).toBe(hits.length);
        expect(hits.every((hit, at) => at === 0 || hit.score >= (hits[at - 1]?.score ?? 0))).toBe(true);
        expect(hits.every((hit) => hit.matches.length > 0 && valid(hit))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a smaller limit gives the beginning of a larger one where the query is held', () => {
    expect(ids(library.find('退货', 3))).toEqual(ids(library.find('退货', 7)).slice(0, 3));
  });
});
