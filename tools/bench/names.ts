import type { Random } from './random';

/** New names per drawn name are `NEW * drawn ** -FADING`: of 1,000 drawn some 210 are different, of 10,000 some 840, of 100,000 some 3,300. */
const NEW = 2;
const FADING = 0.4;

/**
 * Names of products, drawn one after the other: now and then a new one, else one that was drawn before, the likelier the more often
 * it was. So they grow in number as words do in a growing text (Heaps' law, exponent 0.6), and are spread like words (Zipf's law).
 */
export function createNames(random: Random, syllables: readonly string[]): () => string {
  const drawn: string[] = [];
  return () => {
    const isNew = drawn.length === 0 || random.chance(NEW * drawn.length ** -FADING);
    const name = isNew ? coin(random, syllables) : random.pick(drawn);
    drawn.push(name);
    return name;
  };
}

/** Two or three characters, every third time with the number of a model: `'云禾'`, `'木青K37'`. */
function coin(random: Random, syllables: readonly string[]): string {
  const length = random.chance(0.3) ? 3 : 2;
  const name = Array.from({ length }, () => random.pick(syllables)).join('');
  return random.chance(0.33) ? `${name}${random.pick([...'ABCDEGKMRTX'])}${10 + random.below(90)}` : name;
}
