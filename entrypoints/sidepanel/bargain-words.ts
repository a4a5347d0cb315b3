import { speaksOfPraise } from '../../assist/bargain-praise';
import { fillTemplate, type PlaceholderValues } from '../../assist/fill';
import { isInForce } from '../../assist/in-force';
import type { BargainFacts, PhraseUse, Proposal } from '../../assist/ladder';
import { formatMoney } from '../../assist/money';
import type { LibraryPhrase } from '../../assist/phrase';
import { saidLines, unsaidWording } from '../../assist/said';
import { claimsUnread } from '../../assist/shop-values';
import { expandTemplate, type PhraseFinder } from '../../assist/template-expand';
import { innerPhrases } from '../../assist/template-find';
import type { ShownReply } from '../../components/panel/shown';
import { localNow } from '../page/today';
import { type FillWith, fillingOf } from './filling';
import type { Library } from './use-library';
import { type Situation, showReply } from './use-replies';

const namesPrice = (text: string, find?: PhraseFinder): boolean =>
  expandTemplate(text, find).some(({ part }) => part.kind === 'placeholder' && part.name === 'offer.price');

/** The wordings of a phrase that claim nothing unread; none where it may not be said now, or speaks of reviews, which a haggle never does. */
function wordings(phrase: LibraryPhrase, { library, values }: FillWith): string[] {
  const all = [phrase.text, ...(phrase.variants ?? [])];
  return !isInForce(phrase, localNow()) || all.some(speaksOfPraise)
    ? []
    : all.filter((wording) => !claimsUnread(fillTemplate(wording, values, fillingOf(library, phrase))));
}

/** How the phrases of the library can be used in a haggle now. */
export const phraseUseOf =
  (library: Library, values: PlaceholderValues): PhraseUse =>
  (id) => {
    const phrase = library.phrases.get(id);
    const [first] = phrase ? wordings(phrase, { library, values }) : [];
    if (first === undefined) return null;
    return phrase && namesPrice(first, fillingOf(library, phrase).find) ? 'price' : 'words';
  };

/** What a step fills in: its price, and the gift of the table. */
function valuesOf({ offerCents, gives }: Proposal, { currency, gift }: BargainFacts): PlaceholderValues {
  return {
    ...(offerCents === null ? {} : { 'offer.price': formatMoney(offerCents, currency) }),
    ...(gives === 'gift' && gift !== null ? { gift } : {}),
  };
}

/** The words of a step: a wording that was not said yet in this conversation, of any of its phrases; else the first. */
export function wordsFor(
  proposal: Proposal,
  facts: BargainFacts,
  library: Library,
  { values, said }: Situation,
): ShownReply | null {
  const lines = saidLines(said);
  const filling = { library, values: { ...values, ...valuesOf(proposal, facts) } };
  let first: ShownReply | null = null;
  for (const id of proposal.phraseIds) {
    const phrase = library.phrases.get(id);
    const [text, ...variants] = phrase ? wordings(phrase, filling) : [];
    if (!phrase || text === undefined) continue;
    const open = unsaidWording(
      { ...phrase, text, variants },
      lines,
      innerPhrases(library.phrases, phrase.language),
    ).text;
    if (open !== null) return showReply(phrase, filling, [], open);
    first ??= showReply(phrase, filling, [], text);
  }
  return first;
}
