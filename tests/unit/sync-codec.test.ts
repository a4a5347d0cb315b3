import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../assist/intents';
import { LAYERS, type OwnRecord } from '../../assist/own';
import { PHRASE_KINDS } from '../../assist/phrase';
import { decodeRecord, encodeRecord } from '../../storage/sync/codec';
import { INTENT_CODES, LAYER_CODES, PHRASE_KIND_CODES, STAGE_CODES } from '../../storage/sync/frozen';
import { PHRASE_FIELDS } from '../../storage/sync/phrase-codec';
import { canonicalText, isDeletion, isWireRecord, type WireRecord } from '../../storage/sync/wire';
import { phraseValues, records } from './sync-records';

const STAMP = '0mb1a2c3d0001abcdef';

const phrase = (fields: Partial<OwnRecord<'phrase'>['value']> = {}): OwnRecord => ({
  key: 'phrase:own.1',
  kind: 'phrase',
  id: 'own.1',
  stamp: STAMP,
  value: { language: 'zh-CN', layer: 'personal', title: '发货', text: '今天发', shortcode: '', intents: [], ...fields },
});

describe('a record in the sync area', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(records, (record) => {
        const wire = encodeRecord(record);
        expect(isWireRecord(wire)).toBe(true);
        expect(isDeletion(wire)).toBe(record.value === null);
        expect(decodeRecord(JSON.parse(JSON.stringify(wire)))).toEqual(record);
      }),
    );
  });

  it('is short: places instead of names, and nothing for what is empty at the end', () => {
    expect(encodeRecord(phrase())).toEqual(['own.1', STAMP, 'p', 0, 0, '发货', '今天发']);
    expect(encodeRecord(phrase({ intents: ['bargain', 'stock'] }))).toEqual(
      ['own.1', STAMP, 'p', 0, 0, '发货', '今天发', 0, [6, 1]], // biome-ignore format: one line
    );
    expect(encodeRecord({ ...phrase(), value: null })).toEqual(['own.1', STAMP, 'p']);
  });

  it('is the same for equal values, whatever the order of members and however emptiness is said', () => {
    const setting = (value: OwnRecord<'setting'>['value']): OwnRecord => ({
      ...{ key: 'setting:remarkTemplates', kind: 'setting', id: 'remarkTemplates', stamp: STAMP, value },
    });
    expect(canonicalText(encodeRecord(setting({ b: 1, a: 2 })))).toBe(
      canonicalText(encodeRecord(setting({ a: 2, b: 1 }))),
    );
    expect(encodeRecord(phrase({ tags: [], note: '', disabled: false, kind: 'reply' }))).toEqual(
      encodeRecord(phrase()),
    );
  });

  it('holds no half of a surrogate pair: the area would give back another letter, and it would be written for ever', () => {
    expect(encodeRecord(phrase({ title: 'a\ud83d' }))[5]).toBe('a\ufffd');
    expect(encodeRecord(phrase({ title: 'a😊' }))[5]).toBe('a😊');
  });

  it('keeps what a newer version wrote behind the fields', () => {
    fc.assert(
      fc.property(phraseValues, fc.array(fc.constantFrom('neu', 0, 7, null, [1])), (value, more) => {
        const tail = [...more, 'end'];
        const wire = encodeRecord({ ...phrase(value), tail });
        expect(wire.slice(3 + PHRASE_FIELDS.length)).toEqual(tail);
        expect(decodeRecord(wire)?.tail).toEqual(tail);
      }),
    );
  });

  it.each<[string, WireRecord]>([
    ['an intent of a newer version', ['a', STAMP, 'p', 0, 0, 't', 'x', 0, [999]]],
    ['a kind of a newer version', ['a', STAMP, 'z', 'what']],
    ['a field of another type', ['a', STAMP, 'p', 0, 0, 't', ['x']]],
    ['a phrase without words', ['a', STAMP, 'p', 0, 0, 't']],
    ['braces that no placeholder took', ['a', STAMP, 'p', 0, 0, 't', '{nobody knows this}']],
    ['a feed without an address', ['a', STAMP, 'u']],
    ['a hide of another form', ['a', STAMP, 'h', 2]],
  ])('is not read with %s', (_, wire) => {
    const read = decodeRecord(wire);
    expect(read === null || read.value === null).toBe(true);
    if (wire.length > 3) expect(read).toBeNull();
  });
});

describe('frozen places', () => {
  it('are what they were: another order would give phrases of other computers other intents', () => {
    expect(INTENT_CODES.map((id, place) => `${place} ${id}`)).toMatchInlineSnapshot(`
      [
        "0 greeting",
        "1 stock",
        "2 size_fit",
        "3 product_info",
        "4 recommend",
        "5 price",
        "6 bargain",
        "7 promo_coupon",
        "8 price_protect",
        "9 price_change",
        "10 gift",
        "11 shipping_time",
        "12 courier_choice",
        "13 shipping_fee",
        "14 delivery_area",
        "15 address_change",
        "16 cod",
        "17 payment",
        "18 unpaid",
        "19 order_placed",
        "20 how_to_order",
        "21 order_cancel",
        "22 order_modify_note",
        "23 order_info",
        "24 dispatch_status",
        "25 logistics",
        "26 delivery_arrange",
        "27 missing_wrong_damaged",
        "28 return",
        "29 exchange",
        "30 refund_status",
        "31 quality_complaint",
        "32 warranty_repair",
        "33 invoice",
        "34 review",
        "35 threat_escalation",
        "36 complaint_service",
        "37 human_handoff",
        "38 thanks_close",
        "39 ack",
        "40 info_given",
        "41 account_platform",
        "42 other",
      ]
    `);
    expect([STAGE_CODES, PHRASE_KIND_CODES, LAYER_CODES]).toMatchInlineSnapshot(`
      [
        [
          "unpaid",
          "paid",
          "shipped",
          "received",
          "refunding",
          "closed",
          "unknown",
        ],
        [
          "reply",
          "sms",
          "review",
          "auto-reply",
          "signature",
          "remark",
          "handover",
        ],
        [
          "personal",
          "team",
          "shop",
        ],
      ]
    `);
    expect(PHRASE_FIELDS).toMatchInlineSnapshot(`
      [
        "language",
        "layer",
        "title",
        "text",
        "shortcode",
        "intents",
        "stages",
        "tags",
        "variants",
        "base",
        "group",
        "examples",
        "kind",
        "disabled",
        "deletedAt",
        "validFrom",
        "validUntil",
        "weekly",
        "images",
        "note",
      ]
    `);
  });

  it('are given to every word that a phrase can have', () => {
    expect(new Set(INTENT_CODES)).toEqual(new Set(INTENTS));
    expect(INTENT_CODES).toHaveLength(INTENTS.length);
    expect(new Set(PHRASE_KIND_CODES)).toEqual(new Set(PHRASE_KINDS));
    expect(new Set(LAYER_CODES)).toEqual(new Set(LAYERS));
  });
});
