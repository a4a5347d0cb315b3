import { type AddressReader, createAddressReader, type Region } from './address';
import { shortName } from './address-divisions';
import { sameName } from './address-region';
import type { OrderFacts, OrderStage } from './model';
import type { CourierRow } from './shop-tables';

export interface ChosenCourier {
  row: CourierRow;
  /** It is the row for everywhere else. */
  default: boolean;
}

type ReadRegion = AddressReader['readRegion'];

const LEVELS = ['province', 'city', 'district'] as const;
const HAN = /\p{Script=Han}/u;

/** Knows provinces, and cities and districts by their suffix: enough for addresses as consoles write them. */
const plain: ReadRegion = createAddressReader(null).readRegion;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A region in Latin letters is any name in the address: `Oakhaven`. */
const isNamed = (region: string, address: string): boolean =>
  new RegExp(`(?<!\\p{L})${escaped(region)}(?!\\p{L})`, 'iu').test(address);

/** Names without suffix that no list told apart: the 杭州 of `浙江 杭州`, the 杭州余杭 of `浙江杭州余杭`. 0: none of the address. */
function levelOf(rest: string, { city, district }: Region): number {
  const [ofCity, ofDistrict] = [city && shortName(city), district && shortName(district)];
  const names = [rest, shortName(rest)];
  if (ofDistrict && names.some((name) => name === ofDistrict || name === `${ofCity}${ofDistrict}`)) return 3;
  return ofCity && names.includes(ofCity) ? 2 : 0;
}

/** How exactly a region covers an address: 0 not at all, 1 as its province, 2 its city, 3 its district. */
function exactness(region: string, address: string, read: ReadRegion): number {
  if (!HAN.test(region)) return isNamed(region, address) ? 1 : 0;
  const said = read(region);
  const { region: of } = read(address);
  const named = LEVELS.filter((level) => said.region[level] !== null);
  const covers = named.every((level) => {
    const [ours, theirs] = [said.region[level], of[level]];
    return ours !== null && theirs !== null && sameName(ours, theirs);
  });
  if (!covers) return 0;
  return said.rest === '' ? Math.max(0, ...named.map((level) => LEVELS.indexOf(level) + 1)) : levelOf(said.rest, of);
}

/**
 * Who carries a parcel to an address: the row of its district before that of its city, its province and everywhere else; of equal ones
 * the first. Null when no row fits. An address that is not known, or of which the region is hidden, goes by the row for everywhere else.
 * @param read with the names of the whole country, `浙江杭州余杭` is understood without suffixes, too
 */
export function courierFor(
  address: string | null,
  rows: readonly CourierRow[],
  read: ReadRegion = plain,
): ChosenCourier | null {
  let best: CourierRow | null = null;
  let most = 0;
  for (const row of address === null ? [] : rows) {
    const exact = row.region === null ? 0 : exactness(row.region, address ?? '', read);
    if (exact > most) [best, most] = [row, exact];
  }
  if (best) return { row: best, default: false };
  const everywhere = rows.find(({ region }) => region === null);
  return everywhere ? { row: everywhere, default: true } : null;
}

/** Stages in which the parcel has not left: it is still open who carries it. */
const NOT_LEFT: ReadonlySet<OrderStage> = new Set<OrderStage>(['unpaid', 'paid']);

/**
 * Who will carry an order that names no courier and has not left; null for any other. Where it matters where it goes and the page does
 * not show it, nobody is named.
 */
export function courierOfOrder(
  { address, courier, stage }: Pick<OrderFacts, 'address' | 'courier' | 'stage'>,
  rows: readonly CourierRow[],
  read: ReadRegion = plain,
): ChosenCourier | null {
  if (courier !== null || !NOT_LEFT.has(stage)) return null;
  const chosen = courierFor(address, rows, read);
  if (!chosen?.default || rows.every(({ region }) => region === null)) return chosen;
  const unread = !address || (HAN.test(address) && read(address).region.province === null) || /^[\s*]*$/.test(address);
  return unread ? null : chosen;
}
