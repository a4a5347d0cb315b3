import type { Phrase } from '../../assist/phrase';
import starter from '../../phrases/zh-CN/phrases.json';
import words from '../../phrases/zh-CN/words.json';
import type { Pack } from '../../storage/database';
import { createNames } from './names';
import { createRandom, type Random } from './random';

/**
 * A library as large as wanted, the same in every run; a smaller one is the beginning of a larger one. Its phrases are sentences of
 * our starter phrases in new company, about products of invented names, with colours, places, couriers and amounts between them: no
 * two texts are equal. Names repeat as words of a language do: few stand in very many phrases, most in one or two, and new ones keep
 * coming (see `names.ts`). All of it is Chinese, so that with the interface in Chinese all of it competes.
 */
export function benchPack(count: number, seed = 20261018): Pack {
  const random = createRandom(seed);
  const name = createNames(random, SYLLABLES);
  const texts = new Set<string>();
  const phrases: Phrase[] = [];
  while (phrases.length < count) {
    const phrase = mix(random, name(), phrases.length);
    if (texts.has(phrase.text)) continue;
    texts.add(phrase.text);
    phrases.push(phrase);
  }
  return {
    id: 'bench',
    version: 1,
    language: 'zh-CN',
    title: `${count} 条`,
    phrases,
    ladders: [],
    checklists: [],
    tables: {},
  };
}

const STARTERS = starter.phrases as Phrase[];

/** Characters that names are made of: those of our own words. */
const SYLLABLES = [...new Set(Object.values(words.kinds).flat().join(''))].filter((one) => /\p{Script=Han}/u.test(one));

/** Starter phrases by the question that they answer first. */
const alike = (base: Phrase): Phrase[] => STARTERS.filter(({ intents }) => intents[0] === base.intents[0]);

const { goods, colour, place, courier } = words.kinds;

function mix(random: Random, name: string, index: number): Phrase {
  const base = random.pick(STARTERS);
  const mate = random.pick(alike(base));
  const thing = name + random.pick(goods);
  const sentences = [random.pick(sentencesOf(base)), random.pick(sentencesOf(mate))];
  const said = random.chance(0.5) ? sentences : sentences.slice(0, 1);
  const opening = random.chance(0.6) ? [`您问的是${random.pick(colour)}的${thing}对吧。`] : [];
  const ending = random.chance(0.4)
    ? [`发${random.pick(place)}一般走${random.pick(courier)}，${1 + random.below(9)}天到。`]
    : [];
  return {
    ...base,
    id: `bench.${index}`,
    title: `${base.title} ${thing}`,
    text: [...opening, ...said, ...ending].join(''),
    shortcode: base.shortcode && random.chance(0.5) ? `${base.shortcode}${index}` : '',
    variants: undefined,
  };
}

/** A sentence ends at 。！？; a placeholder is never cut, because its names and fallbacks hold none of them. */
const sentencesOf = ({ text }: Phrase): string[] => text.split(/(?<=[。！？])(?=.)/u);
