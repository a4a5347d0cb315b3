import type { OrderStage } from '../../assist/model';
import { buyerTurn, type Turn } from '../../assist/turn';
import { usePanel } from './panel-store';
import type { Library } from './use-library';

/** What a reply is chosen for. */
export interface ChosenFor {
  turn: Turn;
  stage: OrderStage | 'none';
}

/**
 * Notes what is on screen while a reply is being chosen: when it has been written, another chat may be there.
 * @returns learns from the choice; to be called once it was written
 */
export function noteChoice(library: Library | null): (phraseId: string) => void {
  const { view, orderIndex, wanted } = usePanel.getState();
  const turn = view?.page === 'chat' ? buyerTurn(view.messages) : null;
  if (!library || !view || !turn) return () => undefined;
  const stage = view.orders[orderIndex]?.stage ?? 'none';
  return (phraseId) => {
    // What a step asked for says nothing about what the buyer asked.
    if (phraseId !== wanted) library.learn({ turn, stage }, phraseId);
  };
}
