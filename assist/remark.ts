/**
 * A remark in the shop's fixed form. A form is a line with slots, `{reason}｜{agent}｜{time}`: what is printed in it can be read back
 * (print ∘ parse and parse ∘ print change nothing), because reading starts at both ends and only the reason may hold anything.
 */
export const REMARK_SLOTS = ['flag', 'reason', 'agent', 'time'] as const;

export type RemarkSlot = (typeof REMARK_SLOTS)[number];

/**
 * What a remark says; only the slots of its form. `flag`: a colour word; `reason`: one line, see `tidyReason`, which may hold the
 * form's own separators; `agent`: 1 to 20 letters or digits; `time`: `MM-DD HH:mm`.
 */
export type RemarkParts = Partial<Record<RemarkSlot, string>>;

export interface RemarkForm {
  template: string;
  /** Colour word → how a flag is called in a remark: `red` → `红`. Letters and digits only, no two alike. */
  flagWords: Record<string, string>;
}

export type FormProblem = 'no-reason' | 'repeated' | 'unknown-slot' | 'touching' | 'edges' | 'too-long';

const SLOT = /\{(flag|reason|agent|time)\}/;
const MOST_LETTERS = 100;

/** What is wrong with a template that a lead wrote; null when it can be used. */
export function formProblem(template: string): FormProblem | null {
  const pieces = template.split(SLOT);
  const slots = pieces.filter((_, at) => at % 2 === 1);
  const literals = pieces.filter((_, at) => at % 2 === 0);
  if (template.length > MOST_LETTERS) return 'too-long';
  // Pages fold blanks and cut them off at the ends.
  if (!isTidy(template)) return 'edges';
  if (literals.some((literal) => /[{}]/.test(literal))) return 'unknown-slot';
  if (!slots.includes('reason')) return 'no-reason';
  if (new Set(slots).size < slots.length) return 'repeated';
  // Something that is no letter and no digit must stand between two slots, or nobody can tell where one ends.
  return literals.slice(1, -1).every((literal) => /[^\p{L}\p{N}]/u.test(literal)) ? null : 'touching';
}

/** The slots of a form, as they stand in it. */
export const slotsOf = ({ template }: RemarkForm): RemarkSlot[] =>
  template.split(SLOT).filter((_, at) => at % 2 === 1) as RemarkSlot[];

/** A reason as a page would show it: one line, single blanks. */
export const tidyReason = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What can stand for an agent in a remark: `'客服 07号'` → `'客服07号'`, at most 20 letters and digits. */
export const tidyAgent = (text: string): string =>
  [...text.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, MOST_AGENT).join('');

/** Halves of a letter would grow together with what stands beside them. */
const isTidy = (text: string): boolean => text === tidyReason(text) && !/\p{Cs}/u.test(text);

/** The remark; null while a slot of the form is missing, has not the shape of its kind, or the form cannot be used. */
export function printRemark(parts: RemarkParts, form: RemarkForm): string | null {
  if (formProblem(form.template)) return null;
  const pieces = form.template.split(SLOT).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const slot = piece as RemarkSlot;
    const value = parts[slot];
    if (value === undefined || !fits(slot, value, form)) return null;
    return slot === 'flag' ? (form.flagWords[value] ?? null) : value;
  });
  return pieces.includes(null) ? null : pieces.join('');
}

/** The parts of a remark that was printed in this form; null for any other text, as one that a person wrote freely. */
export function parseRemark(text: string, form: RemarkForm): RemarkParts | null {
  if (formProblem(form.template) || text.length > MOST_TEXT) return null;
  const values = readingOf(form).exec(text);
  if (!values) return null;
  const parts: RemarkParts = {};
  slotsOf(form).forEach((slot, at) => {
    const value = values[at + 1] ?? '';
    parts[slot] = slot === 'flag' ? (colourOf(value, form) ?? '') : value;
  });
  return slotsOf(form).every((slot) => fits(slot, parts[slot] ?? '', form)) ? parts : null;
}

/** Longer texts are nobody's remark. */
const MOST_TEXT = 4000;

const MOST_AGENT = 20;
const AGENT = /^[\p{L}\p{N}]{1,20}$/u;
const TIME = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/;

function fits(slot: RemarkSlot, value: string, form: RemarkForm): boolean {
  if (slot === 'agent') return AGENT.test(value);
  if (slot === 'time') return TIME.test(value);
  if (slot === 'reason') return value !== '' && isTidy(value);
  return Object.hasOwn(form.flagWords, value) && AGENT.test(form.flagWords[value] ?? '') && isUnlike(value, form);
}

/** Whether no other colour has the same word. */
const isUnlike = (colour: string, { flagWords }: RemarkForm): boolean =>
  Object.entries(flagWords).every(([other, word]) => other === colour || word !== flagWords[colour]);

const colourOf = (word: string, { flagWords }: RemarkForm): string | undefined =>
  Object.keys(flagWords).find((colour) => flagWords[colour] === word);

function readingOf({ template }: RemarkForm): RegExp {
  const source = template.split(SLOT).map((piece, at) => {
    if (at % 2 === 0) return piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (piece === 'time') return '(\\d\\d-\\d\\d \\d\\d:\\d\\d)';
    return piece === 'reason' ? '(.+)' : '([\\p{L}\\p{N}]{1,20})';
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** `'2026-11-23T14:05:30'` → `'11-23 14:05'` */
export const remarkTime = (stamp: string): string => stamp.slice(5, 16).replace('T', ' ');

/**
 * The remarks in what an order shows. One that is added stands behind the one before, and a page shows line ends as blanks: cut only
 * where every piece can be read.
 * @returns null for what people wrote freely
 */
export function readRemarks(text: string, form: RemarkForm): RemarkParts[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.filter(Boolean).map((line) => readLine(line, form));
  return read.length > 0 && read.every((parts) => parts !== null) ? read.flat() : null;
}

/** Lines with more blanks are read as one remark or not at all. */
const MOST_BLANKS = 200;

function readLine(
  line: string,
  form: RemarkForm,
  known = new Map<string, RemarkParts[] | null>(),
): RemarkParts[] | null {
  const before = known.get(line);
  if (before !== undefined) return before;
  const only = parseRemark(line, form);
  const read = splitLine(line, form, known) ?? (only && [only]);
  known.set(line, read);
  return read;
}

/** The shortest first remark behind which all the others can be read too. */
function splitLine(line: string, form: RemarkForm, known: Map<string, RemarkParts[] | null>): RemarkParts[] | null {
  if (line.split(' ').length > MOST_BLANKS) return null;
  for (let at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
    const first = parseRemark(line.slice(0, at), form);
    const others = first && readLine(line.slice(at + 1), form, known);
    if (first && others) return [first, ...others];
  }
  return null;
}

/** `【name 11-23 14:05】`: what a console adds behind a remark by itself. */
const SIGNATURE = /\s*【[^【】]{1,40} \d\d-\d\d \d\d:\d\d】/g;

/** The text without the signatures of a console that adds them, each remark on a line of its own. */
export const withoutSignatures = (text: string): string => text.replace(SIGNATURE, '\n').trim();
