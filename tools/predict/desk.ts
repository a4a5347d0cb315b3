import { keptByLadder } from '../../assist/ladder-phrases';
import { isReply, type Language, type Phrase } from '../../assist/phrase';
import { offerable } from '../../assist/shop-values';
import type { BargainReading, Engine } from '../../assist/suggest';
import type { Suggestion } from '../../assist/suggestion';
import type { Turn } from '../../assist/turn';

const TOP = 5;
/** Asked for besides, because some are left out afterwards: as in the panel. */
const SPARE = 20;

/** A line of a buyer, and what stood before it. */
export interface Line {
  text: string;
  lang: 'zh' | 'en';
  /** The agent's line before; '' where there is none. */
  previous: string;
  /** List price of one piece in whole cents; null where it is not known. */
  priceCents: number | null;
}

/** The desk of a shop that has the starter packs and nothing else: the panel's engine, and what the panel leaves out. */
export interface StarterDesk {
  /** The replies that the panel would list, best first, at most five. */
  replies(line: Line): Suggestion[];
  /** Whether the line haggles, and how. */
  bargain(line: Line): BargainReading;
}

/**
 * The first call trains the models, which takes a moment; nothing is loaded before.
 * @param changed what else of a phrase is taken than the packs say
 */
export async function openStarterDesk(changed: (phrase: Phrase) => Partial<Phrase> = () => ({})): Promise<StarterDesk> {
  const { createEngine } = await import('../../assist/suggest');
  const { starterIntents, starterMoves, starterPacks } = await import('../../storage/starter');
  const packs = starterPacks();
  const phrases = packs
    .flatMap(({ id, language, phrases }) =>
      phrases.map((phrase) => ({ ...phrase, ...changed(phrase), pack: id, language })),
    )
    .filter(isReply);
  const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
  const withheld = keptByLadder({ packs });
  return {
    replies: (line) => listed(engine, withheld, line),
    bargain: (line) => engine.bargain(turnOf(line), languageOf(line), line.priceCents),
  };
}

const turnOf = ({ text, previous }: Line): Turn => ({ text, previousAgentLine: previous, kinds: [] });

const languageOf = ({ lang }: Line): Language => (lang === 'zh' ? 'zh-CN' : 'en');

/** Phrases that only the bargain strip brings, at their time, are withheld. */
function listed(engine: Engine, withheld: ReadonlySet<string>, line: Line): Suggestion[] {
  const all = engine.suggest({
    turn: turnOf(line),
    stage: 'none',
    language: languageOf(line),
    usage: () => 0,
    said: [],
    limit: TOP + SPARE,
  });
  const open = all.filter(({ phrase }) => !withheld.has(phrase.id));
  return offerable(open, {}, TOP, 'none');
}
