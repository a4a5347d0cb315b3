import { createHash } from 'node:crypto';

export type Half = 'A' | 'B';

export const HALVES: readonly Half[] = ['A', 'B'];

/**
 * The half that a row belongs to: A where the first byte of SHA-256 over its id (UTF-8) is even, B where it is odd.
 * @param salt put before the id: another cut of the same rows
 */
export function halfOf(id: string, salt = ''): Half {
  const [first = 0] = createHash('sha256').update(`${salt}${id}`).digest();
  return first % 2 === 0 ? 'A' : 'B';
}
