import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnRecord } from '../../assist/own';
import type { Phrase } from '../../assist/phrase';
import {
  allRows,
  currentKey,
  MS_PER_DAY,
  type PackRows,
  type PhraseRow,
  phrasesById,
  type RowSources,
  rowsAfter,
} from '../../assist/phrase-row';
import { countRows, flatGroups } from '../../assist/phrase-tree';
import { isInView, isUnused, type PhraseView, sortRows } from '../../assist/phrase-views';

const NOW = 20_000 * MS_PER_DAY + 5;
const NO_SIMILAR: ReadonlySet<string> = new Set();
const facts = { now: NOW, similar: NO_SIMILAR };

const phrase = (id: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  title: id,
  text: `亲，${id}`,
  shortcode: '',
  intents: [],
  ...more,
});

const pack = (id: string, ids: string[], more: Partial<Phrase> = {}): PackRows => ({
  id,
  language: 'zh-CN',
  phrases: ids.map((one) => phrase(one, more)),
});

function record(kind: OwnRecord['kind'], id: string, value: object | true | null): OwnRecord {
  return { key: `${kind}:${id}`, kind, id, stamp: `${id}`, value } as OwnRecord;
}

const own = (id: string, more: object = {}): OwnRecord => {
  const { id: _id, ...value } = phrase(id);
  return record('phrase', id, { ...value, language: 'zh-CN', layer: 'personal', ...more });
};

const sources = (packs: PackRows[], records: OwnRecord[], more: Partial<RowSources> = {}): RowSources => ({
  records: new Map(records.map((one) => [one.key, one])),
  packs: phrasesById(packs),
  usage: new Map(),
  today: '2026-11-23',
  now: NOW,
  timeOf: () => 0,
  layerOf: (id) => (id === 'starter' ? 'shop' : 'team'),
  ...more,
});

const list = (from: RowSources): PhraseRow[] => [...allRows(from).values()];
const keys = (from: RowSources): string[] => list(from).map(({ key }) => key);

describe('rows of phrases', () => {
  it('are those of the packs, an edited copy in the place of its original', () => {
    const from = sources([pack('starter', ['a', 'b'])], [own('b', { base: { pack: 'starter', of: 'x' } }), own('c')]);
    expect(keys(from)).toEqual(['starter\na', 'own\nb', 'own\nc']);
    expect(list(from).map(({ layer, isCopy, own: mine }) => [layer, isCopy, mine !== null])).toEqual([
      ['shop', false, false],
      ['personal', true, true],
      ['personal', false, true],
    ]);
  });

  it('show the original again when its copy is in the trash, and both', () => {
    const from = sources([pack('starter', ['a'])], [own('a', { base: { pack: 'starter', of: 'x' }, deletedAt: 1 })]);
    expect(list(from).map(({ key, state }) => [key, state])).toEqual([
      ['starter\na', 'active'],
      ['own\na', 'trash'],
    ]);
  });

  it('say what state they are in', () => {
    const states = list(
      sources(
        [pack('team', ['h', 'd'], {}), pack('old', ['e'], { validUntil: '2026-11-22' })],
        [
          record('hide', 'h', true),
          record('hide', 'd', null),
          own('off', { disabled: true }),
          own('last', { validUntil: '2026-11-23' }),
        ],
      ),
    ).map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ['h', 'hidden'],
      ['d', 'active'],
      ['e', 'out-of-date'],
      ['off', 'disabled'],
      ['last', 'active'],
    ]);
  });

  it('count the uses of the last 30 days, and none of before they were kept by day', () => {
    const days = { 20000: 2, 19971: 3, 19970: 5, 19969: 7 };
    const usage = new Map([
      ['a', { lastUsed: NOW, days }],
      ['b', { lastUsed: 7 }],
    ]);
    const uses = list(sources([pack('team', ['a', 'b', 'c'])], [], { usage })).map((row) => [row.uses, row.lastUsed]);
    expect(uses).toEqual([
      [5, NOW],
      [0, 7],
      [0, 0],
    ]);
  });

  const anyId = fc.constantFrom('a', 'b', 'c', 'd');
  const anyRecord = fc.oneof(
    fc.tuple(anyId, fc.boolean()).map(([id, isOn]) => record('hide', id, isOn || null)),
    fc.tuple(anyId, fc.boolean()).map(([id, isOn]) => record('favourite', id, isOn || null)),
    anyId.map((id) => record('phrase', id, null)),
    fc
      .tuple(anyId, fc.record({ deletedAt: fc.constant(1), disabled: fc.constant(true) }, { requiredKeys: [] }))
      .map(([id, more]) => own(id, more)),
  );

  it('are the same whether a change is followed or all is read anew, and what it is not about is not touched', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), fc.array(anyRecord, { maxLength: 3 }), (before, written) => {
        const packs = [pack('starter', ['a', 'b']), pack('team', ['b', 'c'])];
        const first = allRows(sources(packs, before));
        const after = sources(packs, [...before, ...written]);
        const ids = new Set(written.map(({ id }) => id));
        const followed = rowsAfter(first, ids, after);
        expect(new Map([...followed].sort())).toEqual(new Map([...allRows(after)].sort()));
        for (const [key, row] of followed) if (!ids.has(row.id)) expect(row).toBe(first.get(key));
      }),
    );
  });

  it('keep their place when a copy is made, and are found where they went', () => {
    const packs = [pack('starter', ['a', 'b', 'c'])];
    const first = allRows(sources(packs, []));
    const after = rowsAfter(first, ['b'], sources(packs, [own('b')]));
    expect([...after.keys()]).toEqual(['starter\na', 'own\nb', 'starter\nc']);
    expect(currentKey(after, 'starter\nb')).toBe('own\nb');
    expect(currentKey(after, 'starter\nc')).toBe('starter\nc');
  });
});

const anyRow = fc
  .record({
    group: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
    layer: fc.constantFrom('personal' as const, 'team' as const, 'shop' as const),
    state: fc.constantFrom('active' as const, 'disabled' as const, 'hidden' as const, 'trash' as const),
    favourite: fc.boolean(),
    lastUsed: fc.constantFrom(0, NOW - 91 * MS_PER_DAY, NOW - 89 * MS_PER_DAY),
    uses: fc.nat(3),
    shortcode: fc.constantFrom('', 'a', 'b'),
  })
  .map(({ group, shortcode, ...rest }): PhraseRow => {
    const id = `${Math.random()}`;
    const blank = { own: null, source: 'team', isCopy: false, changedAt: 0, language: 'zh-CN' as const };
    return { ...blank, ...rest, id, key: id, phrase: phrase(id, { group, shortcode }) };
  });

const isListed = ({ state }: PhraseRow): boolean => state === 'active' || state === 'disabled';

describe('counts of views', () => {
  it('are how many rows each view lists', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const counts = countRows(rows, facts);
        const inView = (view: PhraseView): number => rows.filter((row) => isInView(row, view, facts)).length;
        for (const kind of ['all', 'ungrouped', 'favourites', 'unused', 'hidden', 'trash'] as const)
          expect(counts[kind]).toBe(inView({ kind }));
        for (const layer of ['personal', 'team', 'shop'] as const)
          expect(counts.layers[layer]).toBe(inView({ kind: 'layer', layer }));
        for (const { path, count } of flatGroups(counts.groups)) expect(count).toBe(inView({ kind: 'group', path }));
        const inGroups = counts.groups.reduce((sum, { count }) => sum + count, 0);
        expect(inGroups + counts.ungrouped).toBe(counts.all);
        expect(counts.all).toBe(rows.filter(isListed).length);
      }),
    );
  });

  it('show groups that are still empty', () => {
    const { groups } = countRows([], facts, [['甲', '乙']]);
    expect(flatGroups(groups).map(({ path, count }) => [path.join('/'), count])).toEqual([
      ['甲', 0],
      ['甲/乙', 0],
    ]);
  });

  it('do not call a phrase unused that was written lately', () => {
    const row = list(sources([], [own('a')], { timeOf: () => NOW - 89 * MS_PER_DAY }))[0] as PhraseRow;
    expect(isUnused(row, NOW)).toBe(false);
    expect(isUnused(row, NOW + 2 * MS_PER_DAY)).toBe(true);
  });
});

describe('sorting rows', () => {
  it('by uses keeps equal ones in their order; without a code comes last both ways', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.boolean(), (rows, descending) => {
        const compare = (one: string, other: string): number => one.localeCompare(other);
        const byUses = sortRows(rows, { column: 'uses', descending }, compare);
        for (const uses of [0, 1, 2, 3])
          expect(byUses.filter((row) => row.uses === uses)).toEqual(rows.filter((row) => row.uses === uses));
        const codes = sortRows(rows, { column: 'shortcode', descending }, compare).map((row) => row.phrase.shortcode);
        const named = codes.filter((code) => code !== '');
        expect(codes.slice(0, named.length)).toEqual(descending ? named.toSorted().reverse() : named.toSorted());
      }),
    );
  });
});
