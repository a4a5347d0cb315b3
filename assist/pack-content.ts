import * as v from 'valibot';
import type { Ladder } from './bargain-data';
import type { CautionRule } from './caution-rule';
import { type CautionProblem, parseCautions } from './caution-schema';
import type { Checklist } from './checklist-data';
import { readChecklists } from './checklist-schema';
import { readRows } from './guide-schema';
import { LadderSchema } from './ladder-schema';
import type { Json, Layer } from './own';
import { type PhrasePack, parsePack } from './pack-schema';
import { parsePackTables } from './pack-tables-schema';
import { parseRoutines, type Routines } from './routines';
import type { PackTables } from './shop-tables';

/** Everything that a pack may bring; pictures are named by the phrases and lie beside it. */
export interface PackContent extends PhrasePack {
  /** Whose phrases they are for those who install it; missing: the team's. */
  layer?: Exclude<Layer, 'personal'>;
  ladders: Ladder[];
  checklists: Checklist[];
  cautions: CautionRule[];
  tables: PackTables;
  routines?: Routines;
  /** Profiles of taught consoles, each checked where it is used. */
  consoles: Json[];
}

export const PACK_PARTS = [
  'pack',
  'phrases',
  'ladders',
  'checklists',
  'cautions',
  'tables',
  'routines',
  'consoles',
] as const;

export type PackPart = (typeof PACK_PARTS)[number];

/** What is wrong, and in which part of the pack. */
export type PartProblem = CautionProblem & { part: PackPart };

export interface ParsedContent {
  /** Null where it is no pack; then a problem has the part `pack`. */
  content: PackContent | null;
  problems: PartProblem[];
}

const MOST_PARTS = 500;
const MOST_CONSOLES = 50;

const list = v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MOST_PARTS, 'too-many')), []);
const Parts = v.object({
  layer: v.optional(v.picklist(['team', 'shop'], 'bad-form')),
  ladders: list,
  checklists: list,
  cautions: v.optional(v.array(v.unknown()), []),
  tables: v.optional(v.unknown()),
  routines: v.optional(v.unknown()),
  consoles: v.optional(v.pipe(v.array(v.record(v.string(), v.any())), v.maxLength(MOST_CONSOLES, 'too-many')), []),
});

/**
 * Reads a whole pack from any value: what is broken is reported and left out, the rest stays (a phrase, a ladder, a rule; of the
 * tables the whole table).
 */
export function parsePackContent(json: unknown): ParsedContent {
  const { pack, problems: phraseProblems } = parsePack(json);
  if (!pack) return { content: null, problems: inPart('pack', phraseProblems) };
  const parts = v.safeParse(Parts, json);
  if (!parts.success) {
    const field = String(parts.issues[0].path?.[0]?.key ?? '');
    const what = parts.issues[0].message === 'too-many' ? 'too-many' : 'wrong-type';
    return { content: null, problems: [{ part: 'pack', index: -1, id: pack.id, field, what }] };
  }
  const { layer, consoles, ...rest } = parts.output;
  const ladders = readRows(LadderSchema, rest.ladders);
  const { checklists, problems: checklistProblems } = readChecklists(rest.checklists);
  const cautions = parseCautions({ format: 'chatside-cautions', formatVersion: 1, rules: rest.cautions });
  const { tables, problems: tableProblems } = parsePackTables(rest.tables);
  const routines = readRoutines(rest.routines);
  const content = {
    ...pack,
    ...(layer && { layer }),
    ladders: ladders.rows,
    checklists,
    cautions: cautions.rules,
    tables,
    ...(routines.routines && { routines: routines.routines }),
    consoles: consoles as Json[],
  };
  const problems = [
    ...inPart('phrases', phraseProblems),
    ...inPart('ladders', ladders.problems),
    ...inPart('checklists', checklistProblems),
    ...inPart('cautions', cautions.problems),
    ...inPart('tables', tableProblems),
    ...routines.problems,
  ];
  return { content, problems };
}

const inPart = (part: PackPart, problems: readonly CautionProblem[]): PartProblem[] =>
  problems.map((problem) => ({ ...problem, part }));

function readRoutines(json: unknown): { routines: Routines | null; problems: PartProblem[] } {
  if (json === undefined) return { routines: null, problems: [] };
  const given = typeof json === 'object' && json !== null ? json : {};
  const routines = parseRoutines({ ...given, format: 'chatside-routines', formatVersion: 1 });
  const problem = { part: 'routines', index: -1, id: null, field: 'routines', what: 'wrong-type' } as const;
  return { routines, problems: routines ? [] : [problem] };
}
