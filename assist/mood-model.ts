import type { Reading } from './classify';
import type { IntentData, IntentId } from './intents';
import { type PackedWeights, packWeights, unpackWeights } from './linear-model';
import { type Sample, softmax, trainWeights } from './linear-train';
import { MOODS, type Mood, moodOfQuestion } from './mood';
import { speaksAgainst } from './mood-by-words';
import type { MoodData } from './mood-data';
import { createMoodSigns, type MoodSigns } from './mood-features';
import { createKindFinder } from './mood-kinds';
import { normalise } from './normalise';
import type { Language } from './phrase';

/** Everything that a panel needs to tell moods in one language: plain JSON, made at build time from our own lines. */
export interface MoodModel {
  language: Language;
  kinds: string[][];
  weights: PackedWeights;
}

/** Classes of the model: nothing to be calmed, then the moods. */
const NONE = 0;
const CLASSES = ['none', ...MOODS] as const;

/** Every second question of the other intents shows enough of what a calm buyer says. */
const CALM_STEP = 2;
/** Intents of upset buyers: nothing of them is calm. */
const UPSET = new Set<IntentId>(['threat_escalation', 'complaint_service']);
/** Intents whose examples are as often said by upset buyers: those with words of these kinds would teach that pressing is calm. */
const OFTEN_UPSET = new Set<IntentId>([
  'quality_complaint',
  'missing_wrong_damaged',
  'dispatch_status',
  'logistics',
  'delivery_arrange',
  'refund_status',
  'human_handoff',
  'other',
]);
const PRESSING = ['accuse', 'ultimatum', 'insult', 'feeling', 'bad', 'rhetoric', 'waited', 'still', 'press', 'call'];

const ownSamples = (data: MoodData, signs: (text: string) => MoodSigns): Sample[] =>
  CLASSES.flatMap((name, label) => data[name].map((line) => ({ features: signs(normalise(line)).features, label })));

/** Ordinary questions, but those that are among the lines for moods or that known words call upset. */
function calmSamples(
  data: MoodData,
  intents: readonly Pick<IntentData, 'id' | 'examples'>[],
  signs: (text: string) => MoodSigns,
): Sample[] {
  const own = new Set(CLASSES.flatMap((name) => data[name].map(normalise)));
  const press = createKindFinder(data.language, [PRESSING.flatMap((kind) => data.kinds[kind] ?? [])]);
  const lines = intents
    .filter(({ id }) => !UPSET.has(id))
    .flatMap(({ id, examples }) => {
      const shown = examples.map(normalise);
      return shown.filter((line, at) => (OFTEN_UPSET.has(id) ? press(line).length === 0 : at % CALM_STEP === 0));
    });
  return lines
    .filter((line) => !own.has(line))
    .map(signs)
    .filter(({ words }) => words === null)
    .map(({ features }) => ({ features, label: NONE }));
}

/** Features of a single line teach nothing about others, and fill half of the model. */
function withoutSingles(samples: readonly Sample[]): Sample[] {
  const seen = new Map<number, number>();
  for (const { features } of samples) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);
  return samples.map(({ features, label }) => ({
    features: features.filter((one) => (seen.get(one) ?? 0) > 1),
    label,
  }));
}

/**
 * Learns moods from lines that show one or only seem to, which count twice (they are fewer and harder), and from what buyers ask
 * otherwise; takes some 0.1 s.
 * @param intents examples of ordinary questions
 */
export function trainMoodModel(data: MoodData, intents: readonly Pick<IntentData, 'id' | 'examples'>[]): MoodModel {
  const kinds = Object.values(data.kinds);
  const signs = createMoodSigns(data.language, kinds);
  const own = ownSamples(data, signs);
  const samples = withoutSingles([...own, ...calmSamples(data, intents, signs)]);
  const again = samples.slice(0, own.length);
  return { language: data.language, kinds, weights: packWeights(trainWeights([...samples, ...again], CLASSES.length)) };
}

/** From these probabilities on a buyer is held to be upset: where known words say so, where they do not, and where they speak against it. */
const SURE_WITH_WORDS = 0.25;
const SURE = 0.65;
const SURE_AGAINST_WORDS = 0.9;

function sureFrom({ words, isAgainst }: MoodSigns): number {
  if (words) return SURE_WITH_WORDS;
  return isAgainst ? SURE_AGAINST_WORDS : SURE;
}

/** How the buyer feels; null for nothing to be calmed. Takes the turn normalised, its lines parted by line breaks. */
export type MoodReader = (text: string) => Mood | null;

export function createMoodReader({ language, kinds, weights }: MoodModel): MoodReader {
  const signs = createMoodSigns(language, kinds);
  const model = unpackWeights(weights);
  return (text) => {
    if (text === '') return null;
    const shown = signs(text);
    if (shown.isDenied) return null;
    const [calm = 1, ...moods] = softmax(model(shown.features));
    if (1 - calm < sureFrom(shown)) return null;
    return shown.words === 'threat' ? 'threat' : (MOODS[moods.indexOf(Math.max(...moods))] ?? null);
  };
}

/** What is read of a turn, as `Classifier` reads it. */
type Told = Pick<Reading, 'text' | 'language' | 'probabilities'>;

/** Reads moods in every language that there is a model for; where none is heard, a question that is itself a complaint tells it. */
export function createMoodTeller(models: readonly MoodModel[]): (reading: Told) => Mood | null {
  const readers = new Map<Language, MoodReader>();
  const readerOf = (language: Language): MoodReader | undefined => {
    const model = models.find((one) => one.language === language);
    if (model && !readers.has(language)) readers.set(language, createMoodReader(model));
    return readers.get(language);
  };
  return ({ text, language, probabilities }) => {
    const read = readerOf(language);
    if (!read) return null;
    return read(text) ?? (speaksAgainst(text, language) ? null : moodOfQuestion(probabilities));
  };
}
