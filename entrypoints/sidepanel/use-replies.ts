import { useMemo } from 'react';
import { isDoubtful } from '../../assist/doubt';
import { type FilledPart, fillTemplate, type PlaceholderValues, valuesFromView } from '../../assist/fill';
import { withFavourites } from '../../assist/frecency';
import { isInForce } from '../../assist/in-force';
import { keptByLadder, ladderOf, ofLadder } from '../../assist/ladder-phrases';
import type { LocalTime } from '../../assist/local-time';
import type { ConversationView, OrderStage } from '../../assist/model';
import { languageOf } from '../../assist/normalise';
import type { Language, LibraryPhrase } from '../../assist/phrase';
import type { PlaceholderName } from '../../assist/placeholders';
import type { SearchHit } from '../../assist/search';
import { marksInParts, rangesOf, splitRanges } from '../../assist/search-marks';
import type { ShopTables } from '../../assist/shop-tables';
import { claimsUnread, offerable, shopValues } from '../../assist/shop-values';
import { PROMISES_STOCK } from '../../assist/stock-mark';
import type { Reason } from '../../assist/suggest';
import { innerPhrases } from '../../assist/template-find';
import { buyerTurn, type Turn } from '../../assist/turn';
import { useText } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { panelTexts } from '../../components/panel/texts';
import { timeOfMilliseconds } from '../../consoles/values';
import { starterIntents } from '../../storage/starter';
import { useAddress } from './address-store';
import { type FillWith, fillingOf } from './filling';
import { usePanel } from './panel-store';
import { useFavourites } from './use-favourites';
import type { Library } from './use-library';
import { useLocalTime } from './use-minute';
import { useTermTime } from './use-term-time';

/** How many suggestions there are; Alt+1…5 reach them all. */
const TOP = 5;
/** More than are shown: some are the bargain strip's, some claim what no table says. */
const SPARE = 20;

/** The last lines of the shop, so that the same words are not proposed again. */
const SAID = 20;

/** What the conversation on screen is about. */
export interface Situation {
  turn: Turn | null;
  stage: OrderStage | 'none';
  values: PlaceholderValues;
  /** The buyer has waited so long that the answer begins with that. */
  waited?: boolean;
  /** What the shop said, oldest first. */
  said: string[];
}

/** Everything that suggestions depend on; equal situations keep their identity, so a ticking waiting timer computes nothing. */
export function useSituation(view: ConversationView | null, orderIndex: number, tables?: ShopTables): Situation {
  const situation = useMemo((): Situation => {
    if (view?.page !== 'chat') return { turn: null, stage: 'none', values: {}, said: [] };
    const said = view.messages.filter(({ side }) => side === 'seller').map(({ text }) => text);
    return {
      turn: buyerTurn(view.messages),
      stage: view.orders[orderIndex]?.stage ?? 'none',
      values: { ...tableValues(view, orderIndex, tables), ...valuesFromView(view, orderIndex, {}) },
      said: said.slice(-SAID),
      ...(hasWaited(view) ? { waited: true } : {}),
    };
  }, [view, orderIndex, tables]);
  const digest = JSON.stringify(situation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the digest stands for the whole situation
  return useMemo(() => situation, [digest]);
}

/** From then on the platforms count an answer as late. */
const LONG_SECONDS = 180;

/** Whether the list of chats says that this buyer waits, and for long. */
function hasWaited({ key, buyer, waiting }: ConversationView): boolean {
  const row = waiting.find((one) => (key === null ? one.name === buyer.name : one.key === key));
  return (row?.waitingSeconds ?? 0) >= LONG_SECONDS;
}

/** What the shop's tables say about what is on screen, as of this minute. */
function tableValues(view: ConversationView, orderIndex: number, tables: ShopTables | undefined): PlaceholderValues {
  const now = timeOfMilliseconds(Date.now());
  return now === null ? {} : shopValues(view, view.orders[orderIndex] ?? null, tables, now);
}

/** How many results a search shows. */
const FOUND = 30;

/** What Alt+1…5 and the list show: search results while there is a query, else what a checklist step asked for and the top five. */
export function useReplies(
  library: Library | null,
  situation: Situation,
  query: string,
  language: Language,
): ShownReply[] {
  const now = useTermTime(library?.phrases);
  const suggestions = useSuggestions(library, situation, language, now);
  const found = useFound(library, query, now, language);
  const wanted = usePanel((state) => state.wanted);
  const minute = useLocalTime();
  // biome-ignore lint/correctness/useExhaustiveDependencies: dates and times of the texts are as of this minute
  return useMemo(() => {
    if (!library) return [];
    const filling = { library, values: situation.values };
    if (query) return found.map((hit) => showFound(hit, filling)).filter(({ parts }) => !claimsUnread(parts));
    const first = wanted === null ? undefined : library.phrases.get(wanted);
    const shown = suggestions.map(({ phrase, text, why, near }) => {
      const reply = showReply(phrase, filling, why, text);
      return near ? { ...reply, near } : reply;
    });
    if (!first) return shown;
    return [showReply(first, filling, []), ...shown.filter(({ id }) => id !== first.id)].slice(0, TOP);
  }, [library, situation, query, found, suggestions, wanted, minute]);
}

/** What the search finds and may be offered here, in its order: a list must not move under the hand because a minute went by. */
function useFound(library: Library | null, query: string, now: LocalTime, language: Language): SearchHit[] {
  const searching = query !== '';
  // What use is worth, once per search.
  const favourites = useFavourites(library?.database);
  const used = useMemo(
    () => (searching && library ? withFavourites(library.used(), favourites) : undefined),
    [library, searching, favourites],
  );
  return useMemo(() => {
    if (!library || !query) return [];
    const kept = keptByLadder(library);
    const hits = library.search?.find(query, FOUND, used, language) ?? [];
    return hits.filter(({ phrase }) => !kept.has(phrase.id) && isInForce(phrase, now));
  }, [library, query, used, now, language]);
}

/** A hit, filled, with the places that the query was found in. */
function showFound({ phrase, text, matches }: SearchHit, filling: FillWith): ShownReply {
  const reply = showReply(phrase, filling, shownTags(phrase), text);
  const tags = phrase.tags ?? [];
  const inTags = splitRanges(
    rangesOf(matches, 'tags'),
    tags.map(({ length }) => length),
    1,
  );
  const found = {
    title: rangesOf(matches, 'title'),
    shortcode: rangesOf(matches, 'shortcode'),
    parts: marksInParts(text, reply.parts, rangesOf(matches, 'text'), fillingOf(filling.library, phrase)),
    why: reply.why.map((tag) => inTags[tags.indexOf(tag)] ?? []),
  };
  return { ...reply, found };
}

interface Suggested {
  phrase: LibraryPhrase;
  text: string;
  /** Its reasons in words. */
  why: string[];
  /** Nothing fits this turn well. */
  near: boolean;
}

/** The top five for the buyer's last turn. */
function useSuggestions(
  library: Library | null,
  situation: Situation,
  language: Language,
  now: LocalTime,
): Suggested[] {
  const inWords = useReasons(language);
  const differs = useAddress((state) => state.differs);
  const found = useMemo(() => {
    const { turn, stage, said, values, waited = false } = situation;
    if (!library || !turn) return [];
    const withheld = withheldFor(library, turn, language);
    const { engine, uses, learnt, phrases } = library;
    const [used, find] = [[...library.used().keys()], innerPhrases(phrases, language)];
    const all = engine.suggest({
      turn,
      stage,
      language,
      usage: uses,
      used,
      said,
      learnt,
      waited,
      now,
      find,
      limit: TOP + SPARE,
    });
    const fill = ({ phrase, text }: Pick<Suggested, 'phrase' | 'text'>): FilledPart[] =>
      fillTemplate(text, values, fillingOf(library, phrase));
    const open = all.filter((row) => {
      const parts = fill(row);
      return !withheld.has(row.phrase.id) && !names(parts, 'offer.price') && !(differs && names(parts, 'address'));
    });
    return offerable(open, values, TOP, stage, fill);
  }, [library, situation, language, differs, now]);
  const near = useMemo(() => {
    const [first] = found;
    if (!library || !situation.turn || !first) return false;
    return isDoubtful(library.engine.intents(situation.turn, language), first);
  }, [library, situation, language, found]);
  return useMemo(
    () => found.map(({ phrase, text, reasons }) => ({ phrase, text, why: reasons.map(inWords), near })),
    [found, inWords, near],
  );
}

/**
 * Whether a text has this value, also in a phrase that it puts in: a bargained price is the ladder's alone, and the order's address must
 * not be confirmed while the buyer's is another.
 */
const names = (parts: readonly FilledPart[], name: PlaceholderName): boolean =>
  parts.some((part) => 'name' in part && part.name === name);

/** What the list leaves to the bargain strip: always what the ladder keeps for its time, and all of the ladder while the buyer haggles. */
function withheldFor(library: Library, turn: Turn, language: Language): ReadonlySet<string> {
  const kept = keptByLadder(library);
  if (!library.engine.bargain(turn, language).isBargain) return kept;
  return new Set([...kept, ...ofLadder(ladderOf(library, languageOf(turn.text) ?? language))]);
}

/** The tags of a phrase that are words for the agent; one that marks it is shown as its mark. */
const shownTags = ({ tags = [] }: LibraryPhrase): string[] => tags.filter((tag) => tag !== PROMISES_STOCK);

/** A phrase with its values filled in. */
export function showReply(
  phrase: LibraryPhrase,
  { library, values }: FillWith,
  why: string[],
  text: string = phrase.text,
): ShownReply {
  const { id, title, shortcode, images } = phrase;
  const parts = fillTemplate(text, values, fillingOf(library, phrase));
  return { id, title, shortcode, parts, why, ...(images?.length && { images }) };
}

const INTENT_LABELS = new Map(
  starterIntents().map(({ language, intents }) => [language, new Map(intents.map(({ id, label }) => [id, label]))]),
);

function useReasons(language: Language): (reason: Reason) => string {
  const t = useText(panelTexts);
  return useMemo(
    () => (reason) => {
      if (reason.kind === 'intent') return INTENT_LABELS.get(language)?.get(reason.intent) ?? reason.intent;
      if (reason.kind === 'stage') return t.stages[reason.stage];
      if (reason.kind === 'mood') return t.mood[reason.mood];
      if (reason.kind === 'promotion') return t.promotion[reason.time];
      return t.reason[reason.kind];
    },
    [language, t],
  );
}
