import fc from 'fast-check';
import { INTENTS } from '../../assist/intents';
import { type OwnPhrase, type OwnRecord, ownKey } from '../../assist/own';
import { PHRASE_KINDS } from '../../assist/phrase';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';

/** Records as people may write them, for the laws of sync. */

const word = fc.constantFrom('亲', '发货', 'ok', '<b>', '"好"', '😊', 'a\nb', '尺码 M', '\u2028', '…');
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => `字${list.join('')}`);

export const stamps = fc
  .tuple(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('aaaaaa', 'bbbbbb', 'zz09zz'))
  .map(([now, device]) => nextStamp(NO_STAMP, now, device));

const day = fc.constantFrom('2026-01-31', '2026-11-11');
const image = fc.record({
  sha256: fc.constantFrom('0'.repeat(64), 'af'.repeat(32)),
  type: fc.constantFrom('image/png' as const, 'image/gif' as const),
  name: words(3),
});

export const phraseValues: fc.Arbitrary<Omit<OwnPhrase, 'id'>> = fc.record(
  {
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    layer: fc.constantFrom('personal' as const, 'team' as const, 'shop' as const),
    title: words(4),
    text: words(40),
    shortcode: fc.constantFrom('', 'fh', 'th2'),
    intents: fc.uniqueArray(fc.constantFrom(...INTENTS), { maxLength: 2 }),
    stages: fc.uniqueArray(fc.constantFrom('paid' as const, 'shipped' as const, 'unpaid' as const), { minLength: 1 }),
    tags: fc.array(words(2), { minLength: 1, maxLength: 3 }),
    variants: fc.array(words(10), { minLength: 1, maxLength: 3 }),
    examples: fc.array(words(5), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...PHRASE_KINDS.slice(1)),
    validFrom: day,
    validUntil: day,
    weekly: fc.constant([{ days: [1, 7], from: '22:00', to: '06:30' }]),
    group: fc.array(words(2), { minLength: 1, maxLength: 3 }),
    images: fc.array(image, { minLength: 1, maxLength: 2 }),
    note: words(5),
    disabled: fc.constant(true),
    base: fc.record({ pack: fc.constant('zh'), of: fc.constant('3f9a') }),
    deletedAt: fc.integer({ min: 1, max: 4e12 }),
  },
  { requiredKeys: ['language', 'layer', 'title', 'text', 'shortcode', 'intents'] },
);

const ids = fc.constantFrom('a', 'b', 'own.1f', 'zh.stock.yes');

const ofKind = <K extends OwnRecord['kind']>(kind: K, values: fc.Arbitrary<OwnRecord<K>['value']>) =>
  fc
    .tuple(ids, stamps, values)
    .map(([id, stamp, value]): OwnRecord => ({ key: ownKey(kind, id), kind, id, stamp, value }));

export const records: fc.Arbitrary<OwnRecord> = fc.oneof(
  ofKind('phrase', fc.option(phraseValues)),
  ofKind('hide', fc.constantFrom(true as const, null)),
  ofKind('favourite', fc.constantFrom(true as const, null)),
  ofKind(
    'setting',
    fc.constantFrom<OwnRecord<'setting'>['value']>(true, 0, '', 'zh-CN', { b: '<', a: [1, null] }, null),
  ),
  ofKind(
    'feed',
    fc.option(fc.record({ url: fc.webUrl(), fingerprint: fc.constant('ab'.repeat(32)), title: words(3) })),
  ),
);
