import { filledText } from '../../assist/fill';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { wordsOf } from './words-of';

/** Fills a phrase in that a part of the panel proposes as the next step. */
export function fillIn(phraseId: string, { library, situation, picking }: Scene): void {
  const reply = wordsOf([phraseId], library, situation.values, situation.said);
  if (!reply) return;
  // With a blank it needs a place where it can ask: the top of the list.
  if (filledText(reply.parts) === null) usePanel.setState({ wanted: phraseId, query: '' });
  void picking.pick(reply);
}
