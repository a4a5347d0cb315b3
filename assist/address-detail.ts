/** What stands behind the region: names and numbers in turn. */

/** What a number counts; null: it does not say. */
export type Unit = 'number' | 'lane' | 'group' | 'building' | 'unit' | 'floor' | 'room';

export interface HouseNumber {
  /** Without leading zeros: `18`, `3`, `b`, `c16`. */
  value: string;
  unit: Unit | null;
  /** As it reads: `3栋`. */
  shown: string;
}

export interface Detail {
  numbers: HouseNumber[];
  /** Names before each number and behind the last: one more than numbers. */
  names: string[];
}

const UNITS: readonly [RegExp, Unit][] = [
  [/^(?:号楼|号栋|号幢|栋|幢|座)/u, 'building'],
  [/^单元?/u, 'unit'],
  [/^号?(?:室|房|户)/u, 'room'],
  [/^(?:层|楼)/u, 'floor'],
  [/^弄/u, 'lane'],
  [/^(?:组|队|社(?!区))/u, 'group'],
  [/^号/u, 'number'],
];
/** A number before one of these is part of a name: `5区`, `纬20路`. */
const NAMED = /^(?:号?(?:路|线|桥|公路|大街|大道)|街|巷|区|期|排|村|横|国道|省道|县道|米|园|中|小|城|里|分?店)/u;
const RUN = /[a-z0-9]+(?:-[a-z0-9]+)*/gu;

/** A word is a name (`soho`), a letter alone or with digits is a number (`b`, `c16`). */
const isNumber = (run: string): boolean => /\d/.test(run) || /^[a-z]$/.test(run);

const unitAt = (text: string): { unit: Unit; length: number } | null => {
  for (const [pattern, unit] of UNITS) {
    const found = pattern.exec(text);
    if (found) return { unit, length: found[0].length };
  }
  return null;
};

/** `'13f'` is the 13th floor. */
function ownUnit(value: string): Unit | null {
  return /^\d+f$/.test(value) ? 'floor' : null;
}

const bare = (value: string): string => value.replace(/^0+(?=\d)/, '').replace(/^(\d+)f$/, '$1');

function numbersOf(run: string, counted: { unit: Unit; length: number } | null, word: string): HouseNumber[] {
  const values = run.split('-');
  return values.map((value, at) => {
    const last = at === values.length - 1;
    const unit = last ? (counted?.unit ?? ownUnit(value)) : ownUnit(value);
    return { value: bare(value), unit, shown: last ? value + word : value };
  });
}

/** A last number that does not say what it counts is a room, behind a building or its entrance. */
function withRooms(numbers: HouseNumber[]): HouseNumber[] {
  const last = numbers.at(-1);
  const before = numbers.at(-2)?.unit;
  const inside = before === 'building' || before === 'unit' || before === 'floor';
  if (!last || last.unit !== null || !inside) return numbers;
  return [...numbers.slice(0, -1), { ...last, unit: 'room' }];
}

/** Splits a text in `detailForm`: `'鑫业路131号3栋502'` → names 鑫业路, '', '', ''; numbers 131号, 3栋, 502. */
export function readDetail(text: string): Detail {
  const numbers: HouseNumber[] = [];
  const names: string[] = [];
  let from = 0;
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    const end = match.index + run.length;
    const after = text.slice(end, end + 4);
    if (!isNumber(run) || NAMED.test(after)) continue;
    const counted = unitAt(after);
    const word = counted ? after.slice(0, counted.length) : '';
    for (const [at, number] of numbersOf(run, counted, word).entries()) {
      names.push(at === 0 ? text.slice(from, match.index) : '');
      numbers.push(number);
    }
    from = end + word.length;
  }
  names.push(text.slice(from));
  return { numbers: withRooms(numbers), names };
}
