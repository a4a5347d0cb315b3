import type { ConversationView, OrderFacts } from '../../assist/model';
import type { Library } from './use-library';
import type { Picking } from './use-pick';
import type { Situation } from './use-replies';

/** What every part of the panel that goes with an open chat is given. */
export interface Scene {
  library: Library;
  view: ConversationView;
  situation: Situation;
  picking: Picking;
  /** The order that the panel shows; null without one. */
  order: OrderFacts | null;
}
