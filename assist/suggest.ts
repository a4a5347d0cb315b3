import type { MoveData } from './bargain-data';
import { type BargainReading, createBargainDetector } from './bargain-detect';
import { createClassifier, type Reading } from './classify';
import type { Term } from './in-force';
import type { IntentModel } from './intent-model';
import { INTENTS, type IntentId } from './intents';
import type { Lift } from './learn';
import { likelyIntents, type TurnKind, tellingTerms } from './learn-kind';
import { type LibraryIndex, type LibrarySegment, libraryIndexSteps, type PhraseChanges } from './library-index';
import type { OrderStage } from './model';
import { feltAs, isCalming, type Mood } from './mood';
import { createMoodTeller } from './mood-model';
import { negatedIn, takesBack } from './negation';
import type { Language, LibraryPhrase } from './phrase';
import { LANGUAGES, STAGE_SETS, stagesOf } from './phrase-groups';
import { eachRow, finish } from './postings';
import { termWeight, worthTelling } from './promotion';
import { type Pick, pickPhrases } from './rank';
import { MOST_USAGE, type Weights } from './rank-segment';
import { saidLines, unsaidWording } from './said';
import { likelyAt, meantAt, type StageFit, stageFit } from './stage-fit';
import type { Feeling, Reason, SuggestInput, Suggestion } from './suggestion';
import { termsOf } from './terms';
import type { Turn } from './turn';

export type { BargainReading } from './bargain-detect';
export type { Offer } from './offer';
export type { Feeling, Reason, SuggestInput, Suggestion } from './suggestion';

export interface EngineSource {
  phrases: readonly LibraryPhrase[];
  /** One model per language: `trainIntentModel`, or made at build time. */
  intents: readonly IntentModel[];
  moves: readonly { language: Language; moves: readonly MoveData[] }[];
}

/** One intent that a turn may have; the scores of a turn sum up to at most 1. */
export interface LikelyIntent {
  id: IntentId;
  score: number;
}

/** Everything that the panel asks about a buyer's turn. Pure: the same input gives the same answer. */
export interface Engine {
  /** The best replies first; fewer than `limit`, or none, where nothing fits. */
  suggest(input: SuggestInput): Suggestion[];
  /**
   * Whether the turn haggles, and how. `language` is read in where the turn shows none; `priceCents` is the list price of one piece, where it
   * is known: with it a share or an amount off becomes a price.
   */
  bargain(turn: Turn, language: Language, priceCents?: number | null): BargainReading;
  /** What the turn may ask for, with probabilities, likeliest first; empty where there is nothing to read. */
  intents(turn: Turn, language: Language): LikelyIntent[];
  /** What kind of turn it is, for learning which phrase the agent chose for it; null where there is nothing to read. */
  kind(turn: Turn, language: Language, stage: OrderStage | 'none'): TurnKind | null;
  /** How the buyer feels; null for nothing to be calmed. */
  mood(turn: Turn, language: Language): Mood | null;
  /** Takes phrases in and out without preparing the whole library anew. */
  change(changes: PhraseChanges): void;
}

const STAGE_WEIGHT: Record<StageFit, number> = { fits: 1.2, any: 1, behind: 0.35, false: 0 };
const LIKELY = 1.4;
/** How much of a question passes on to what it means at this stage. */
const MEANT_SHARE = 0.7;
const OTHER_LANGUAGE = 0.3;
const CALMING = 1.4;
/** A phrase that was sent already goes behind its siblings; one with a wording left goes less far. */
const REPEATED = 0.15;
const OTHER_WORDING = 0.5;
/** A phrase for a request that is taken back says the wrong thing where none is. */
const NOT_TAKEN_BACK = 0.1;
/** Uses after which a phrase counts as often used, and after which more uses change nothing. */
const OFTEN = 5;
const MOST_USES = 50;
/** An intent is given as a reason from this probability; shared words from this similarity. */
const REASON_PROBABILITY = 0.05;
const REASON_WORDS = 0.2;
/** What was learnt is given as a reason from this factor: some three choices of its kind. */
const USUAL = 2.2;

const at = (id: IntentId): number => INTENTS.indexOf(id);

/** What the turn asks for, given where its order stands. */
function withStage(probabilities: Float64Array, stage: OrderStage | 'none'): Float64Array {
  const lifted = Float64Array.from(probabilities);
  for (const id of likelyAt(stage)) lifted[at(id)] = (lifted[at(id)] ?? 0) * LIKELY;
  for (const [asked, meant] of meantAt(stage)) {
    lifted[at(meant)] = (lifted[at(meant)] ?? 0) + (probabilities[at(asked)] ?? 0) * MEANT_SHARE;
  }
  const sum = lifted.reduce((a, b) => a + b, 0) || 1;
  return lifted.map((one) => one / sum);
}

/** Where a turn meets a phrase: everything needed to weigh and to explain it. */
interface Scene {
  input: SuggestInput;
  reading: Reading;
  /** How the buyer feels, or that nobody answered for long. */
  mood: Feeling | null;
  /** The buyer takes back what they asked for. */
  takesBack: boolean;
  probabilities: Float64Array;
  lines: string[];
}

const NONE_LEARNT: ReadonlyMap<string, Lift> = new Map();

function kindOf({ reading, probabilities, input }: KindScene, [base]: readonly LibrarySegment[]): TurnKind {
  const terms = base ? tellingTerms(termsOf(reading.text), (term) => base.terms.rarity(term)) : [];
  return { language: reading.language, stage: input.stage, intents: likelyIntents(probabilities), terms };
}

type KindScene = Omit<Scene, 'input' | 'mood' | 'lines' | 'takesBack'> & { input: { stage: OrderStage | 'none' } };

function weightsFor({ reading, mood, input }: Scene, lifts: ReadonlyMap<string, Lift>): Weights {
  const language = LANGUAGES.map((one) => {
    if (one === reading.language) return 1;
    return one === input.language ? OTHER_LANGUAGE : 0;
  });
  const stages = Float32Array.from(
    { length: STAGE_SETS },
    (_, bits) => STAGE_WEIGHT[stageFit(stagesOf(bits), input.stage)],
  );
  const usage = (id: string): number => usageFactor(input.usage(id));
  const term = (one: Term): number => termWeight(one, input.now);
  return { language, stages, calming: mood ? CALMING : 1, term, usage, used: input.used ?? null, lifts };
}

function usageFactor(uses: number): number {
  return 1 + (MOST_USAGE - 1) * Math.min(1, Math.log1p(Math.max(0, uses) || 0) / Math.log1p(MOST_USES));
}

/** Tags that mark a phrase for a buyer who takes a request back, in any language of a library. */
const UNDO_TAGS = new Set(['undo', '撤销']);

const isUndo = ({ tags = [] }: LibraryPhrase): boolean => tags.some((tag) => UNDO_TAGS.has(tag.toLowerCase()));

/** Less than 1 where the phrase was said already, or is for another turn than this. */
function fitFactor(phrase: LibraryPhrase, scene: Scene): number {
  const fits = scene.takesBack || !isUndo(phrase);
  return repetitionFactor(phrase, scene) * (fits ? 1 : NOT_TAKEN_BACK);
}

function repetitionFactor(phrase: LibraryPhrase, { lines, input }: Scene): number {
  const { text, fresh } = unsaidWording(phrase, lines, input.find);
  if (fresh) return 1;
  return text === null ? REPEATED : OTHER_WORDING;
}

function intentsOf({ intents }: { intents: readonly IntentId[] }, probabilities: Float64Array): LikelyIntent[] {
  return intents
    .map((id) => ({ id, score: probabilities[INTENTS.indexOf(id)] ?? 0 }))
    .filter(({ score }) => score >= REASON_PROBABILITY)
    .sort((a, b) => b.score - a.score);
}

function reasonsOf(
  phrase: LibraryPhrase,
  alike: number,
  { input, probabilities, mood }: Scene,
  lift: Lift | undefined,
): Reason[] {
  const reasons: Reason[] = intentsOf(phrase, probabilities).map(({ id }) => ({ kind: 'intent', intent: id }));
  const { stage } = input;
  if (stage !== 'none' && stageFit(phrase.stages, stage) === 'fits') reasons.push({ kind: 'stage', stage });
  if (mood && isCalming(phrase.tags)) reasons.unshift({ kind: 'mood', mood });
  const promotion = worthTelling(phrase, input.now);
  if (promotion) reasons.unshift({ kind: 'promotion', time: promotion });
  if (alike >= REASON_WORDS || reasons.length === 0) reasons.push({ kind: 'words' });
  if ((lift?.factor ?? 1) >= USUAL) reasons.push({ kind: 'usual' });
  else if (input.usage(phrase.id) >= OFTEN) reasons.push({ kind: 'often' });
  return reasons;
}

function explain({ segment, number, score, alike, lift }: Pick, scene: Scene): Suggestion[] {
  const phrase = segment.phrases[number];
  if (!phrase) return [];
  return [
    {
      phrase,
      text: unsaidWording(phrase, scene.lines, scene.input.find).text ?? phrase.text,
      score,
      intents: intentsOf(phrase, scene.probabilities),
      reasons: reasonsOf(phrase, alike, scene, lift),
    },
  ];
}

function suggestFor(scene: Scene, library: readonly LibrarySegment[]): Suggestion[] {
  const terms = termsOf(scene.reading.text);
  const { learnt } = scene.input;
  const lifts = learnt ? learnt.lifts(kindOf(scene, library)) : NONE_LEARNT;
  const picks = pickPhrases({
    segments: library,
    terms,
    weights: weightsFor(scene, lifts),
    probabilities: scene.probabilities,
    repetition: (segment, number) => {
      const phrase = segment.phrases[number];
      return phrase ? fitFactor(phrase, scene) : 0;
    },
    limit: scene.input.limit,
  });
  return picks.flatMap((pick) => explain(pick, scene));
}

/** A phrase that names a bargained price is the ladder's alone: only there is the price computed, never below the floor. */
const isFree = ({ text }: LibraryPhrase): boolean => !text.includes('{offer.price');

/** Prepares a library of phrases at once (some 0.2 s for 10,000) and answers from it (in a millisecond or two). */
export function createEngine(source: EngineSource): Engine {
  return finish(engineSteps(source));
}

/** The same in steps of a millisecond or two: whoever drives them decides when to pause. */
export function* engineSteps(source: EngineSource): Generator<void, Engine> {
  const { phrases } = source;
  const free: LibraryPhrase[] = [];
  yield* eachRow(phrases.length, (at) => {
    const phrase = phrases[at];
    if (phrase && isFree(phrase)) free.push(phrase);
  });
  return engineOf(source, yield* libraryIndexSteps(free));
}

function engineOf({ intents, moves }: Omit<EngineSource, 'phrases'>, library: LibraryIndex): Engine {
  const classifier = createClassifier(intents);
  const feelingOf = createMoodTeller(intents.flatMap(({ moods }) => moods ?? []));
  const detector = createBargainDetector(moves);
  return {
    suggest(input) {
      const reading = classifier.classify(input.turn, input.language);
      if (!reading) return [];
      const felt = feelingOf(reading);
      const scene: Scene = {
        input,
        reading,
        mood: felt ?? (input.waited ? 'waiting' : null),
        takesBack: takesBack(negatedIn(reading.text, reading.language).intents),
        probabilities: withStage(feltAs(felt, reading.probabilities), input.stage),
        lines: saidLines(input.said),
      };
      return suggestFor(scene, library.segments());
    },
    bargain: (turn, language, priceCents = null) => detector(classifier.classify(turn, language), priceCents),
    kind(turn, language, stage) {
      const reading = classifier.classify(turn, language);
      if (!reading) return null;
      const probabilities = withStage(reading.probabilities, stage);
      return kindOf({ reading, probabilities, input: { stage } }, library.segments());
    },
    intents(turn, language) {
      const reading = classifier.classify(turn, language);
      return reading ? intentsOf({ intents: INTENTS }, reading.probabilities) : [];
    },
    mood(turn, language) {
      const reading = classifier.classify(turn, language);
      return reading && feelingOf(reading);
    },
    change: ({ put, removed }) => library.change({ put: put.filter(isFree), removed }),
  };
}
