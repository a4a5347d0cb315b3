/** Numbers for pieces of text: 30 bits, so that a map keeps them as small integers. Two pieces may share one: rare, and harmless here. */
const SEED = 0x1f35;

export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first + SEED, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 2;
}

export function hashText(text: string, from = 0, to = text.length): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 2;
}
