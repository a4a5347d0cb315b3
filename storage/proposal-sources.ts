import { isReply, type Phrase } from '../assist/phrase';
import type { ProposalSource } from '../assist/proposal-model';
import enGroups from '../phrases/en/group-names.json';
import enIntents from '../phrases/en/intents.json';
import enPhrases from '../phrases/en/phrases.json';
import enLines from '../phrases/en/seller-lines.json';
import enWords from '../phrases/en/words.json';
import zhGroups from '../phrases/zh-CN/group-names.json';
import zhIntents from '../phrases/zh-CN/intents.json';
import zhPhrases from '../phrases/zh-CN/phrases.json';
import zhLines from '../phrases/zh-CN/seller-lines.json';
import apparel from '../phrases/zh-CN/trades/apparel.json';
import beauty from '../phrases/zh-CN/trades/beauty.json';
import electronics from '../phrases/zh-CN/trades/electronics.json';
import food from '../phrases/zh-CN/trades/food.json';
import home from '../phrases/zh-CN/trades/home.json';
import zhWords from '../phrases/zh-CN/words.json';

const trades = [apparel, food, beauty, electronics, home].flatMap(({ phrases }) => phrases);

/** What a model learns from, with all that is known of each phrase. */
export interface PackSource extends ProposalSource {
  phrases: Phrase[];
}

/** A JSON import has wider types than its file; `tests/unit` checks the files. */
const sources = [
  {
    ...zhIntents,
    phrases: [...zhPhrases.phrases, ...trades],
    words: zhWords,
    lines: zhLines.lines,
    groups: zhGroups.groups,
  },
  { ...enIntents, phrases: enPhrases.phrases, words: enWords, lines: enLines.lines, groups: enGroups.groups },
] as unknown as PackSource[];

/** What the models of `proposal-models.ts` learn from, one source per language: the replies of the packs that come with the product. */
export const proposalSources: PackSource[] = sources.map((source) => ({
  ...source,
  phrases: source.phrases.filter(isReply),
}));
