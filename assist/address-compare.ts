import { type Detail, type HouseNumber, readDetail, type Unit } from './address-detail';
import type { Gazetteer } from './address-divisions';
import { type Likeness, nameLikeness, splitAreas, streetLikeness, townName } from './address-names';
import { type Region, readRegion, sameName } from './address-region';
import { addressForm, detailForm } from './address-text';

export type AddressPart =
  | 'province'
  | 'city'
  | 'district'
  | 'town'
  | 'street'
  | 'number'
  | 'building'
  | 'unit'
  | 'floor'
  | 'room'
  | 'detail';

/** A part that the two say differently; null where one does not say it. */
export interface PartDifference {
  part: AddressPart;
  a: string | null;
  b: string | null;
}

export interface AddressComparison {
  /** `unclear`: what one of them leaves out, hides or perhaps misspells could make another place of it. */
  verdict: 'same' | 'different' | 'unclear';
  /** What decided, in the order of an address; empty for `same`. */
  parts: PartDifference[];
}

/** A difference; `certain` ones make another address. */
export interface Finding extends PartDifference {
  certain: boolean;
}

export interface ReadAddress {
  region: Region;
  detail: Detail;
}

/** Reads an address without masks; any text is read somehow. */
export function readAddress(text: string, gazetteer: Gazetteer): ReadAddress {
  const form = addressForm(text);
  const { region, end } = readRegion(form, gazetteer);
  return { region, detail: readDetail(detailForm(form.slice(end))) };
}

const orNull = (text: string): string | null => text || null;

/** Findings of the region: a level that only one of them says is no difference. */
export function compareRegions(a: Region, b: Region): Finding[] {
  const levels = ['province', 'city', 'district'] as const;
  return levels.flatMap((part) => {
    const [left, right] = [a[part], b[part]];
    return left && right && !sameName(left, right) ? [{ part, a: left, b: right, certain: true }] : [];
  });
}

const PART_OF: Record<Unit, AddressPart> = {
  number: 'number',
  lane: 'number',
  group: 'number',
  building: 'building',
  unit: 'unit',
  floor: 'floor',
  room: 'room',
};

/** 501号 is often said for 501室; a building is not a house number for certain. */
const KIN = new Set(['number room', 'room number', 'number lane', 'lane number', 'number group', 'group number']);

export const unitsAgree = (a: Unit | null, b: Unit | null): boolean =>
  a === null || b === null || a === b || KIN.has(`${a} ${b}`);

const FINER: readonly Unit[] = ['building', 'unit', 'floor', 'room', 'lane', 'group', 'number'];

/** What a pair of numbers is about, whichever of the two says so. */
export const partOf = (...numbers: HouseNumber[]): AddressPart => {
  const unit = FINER.find((one) => numbers.some((number) => number.unit === one));
  return unit ? PART_OF[unit] : 'number';
};

/** `5楼502` says no more than `502`. */
function withoutImpliedFloors(numbers: HouseNumber[], other: HouseNumber[]): HouseNumber[] {
  if (other.some(({ unit }) => unit === 'floor')) return numbers;
  return numbers.filter(({ value, unit }, at) => {
    const next = numbers[at + 1]?.value ?? '';
    return unit !== 'floor' || !(next.startsWith(value) && next.length === value.length + 2);
  });
}

function comparePair(a: HouseNumber, b: HouseNumber): Finding[] {
  const certain = a.value !== b.value;
  if (!certain && unitsAgree(a.unit, b.unit)) return [];
  return [{ part: partOf(a, b), a: a.shown, b: b.shown, certain }];
}

/** Which numbers of the longer row the shorter one leaves out; null when it is not a part of it. */
function leftOut(short: HouseNumber[], long: HouseNumber[]): HouseNumber[] | null {
  let at = 0;
  const missing = long.filter((number) => {
    const here = short[at];
    if (!here || here.value !== number.value || !unitsAgree(here.unit, number.unit)) return true;
    at += 1;
    return false;
  });
  return at === short.length ? missing : null;
}

const shownTogether = (numbers: HouseNumber[]): string | null => orNull(numbers.map(({ shown }) => shown).join(' '));

/** Rows that do not go side by side: what is left out is unclear, what contradicts is different. */
function compareUnequal(a: HouseNumber[], b: HouseNumber[]): Finding[] {
  const swapped = a.length > b.length;
  const missing = swapped ? leftOut(b, a) : leftOut(a, b);
  if (missing) {
    return missing.map((number) => {
      const [left, right] = swapped ? [number.shown, null] : [null, number.shown];
      return { part: partOf(number), a: left, b: right, certain: false };
    });
  }
  const units = new Set(a.flatMap(({ unit }) => (unit && b.some((other) => other.unit === unit) ? [unit] : [])));
  const differing = [...units].flatMap((unit) => {
    const of = (numbers: HouseNumber[]): string | null =>
      shownTogether(numbers.filter((number) => number.unit === unit));
    const [left, right] = [of(a), of(b)];
    return left === right ? [] : [{ part: PART_OF[unit], a: left, b: right, certain: true }];
  });
  return differing.length > 0
    ? differing
    : [{ part: 'number', a: shownTogether(a), b: shownTogether(b), certain: true }];
}

export function compareNumbers(left: HouseNumber[], right: HouseNumber[]): Finding[] {
  const a = withoutImpliedFloors(left, right);
  const b = withoutImpliedFloors(right, left);
  // A lane beside a building: they do not stand in the same places.
  const shifted = a.some(({ value, unit }, at) => {
    const other = b[at];
    return other && other.value !== value && !unitsAgree(unit, other.unit);
  });
  if (shifted || a.length !== b.length) return compareUnequal(a, b);
  return a.flatMap((number, at) => comparePair(number, b[at] ?? number));
}

const finding = (part: AddressPart, a: string, b: string, likeness: Likeness): Finding[] =>
  likeness === 'same' ? [] : [{ part, a: orNull(a), b: orNull(b), certain: likeness === 'different' }];

/** Town, zone and street: what stands before the first number. */
export function compareStreets(a: string, b: string, hasNumbers: boolean): Finding[] {
  const [left, right] = [splitAreas(a), splitAreas(b)];
  const streets = finding('street', left.street, right.street, streetLikeness(left.street, right.street, hasNumbers));
  const agreeing = left.street !== '' && streets.length === 0;
  const areas = (kind: 'towns' | 'zones', named: (area: string) => string): Finding[] => {
    const [ours, theirs] = [left[kind].map(named), right[kind].map(named)];
    const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
    const contained = few.every((area) => many.includes(area));
    // Without a street the area is all there is.
    const enough = agreeing || few.length === many.length || (few.length > 0 && hasNumbers);
    if (contained && (enough || left.street !== right.street)) return [];
    const likeness = contained || agreeing ? 'perhaps' : 'different';
    return finding(kind === 'towns' ? 'town' : 'detail', left[kind].join(''), right[kind].join(''), likeness);
  };
  return [...areas('towns', townName), ...areas('zones', (zone) => zone), ...streets];
}

/** The names between and behind numbers that agree. */
function compareNames(a: string[], b: string[]): Finding[] {
  if (a.length !== b.length) return [];
  return a.slice(1).flatMap((name, at) => {
    const other = b[at + 1] ?? '';
    return finding('detail', name, other, nameLikeness(name, other, at === a.length - 2));
  });
}

export function compareDetails(a: Detail, b: Detail): Finding[] {
  const numbers = compareNumbers(a.numbers, b.numbers);
  const counted = a.numbers.length > 0 && b.numbers.length > 0;
  const streets = compareStreets(
    a.names[0] ?? '',
    b.names[0] ?? '',
    counted && !numbers.some(({ certain }) => certain),
  );
  return [...streets, ...numbers, ...(numbers.length === 0 ? compareNames(a.names, b.names) : [])];
}

export function verdictOf(findings: readonly Finding[]): AddressComparison {
  const certain = findings.filter((found) => found.certain);
  const parts = (certain.length > 0 ? certain : findings).map(({ part, a, b }) => ({ part, a, b }));
  if (certain.length > 0) return { verdict: 'different', parts };
  return { verdict: findings.length > 0 ? 'unclear' : 'same', parts };
}

/** Two addresses of which nothing is hidden. */
export function compareOpen(a: ReadAddress, b: ReadAddress): AddressComparison {
  return verdictOf([
    ...compareRegions(a.region, b.region),
    ...unsaidRegions(a, b),
    ...compareDetails(a.detail, b.detail),
  ]);
}

const isEmpty = ({ numbers, names }: Detail): boolean => numbers.length === 0 && names.every((name) => name === '');

/** Where a region is all there is, a level that only one of them says counts. */
function unsaidRegions(a: ReadAddress, b: ReadAddress): Finding[] {
  if (!isEmpty(a.detail) || !isEmpty(b.detail)) return [];
  const levels = ['province', 'city', 'district'] as const;
  return levels.flatMap((part) => {
    const [left, right] = [a.region[part], b.region[part]];
    return (left === null) === (right === null) ? [] : [{ part, a: left, b: right, certain: false }];
  });
}
