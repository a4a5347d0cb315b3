import { INTENTS, type IntentId } from './intents';

/**
 * How the buyer feels, the most urgent first: `threat` announces a bad review or a complaint, `angry` is rude or let down, `impatient`
 * presses for an answer.
 */
export const MOODS = ['threat', 'angry', 'impatient'] as const;

export type Mood = (typeof MOODS)[number];

/** Tags that mark a calming phrase, in any language of a library. */
const CALM_TAGS = new Set(['calm', '安抚']);

export function isCalming(tags: readonly string[] | undefined): boolean {
  return tags?.some((tag) => CALM_TAGS.has(tag.toLowerCase())) ?? false;
}

/** From these probabilities on, what a turn asks for says how the buyer feels. */
const SURE_THREAT = 0.7;
const SURE_COMPLAINT = 0.6;

const at = (probabilities: Float64Array, id: IntentId): number => probabilities[INTENTS.indexOf(id)] ?? 0;

/** The mood of a turn whose question is a complaint or a threat for sure; `probabilities` in the order of `INTENTS`. */
export function moodOfQuestion(probabilities: Float64Array): Mood | null {
  if (at(probabilities, 'threat_escalation') >= SURE_THREAT) return 'threat';
  return at(probabilities, 'complaint_service') >= SURE_COMPLAINT ? 'angry' : null;
}

/** How much of what a turn may ask for is taken by the mood that its words show. */
const FELT = 0.15;

/** What a turn asks for, given how the buyer feels: whoever is upset wants to be heard, whatever else is asked. */
export function feltAs(mood: Mood | null, probabilities: Float64Array): Float64Array {
  if (!mood) return probabilities;
  const place = INTENTS.indexOf(mood === 'threat' ? 'threat_escalation' : 'complaint_service');
  return probabilities.map((one, intent) => one * (1 - FELT) + (intent === place ? FELT : 0));
}
