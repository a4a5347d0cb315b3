import { type IntentModel, trainIntentModel } from '../assist/intent-model';
import { intentSources } from './intent-sources';

/**
 * What the starter languages know about buyers: what they ask for, how they sound. Trained when this module is first loaded (some 0.5 s),
 * which tools and tests can afford; in builds, `build/intent-models.ts` puts the finished models in the place of this module.
 */
export const intentModels: IntentModel[] = intentSources.map(trainIntentModel);
