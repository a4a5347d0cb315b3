import { createReader } from './features';
import { INTENTS, type IntentData } from './intents';
import { type PackedWeights, packWeights } from './linear-model';
import { trainWeights } from './linear-train';
import type { MoodData } from './mood-data';
import { type MoodModel, trainMoodModel } from './mood-model';
import { normalise } from './normalise';
import type { Language } from './phrase';
import { NO_WORDS, type WordTable } from './word-table';

/** Everything that a panel needs to read buyers of one language: plain JSON, made at build time from the examples. */
export interface IntentModel {
  language: Language;
  intents: Omit<IntentData, 'examples'>[];
  words: Omit<WordTable, 'language'>;
  weights: PackedWeights;
  /** How buyers sound; without it no mood is told. */
  moods?: MoodModel;
}

export interface IntentSource {
  language: Language;
  intents: readonly IntentData[];
  words?: Omit<WordTable, 'language'>;
  moods?: MoodData;
}

/** Learns from the examples; takes some 0.2 s for 5,000 of them, so that pages load a model made beforehand. */
export function trainIntentModel({ language, intents, words = NO_WORDS, moods }: IntentSource): IntentModel {
  const read = createReader(language, words);
  const samples = intents.flatMap(({ id, examples }) =>
    examples.map((example) => ({ features: read(normalise(example)), label: INTENTS.indexOf(id) })),
  );
  return {
    language,
    intents: intents.map(({ id, label, patterns }) => ({ id, label, patterns })),
    words: { small: words.small, same: words.same, kinds: words.kinds },
    weights: packWeights(trainWeights(samples, INTENTS.length)),
    ...(moods && { moods: trainMoodModel(moods, intents) }),
  };
}
