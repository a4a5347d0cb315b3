import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOVES, type MoveData } from '../../assist/bargain-data';
import type { IntentModel } from '../../assist/intent-model';
import { INTENTS, type IntentData } from '../../assist/intents';
import { normalise } from '../../assist/normalise';
import type { ProposalModel } from '../../assist/proposal-model';
import type { WordTable } from '../../assist/word-table';
import { finishedIntentModels } from '../../build/intent-models';
import { intentModels } from '../../storage/intent-models';
import { proposalModels } from '../../storage/proposal-models';

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../phrases/${path}`, import.meta.url), 'utf8')) as T;

const compiles = (source: string): boolean => {
  try {
    return new RegExp(source, 'm').source !== '';
  } catch {
    return false;
  }
};

describe.each(['zh-CN', 'en'] as const)('the data of %s', (language) => {
  const { intents, ...file } = read<{ language: string; format: string; intents: IntentData[] }>(
    `${language}/intents.json`,
  );
  const { moves } = read<{ moves: MoveData[] }>(`${language}/bargain-moves.json`);
  const words = read<WordTable & { format: string }>(`${language}/words.json`);

  test('names every intent once, with a label and examples', () => {
    expect(file).toMatchObject({ language, format: 'chatside-intents' });
    expect(intents.map(({ id }) => id).sort()).toEqual([...INTENTS].sort());
    for (const { id, label, examples } of intents) {
      expect(label, id).not.toBe('');
      expect(examples.length, id).toBeGreaterThanOrEqual(20);
    }
  });

  test('gives an example to one intent only', () => {
    const seen = new Map<string, string>();
    const twice = intents.flatMap(({ id, examples }) =>
      examples.filter((example) => {
        const key = normalise(example);
        const other = seen.get(key);
        seen.set(key, id);
        return other !== undefined;
      }),
    );
    expect(twice).toEqual([]);
  });

  test('holds only expressions that compile and do not match everything', () => {
    for (const source of [...intents, ...moves].flatMap(({ patterns }) => patterns)) {
      expect(compiles(source), source).toBe(true);
      expect(new RegExp(source, 'm').test('\u2603 0'), source).toBe(false);
    }
    expect(moves.map(({ id }) => id).sort()).toEqual([...MOVES].sort());
  });

  test('has words that stand for one thing', () => {
    expect(words).toMatchObject({ language, format: 'chatside-words' });
    const all = [...Object.values(words.same), ...Object.values(words.kinds)].flat();
    expect(all.filter((word, at) => word === '' || all.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the models in a build', () => {
  const plugin = finishedIntentModels() as unknown as { load(id: string): Promise<string | null> };

  test('are what training gives, and small', async () => {
    const code = (await plugin.load('/anywhere/storage/intent-models.ts')) ?? '';
    const json = /^export const intentModels = JSON\.parse\((".*")\);$/s.exec(code)?.[1] ?? 'null';
    const text = JSON.parse(json) as string;
    expect(JSON.parse(text) as IntentModel[]).toEqual(intentModels);
    expect(text.length).toBeLessThan(600_000);
  });

  test('for proposing intents are what training gives, and small', async () => {
    const code = (await plugin.load('/anywhere/storage/proposal-models.ts')) ?? '';
    const json = /^export const proposalModels = JSON\.parse\((".*")\);$/s.exec(code)?.[1] ?? 'null';
    const text = JSON.parse(json) as string;
    expect(JSON.parse(text) as ProposalModel[]).toEqual(proposalModels);
    expect(text.length).toBeLessThan(600_000);
  });

  test('take the place of nothing else', async () => {
    expect(await plugin.load('/anywhere/storage/starter.ts')).toBeNull();
  });
});
