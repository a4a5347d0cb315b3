import { type AddressComparison, compareOpen, readAddress } from './address-compare';
import { findPhone } from './address-contact';
import { createGazetteer, type Divisions } from './address-divisions';
import { type FoundAddress, findAddress } from './address-find';
import { compareMasked, isMasked } from './address-masked';
import { type Region, readRegion } from './address-region';
import { addressForm } from './address-text';

export type { AddressComparison, AddressPart, PartDifference } from './address-compare';
export type { Divisions } from './address-divisions';
export type { FoundAddress } from './address-find';
export { isMasked as isMaskedAddress } from './address-masked';
export type { Region } from './address-region';

/** Reads Chinese addresses. Any text is taken: what is no address reads as one without a region. */
export interface AddressReader {
  /** Whether two texts name one place to deliver to, and what decided. Symmetric; a text is the same as itself. */
  compareAddresses(a: string, b: string): AddressComparison;
  /** The last Chinese address in what a buyer wrote; null without one, and for addresses in other languages. */
  findAddress(text: string): FoundAddress | null;
  /** Province, city and district at the start of a text, and what stands behind them, without blanks and punctuation. */
  readRegion(text: string): { region: Region; rest: string };
}

/**
 * @param divisions names of provinces, cities and districts; null knows provinces, and cities and districts by their suffixes alone
 *   (`浙江省杭州市余杭区`, not `浙江杭州余杭`)
 */
export function createAddressReader(divisions: Divisions | null): AddressReader {
  const gazetteer = createGazetteer(divisions);
  const find = (text: string): FoundAddress | null => findAddress(text, gazetteer);
  /** Without the name, the phone and the label that stand around it. */
  const alone = (text: string): string => (surrounded(text) ? (find(text)?.address ?? text) : text);
  return {
    findAddress: find,
    readRegion(text) {
      const form = addressForm(text);
      const { region, end } = readRegion(form, gazetteer);
      return { region, rest: form.slice(end) };
    },
    compareAddresses(a, b) {
      if (a === b || addressForm(a) === addressForm(b)) return { verdict: 'same', parts: [] };
      const [left, right] = [alone(a), alone(b)];
      if (isMasked(left) || isMasked(right)) return compareMasked(left, right, gazetteer);
      return compareOpen(readAddress(left, gazetteer), readAddress(right, gazetteer));
    },
  };
}

const LABEL = /(?:地址|收货人|收件人|姓名|电话|手机)\s*[:：]/u;
const surrounded = (text: string): boolean => findPhone(text.normalize('NFKC')) !== null || LABEL.test(text);

/** Loads the names of the whole country (30 kB packed); only when an address is to be read. */
export async function loadDivisions(): Promise<Divisions> {
  const { default: found } = await import('address-parse/dist/area.js');
  const {
    province_list: provinces,
    city_list: cities,
    area_list: districts,
  } = 'default' in found ? found.default : found;
  return { provinces, cities, districts };
}
