import { type ProposalModel, trainProposalModel } from '../assist/proposal-model';
import { proposalSources } from './proposal-sources';

/**
 * What phrases answer, as the packs that come with the product tell. Trained when this module is first loaded (some 0.5 s), which tools
 * and tests can afford; in builds, `build/intent-models.ts` puts the finished models in the place of this module. Only an import needs
 * them: load it when there is one.
 */
export const proposalModels: ProposalModel[] = proposalSources.map(trainProposalModel);
