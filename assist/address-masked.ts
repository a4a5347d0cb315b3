import {
  type AddressComparison,
  compareRegions,
  compareStreets,
  type Finding,
  partOf,
  unitsAgree,
  verdictOf,
} from './address-compare';
import { type Detail, type HouseNumber, readDetail } from './address-detail';
import type { Gazetteer } from './address-divisions';
import { splitAreas, townName } from './address-names';
import { type Region, readRegion } from './address-region';
import { addressForm, detailForm } from './address-text';

/** What a masked address shows: its beginning and its end. Of an open one both are the whole. */
interface Visible {
  region: Region;
  head: Detail;
  tail: Detail;
  masked: boolean;
}

export const HIDDEN = '***';

/** Whether a part of the address is hidden: `浙江省杭州市****`. */
export const isMasked = (text: string): boolean => addressForm(text).includes('*');

function visible(text: string, gazetteer: Gazetteer): Visible {
  const form = addressForm(text);
  const first = form.indexOf('*');
  const head = first < 0 ? form : form.slice(0, first);
  const { region, end } = readRegion(head, gazetteer);
  const detail = readDetail(detailForm(head.slice(end)));
  const tail = first < 0 ? detail : readDetail(detailForm(form.slice(form.lastIndexOf('*') + 1)));
  return { region, head: detail, tail, masked: first >= 0 };
}

const ROAD = /(?:路|街|大道|巷|弄|村)$/u;
const HAS_ROAD = /路|街|大道|巷|弄|村/u;

/** A street whose end may be hidden, beside another; 芦荻街 may be the town 芦荻街道. */
function cutStreets(a: string, b: string): Finding[] {
  const [left, right] = [splitAreas(a), splitAreas(b)];
  const towns = [left.towns.map(townName), right.towns.map(townName)] as const;
  if (towns[0].length > 0 && towns[1].length > 0 && !towns[0].some((town) => towns[1].includes(town))) {
    return [{ part: 'town', a: left.towns.join(''), b: right.towns.join(''), certain: true }];
  }
  const { street } = left;
  if (street === '' || right.street === '' || b.includes(street) || a.includes(right.street)) return [];
  const certain =
    (ROAD.test(street) && HAS_ROAD.test(right.street)) || (ROAD.test(right.street) && HAS_ROAD.test(street));
  return [{ part: 'street', a: street, b: right.street, certain }];
}

/** A number at the edge of the mask may have lost digits. */
function compareAtEdge(a: HouseNumber, b: HouseNumber, edge: 'start' | 'end' | null): Finding[] {
  const [short, long] = a.value.length <= b.value.length ? [a.value, b.value] : [b.value, a.value];
  const fits =
    a.value === b.value || (edge === 'end' ? long.startsWith(short) : edge === 'start' && long.endsWith(short));
  const certain = !fits && unitsAgree(a.unit, b.unit);
  if (fits) return [];
  return [{ part: partOf(a, b), a: a.shown, b: b.shown, certain }];
}

/** Whether the last number stands right before the mask and says no unit: it may go on behind it. */
const cutAtEnd = ({ numbers, names }: Detail, masked: boolean): boolean =>
  masked && names.at(-1) === '' && numbers.at(-1)?.shown === numbers.at(-1)?.value;

const cutAtStart = ({ names }: Detail, masked: boolean): boolean => masked && names[0] === '';

function compareHeads(a: Visible, b: Visible): Finding[] {
  const [left, right] = [a.head, b.head];
  const [street, other] = [left.names[0] ?? '', right.names[0] ?? ''];
  const cut = [a, b].some(({ masked, head }) => masked && head.numbers.length === 0);
  if (cut) return cutStreets(street, other);
  const found = compareStreets(street, other, true);
  if (found.some(({ certain }) => certain)) return found;
  const count = Math.min(left.numbers.length, right.numbers.length);
  const numbers = left.numbers.slice(0, count).flatMap((number, at) => {
    const last =
      (at === left.numbers.length - 1 && cutAtEnd(left, a.masked)) ||
      (at === right.numbers.length - 1 && cutAtEnd(right, b.masked));
    return compareAtEdge(number, right.numbers[at] ?? number, last ? 'end' : null);
  });
  return [...found, ...numbers];
}

/** The numbers of the ends, from the last backwards, as long as they count the same. */
function compareTails(a: Visible, b: Visible): Finding[] {
  const found: Finding[] = [];
  const [left, right] = [a.tail.numbers, b.tail.numbers];
  const count = Math.min(left.length, right.length);
  for (let back = 1; back <= count; back += 1) {
    const [ours, theirs] = [left.at(-back), right.at(-back)];
    if (!ours || !theirs || !unitsAgree(ours.unit, theirs.unit)) break;
    const first =
      (back === left.length && cutAtStart(a.tail, a.masked)) || (back === right.length && cutAtStart(b.tail, b.masked));
    found.unshift(...compareAtEdge(ours, theirs, first ? 'start' : null));
  }
  return found;
}

const shownDetail = ({ masked, head: { names, numbers } }: Visible): string =>
  masked ? HIDDEN : names.map((name, at) => name + (numbers[at]?.shown ?? '')).join('');

/** Two addresses of which at least one hides something: never `same`, because the hidden part may differ. */
export function compareMasked(a: string, b: string, gazetteer: Gazetteer): AddressComparison {
  const [left, right] = [visible(a, gazetteer), visible(b, gazetteer)];
  const findings = [
    ...compareRegions(left.region, right.region),
    ...compareHeads(left, right),
    ...compareTails(left, right),
  ];
  const hidden: Finding = { part: 'detail', a: shownDetail(left), b: shownDetail(right), certain: false };
  return verdictOf([...findings, hidden]);
}
