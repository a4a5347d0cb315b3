import { describe, expect, test } from 'vitest';
import { MOODS } from '../../assist/mood';
import { createMoodReader, trainMoodModel } from '../../assist/mood-model';
import { normalise } from '../../assist/normalise';
import { intentModels } from '../../storage/intent-models';
import { intentSources } from '../../storage/intent-sources';

const NAMES = [...MOODS, 'none'] as const;
const LEAST = { 'zh-CN': 350, en: 200 };

describe.each(intentSources.map((source) => [source.language, source] as const))('%s', (language, source) => {
  const { moods, intents } = source;

  test('has enough lines for every mood, each once', () => {
    expect(moods).toMatchObject({ language, format: 'chatside-moods', formatVersion: 1 });
    for (const name of NAMES) expect(moods[name].length, name).toBeGreaterThanOrEqual(LEAST[language]);
    const all = NAMES.flatMap((name) => moods[name].map(normalise));
    expect(all.filter((line, at) => line === '' || all.indexOf(line) !== at)).toEqual([]);
  });

  test('has words of a kind as they stand in a normalised line, each once in its kind', () => {
    for (const [kind, words] of Object.entries(moods.kinds)) {
      expect(
        words.filter((word, at) => word === '' || normalise(word) !== word || words.indexOf(word) !== at),
        kind,
      ).toEqual([]);
    }
  });

  test('tells most of the upset lines that it has not learnt from, and few of the harmless', () => {
    const left = { ...moods };
    for (const name of NAMES) left[name] = moods[name].filter((_, at) => at % 5 !== 0);
    const unseen = (name: (typeof NAMES)[number]) => moods[name].filter((_, at) => at % 5 === 0).map(normalise);
    const read = createMoodReader(trainMoodModel(left, intents));
    const upset = MOODS.flatMap(unseen);
    const calm = unseen('none');
    expect(upset.filter((line) => read(line) !== null).length / upset.length).toBeGreaterThan(0.75);
    expect(calm.filter((line) => read(line) !== null).length / calm.length).toBeLessThan(0.2);
  });

  test('is read in less than a millisecond', () => {
    const model = intentModels.find((one) => one.language === language)?.moods;
    if (!model) throw new Error('no model');
    const read = createMoodReader(model);
    const lines = NAMES.flatMap((name) => moods[name].map(normalise));
    for (const line of lines) read(line);
    const start = performance.now();
    for (const line of lines) read(line);
    expect((performance.now() - start) / lines.length).toBeLessThan(1);
  });
});
