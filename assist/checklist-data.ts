import type { IntentId } from './intents';
import type { OrderFacts, OrderStage } from './model';
import type { Mood } from './mood';

/** What the stock table says about what is being asked for; `unknown` without a table or without a row of it. */
export type StockState = 'out' | 'short' | 'enough' | 'unknown';

/** When a checklist applies: every part that is given must hold. */
export interface ChecklistCondition {
  /** The order is at one of these stages; `none` = no order on screen. */
  stages?: (Exclude<OrderStage, 'unknown'> | 'none')[];
  /** As the order panel says; an order of which it could not be read is neither. */
  cashOnDelivery?: boolean;
  /** One of the buyer's last turns likely asks one of these. */
  intents?: IntentId[];
  /** One of the buyer's last turns holds one of these words, written in lower case and half width. */
  words?: string[];
  stock?: StockState[];
  /** How the buyer feels, by one of the last turns. */
  moods?: Mood[];
  /** A console's id. */
  console?: string;
}

/** Fields of an order whose being there says that something was done. */
export type TickField = keyof Pick<
  OrderFacts,
  'number' | 'receiver' | 'phone' | 'address' | 'courier' | 'trackingNumber' | 'remark' | 'flag' | 'buyerNote'
>;

/** What ticks a step by itself. */
export type Tick =
  /** The order shows this field, and (with `holds`) these words in it. */
  | { field: TickField; holds?: string }
  | { stage: OrderStage[] }
  /** The agent sent this phrase, whatever its placeholders were filled with. */
  | { sent: string }
  /** The agent sent a line with all of these words. */
  | { sentWords: string[] }
  /** The buyer said yes to what a step or a phrase asks; each of `after` is the id of one. */
  | { confirmed: true; after: string[] }
  /** The stock table says one of these. */
  | { stock: StockState[] };

export interface ChecklistStep {
  id: string;
  text: string;
  /** For the new hire: why this step exists. */
  why: string;
  /** A phrase that does this step, by id. */
  phrase?: string;
  /** What to write into the order's remark: the reason only, flag, agent and time are the composer's. */
  remark?: string;
  ticks?: Tick[];
  /** Not needed once one of these steps is done. */
  unless?: string[];
}

/** The steps of one occasion: data, in `phrases/<language>/checklists.json`. */
export interface Checklist {
  id: string;
  title: string;
  /** Shown when one of these holds. */
  when: ChecklistCondition[];
  /** For setting up a console: shown until it is done or put away, whatever the chat is about. */
  setup?: boolean;
  steps: ChecklistStep[];
}
