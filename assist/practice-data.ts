import type { OrderFacts, ProductFacts } from './model';

/** The practice console's buyers as `phrases/LANGUAGE/practice.json` holds them. Every person and number in it is invented. */
export interface PracticeBuyer {
  id: string;
  name: string;
  /** What answering this buyer trains. */
  note: string;
  product: PracticeProduct | null;
  order: PracticeOrder | null;
  /** Further orders of this buyer; they stay as they are. */
  otherOrders?: PracticeOrder[];
  /** How long this buyer has been waiting when they come in. */
  waitingSeconds: number;
  script: PracticeStep[];
}

/** One burst of lines: at the start, or once the agent has answered the burst before. */
export interface PracticeStep {
  after: 'start' | 'reply';
  /** At least one; `[photo: …]` or `[图片：…]` is a picture that stands for itself in words. */
  lines: string[];
  delayMs: number;
  /** Becomes true with the first of the lines. */
  changes?: { order?: PracticeOrder };
}

/** What a script says about an order; what it leaves out is not known. */
export type PracticeOrder = Partial<Omit<OrderFacts, 'items'>> & { items?: PracticeItem[] };
export type PracticeItem = OrderFacts['items'][number];
export type PracticeProduct = Pick<ProductFacts, 'id' | 'name' | 'spec' | 'priceCents' | 'currency'>;
