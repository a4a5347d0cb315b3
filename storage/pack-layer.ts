import type { Layer } from '../assist/own';
import { OPTIONAL_PACKS } from './optional-packs';

const PRODUCT_PACKS = new Set(['starter.zh-CN', 'starter.en', ...OPTIONAL_PACKS.map(({ id }) => id)]);

/** Whose the phrases of a pack are: what comes with the product speaks for the shop, any other pack came from the team. */
export const packLayer = (packId: string): Layer => (PRODUCT_PACKS.has(packId) ? 'shop' : 'team');
