import { trainIntentModel } from '../../assist/intent-model';
import type { IntentData, IntentId } from '../../assist/intents';
import { keptByLadder } from '../../assist/ladder-phrases';
import type { Learnt } from '../../assist/learn';
import type { OrderStage } from '../../assist/model';
import { isReply, type Language, type LibraryPhrase } from '../../assist/phrase';
import { offerable } from '../../assist/shop-values';
import { createEngine, type Engine } from '../../assist/suggest';
import type { Turn } from '../../assist/turn';
import type { WordTable } from '../../assist/word-table';
import en from '../../phrases/en/intents.json';
import enWords from '../../phrases/en/words.json';
import zh from '../../phrases/zh-CN/intents.json';
import zhWords from '../../phrases/zh-CN/words.json';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';
import type { Random } from '../bench/random';

/** More than are shown: some are the bargain strip's, some claim what no table says. As in the panel. */
const SPARE = 20;
const TOP = 5;

/** A buyer's line, and what it asks for. */
export interface Line {
  text: string;
  intent: IntentId;
  stage: OrderStage | 'none';
}

/** A shop with the starter packs, whose engine has not seen the lines that are played. */
export interface Desk {
  engine: Engine;
  phrases: LibraryPhrase[];
  /** The phrases that the panel would show, best first. */
  suggested(line: Line, learnt?: Learnt): string[];
}

const SOURCES = {
  'zh-CN': { ...zh, words: zhWords },
  en: { ...en, words: enWords },
} as unknown as Record<Language, { intents: IntentData[]; words: Omit<WordTable, 'language'> }>;

export const asTurn = ({ text }: Line): Turn => ({ text, previousAgentLine: '', kinds: [] });

/** Shuffled copies of the examples of each intent, cut after the first so many. */
export function splitExamples(language: Language, played: number, random: Random): Map<IntentId, [string[], string[]]> {
  return new Map(
    SOURCES[language].intents.map(({ id, examples }) => {
      const left = [...new Set(examples)];
      for (let at = left.length - 1; at > 0; at -= 1) {
        const other = random.below(at + 1);
        [left[at], left[other]] = [left[other] as string, left[at] as string];
      }
      return [id, [left.slice(0, played), left.slice(played)]];
    }),
  );
}

/** @param known the examples that the reading of questions is trained on */
export function openDesk(language: Language, known: ReadonlyMap<IntentId, readonly string[]>): Desk {
  const { intents, words } = SOURCES[language];
  const sources = intents.map((intent) => ({ ...intent, examples: [...(known.get(intent.id) ?? [])] }));
  const packs = starterPacks().filter((pack) => pack.language === language);
  const phrases = packs
    .flatMap((pack) => pack.phrases.map((phrase) => ({ ...phrase, pack: pack.id, language: pack.language })))
    .filter(isReply);
  const { moods } = starterIntents().find((one) => one.language === language) ?? {};
  const model = { ...trainIntentModel({ language, intents: sources, words }), moods };
  const engine = createEngine({ phrases, intents: [model], moves: starterMoves() });
  const withheld = keptByLadder({ packs });
  return {
    engine,
    phrases,
    suggested(line, learnt) {
      const { stage } = line;
      const input = { turn: asTurn(line), stage, language, usage: () => 0, said: [], learnt, limit: TOP + SPARE };
      const open = engine.suggest(input).filter(({ phrase }) => !withheld.has(phrase.id));
      return offerable(open, {}, TOP, stage).map(({ phrase }) => phrase.id);
    },
  };
}
