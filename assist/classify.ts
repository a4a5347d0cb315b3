import { createReader } from './features';
import type { IntentModel } from './intent-model';
import { INTENTS, type IntentId } from './intents';
import { unpackWeights } from './linear-model';
import { softmax } from './linear-train';
import { unmask } from './masks';
import type { ChatMessage } from './model';
import { negatedIn, takesBack } from './negation';
import { isBriefLatin, languageOf, normalise } from './normalise';
import { createPatternMatcher } from './patterns';
import type { Language } from './phrase';
import { simplify } from './traditional';
import type { Turn } from './turn';

/** What a turn asks for: one probability per intent, in the order of `INTENTS`. */
export interface Reading {
  language: Language;
  /** The turn, normalised and cut to what is read. */
  text: string;
  /** The agent's line before it, likewise. */
  previous: string;
  probabilities: Float64Array;
}

export interface Classifier {
  /** Null for a turn without text and without anything else to go by. A turn that shows no language is read in the preferred one. */
  classify(turn: Turn, preferred: Language): Reading | null;
}

/** A longer turn is read from both ends: the question stands there. In UTF-16 units. */
const MOST_TEXT = 800;
/** How far an expression that matches moves its intent, on the scale of the model, and how much each further one adds. */
const PATTERN = 2;
const FURTHER_PATTERN = 0.6;
const MOST_PATTERNS = 3;
/** Expressions are tried only for the intents that the model holds likeliest: the others' first use would cost milliseconds for nothing. */
const TRIED = 10;
/** What the agent's line was about moves a short answer by this much, a long one by less. */
const CONTEXT = 3;
const SHORT = { 'zh-CN': 16, en: 30 };
/** Flattens the probabilities: real turns are harder than the examples that the model learned from. */
const CAUTION = 0.7;
/** What a buyer means who sends a card or a picture instead of words; weak next to any words. */
const KIND_HINTS: Partial<Record<ChatMessage['kind'], IntentId[]>> = {
  product: ['product_info', 'stock', 'price'],
  order: ['order_info', 'logistics', 'dispatch_status'],
  image: ['info_given', 'quality_complaint', 'missing_wrong_damaged'],
};
/** A wish that is taken back is a word of agreement; one that concerned the order changes it. What else is said may weigh more. */
const TAKEN_BACK = 3;
const HINT = 1;
const HINT_ALONE = 4;

/** Replies that end or oil a conversation say nothing about what the next turn is about. */
const NO_TOPIC = new Set<IntentId>(['greeting', 'thanks_close', 'ack', 'info_given', 'other', 'human_handoff']);
const TOPICS = INTENTS.map((id, at) => ({ id, at })).filter(({ id }) => !NO_TOPIC.has(id));

function cut(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT / 2)}\n${text.slice(-MOST_TEXT / 2)}`;
}

function add(scores: Float64Array, id: IntentId, amount: number): void {
  const at = INTENTS.indexOf(id);
  scores[at] = (scores[at] ?? 0) + amount;
}

function likeliest(scores: Float64Array, count: number): Set<IntentId> {
  const order = [...INTENTS.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return new Set(order.slice(0, count).map((at) => INTENTS[at] as IntentId));
}

/** Scores for a turn, and probabilities for a single question of it by the model alone. */
interface Scorer {
  turn(text: string, previous: string): Float64Array;
  question(text: string): Float64Array;
}

/** Where one question of a turn ends and the next begins; English keeps its commas, which join more than they part. */
const BETWEEN_QUESTIONS: Record<Language, RegExp> = { 'zh-CN': /[,。!?;\s]+/, en: /[.!?;]+\s+|\n+/ };
/** More questions than this are not read one by one; shorter pieces ask nothing. */
const MOST_QUESTIONS = 8;
const LEAST_QUESTION = 2;
/** How much the questions count on their own, next to the turn as a whole. */
const SINGLE_SHARE = 0.3;

/** Reads turns of one language: linear model, expressions, the agent's line before, negation. */
function createScorer({ language, words, intents, weights }: IntentModel): Scorer {
  const read = createReader(language, words);
  const model = unpackWeights(weights);
  const match = createPatternMatcher(intents, language);
  const addContext = (scores: Float64Array, text: string, previous: string) => {
    const topics = softmax(model(read(previous)));
    const weight = CONTEXT * Math.min(1, SHORT[language] / Math.max(1, text.length));
    for (const { at } of TOPICS) scores[at] = (scores[at] as number) + weight * (topics[at] as number);
  };
  const unheard = (text: string, scores: Float64Array) => {
    const { intents: denied, alone } = negatedIn(text, language);
    if (denied.length === 0) return scores;
    const [least, most] = [Math.min(...scores), Math.max(...scores)];
    for (const id of denied) scores[INTENTS.indexOf(id)] = least;
    const meant: IntentId[] = takesBack(denied) ? ['ack', 'order_modify_note'] : ['ack'];
    for (const id of meant) {
      if (alone) scores[INTENTS.indexOf(id)] = most;
      else add(scores, id, TAKEN_BACK);
    }
    return scores;
  };
  const turn = (text: string, previous: string) => {
    const scores = model(read(text));
    for (const [id, count] of match(text, likeliest(scores, TRIED))) {
      add(scores, id, PATTERN + FURTHER_PATTERN * (Math.min(count, MOST_PATTERNS) - 1));
    }
    unheard(text, scores);
    if (previous !== '') addContext(scores, text, previous);
    return scores;
  };
  return { turn, question: (text) => probabilitiesOf(unheard(text, model(read(text)))) };
}

function probabilitiesOf(scores: Float64Array): Float64Array {
  return softmax(scores.map((score) => score * CAUTION));
}

/** Each question of a turn by itself, what it is surest of counting most; null where the turn is a single one. */
function questionsOf(text: string, language: Language, { question }: Scorer): Float64Array | null {
  const parts = text.split(BETWEEN_QUESTIONS[language]).filter((part) => part.length >= LEAST_QUESTION);
  if (parts.length < 2 || parts.length > MOST_QUESTIONS) return null;
  const sum = new Float64Array(INTENTS.length);
  for (const part of parts) {
    const found = question(part);
    const surest = found.reduce((a, b) => Math.max(a, b), 0);
    for (const { at } of TOPICS) sum[at] = (sum[at] as number) + surest * (found[at] as number);
  }
  const total = sum.reduce((a, b) => a + b, 0) || 1;
  return sum.map((one) => one / total);
}

/** The whole turn, and in part its questions one by one: so a burst of three questions is not read as its loudest alone. */
function mix(whole: Float64Array, single: Float64Array | null): Float64Array {
  if (!single) return whole;
  return whole.map((probability, at) => (1 - SINGLE_SHARE) * probability + SINGLE_SHARE * (single[at] as number));
}

/** Chinese words that some buyers type as they sound: `tuihuo`. */
const SOUNDED = /^[a-z]{4,}$/;
const LATIN_WORD = /[a-z]+/g;

const soundedWords = (models: readonly IntentModel[]): ReadonlySet<string> => {
  const { same = {} } = models.find(({ language }) => language === 'zh-CN')?.words ?? {};
  return new Set(Object.values(same).flatMap((words) => words.filter((word) => SOUNDED.test(word))));
};

/** A single word like `ok` is read in the language of the agent's line before it. */
function languageFor(text: string, previous: string, preferred: Language): Language {
  if (isBriefLatin(text)) return languageOf(previous) ?? preferred;
  return languageOf(text) ?? preferred;
}

/** Made when first asked for: most shops never meet the second language. */
function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Reads what buyers ask for, by the models of one or more languages. */
export function createClassifier(models: readonly IntentModel[]): Classifier {
  const sounded = soundedWords(models);
  const scorers = new Map(models.map((model) => [model.language, lazily(() => createScorer(model))]));
  return {
    classify({ text: raw, previousAgentLine, kinds }, preferred) {
      const text = cut(unmask(simplify(normalise(raw))));
      const previous = cut(unmask(simplify(normalise(previousAgentLine))));
      const hints = kinds.flatMap((kind) => KIND_HINTS[kind] ?? []);
      const isSounded = text.match(LATIN_WORD)?.some((word) => sounded.has(word));
      const language = isSounded ? 'zh-CN' : languageFor(text, previous, preferred);
      const scorer = (scorers.get(language) ?? scorers.get(preferred))?.();
      if (!scorer || (text === '' && hints.length === 0)) return null;
      const scores = text === '' ? new Float64Array(INTENTS.length) : scorer.turn(text, previous);
      for (const id of hints) add(scores, id, text === '' ? HINT_ALONE : HINT);
      const probabilities = mix(probabilitiesOf(scores), questionsOf(text, language, scorer));
      return { language, text, previous, probabilities };
    },
  };
}
