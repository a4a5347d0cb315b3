import { createProposer, type ProposeIntents } from '../assist/propose-intents';
import { starterIntents } from './starter';

/** Loads what proposing intents for imported phrases needs (a chunk of its own), once per import. */
export async function openProposer(): Promise<ProposeIntents> {
  const { proposalModels } = await import('./proposal-models');
  return createProposer(proposalModels, starterIntents());
}
