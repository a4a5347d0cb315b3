/**
 * Names of China's provinces, cities and districts, found by any usual spelling. The names come from outside (a package that the panel
 * loads late, or a test's own), this file only arranges them.
 */

/** Six-digit code → name, per level. Codes of GB/T 2260: two digits per level. */
export interface Divisions {
  provinces: Record<string, string>;
  cities: Record<string, string>;
  districts: Record<string, string>;
}

export type Level = 0 | 1 | 2;

export interface Place {
  level: Level;
  /** With its suffix: `余杭区`, `北京市`. */
  name: string;
  /** Codes from the province down to the place itself. */
  path: readonly string[];
}

/** Places by spelling: whole names and names without their suffix. */
export interface Gazetteer {
  places: ReadonlyMap<string, readonly Place[]>;
  byCode: ReadonlyMap<string, Place>;
  longest: number;
}

const PEOPLES =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|' +
  '仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|独龙|裕固|保安|鄂温克|鄂伦春|各)';
const KIND =
  '特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|实验区|新区|林区|矿区|左旗|右旗|中旗|后旗|省|市|区|县|州|盟|旗';
const ETHNIC_KIND = `(?:${PEOPLES}族)+(?:自治区|自治州|自治县|自治旗|区|乡)|维吾尔自治区|蒙古自治州|哈萨克自治州`;

/** A suffix of a name, where a text goes on behind the short name. */
export const SUFFIX = new RegExp(`^(?:${ETHNIC_KIND}|${KIND})`, 'u');
const SHORT = new RegExp(`^(.{2,}?)(?:${ETHNIC_KIND}|${KIND})$`, 'u');
/** The data fills its gaps with these; towns are not districts. */
const NO_PLACE = /直辖|^(?:县|市辖区|其它区|高新区|郊区|.*(?:镇|乡|街道办事处|管委会|生态园|海域))$/u;
const MUNICIPALITIES = new Set(['北京', '天津', '上海', '重庆']);

/** `'余杭区'` → `'余杭'`, `'恩施土家族苗族自治州'` → `'恩施'`, `'忠县'` → `'忠县'`. */
export const shortName = (name: string): string => SHORT.exec(name)?.[1] ?? name;

export const isMunicipality = (name: string): boolean => MUNICIPALITIES.has(shortName(name));

function* allPlaces({ provinces, cities, districts }: Divisions): Generator<Place> {
  for (const [code, name] of Object.entries(provinces)) {
    yield { level: 0, name: MUNICIPALITIES.has(name) ? `${name}市` : name, path: [code] };
  }
  const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
  for (const [code, name] of Object.entries(cities)) yield { level: 1, name, path: [provinceOf(code), code] };
  for (const [code, name] of Object.entries(districts)) {
    const municipal = MUNICIPALITIES.has(provinces[provinceOf(code)] ?? '');
    // A municipality has one city, itself; counties that no city governs stand for themselves.
    const city = municipal ? `${code.slice(0, 2)}0100` : `${code.slice(0, 4)}00`;
    yield { level: 2, name, path: [provinceOf(code), city, code] };
  }
}

/** The provinces, for who has no list. Source: GB/T 2260. */
const PROVINCES: Divisions = {
  provinces: Object.fromEntries(
    (
      '11北京 12天津 13河北省 14山西省 15内蒙古自治区 21辽宁省 22吉林省 23黑龙江省 31上海 32江苏省 33浙江省 34安徽省 35福建省 36江西省 37山东省 ' +
      '41河南省 42湖北省 43湖南省 44广东省 45广西壮族自治区 46海南省 50重庆 51四川省 52贵州省 53云南省 54西藏自治区 61陕西省 62甘肃省 ' +
      '63青海省 64宁夏回族自治区 65新疆维吾尔自治区 71台湾省 81香港特别行政区 82澳门特别行政区'
    )
      .split(' ')
      .map((entry) => [`${entry.slice(0, 2)}0000`, entry.slice(2)]),
  ),
  cities: {},
  districts: {},
};

/** Arranges the names; takes some 10 ms for the whole country. */
export function createGazetteer(divisions: Divisions | null): Gazetteer {
  const places = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  let longest = 0;
  const add = (spelling: string, place: Place): void => {
    if (spelling.length < 2) return;
    const known = places.get(spelling);
    if (known) known.push(place);
    else places.set(spelling, [place]);
    longest = Math.max(longest, spelling.length);
  };
  for (const place of allPlaces(divisions ?? PROVINCES)) {
    if (NO_PLACE.test(place.name)) continue;
    byCode.set(place.path.at(-1) ?? '', place);
    add(place.name, place);
    const short = shortName(place.name);
    if (short !== place.name) add(short, place);
  }
  return { places, byCode, longest };
}
