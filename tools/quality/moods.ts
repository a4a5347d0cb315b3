import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MOODS, type Mood } from '../../assist/mood';
import { moodByWords } from '../../assist/mood-by-words';
import type { MoodData } from '../../assist/mood-data';
import { createMoodReader, type MoodReader, trainMoodModel } from '../../assist/mood-model';
import { normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { intentModels } from '../../storage/intent-models';
import { intentSources } from '../../storage/intent-sources';
import { InputError } from '../lib/json-lines';
import { share, type Table } from './table';

/** A buyer's line with how it sounds to a reader; null for harmless. */
interface MoodLine {
  text: string;
  language: Language;
  mood: Mood | null;
}

interface Judged extends MoodLine {
  found: Mood | null;
}

const FOLDS = 5;
/** Spreads neighbours, which are often alike, over the folds. */
const foldOf = (at: number): number => (at * 7919) % FOLDS;
const NAMES = [...MOODS, 'none'] as const;

function isMoodLine(value: unknown): value is MoodLine {
  const row = value as Partial<MoodLine> | null;
  const isMood = row?.mood === null || MOODS.some((mood) => mood === row?.mood);
  return typeof row?.text === 'string' && (row.language === 'zh-CN' || row.language === 'en') && isMood;
}

/** Throws `InputError` for a file that is no list of such lines. */
export function readMoodLines(path: string): MoodLine[] {
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(rows) || !rows.every(isMoodLine)) {
    throw new InputError(`no list of {text, language, mood}: ${path}`);
  }
  return rows;
}

const judge = (lines: readonly MoodLine[], read: MoodReader): Judged[] =>
  lines.map((line) => ({ ...line, found: read(normalise(line.text)) }));

const linesOf = (data: MoodData): MoodLine[] =>
  NAMES.flatMap((name) =>
    data[name].map((text) => ({ text, language: data.language, mood: name === 'none' ? null : name })),
  );

/** A set of lines without those of one fold. */
function without(data: MoodData, fold: number): MoodData {
  const left = linesOf(data).filter((_, at) => foldOf(at) !== fold);
  const named = NAMES.map((name) => [
    name,
    left.filter(({ mood }) => (mood ?? 'none') === name).map(({ text }) => text),
  ]);
  return { ...data, ...Object.fromEntries(named) };
}

/** Our own lines, each read by a model that learnt from the other folds. */
function ownFolds(data: MoodData, intents: Parameters<typeof trainMoodModel>[1]): Judged[] {
  const lines = linesOf(data);
  const own = new Set(lines.map(({ text }) => normalise(text)));
  const others = intents.map(({ id, examples }) => ({
    id,
    examples: examples.filter((example) => !own.has(normalise(example))),
  }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const read = createMoodReader(trainMoodModel(without(data, fold), others));
    return judge(
      lines.filter((_, at) => foldOf(at) === fold),
      read,
    );
  }).flat();
}

function row(language: Language, name: string, judged: readonly Judged[]): string[][] {
  const ours = judged.filter((line) => line.language === language);
  const upset = ours.filter(({ mood }) => mood !== null);
  const harmless = ours.filter(({ mood }) => mood === null);
  const told = upset.filter(({ mood, found }) => mood === found).length;
  const noticed = upset.filter(({ found }) => found !== null).length;
  const mistaken = harmless.filter(({ found }) => found !== null).length;
  if (ours.length === 0) return [];
  return [
    [
      language,
      name,
      String(upset.length),
      share(told, upset.length),
      share(noticed, upset.length),
      String(harmless.length),
      share(mistaken, harmless.length),
    ],
  ];
}

/** How often moods are told: our own lines in five folds, and lists of `{text, language, mood}` as the panel tells them. */
export function moodTable(paths: readonly string[]): Table {
  const engine = createEngine({ phrases: [], intents: intentModels, moves: [] });
  const tell = ({ text, language }: MoodLine) => engine.mood({ text, previousAgentLine: '', kinds: [] }, language);
  const lists = paths.map((path) => {
    const lines = readMoodLines(path);
    return {
      name: basename(path),
      judged: lines.map((line) => ({ ...line, found: tell(line) })),
    };
  });
  const lines = intentSources.flatMap(({ language, intents, moods }) => {
    const known = judge(linesOf(moods), (text) => moodByWords(text, language));
    return [
      ...row(language, 'own lines, known words alone', known),
      ...row(language, 'own lines, five folds', ownFolds(moods, intents)),
      ...lists.flatMap(({ name, judged }) => row(language, name, judged)),
    ];
  });
  const heads = ['lang', 'lines', 'upset', 'told', 'told upset', 'harmless', 'mistaken'];
  return { title: 'Moods', heads, lines, numbers: 5 };
}
