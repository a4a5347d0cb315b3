import { INTENTS, type IntentId } from './intents';
import type { HashKey } from './learn-hash';
import { featureOfAll, featureOfIntent } from './learn-kind';
import type { LearntRow } from './learn-rows';
import type { Language } from './phrase';
import { LANGUAGES } from './phrase-groups';

/** How often a phrase was chosen for one intent. */
export interface LearntIntent {
  language: Language;
  intent: IntentId;
  choices: number;
}

/** What was learnt of one phrase: numbers and intents, as nothing else is kept. */
export interface LearntPhrase {
  phraseId: string;
  choices: number;
  /** Days since 1970. */
  lastDay: number;
  /** Most frequent first. */
  intents: LearntIntent[];
}

/** What was learnt, for people to look at. */
export interface LearntSummary {
  /** All choices, also of turns in which nothing could be read. */
  choices: number;
  /** Most frequent first. */
  phrases: LearntPhrase[];
}

/** Which intent a row is about; none for rows of stages and words, which only the key's holder could guess. */
function intentFeatures(key: HashKey): Map<number, Pick<LearntIntent, 'language' | 'intent'>> {
  const pairs = LANGUAGES.flatMap((language) => INTENTS.map((intent) => ({ language, intent })));
  return new Map(pairs.map((pair) => [featureOfIntent(key, pair.language, pair.intent), pair]));
}

/** How often each phrase was chosen for each intent, by phrase id. */
function intentsByPhrase(key: HashKey, rows: readonly LearntRow[]): Map<string, LearntIntent[]> {
  const known = intentFeatures(key);
  const found = new Map<string, LearntIntent[]>();
  for (const { feature, phraseId, count } of rows) {
    const pair = known.get(feature);
    if (pair) found.set(phraseId, [...(found.get(phraseId) ?? []), { ...pair, choices: count }]);
  }
  return found;
}

export function summarise(key: HashKey, rows: readonly LearntRow[]): LearntSummary {
  const all = featureOfAll(key);
  const intents = intentsByPhrase(key, rows);
  const phrases = rows
    .filter(({ feature }) => feature === all)
    .map(({ phraseId, count, day }) => ({
      phraseId,
      choices: count,
      lastDay: day,
      intents: (intents.get(phraseId) ?? []).sort((a, b) => b.choices - a.choices),
    }))
    .sort((a, b) => b.choices - a.choices || b.lastDay - a.lastDay);
  return { choices: phrases.reduce((sum, { choices }) => sum + choices, 0), phrases };
}
