import { keptByLadder } from '../../assist/ladder-phrases';
import { isReply } from '../../assist/phrase';
import { offerable } from '../../assist/shop-values';
import type { Engine } from '../../assist/suggest';
import type { Turn } from '../../assist/turn';
import type { Fail, InputRow, Task } from './task';

const TOP = 5;
/** Asked for besides, because some are left out afterwards: as in the panel. */
const SPARE = 20;

/** What the panel would suggest for a buyer's line, whether the line haggles, and what it offers. */
export const replies: Task = {
  async prepare() {
    const desk = await starterDesk();
    return (row, fail) => answer(row, fail, desk);
  },
};

/** The engine of the panel, and the phrases that only the bargain strip brings, at their time. */
interface PredictDesk {
  engine: Engine;
  withheld: ReadonlySet<string>;
}

async function starterDesk(): Promise<PredictDesk> {
  const { createEngine } = await import('../../assist/suggest');
  // The first load trains the models.
  const { starterIntents, starterMoves, starterPacks } = await import('../../storage/starter');
  const packs = starterPacks();
  const phrases = packs
    .flatMap(({ id, language, phrases }) => phrases.map((phrase) => ({ ...phrase, pack: id, language })))
    .filter(isReply);
  const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
  return { engine, withheld: keptByLadder({ packs }) };
}

function isPrice(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function answer(row: InputRow, fail: Fail, { engine, withheld }: PredictDesk): object {
  const { id, text, lang, prev_agent: previous, priceCents = null } = row;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is missing');
  if (typeof text !== 'string') return fail('"text" is not a string');
  if (lang !== 'zh' && lang !== 'en') return fail('"lang" is neither "zh" nor "en"');
  if (previous != null && typeof previous !== 'string') return fail('"prev_agent" is neither a string nor null');
  if (priceCents !== null && !isPrice(priceCents)) return fail('"priceCents" is not a whole number of cents above 0');
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  const turn: Turn = { text, previousAgentLine: previous ?? '', kinds: [] };
  const all = engine.suggest({ turn, stage: 'none', language, usage: () => 0, said: [], limit: TOP + SPARE });
  const open = all.filter(({ phrase }) => !withheld.has(phrase.id));
  const found = offerable(open, {}, TOP, 'none');
  const { isBargain, moves, offer } = engine.bargain(turn, language, priceCents);
  return {
    id,
    suggestions: found.map(({ phrase, score }) => {
      return { phraseId: phrase.id, intents: phrase.intents, score: Math.round(score * 10_000) / 10_000 };
    }),
    bargain: { isBargain, moves, offer },
  };
}
