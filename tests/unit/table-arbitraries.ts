import fc from 'fast-check';
import type { FloorRow, Limit, ProductKey, TableKind, TableRows } from '../../assist/shop-tables';
import { rowKeys } from '../../assist/table-keys';

/** Words that mean "nothing" or "all others" where a text could stand, and signs that are no text. */
const RESERVED = /^(?:无|没有|-|--|—|——|\/|n\/a|none|null|\*|默认|全部|其他|其它|default|others?)$/i;
const piece = fc.constantFrom(...('水壶款 ABxz019=+-@\'"“”，,;；%*&<>/|\n\t·—😀é'.match(/./gsu) ?? []));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const text = (most: number) =>
  fc
    .array(piece, { minLength: 1, maxLength: most })
    .map((pieces) => oneLine(pieces.join('')))
    .filter((one) => one !== '' && !RESERVED.test(one) && !/^="[^"]*"$/.test(one));
const id = fc
  .stringMatching(/^[A-Za-z0-9=+'@-][A-Za-z0-9_.:-]{0,19}$/)
  .filter((one) => !/^\d{15}0{3,}$|^\d(?:\.\d+)?e\+\d+$/i.test(one));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const product: fc.Arbitrary<ProductKey> = fc
  .record({ skuId: orNull(id), productId: orNull(id), name: orNull(text(12)) })
  .filter((key) => key.skuId !== null || key.productId !== null || key.name !== null);

const share = fc.integer({ min: 0, max: 10_000 }).map((basisPoints): Limit => ({ basisPoints }));
const limit: fc.Arbitrary<Limit> = fc.oneof(
  share,
  fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => ({ cents })),
);

function ordered(floor: Limit, authority: Limit | null): Pick<FloorRow, 'floor' | 'authority'> {
  const isLower =
    authority &&
    (('cents' in floor && 'cents' in authority && authority.cents < floor.cents) ||
      ('basisPoints' in floor && 'basisPoints' in authority && authority.basisPoints < floor.basisPoints));
  return isLower ? { floor: authority, authority: floor } : { floor, authority };
}

const floors: fc.Arbitrary<FloorRow> = fc
  .record({
    key: product,
    currency: fc.constantFrom('CNY', 'USD', 'EUR'),
    floor: limit,
    authority: orNull(limit),
    steps: fc.array(limit, { maxLength: 5 }),
    gift: orNull(text(12)),
    giftStock: orNull(fc.nat({ max: 1000 })),
    isDefault: fc.boolean(),
  })
  .chain(({ key, floor, authority, isDefault, gift, giftStock, ...rest }) =>
    fc
      .record({
        floor: isDefault ? share : fc.constant(floor),
        authority: isDefault ? orNull(share) : fc.constant(authority),
      })
      .map(
        (limits): FloorRow => ({
          ...(isDefault
            ? { skuId: null, productId: null, name: null }
            : { skuId: key.skuId, productId: key.productId, name: key.name }),
          currency: rest.currency,
          ...ordered(limits.floor, limits.authority),
          steps: rest.steps,
          gift,
          giftStock: gift === null && giftStock !== null ? 0 : giftStock,
        }),
      ),
  );

const two = (part: number): string => String(part).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const ROWS: { [Kind in TableKind]: fc.Arbitrary<TableRows[Kind]> } = {
  floors,
  stock: fc
    .record({
      key: product,
      spec: orNull(text(10)),
      stock: fc.nat({ max: 10 ** 9 }),
      asOf: orNull(fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}`)),
      sold: orNull(fc.nat({ max: 10 ** 9 })),
      priceUntil: orNull(day),
    })
    .map(({ key, ...rest }) => ({ ...key, ...rest })),
  couriers: fc.record({
    region: orNull(fc.constantFrom('浙江', '浙江 杭州', '广东省深圳市', '昆山市', '内蒙古', 'California', 'São Paulo')),
    courier: text(10),
    days: orNull(text(10)),
    cashOnDelivery: orNull(fc.boolean()),
  }),
  cutoff: fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
    time,
    mostReminders: fc.nat({ max: 20 }),
    gapMinutes: fc.nat({ max: 43_200 }),
  }),
  relations: fc
    .record({
      key: product,
      kind: fc.constantFrom('similar' as const, 'companion' as const),
      other: text(10),
      note: orNull(text(10)),
    })
    .filter(
      ({ key, other }) =>
        key.name === null ||
        key.name.normalize('NFKC').replace(/\s/g, '').toLowerCase() !==
          other.normalize('NFKC').replace(/\s/g, '').toLowerCase(),
    )
    .map(({ key, ...rest }) => ({ ...key, ...rest })),
};

/** Tables in which no two rows are about the same thing. */
export function tables<Kind extends TableKind>(kind: Kind, minLength = 1): fc.Arbitrary<TableRows[Kind][]> {
  const rows = fc.array(ROWS[kind] as fc.Arbitrary<TableRows[Kind]>, { minLength, maxLength: 8 });
  return rows.map((list) => {
    const seen = new Set<string>();
    return list.filter((row) => {
      const keys = rowKeys(kind, row);
      if (keys.some((key) => seen.has(key))) return false;
      for (const key of keys) seen.add(key);
      return true;
    });
  });
}
