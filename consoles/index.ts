import type { Console } from './console';
import feige from './feige';
import pinduoduo from './pinduoduo';
import practice from './practice';

/** Every console we can read. Adding one: a file, a line here, a fixture pair. */
export const CONSOLES: readonly Console[] = [practice, pinduoduo, feige];

export const consoleById = (id: string): Console | undefined => CONSOLES.find((seller) => seller.id === id);
