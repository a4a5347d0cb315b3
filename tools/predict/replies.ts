import { openStarterDesk, type StarterDesk } from './desk';
import { lineOf } from './line';
import type { Fail, InputRow, Task } from './task';

/** What the panel would suggest for a buyer's line, whether the line haggles, and what it offers. */
export const replies: Task = {
  async prepare() {
    const desk = await openStarterDesk();
    return (row, fail) => answer(row, fail, desk);
  },
};

function answer(row: InputRow, fail: Fail, desk: StarterDesk): object {
  const { id } = row;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is missing');
  const line = lineOf(row, fail);
  const { isBargain, moves, offer } = desk.bargain(line);
  return {
    id,
    suggestions: desk.replies(line).map(({ phrase, score }) => {
      return { phraseId: phrase.id, intents: phrase.intents, score: Math.round(score * 10_000) / 10_000 };
    }),
    bargain: { isBargain, moves, offer },
  };
}
