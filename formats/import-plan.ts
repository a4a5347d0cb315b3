import { canonicalJson } from '../assist/canonical-json';
import type { IntentId } from '../assist/intents';
import { inTrash, type Layer, type OwnPhrase } from '../assist/own';
import { parseOwnPhrase } from '../assist/own-schema';
import type { PackProblem } from '../assist/pack-problem';
import type { Language, PhraseImage } from '../assist/phrase';
import type { ForeignPhrase } from './foreign';

/**
 * What an import would do to the library, row by row, before anything is written. Pure: the same file, library and choice give the
 * same plan.
 */

/** `merge`: known phrases are renewed, others added. `replace-group`: also, what the file's groups hold besides goes to the trash. */
export type ImportMode = 'merge' | 'replace-group' | 'add';

export interface ImportTarget {
  mode: ImportMode;
  /** Where the file itself names none. */
  layer: Layer;
  /** The file's groups are put below it. */
  group: string[];
}

/** What stands there already. */
export interface ImportLibrary {
  /** Those in the trash too. */
  own: readonly OwnPhrase[];
  /** Title of the pack phrase that has a shortcode. */
  packCodes: ReadonlyMap<string, string>;
}

export interface IntentProposal {
  intents: IntentId[];
  /** 0 to 1. */
  sure: number;
}

/** What the plan asks others. */
export interface ImportTools {
  languageOf(phrase: ForeignPhrase): Language;
  /** Under which hash a picture will be kept. */
  image(row: number, image: number): PhraseImage;
  freshId(): string;
}

/** What is said beside a row; it takes longer than the plan itself. */
export interface ReviewTools {
  propose(phrase: OwnPhrase): IntentProposal;
  /** Ids of the guard's rules that the words meet. */
  cautions(phrase: OwnPhrase): string[];
}

export interface PlannedRow {
  /** In the file's list of phrases. */
  index: number;
  /** As `ForeignPhrase` counts; null where rows mean nothing. */
  row: number | null;
  outcome: 'new' | 'changed' | 'same' | 'refused';
  /** As it would be written; null where it is refused. */
  phrase: OwnPhrase | null;
  /** As it is now; null for a new one. */
  before: OwnPhrase | null;
  /** Whose shortcode it has: it comes without one. */
  codeTakenBy: string | null;
  /** The shortcode that the file asks for; empty: none. */
  wantedCode: string;
  problems: PackProblem[];
  /** Empty until the row was reviewed. */
  cautions: string[];
  /** What is proposed where the file says no intents; null until the row was reviewed. */
  proposal: IntentProposal | null;
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** What goes to the trash. */
  removed: OwnPhrase[];
  counts: ImportCounts;
}

export interface ImportCounts {
  new: number;
  changed: number;
  same: number;
  refused: number;
  codes: number;
  cautions: number;
  proposed: number;
  removed: number;
}

/** Looks at the rows one after the other; a yield is a moment to pause, to tell how far it is, or to give up. */
export function* planImport(
  phrases: readonly ForeignPhrase[],
  library: ImportLibrary,
  target: ImportTarget,
  tools: ImportTools,
): Generator<number, ImportPlan> {
  const known = new KnownPhrases(library, target);
  const rows: PlannedRow[] = [];
  for (const [index, foreign] of phrases.entries()) {
    rows.push(planRow(index, foreign, known, target, tools));
    yield index + 1;
  }
  const removed = target.mode === 'replace-group' ? known.leftIn(rows) : [];
  return { rows, removed, counts: countRows(rows, removed.length) };
}

function planRow(
  index: number,
  foreign: ForeignPhrase,
  known: KnownPhrases,
  target: ImportTarget,
  tools: ImportTools,
): PlannedRow {
  const language = foreign.language ?? tools.languageOf(foreign);
  const group = [...target.group, ...foreign.group].slice(0, 5);
  const before = known.find(foreign, group);
  const codeTakenBy = known.holderOf(foreign.shortcode, before);
  const images = foreign.images.map((_image, at) => tools.image(index, at));
  const merged = mergedPhrase(
    before,
    { ...foreign, group },
    { language, images, layer: foreign.layer ?? target.layer },
  );
  const wanted = {
    ...merged,
    id: before?.id ?? tools.freshId(),
    ...(codeTakenBy !== null && { shortcode: before?.shortcode ?? '' }),
  };
  const row = { index, row: foreign.row, before, codeTakenBy, wantedCode: foreign.shortcode };
  const read = parseOwnPhrase(wanted, index);
  if (!read.phrase) {
    return { ...row, outcome: 'refused', phrase: null, problems: read.problems, cautions: [], proposal: null };
  }
  const { phrase } = read;
  known.take(phrase);
  const outcome = before === null ? 'new' : isSame(before, phrase) ? 'same' : 'changed';
  return { ...row, outcome, phrase, problems: [], cautions: [], proposal: null };
}

/** The row with what the guard says of it and, where the file says no intents, those that are proposed. */
export function reviewedRow(row: PlannedRow, tools: ReviewTools): PlannedRow {
  const { phrase } = row;
  if (!phrase) return row;
  const cautions = tools.cautions(phrase);
  if (row.proposal || phrase.intents.length > 0) return { ...row, cautions };
  const proposal = tools.propose(phrase);
  return { ...withIntents(row, proposal.intents), cautions, proposal };
}

/** The row with what the person says that it answers: a phrase that was the same may be another one then, or the other way round. */
export function withIntents(row: PlannedRow, intents: IntentId[]): PlannedRow {
  if (!row.phrase) return row;
  const phrase = { ...row.phrase, intents };
  const outcome = row.before === null ? 'new' : isSame(row.before, phrase) ? 'same' : 'changed';
  return { ...row, phrase, outcome };
}

const isSame = (one: OwnPhrase, other: OwnPhrase): boolean => canonicalJson(one) === canonicalJson(other);

/** What the file says, over what is there; what it does not say stays as it was. */
function mergedPhrase(
  before: OwnPhrase | null,
  { row: _row, id: _id, images: _bytes, language: _language, layer: _layer, ...foreign }: ForeignPhrase,
  { language, images, layer }: { language: Language; images: PhraseImage[]; layer: Layer },
): Omit<OwnPhrase, 'id'> {
  const said = Object.entries({ ...foreign, images }).filter(([field, value]) => isSaid(field, value));
  const { id: _known, deletedAt: _trash, ...kept } = before ?? ({} as Partial<OwnPhrase>);
  return { intents: [], ...kept, ...Object.fromEntries(said), layer, language: before?.language ?? language } as Omit<
    OwnPhrase,
    'id'
  >;
}

/** An empty list says nothing; an empty shortcode says that there is none only where nothing was there. */
const isSaid = (field: string, value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0) && !(field === 'disabled' && value === false);

/** The phrases that are there, and those that the file has brought so far. */
class KnownPhrases {
  readonly #byId = new Map<string, OwnPhrase>();
  readonly #byCode = new Map<string, OwnPhrase>();
  readonly #byTitle = new Map<string, OwnPhrase>();
  readonly #byText = new Map<string, OwnPhrase>();
  readonly #codes: Map<string, string>;
  readonly #found = new Set<string>();

  constructor(
    private readonly library: ImportLibrary,
    private readonly target: ImportTarget,
  ) {
    this.#codes = new Map(library.packCodes);
    for (const phrase of library.own) {
      if (inTrash(phrase)) continue;
      if (phrase.shortcode) this.#codes.set(phrase.shortcode, phrase.title);
      this.#byId.set(phrase.id, phrase);
      if (phrase.layer !== target.layer) continue;
      if (phrase.shortcode) this.#byCode.set(phrase.shortcode, phrase);
      this.#byTitle.set(titleKey(phrase.group, phrase.title), phrase);
      this.#byText.set(phrase.text, phrase);
    }
  }

  /** The own phrase that a row means. When adding, only one that says the same. Each is found once. */
  find(foreign: ForeignPhrase, group: string[]): OwnPhrase | null {
    const byText = this.#byText.get(foreign.text);
    const candidates =
      this.target.mode === 'add'
        ? [byText?.title === foreign.title ? byText : undefined]
        : [
            foreign.id === undefined ? undefined : this.#byId.get(foreign.id),
            foreign.shortcode ? this.#byCode.get(foreign.shortcode) : undefined,
            this.#byTitle.get(titleKey(group, foreign.title)),
            byText,
          ];
    const found = candidates.find((phrase) => phrase && !this.#found.has(phrase.id)) ?? null;
    if (found) this.#found.add(found.id);
    return found;
  }

  /** Title of another phrase that has this shortcode; null where it is free or the phrase's own. */
  holderOf(shortcode: string, before: OwnPhrase | null): string | null {
    if (shortcode === '' || before?.shortcode === shortcode) return null;
    return this.#codes.get(shortcode) ?? null;
  }

  take({ shortcode, title }: OwnPhrase): void {
    if (shortcode) this.#codes.set(shortcode, title);
  }

  /** Own phrases of the layer in the groups of these rows that no row meant. */
  leftIn(rows: readonly PlannedRow[]): OwnPhrase[] {
    const groups = new Set(rows.flatMap(({ phrase }) => (phrase ? [groupKey(phrase.group)] : [])));
    return this.library.own.filter(
      (phrase) =>
        phrase.layer === this.target.layer &&
        !inTrash(phrase) &&
        !this.#found.has(phrase.id) &&
        groups.has(groupKey(phrase.group)),
    );
  }
}

const groupKey = (group: readonly string[] | undefined): string => JSON.stringify(group ?? []);
const titleKey = (group: readonly string[] | undefined, title: string): string => `${groupKey(group)}${title}`;

/** How many rows there are of each kind. @param removed how many phrases go to the trash */
export function countRows(rows: readonly PlannedRow[], removed: number): ImportCounts {
  const of = (outcome: PlannedRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    refused: of('refused'),
    codes: rows.filter(({ codeTakenBy }) => codeTakenBy !== null).length,
    cautions: rows.filter(({ cautions }) => cautions.length > 0).length,
    proposed: rows.filter(({ proposal }) => proposal !== null && proposal.intents.length > 0).length,
    removed,
  };
}
