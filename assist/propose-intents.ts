import { createClassifier } from './classify';
import { createReader } from './features';
import { createNameReader } from './group-names';
import type { IntentModel } from './intent-model';
import { INTENTS, type IntentId } from './intents';
import { unpackWeights } from './linear-model';
import { softmax } from './linear-train';
import { isBriefLatin } from './normalise';
import type { Language } from './phrase';
import { type ProposalModel, titled, wordsOf } from './proposal-model';

/** A phrase of an old list: what is known of it. */
export interface UnlabelledPhrase {
  /** May be empty, or a code that says nothing. */
  title: string;
  text: string;
  /** Outermost first: `['售后', '退货']`. */
  group?: readonly string[];
  tags?: readonly string[];
  /** Questions that it answers, as buyers put them. */
  examples?: readonly string[];
  /** `phraseLanguage` guesses it. */
  language: Language;
}

/** What said most about a phrase. */
export type Clue = 'example' | 'title' | 'group' | 'text';

export interface Proposal {
  /** What the phrase answers, likeliest first: none to two, none where nothing is likely enough to be used unseen. */
  intents: IntentId[];
  /** Chance that the likeliest one is right, 0 to 1. */
  sure: number;
  /** The two likeliest, proposed or not: what to offer to whoever reviews. */
  likely: [IntentId, IntentId];
  why: Clue;
}

export type ProposeIntents = (phrase: UnlabelledPhrase) => Proposal;

/** Below this nothing is proposed, because a phrase under a wrong intent pushes right ones away; a second intent from these on: by itself
 * and next to the first. Chosen by what the starter packs suggest with intents proposed by folds, on half A of the labelled rows. */
const LEAST = 0.4;
const SECOND = 0.25;
const SECOND_SHARE = 0.5;

/** How much each reading counts: title and text as one (the title alone has the rest), names of groups, tags,
 * a title that is such a name, examples. */
const TOGETHER = 0.7;
const GROUP = 1;
const TAG = 0.6;
const TITLE_AS_NAME = 0.3;
const EXAMPLE = 3;
/** More examples or names are not read. */
const MOST_EXAMPLES = 6;
const MOST_NAMES = 8;
/** No words rule an intent out altogether: the least probability that a reading leaves to it. */
const DOUBT = 0.002;

/** Scores of the intents, on the scale of natural logarithms; null where there is nothing to go by. */
type Scores = Float64Array | null;

interface Readers {
  text(words: string): Float64Array;
  name(name: string): Scores;
  examples(examples: readonly string[]): Scores;
}

/** Scores times how much each counts, added up. */
function sum(all: readonly (readonly [scores: Scores, by: number])[]): Float64Array {
  const total = new Float64Array(INTENTS.length);
  for (const [scores, by] of all) {
    for (let at = 0; at < (scores?.length ?? 0); at += 1) {
      total[at] = (total[at] as number) + (scores?.[at] as number) * by;
    }
  }
  return total;
}

function readersOf({ language, groups, weights }: ProposalModel, buyers: readonly IntentModel[]): Readers {
  const own = buyers.filter((one) => one.language === language);
  const words = own[0]?.words;
  if (!words) throw new Error(`no model of buyers for ${language}`);
  const read = createReader(language, words);
  const score = unpackWeights(weights);
  const name = createNameReader(language, groups);
  const classifier = createClassifier(own);
  const chances = (text: string): Float64Array[] => {
    const reading = classifier.classify({ text, previousAgentLine: '', kinds: [] }, language);
    return reading ? [reading.probabilities] : [];
  };
  return {
    text: (words) => score(read(words)),
    name,
    examples(examples) {
      const found = examples.slice(0, MOST_EXAMPLES).flatMap(chances);
      return found.length > 0 ? doubted(sum(found.map((one) => [one, 1 / found.length]))) : null;
    },
  };
}

/** A Chinese list has codes for titles (`'fh1'`, `'03'`), which are no words. */
const isCode = (title: string, language: Language): boolean => language === 'zh-CN' && isBriefLatin(title);

const CLUES: readonly Clue[] = ['example', 'title', 'group', 'text'];

/** What was read of one phrase. */
interface Read {
  total: Float64Array;
  /** The scores by each clue alone. */
  alone: Record<Clue, Scores>;
}

/** Probabilities as scores, none of them out of the question. */
const doubted = (chances: Float64Array): Float64Array => chances.map((chance) => Math.log(chance + DOUBT));

/** Of nested groups the innermost that says anything; every tag, each for less: a phrase has several. */
function readNames({ group = [], tags = [] }: UnlabelledPhrase, name: Readers['name']): Scores {
  const inner =
    group
      .slice(-MOST_NAMES)
      .map(name)
      .findLast((one) => one !== null) ?? null;
  const tagged = tags.slice(0, MOST_NAMES).map(name);
  const known = inner !== null || tagged.some((one) => one !== null);
  return known ? sum([[inner, GROUP], ...tagged.map((one) => [one, TAG] as const)]) : null;
}

function readPhrase(phrase: UnlabelledPhrase, { text: score, name, examples }: Readers): Read {
  const text = wordsOf(phrase.text);
  const named = wordsOf(phrase.title);
  const title = isCode(named, phrase.language) ? '' : named;
  const whole = score(titled(title, text));
  const alone = title === '' ? null : score(title);
  const group = readNames(phrase, name);
  const meant = title === '' ? null : name(title);
  const example = examples(phrase.examples ?? []);
  const said = sum([
    [whole, alone ? TOGETHER : 1],
    [alone, 1 - TOGETHER],
  ]);
  const total = sum([
    [doubted(softmax(said)), 1],
    [group, 1],
    [meant, TITLE_AS_NAME],
    [example, EXAMPLE],
  ]);
  return {
    total: softmax(total),
    alone: {
      example,
      title:
        alone &&
        sum([
          [alone, 1],
          [meant, TITLE_AS_NAME],
        ]),
      group,
      text: alone ? score(text) : whole,
    },
  };
}

/** The clue that would be surest of an intent if it were the only one. */
function strongest(alone: Read['alone'], intent: number): Clue {
  const chances = CLUES.map((clue) => (alone[clue] ? (softmax(alone[clue].slice())[intent] as number) : 0));
  return CLUES[chances.indexOf(Math.max(...chances))] ?? 'text';
}

function choose({ total: chances, alone }: Read): Proposal {
  const order = [...chances.keys()].sort((a, b) => (chances[b] as number) - (chances[a] as number));
  const [first = 0, second = 0] = order;
  const sure = chances[first] as number;
  const isSecond = (chances[second] as number) >= Math.max(SECOND, sure * SECOND_SHARE);
  const likely: [IntentId, IntentId] = [INTENTS[first] as IntentId, INTENTS[second] as IntentId];
  const intents = sure < LEAST ? [] : likely.slice(0, isSecond ? 2 : 1);
  return { intents, sure, likely, why: strongest(alone, first) };
}

/**
 * Proposes which questions the phrases of an old list answer. Pure, some 0.1 ms a phrase; the first phrase of a language takes some
 * 20 ms more.
 * @param models one per language
 * @param buyers the models of buyers of the same languages
 * @returns throws for a phrase in a language without a model
 */
export function createProposer(models: readonly ProposalModel[], buyers: readonly IntentModel[]): ProposeIntents {
  const readers = new Map<Language, Readers>();
  const readersFor = (language: Language): Readers => {
    const model = models.find((one) => one.language === language);
    if (!model) throw new Error(`no model of phrases for ${language}`);
    const made = readers.get(language) ?? readersOf(model, buyers);
    readers.set(language, made);
    return made;
  };
  return (phrase) => choose(readPhrase(phrase, readersFor(phrase.language)));
}
