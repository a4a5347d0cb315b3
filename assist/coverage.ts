import { INTENTS, type IntentId } from './intents';
import type { OrderStage } from './model';
import { isReply, type Language, type LibraryPhrase } from './phrase';
import { likelyAt, stageFit } from './stage-fit';

/** How well the library answers one question (D16). */
export interface IntentCoverage {
  intent: IntentId;
  /** Replies that answer it. */
  phrases: number;
  /** With their variants: how often it can be answered before the same words come again. */
  wordings: number;
}

/** What needs no phrase of its own: it is no question. */
const NO_QUESTION: ReadonlySet<IntentId> = new Set<IntentId>(['other', 'info_given', 'ack']);

/** One row per intent, in the order of the list; only replies in force in that language are counted. */
export function coverageOf(phrases: readonly LibraryPhrase[], language: Language): IntentCoverage[] {
  const counts = new Map<IntentId, IntentCoverage>(
    INTENTS.map((intent) => [intent, { intent, phrases: 0, wordings: 0 }]),
  );
  for (const phrase of phrases) {
    if (phrase.language !== language || phrase.disabled || !isReply(phrase)) continue;
    for (const intent of phrase.intents) {
      const row = counts.get(intent);
      if (!row) continue;
      row.phrases += 1;
      row.wordings += 1 + (phrase.variants?.length ?? 0);
    }
  }
  return [...counts.values()];
}

/** Questions that nothing answers. */
export const uncovered = (coverage: readonly IntentCoverage[]): IntentId[] =>
  coverage.filter(({ intent, phrases }) => phrases === 0 && !NO_QUESTION.has(intent)).map(({ intent }) => intent);

/** One thing that buyers ask while their order is at a stage. */
export interface Scene {
  stage: OrderStage;
  intent: IntentId;
  /** Replies that may be said at this stage. */
  phrases: number;
}

const STAGES: readonly OrderStage[] = ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed'];

/** What is often asked at each stage, with how many replies there are. */
export function sceneCoverage(phrases: readonly LibraryPhrase[], language: Language): Scene[] {
  const replies = phrases.filter((phrase) => phrase.language === language && !phrase.disabled && isReply(phrase));
  return STAGES.flatMap((stage) =>
    likelyAt(stage).map((intent) => ({
      stage,
      intent,
      phrases: replies.filter(({ intents, stages }) => intents.includes(intent) && maySay(stages, stage)).length,
    })),
  );
}

const maySay = (stages: OrderStage[] | undefined, stage: OrderStage): boolean => {
  const fit = stageFit(stages, stage);
  return fit === 'fits' || fit === 'any';
};
