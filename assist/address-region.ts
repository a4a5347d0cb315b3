import { type Gazetteer, isMunicipality, type Level, type Place, SUFFIX, shortName } from './address-divisions';

/** Names with their suffix, as far as they are said or follow from what is said; null: not known. */
export interface Region {
  province: string | null;
  city: string | null;
  district: string | null;
}

export interface RegionReading {
  region: Region;
  /** Where the detail begins in the given text. */
  end: number;
}

/** What was understood so far: every way in which the names fit together, and names that no list holds. */
interface State {
  worlds: readonly Place[];
  own: Region;
  at: number;
}

interface Token {
  length: number;
  places: readonly Place[];
  own: Partial<Region>;
}

const NOTHING: Region = { province: null, city: null, district: null };
const SHORT_KINDS: Record<Level, RegExp> = {
  0: /^(?:省|.*自治区|特别行政区)$/u,
  1: /^(?:市|州|.*自治州|地区|盟|县)$/u,
  2: /^(?:市|区|县|旗|新区|实验区|林区|矿区|.*自治县|.*自治旗|.旗)$/u,
};
/** Behind a short name: it names a road or a house and no region. */
const NO_REGION =
  /^(?:[东南西北中一二三四五\d]{0,2}(?:路|街(?!道)|大道|大街|巷|弄)|镇|乡|村|新村|大厦|广场|港|桥|小区|花园)/u;
const FILLERS = /^(?:省直辖县(?:级行政区划)?|自治区直辖县级行政区划|市辖区|中国)/u;
const HAN = '\\p{Script=Han}';
const OWN_PROVINCE = new RegExp(`^(${HAN}{2,3}?)省`, 'u');
const OWN_CITY = new RegExp(`^(${HAN}{2,4}?)市(?!场|民|政|府|中心|集)`, 'u');
const OWN_DISTRICT = new RegExp(
  `^((?:(?![省市镇乡村路街道巷号弄栋幢楼]|社区)${HAN}){2,4}?)(?:新区|[区县旗])(?!域)`,
  'u',
);
/** `工业区`, `小区`, `三区` are no districts. */
const NO_DISTRICT = /[小园社校厂景业发活舍库住营一二三四五六七八九十]$|开发|高新|工业|科技|宿舍/u;

const fits = (place: Place, world: Place): boolean => {
  const depth = Math.min(place.path.length, world.path.length);
  return place.path.slice(0, depth).every((code, at) => code === world.path[at]);
};

/** The places that agree with what is known; null when none does. */
function narrow(worlds: readonly Place[], places: readonly Place[]): Place[] | null {
  if (worlds.length === 0) return places.length > 0 ? [...places] : null;
  const next = new Set<Place>();
  for (const world of worlds) {
    for (const place of places) if (fits(place, world)) next.add(place.level > world.level ? place : world);
  }
  return next.size > 0 ? [...next] : null;
}

const suits = (place: Place, suffix: string): boolean =>
  SHORT_KINDS[place.level].test(suffix) || (suffix === '市' && place.level === 0 && isMunicipality(place.name));

/** A short name without suffix counts where it says something certain. */
function bare(places: readonly Place[], { worlds }: State): readonly Place[] {
  const provinces = places.filter(({ level }) => level === 0);
  if (worlds.length === 0 && provinces.length > 0) return provinces;
  const likely = places.filter((place) => place.level < 2 || worlds.length > 0);
  return likely.length > 0 ? likely : places.length === 1 ? places : [];
}

/** Whether the text goes on with a region within one of these: the 路桥区 behind 台州 is no road. */
function leadsOn(after: string, within: readonly Place[], { places }: Gazetteer): boolean {
  for (const length of [2, 3, 4]) {
    const found = places.get(after.slice(0, length)) ?? [];
    if (found.some((place) => within.some((world) => place.level > world.level && fits(place, world)))) return true;
  }
  return false;
}

function shortToken(
  spelling: string,
  after: string,
  places: readonly Place[],
  state: State,
  gazetteer: Gazetteer,
): Token | null {
  const suffix = SUFFIX.exec(after)?.[0];
  const length = spelling.length + (suffix ? suffix.length : 0);
  if (suffix && !/^区(?:路|街|域)/u.test(after)) {
    const suiting = narrow(
      state.worlds,
      places.filter((place) => suits(place, suffix)),
    );
    if (suiting) return { length, places: suiting, own: {} };
    // A county of old beside the city of its name: 绍兴县.
    const parents = places.filter(({ level }) => level === 1);
    if (/^[县区]$/.test(suffix) && parents.length > 0)
      return { length, places: parents, own: { district: spelling + suffix } };
  }
  if (NO_REGION.test(after) && !leadsOn(after, places, gazetteer)) return null;
  return { length: spelling.length, places: bare(places, state), own: {} };
}

/** The longest known name at the start of the text that agrees with what is known. */
function knownToken(text: string, state: State, gazetteer: Gazetteer): Token | null {
  const { places, longest } = gazetteer;
  for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
    const spelling = text.slice(0, length);
    const found = places.get(spelling);
    if (!found) continue;
    const whole = found.filter(({ name }) => name === spelling && (length > 2 || state.worlds.length > 0));
    const token =
      whole.length > 0
        ? { length, places: whole, own: {} }
        : shortToken(spelling, text.slice(length), found, state, gazetteer);
    const agreed = token && narrow(state.worlds, token.places);
    if (token && agreed) return { ...token, places: agreed };
  }
  return null;
}

/** A name that no list holds, known by its suffix: `云川省`, a district founded last year. */
function ownToken(text: string, { worlds, own }: State): Token | null {
  const deepest = Math.max(-1, ...worlds.map(({ level }) => level));
  const province = deepest < 0 && !own.province && !own.city ? OWN_PROVINCE.exec(text) : null;
  if (province) return { length: province[0].length, places: [], own: { province: province[0] } };
  const city = OWN_CITY.exec(text);
  if (city && deepest < 1 && !own.city && !own.district)
    return { length: city[0].length, places: [], own: { city: city[0] } };
  if (deepest === 2 || own.district) return null;
  const district = OWN_DISTRICT.exec(text) ?? (deepest === 1 || own.city ? city : null);
  if (!district || NO_DISTRICT.test(district[1] ?? '')) return null;
  return { length: district[0].length, places: [], own: { district: district[0] } };
}

/** Names that stand there once more, as exports write them. */
function repeated(text: string, { own }: State): Token | null {
  for (const name of [own.province, own.city, own.district]) {
    if (name && text.startsWith(name)) return { length: name.length, places: [], own: {} };
  }
  return null;
}

/** `温州宁波市`, `闽侯县鼓楼区`: of two that exclude each other under one roof, the later one, written in full, counts. */
function corrected(text: string, { worlds }: State, { places, longest }: Gazetteer): Token | null {
  for (let length = Math.min(longest, text.length); length >= 3; length -= 1) {
    const spelling = text.slice(0, length);
    const rivals = (places.get(spelling) ?? []).filter(
      (place) =>
        place.level > 0 &&
        place.name === spelling &&
        worlds.some((world) => world.path.length > 1 && world.path[place.level - 1] === place.path[place.level - 1]),
    );
    if (rivals.length > 0) return { length, places: rivals, own: {} };
  }
  return null;
}

/** `中国`, `市辖区`, the 区 of `杭州市区`. */
function fillerAt(text: string, at: number): number {
  const filler = FILLERS.exec(text.slice(at))?.[0];
  if (filler) return filler.length;
  return text[at] === '区' && text[at - 1] === '市' ? 1 : 0;
}

function step(text: string, state: State, gazetteer: Gazetteer): State | null {
  const filler = fillerAt(text, state.at);
  if (filler > 0) return { ...state, at: state.at + filler };
  const rest = text.slice(state.at);
  const token =
    repeated(rest, state) ??
    knownToken(rest, state, gazetteer) ??
    corrected(rest, state, gazetteer) ??
    ownToken(rest, state);
  if (!token || token.length === 0) return null;
  const worlds = token.places.length > 0 ? token.places : state.worlds;
  return { worlds, own: { ...state.own, ...token.own }, at: state.at + token.length };
}

/** What all the ways of understanding agree on. */
function agreed({ worlds, own }: State, { byCode }: Gazetteer): Region {
  const nameAt = (level: Level): string | null => {
    const codes = new Set(worlds.map(({ path }) => path[level]));
    const [code] = codes;
    if (codes.size === 1) return code === undefined ? null : (byCode.get(code)?.name ?? null);
    const names = new Set(worlds.map((place) => (place.level === level ? place.name : null)));
    const [name] = names;
    return names.size === 1 ? (name ?? null) : null;
  };
  const province = own.province ?? nameAt(0);
  const city = own.city ?? (province && isMunicipality(province) ? province : nameAt(1));
  return { province, city, district: own.district ?? nameAt(2) };
}

/**
 * Reads province, city and district from the start of a text in `addressForm`, with or without suffixes, repeated or partly left out:
 * `'浙江杭州市余杭区鑫业路'` → 浙江省, 杭州市, 余杭区, end before 鑫业路. What is not said but certain is added (余杭区 is in 杭州市).
 */
export function readRegion(text: string, gazetteer: Gazetteer): RegionReading {
  let state: State = { worlds: [], own: NOTHING, at: 0 };
  for (let next: State | null = state; next; next = step(text, state, gazetteer)) state = next;
  return { region: agreed(state, gazetteer), end: state.at };
}

/** Whether two names of one level may be the same: `余杭` and `余杭区`. */
export const sameName = (a: string, b: string): boolean => a === b || shortName(a) === shortName(b);
