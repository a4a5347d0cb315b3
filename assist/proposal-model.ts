import { createReader } from './features';
import type { GroupNames } from './group-names';
import { INTENTS, type IntentData, type IntentId } from './intents';
import { type PackedWeights, packWeights } from './linear-model';
import { type Sample, trainWeights } from './linear-train';
import { normalise } from './normalise';
import type { Language, Phrase } from './phrase';
import type { WordTable } from './word-table';

/** Everything that proposing intents for phrases of one language needs besides the model of its buyers: plain JSON. */
export interface ProposalModel {
  language: Language;
  groups: GroupNames[];
  weights: PackedWeights;
}

/** What is learnt of a phrase. */
export type KnownPhrase = Pick<Phrase, 'title' | 'text' | 'variants' | 'intents'>;

/** How shops put answers to one intent: short, in other voices than our packs; data, in `phrases/<language>/seller-lines.json`. */
export interface SellerLines {
  intent: IntentId;
  lines: string[];
}

export interface ProposalSource {
  language: Language;
  phrases: readonly KnownPhrase[];
  lines: readonly SellerLines[];
  /** What buyers ask: the answers use the same words. */
  intents: readonly IntentData[];
  words: Omit<WordTable, 'language'>;
  groups: readonly GroupNames[];
}

const PLACEHOLDER = /\{[^{}:]*(?::([^{}]*))?\}/g;
/** The beginning of a phrase says what it is about. In UTF-16 units. */
const MOST_TEXT = 400;

/** A phrase's own words: normalised, of a placeholder only the words that stand in for it. */
export const wordsOf = (text: string): string =>
  normalise(text.slice(0, MOST_TEXT).replace(PLACEHOLDER, (_, fallback: string | undefined) => fallback ?? ' '));

/** Title and text as one; many an exported phrase has no title. */
export const titled = (title: string, text: string): string => (title === '' ? text : `${title}\n${text}`);

/** A name that stands for more intents than this teaches none of them. */
const MOST_MEANINGS = 2;

/**
 * Learns from phrases with known intents (each wording, the title, both), from lines of other voices, from what buyers ask, and from the
 * names of groups. Takes
 * some 0.5 s for 700 phrases, so that pages load a model made beforehand.
 */
export function trainProposalModel({
  language,
  phrases,
  lines,
  intents,
  words,
  groups,
}: ProposalSource): ProposalModel {
  const read = createReader(language, words);
  const samples = (text: string, labels: readonly IntentId[]): Sample[] => {
    const features = read(wordsOf(text));
    return labels.map((id) => ({ features, label: INTENTS.indexOf(id) }));
  };
  const known = phrases.flatMap(({ title, text, variants = [], intents: labels }) =>
    [text, ...variants, title, titled(title, text)].flatMap((words) => samples(words, labels)),
  );
  const said = lines.flatMap(({ intent, lines: texts }) => texts.flatMap((text) => samples(text, [intent])));
  const asked = intents.flatMap(({ id, examples }) => examples.flatMap((example) => samples(example, [id])));
  const named = groups
    .filter(({ intents: meanings }) => meanings.length <= MOST_MEANINGS)
    .flatMap(({ words: names, intents: meanings }) => names.flatMap((name) => samples(name, meanings.slice(0, 1))));
  return {
    language,
    groups: groups.map(({ words: names, intents: meanings }) => ({ words: names, intents: meanings })),
    weights: packWeights(trainWeights([...known, ...said, ...asked, ...named], INTENTS.length)),
  };
}
