import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { OrderStage } from '../../../assist/model';
import { createSearch, type SearchEntry, searchSteps } from '../../../assist/search';
import { createEngine, engineSteps } from '../../../assist/suggest';
import { SLICE } from '../../../entrypoints/sidepanel/in-slices';
import { starterIntents, starterMoves } from '../../../storage/starter';
import { installedEntries, madeEntries, pause } from './shelf';

/** Runs in a page of the extension with the same code as the panel. */
export { install } from './shelf';

let entries: SearchEntry[] = [];

/** Takes the library to be measured from the database, or makes one of this size. To be called first. */
export async function take(size: number | 'installed'): Promise<void> {
  entries = size === 'installed' ? await installedEntries() : madeEntries(size);
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

/** Each query through our search, and those that found nothing. */
export async function timeSearch(queries: string[]): Promise<{ times: number[]; empty: string[] }> {
  const search = createSearch(entries);
  const empty = queries.filter((query) => search.find(query, FOUND).length === 0);
  await pause();
  return { times: timed(queries, 5, (query) => search.find(query, FOUND)), empty };
}

/** The longest that building search index and engine keeps the page busy at a time, ms; of so many builds. */
export async function timeSlices(builds: number): Promise<number[]> {
  const phrases = entries.map(({ phrase }) => phrase);
  const longest: number[] = [];
  while (longest.length < builds) {
    const ofSearch = await slicesOf(searchSteps(entries));
    const ofEngine = await slicesOf(engineSteps({ phrases, intents: starterIntents(), moves: starterMoves() }));
    longest.push(Math.max(...ofSearch, ...ofEngine));
  }
  return longest;
}

async function slicesOf(steps: Generator<void, unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let done = false; !done; await pause()) {
    const start = performance.now();
    while (!done && performance.now() < start + SLICE) done = steps.next().done === true;
    times.push(performance.now() - start);
  }
  return times;
}

const KEYS = ['phrase.title', 'phrase.text', 'phrase.tags', 'phrase.shortcode', 'pinyin', 'initials'];

/** Each query through Fuse with its defaults, over the same fields of the same phrases. */
export async function timeFuse(queries: string[]): Promise<number[]> {
  const fuse = new Fuse(entries, { keys: KEYS });
  for (const query of queries.slice(0, 5)) fuse.search(query);
  await pause();
  return queries.map((query) => {
    const start = performance.now();
    fuse.search(query);
    return performance.now() - start;
  });
}

const FIELDS = ['title', 'text', 'tags', 'shortcode', 'pinyin', 'initials'];

/** Each query through MiniSearch as its documentation sets it up for searching while typing, and those that found nothing. */
export async function timeMini(queries: string[]): Promise<{ times: number[]; empty: string[] }> {
  const mini = new MiniSearch({ fields: FIELDS, searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(
    entries.map(({ phrase: { title, text, tags = [], shortcode }, pinyin, initials }, id) => {
      return { id, title, text, tags: tags.join(' '), shortcode, pinyin, initials };
    }),
  );
  const empty = queries.filter((query) => mini.search(query).length === 0);
  await pause();
  return { times: timed(queries, 1, (query) => mini.search(query)), empty };
}

const STAGES: (OrderStage | 'none')[] = ['none', 'unpaid', 'paid', 'shipped', 'received', 'refunding'];
/** So many phrases were used before, up to so many times. */
const USED = 300;
const MOST_USES = 9;

/** The top five for each line, as the panel asks for them. */
export async function timeSuggest(lines: string[]): Promise<number[]> {
  const phrases = entries.map(({ phrase }) => phrase);
  const engine = createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });
  const step = Math.max(1, Math.floor(phrases.length / USED));
  const uses = new Map(phrases.filter((_, at) => at % step === 0).map(({ id }, at) => [id, 1 + (at % MOST_USES)]));
  const used = [...uses.keys()];
  const asked = lines.map((text, at) => ({ text, stage: STAGES[at % STAGES.length] ?? 'none' }));
  await pause();
  return timed(asked, 3, ({ text, stage }) =>
    engine.suggest({
      turn: { text, previousAgentLine: '', kinds: [] },
      stage,
      language: 'zh-CN',
      usage: (id) => uses.get(id) ?? 0,
      used,
      said: [],
      limit: 25,
    }),
  );
}
