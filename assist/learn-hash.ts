/** The key of hashes that only this computer can make: two 32-bit numbers. */
export type HashKey = readonly [number, number];

const ROUNDS_PER_WORD = 2;
const LAST_ROUNDS = 4;

/** The key in a salt of at least 16 hexadecimal digits; the rest of it is not used. */
export function hashKey(salt: string): HashKey {
  return [Number.parseInt(salt.slice(0, 8), 16) >>> 0, Number.parseInt(salt.slice(8, 16), 16) >>> 0];
}

const turn = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

type State = [number, number, number, number];

function mix(state: State, rounds: number): void {
  let [a, b, c, d] = state;
  for (let round = 0; round < rounds; round += 1) {
    a = (a + b) | 0;
    b = turn(b, 5) ^ a;
    a = turn(a, 16);
    c = (c + d) | 0;
    d = turn(d, 8) ^ c;
    a = (a + d) | 0;
    d = turn(d, 7) ^ a;
    c = (c + b) | 0;
    b = turn(b, 13) ^ c;
    c = turn(c, 16);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function absorb(state: State, word: number): void {
  state[3] ^= word;
  mix(state, ROUNDS_PER_WORD);
  state[0] ^= word;
}

/**
 * HalfSipHash-2-4 of whole 32-bit words: 32 bits, not to be turned back or made without the key. Synchronous and short, unlike what
 * browsers bring. https://github.com/veorq/SipHash
 */
export function keyedHash([first, second]: HashKey, words: readonly number[]): number {
  const state: State = [first | 0, second | 0, first ^ 0x6c796765, second ^ 0x74656462];
  for (const word of words) absorb(state, word | 0);
  absorb(state, (words.length * 4) << 24);
  state[2] ^= 0xff;
  mix(state, LAST_ROUNDS);
  return (state[1] ^ state[3]) >>> 0;
}
