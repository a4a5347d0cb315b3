import { type IntentModel, type IntentSource, trainIntentModel } from '../assist/intent-model';
import en from '../phrases/en/intents.json';
import enWords from '../phrases/en/words.json';
import zh from '../phrases/zh-CN/intents.json';
import zhWords from '../phrases/zh-CN/words.json';

/** A JSON import has wider types than its file; `tests/unit` checks the files. */
const sources = [
  { ...zh, words: zhWords },
  { ...en, words: enWords },
] as unknown as IntentSource[];

/**
 * What the starter languages know about buyers. Trained when this module is first loaded (some 0.3 s), which tools and tests can afford;
 * in builds, `build/intent-models.ts` puts the finished models in the place of this module.
 */
export const intentModels: IntentModel[] = sources.map(trainIntentModel);
