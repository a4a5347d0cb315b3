import { INTENTS, type IntentId } from '../../assist/intents';
import { choicesOf, createLearnt, type LearntTable } from '../../assist/learn';
import { hashKey } from '../../assist/learn-hash';
import type { Language, LibraryPhrase } from '../../assist/phrase';
import { createRandom, type Random } from '../bench/random';
import { asTurn, type Desk, type Line, openDesk, splitExamples } from './desk';

/** It is measured after so many choices of each kind. */
export const STEPS = [0, 1, 3, 10] as const;
/** Lines of each question to learn from, and to measure by: none is in both. */
const TO_LEARN = 10;
const TO_MEASURE = 8;
/** A haggle is the ladder's, and `other` is no kind. */
const NOT_PLAYED = new Set<IntentId>(['bargain', 'other']);
/** Any day: nothing fades within one. */
const TODAY = 20_780;

/** What an agent with fixed habits answers to one question. */
interface Habit {
  phrase: LibraryPhrase;
  learn: Line[];
  measure: Line[];
}

/** Counts of one day. */
export interface Day {
  kinds: number;
  measured: number;
  /** Per step: how many of the measured lines have the habit's phrase first. */
  first: number[];
  /** Lines of questions that nothing was learnt for: all, and those whose first suggestion answered their question before. */
  others: number;
  right: number;
  /** How many of them begin with another phrase after the last step. */
  othersChanged: number;
  rightChanged: number;
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** One of the phrases for this question that are shown, but not the one that the engine puts first; null where there is none. */
function preferred(desk: Desk, intent: IntentId, lines: readonly string[], random: Random): LibraryPhrase | null {
  const shown = lines.map((text) => desk.suggested({ text, intent, stage: 'none' }));
  const usual = mostFrequent(shown.flatMap(([first]) => first ?? []));
  const ids = new Set(shown.flat());
  const others = desk.phrases.filter(({ id, intents }) => intents[0] === intent && id !== usual && ids.has(id));
  return others.length > 0 ? random.pick(others) : null;
}

function habitFor(desk: Desk, intent: IntentId, lines: readonly string[], random: Random): Habit | null {
  const phrase = preferred(desk, intent, lines, random);
  if (!phrase || lines.length < TO_LEARN + TO_MEASURE) return null;
  const stage = phrase.stages?.length ? random.pick(phrase.stages) : 'none';
  const asked = lines.map((text): Line => ({ text, intent, stage }));
  return { phrase, learn: asked.slice(0, TO_LEARN), measure: asked.slice(TO_LEARN) };
}

/** The agent inserts the phrase for the line, as the panel would learn it. */
function insert({ engine }: Desk, learnt: LearntTable, seed: number, line: Line, phrase: LibraryPhrase): void {
  const kind = engine.kind(asTurn(line), phrase.language, line.stage);
  if (kind) learnt.take(choicesOf(keyOf(seed), kind, phrase));
}

const keyOf = (seed: number) => hashKey(seed.toString(16).padStart(16, '5'));

/** Plays the choices of one habit after the other, and measures in between. */
function play(desk: Desk, learnt: LearntTable, seed: number, habits: readonly Habit[]): number[] {
  const lines = habits.flatMap(({ measure, phrase }) => measure.map((line) => ({ line, wanted: phrase.id })));
  let done = 0;
  return STEPS.map((step) => {
    for (; done < step; done += 1) {
      for (const { learn, phrase } of habits) insert(desk, learnt, seed, learn[done] as Line, phrase);
    }
    return lines.filter(({ line, wanted }) => desk.suggested(line, learnt)[0] === wanted).length;
  });
}

function collateral(desk: Desk, learnt: LearntTable, lines: readonly Line[]) {
  const named = new Map(desk.phrases.map(({ id, intents }) => [id, intents]));
  const found = lines.map((line) => {
    const before = desk.suggested(line)[0];
    const right = before !== undefined && named.get(before)?.includes(line.intent) === true;
    return { right, changed: desk.suggested(line, learnt)[0] !== before };
  });
  const count = (wanted: (one: (typeof found)[number]) => boolean): number => found.filter(wanted).length;
  return {
    others: found.length,
    right: count(({ right }) => right),
    othersChanged: count(({ changed }) => changed),
    rightChanged: count(({ right, changed }) => right && changed),
  };
}

/**
 * One day of an agent with fixed habits: for about half of the questions there is one phrase that the agent always answers with; the
 * other half is asked, too, to see whether anything changes for it.
 * @param unseen whether the lines that are measured by are kept from the training of the engine's reading, too
 */
export function playDay(language: Language, seed: number, unseen: boolean): Day {
  const random = createRandom(seed);
  const split = splitExamples(language, TO_LEARN + TO_MEASURE, random);
  const known = [...split].map(([id, [played, rest]]): [IntentId, string[]] => {
    return [id, [...(unseen ? played.slice(0, TO_LEARN) : played), ...rest]];
  });
  const desk = openDesk(language, new Map(known));
  const playedOf = (id: IntentId): string[] => split.get(id)?.[0] ?? [];
  const kinds = INTENTS.filter((id) => !NOT_PLAYED.has(id) && random.chance(0.5));
  const habits = kinds.flatMap((id) => habitFor(desk, id, playedOf(id), random) ?? []);
  const learnt = createLearnt(keyOf(seed), [], () => TODAY);
  const first = play(desk, learnt, seed, habits);
  const others = INTENTS.filter((id) => !kinds.includes(id)).flatMap((intent) =>
    playedOf(intent)
      .slice(TO_LEARN)
      .map((text): Line => ({ text, intent, stage: 'none' })),
  );
  const measured = habits.reduce((sum, { measure }) => sum + measure.length, 0);
  return { kinds: habits.length, measured, first, ...collateral(desk, learnt, others) };
}
