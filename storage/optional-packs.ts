import { TRADES, type Trade } from '../assist/trades';
import type { Pack } from './database';

/** A pack that comes with the product and is installed only where the lead takes it. */
export interface OptionalPack {
  id: string;
  /** Of the file, so that it need not be read to see whether an installed pack is older. */
  version: number;
  trade: Trade;
  /** Reads the pack; its words are in no chunk that is loaded before. */
  load(): Promise<Pack>;
}

/** Written out one by one: the bundler makes a chunk of each. */
const FILES: Record<Trade, () => Promise<{ default: object }>> = {
  apparel: () => import('../phrases/zh-CN/trades/apparel.json'),
  food: () => import('../phrases/zh-CN/trades/food.json'),
  beauty: () => import('../phrases/zh-CN/trades/beauty.json'),
  electronics: () => import('../phrases/zh-CN/trades/electronics.json'),
  home: () => import('../phrases/zh-CN/trades/home.json'),
};

/** Goes up together with the `version` of the file; `tests/unit/optional-packs.test.ts` compares them. */
const VERSIONS: Record<Trade, number> = { apparel: 1, food: 1, beauty: 1, electronics: 1, home: 1 };

/** The fields of a pack; the file has wider types (every string instead of an id), and the lint of the packs checks it. */
async function packOf(trade: Trade): Promise<Pack> {
  const { id, version, language, title, phrases } = (await FILES[trade]()).default as Pack;
  return { id, version, language, title, phrases, ladders: [], checklists: [], tables: {} };
}

/** The packs of the trades. */
export const OPTIONAL_PACKS: readonly OptionalPack[] = TRADES.map((trade) => ({
  id: `trade.zh-CN.${trade}`,
  version: VERSIONS[trade],
  trade,
  load: () => packOf(trade),
}));
