import { createHash } from 'node:crypto';
import type { Language, Phrase } from '../../assist/phrase';
import { trainProposalModel } from '../../assist/proposal-model';
import { createProposer, type Proposal, type ProposeIntents } from '../../assist/propose-intents';
import { intentModels } from '../../storage/intent-models';
import { type PackSource, proposalSources } from '../../storage/proposal-sources';

const FOLDS = 5;

/** A phrase stands in one fold with all its wordings. */
const foldOf = (id: string): number => (createHash('sha256').update(id).digest()[1] ?? 0) % FOLDS;

/** Proposes as if only these phrases were known. */
export function proposerFrom(source: PackSource, phrases: readonly Phrase[]): ProposeIntents {
  return createProposer([trainProposalModel({ ...source, phrases })], intentModels);
}

/** A phrase of our own, and a way to have intents proposed for it by a model that has not seen it. */
export interface UnseenPhrase {
  language: Language;
  phrase: Phrase;
  propose: ProposeIntents;
}

/** Every phrase of the packs with a model that learnt from the four folds that it is not in. */
export function unseenPhrases(): UnseenPhrase[] {
  return proposalSources.flatMap((source) => {
    const { language, phrases } = source;
    return Array.from({ length: FOLDS }, (_, fold) => {
      const propose = proposerFrom(
        source,
        phrases.filter(({ id }) => foldOf(id) !== fold),
      );
      return phrases.filter(({ id }) => foldOf(id) === fold).map((phrase) => ({ language, phrase, propose }));
    }).flat();
  });
}

/** What is proposed for a phrase of a pack of our own. */
export const proposedFor = ({ language, phrase, propose }: UnseenPhrase): Proposal => propose({ ...phrase, language });
