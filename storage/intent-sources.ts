import type { IntentSource } from '../assist/intent-model';
import en from '../phrases/en/intents.json';
import enMoods from '../phrases/en/moods.json';
import enWords from '../phrases/en/words.json';
import zh from '../phrases/zh-CN/intents.json';
import zhMoods from '../phrases/zh-CN/moods.json';
import zhWords from '../phrases/zh-CN/words.json';

/** What is learnt from, per language. A JSON import has wider types than its file; `tests/unit` checks the files. */
export const intentSources = [
  { ...zh, words: zhWords, moods: zhMoods },
  { ...en, words: enWords, moods: enMoods },
] as unknown as (IntentSource & Required<Pick<IntentSource, 'moods'>>)[];
