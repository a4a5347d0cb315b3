import { canonicalJson } from '../../../assist/canonical-json';
import type { IntentId } from '../../../assist/intents';
import type { Layer, OwnPhrase } from '../../../assist/own';
import type { Language, Phrase, PhraseImage, PhraseKind, WeeklyWindow } from '../../../assist/phrase';
import { STAGES } from '../../../assist/phrase-groups';
import type { PhraseRow } from '../../../assist/phrase-row';
import { toCanonical } from '../../../assist/placeholders';
import { foldCode } from '../../../assist/shortcode';
import { parsePath, printPath } from '../group-path';

/** A phrase as it stands in the fields of the editor: what is typed is kept as it was typed. */
export interface PhraseDraft {
  title: string;
  /** The text and its variants, under canonical names; at least one. */
  wordings: readonly string[];
  shortcode: string;
  /** One to a line. */
  examples: string;
  intents: readonly IntentId[];
  kind: PhraseKind;
  layer: Layer;
  language: Language;
  /** `售后 / 退货`. */
  group: string;
  tags: readonly string[];
  stages: NonNullable<Phrase['stages']>;
  /** `YYYY-MM-DD`; empty: no limit. */
  validFrom: string;
  validUntil: string;
  weekly: readonly WeeklyWindow[];
  images: readonly PhraseImage[];
  disabled: boolean;
  favourite: boolean;
  note: string;
}

/** The whole of a phrase, but for where it is kept. */
export type DraftPhrase = Omit<OwnPhrase, 'id' | 'base' | 'deletedAt'>;

const EMPTY: Omit<PhraseDraft, 'layer' | 'language' | 'group'> = {
  title: '',
  wordings: [''],
  shortcode: '',
  examples: '',
  intents: [],
  kind: 'reply',
  tags: [],
  stages: [],
  validFrom: '',
  validUntil: '',
  weekly: [],
  images: [],
  disabled: false,
  favourite: false,
  note: '',
};

/** A new phrase; it begins in the place that is looked at. */
export const emptyDraft = (layer: Layer, language: Language, group: readonly string[]): PhraseDraft => ({
  ...EMPTY,
  layer,
  language,
  group: printPath(group),
});

/** The fields of a phrase of the library. */
export function draftOf({ phrase, layer, language, favourite }: DraftSource): PhraseDraft {
  const { title, text, variants = [], shortcode, examples = [], intents, kind = 'reply', group = [] } = phrase;
  const { tags = [], stages = [], validFrom = '', validUntil = '', weekly = [], images = [], note = '' } = phrase;
  return {
    title,
    wordings: [text, ...variants],
    shortcode,
    examples: examples.join('\n'),
    intents,
    kind,
    layer,
    language,
    group: printPath(group),
    tags,
    stages,
    validFrom,
    validUntil,
    weekly,
    images,
    disabled: phrase.disabled ?? false,
    favourite,
    note,
  };
}

export type DraftSource = Pick<PhraseRow, 'phrase' | 'layer' | 'language' | 'favourite'>;

/** What the fields say, as it is kept: nothing that is empty. Not yet checked. */
export function phraseOf(draft: PhraseDraft): DraftPhrase {
  const [text = '', ...variants] = wordingsOf(draft);
  const examples = linesOf(draft.examples);
  const group = parsePath(draft.group);
  const stages = STAGES.filter((stage) => draft.stages.includes(stage));
  const { intents, tags, weekly, images, validFrom, validUntil, kind, disabled } = draft;
  return {
    title: draft.title.trim(),
    text,
    shortcode: foldCode(draft.shortcode.trim()),
    intents: [...intents],
    language: draft.language,
    layer: draft.layer,
    ...(stages.length > 0 && { stages }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(variants.length > 0 && { variants }),
    ...(examples.length > 0 && { examples }),
    ...(kind !== 'reply' && { kind }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(weekly.length > 0 && { weekly: [...weekly] }),
    ...(group.length > 0 && { group }),
    ...(images.length > 0 && { images: [...images] }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    ...(disabled && { disabled }),
  };
}

/** The wordings that say something; the first one is the text. */
export function wordingsOf({ wordings }: Pick<PhraseDraft, 'wordings'>): string[] {
  const said = wordings.map((wording) => toCanonical(wording.trim())).filter((wording) => wording !== '');
  return said.length > 0 ? said : [''];
}

export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** A part of a phrase, as the editor names it. */
export type DraftField = keyof PhraseDraft;

/** By field: what is kept of it, so that a blank at the end is no change. */
function keptOf(draft: PhraseDraft): Record<DraftField, unknown> {
  const { text, variants = [], kind = 'reply', examples = [], group = [], ...rest } = phraseOf(draft);
  return {
    ...draft,
    ...rest,
    wordings: [text, ...variants],
    kind,
    examples,
    group,
    stages: rest.stages ?? [],
    note: rest.note ?? '',
  };
}

/** Fields that would be kept as other ones, in the order of the form. */
export function fieldsChanged(one: PhraseDraft, other: PhraseDraft): DraftField[] {
  if (one === other) return [];
  const [kept, known] = [keptOf(one), keptOf(other)];
  return DRAFT_FIELDS.filter((field) => canonicalJson(kept[field]) !== canonicalJson(known[field]));
}

export const sameDraft = (one: PhraseDraft, other: PhraseDraft): boolean => fieldsChanged(one, other).length === 0;

export const DRAFT_FIELDS: readonly DraftField[] = [
  'title',
  'shortcode',
  'wordings',
  'images',
  'examples',
  'intents',
  'tags',
  'group',
  'stages',
  'validFrom',
  'validUntil',
  'weekly',
  'kind',
  'layer',
  'language',
  'note',
  'disabled',
  'favourite',
];

/** What is no part of the phrase itself: an edited copy is not made for it. */
export const BESIDE_PHRASE: ReadonlySet<DraftField> = new Set(['favourite']);
