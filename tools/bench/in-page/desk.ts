import Fuse from 'fuse.js';
import type { OrderStage } from '../../../assist/model';
import { createSearch } from '../../../assist/search';
import type { SearchEntry } from '../../../assist/search-index';
import { createEngine } from '../../../assist/suggest';
import { openDatabase, type Pack } from '../../../storage/database';
import { installedPacks, installPack, installStarters, phrasesOf } from '../../../storage/library';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../../storage/search-keys';
import { starterIntents, starterMoves, starterPacks } from '../../../storage/starter';

/** Runs in a page of the extension, on the same database and with the same code as the panel. */
const database = openDatabase();

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Installs the starters and this pack with their pinyin, as the panel does; how many phrases there are then. */
export async function install(pack: Pack): Promise<number> {
  await installStarters(database, starterPacks());
  await installPack(database, pack);
  const packs = await installedPacks(database);
  for (const each of await packsWithoutKeys(database, packs)) await makeKeys(database, each, pause);
  const broken = packs.reduce((sum, { brokenPhrases }) => sum + brokenPhrases, 0);
  if (broken > 0) throw new Error(`${broken} phrases of the library cannot be used`);
  return phrasesOf(packs).length;
}

async function entries(): Promise<SearchEntry[]> {
  const keys = await storedKeys(database);
  const phrases = phrasesOf(await installedPacks(database));
  return phrases.map((phrase) => ({ phrase, pinyin: '', initials: '', ...keys[phrase.id] }));
}

/** Milliseconds of each run of `work` over the inputs, after one run over all of them that is not counted. */
function timed<T>(inputs: T[], rounds: number, work: (input: T) => unknown): number[] {
  for (const input of inputs) work(input);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const input of inputs) {
      const start = performance.now();
      work(input);
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** How many results the panel shows. */
const FOUND = 30;

const KEYS = ['phrase.title', 'phrase.text', 'phrase.tags', 'phrase.shortcode', 'pinyin', 'initials'];

/** Each query through our search and through Fuse over the same fields of the same phrases. */
export async function timeSearch(queries: string[]): Promise<{ ours: number[]; fuse: number[]; empty: string[] }> {
  const all = await entries();
  const search = createSearch(all);
  const empty = queries.filter((query) => search.find(query, FOUND).length === 0);
  const ours = timed(queries, 5, (query) => search.find(query, FOUND));
  await pause();
  const fuse = new Fuse(all, { keys: KEYS });
  for (const query of queries.slice(0, 5)) fuse.search(query);
  const theirs = queries.map((query) => {
    const start = performance.now();
    fuse.search(query);
    return performance.now() - start;
  });
  return { ours, fuse: theirs, empty };
}

const STAGES: (OrderStage | 'none')[] = ['none', 'unpaid', 'paid', 'shipped', 'received', 'refunding'];

/** The top five for each line, as the panel asks for them. */
export async function timeSuggest(lines: string[]): Promise<number[]> {
  const phrases = phrasesOf(await installedPacks(database));
  const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
  const asked = lines.map((text, at) => ({ text, stage: STAGES[at % STAGES.length] ?? 'none' }));
  return timed(asked, 3, ({ text, stage }) =>
    engine.suggest({
      turn: { text, previousAgentLine: '', kinds: [] },
      stage,
      language: 'zh-CN',
      usage: () => 0,
      said: [],
      limit: 5,
    }),
  );
}
