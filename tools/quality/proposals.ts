import { readFileSync } from 'node:fs';
import type { Language, Phrase } from '../../assist/phrase';
import {
  createProposer,
  type Proposal,
  type ProposeIntents,
  type UnlabelledPhrase,
} from '../../assist/propose-intents';
import { intentModels } from '../../storage/intent-models';
import { proposalModels } from '../../storage/proposal-models';
import { proposalSources } from '../../storage/proposal-sources';
import { InputError } from '../lib/json-lines';
import { proposerFrom, type UnseenPhrase } from './folds';
import { HALVES, halfOf } from './half';
import { share, type Table } from './table';

/** A phrase of somebody else's list with what a reader says that it answers. */
export interface LabelledPhrase extends UnlabelledPhrase {
  id: string;
  intents: string[];
}

const isLabelled = (value: unknown): value is LabelledPhrase => {
  const row = value as Partial<LabelledPhrase> | null;
  const texts = [row?.id, row?.title, row?.text, row?.language];
  return texts.every((one) => typeof one === 'string') && Array.isArray(row?.intents);
};

/** Throws `InputError` for a file that is no list of such phrases. */
export function readPhrases(path: string): LabelledPhrase[] {
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new InputError(`not a JSON file: ${path}`);
  }
  return Array.isArray(rows) && rows.every(isLabelled)
    ? rows
    : fail(`no list of {id, title, text, language, intents}: ${path}`);
}

function fail(why: string): never {
  throw new InputError(why);
}

/** One proposal and what is right. */
interface Judged {
  proposal: Proposal;
  right: readonly string[];
}

/** What of a phrase is told to the one who proposes. */
const TOLD: Record<string, (phrase: Phrase) => Pick<UnlabelledPhrase, 'title' | 'text' | 'tags'>> = {
  'title, text, tags': ({ title, text, tags = [] }) => ({ title, text, tags }),
  'title, text': ({ title, text }) => ({ title, text }),
  'text alone': ({ text }) => ({ title: '', text }),
};

const HEADS = ['lang', 'phrases', 'told', 'tested', 'likeliest', 'one of two', 'proposed', 'first right'];

/** A line per way of telling. */
function linesOf(
  name: string,
  lang: Language,
  tested: readonly { phrase: Phrase; propose: ProposeIntents }[],
): string[][] {
  return Object.entries(TOLD).map(([told, tell]) => {
    const judged = tested.map(
      ({ phrase, propose }): Judged => ({
        proposal: propose({ ...tell(phrase), language: lang }),
        right: phrase.intents,
      }),
    );
    return lineOf([lang, name, told], judged);
  });
}

/** How many have a right one likeliest, or among the two; for how many any is proposed, and how many of those rightly. */
function lineOf(names: string[], judged: readonly Judged[]): string[] {
  const isRight = ({ right }: Judged, id: string | undefined): boolean => id !== undefined && right.includes(id);
  const proposed = judged.filter(({ proposal: { intents } }) => intents.length > 0);
  const count = (of: readonly Judged[], holds: (one: Judged) => boolean): string =>
    share(of.filter(holds).length, of.length);
  return [
    ...names,
    String(judged.length),
    count(judged, (one) => isRight(one, one.proposal.likely[0])),
    count(judged, (one) => one.proposal.likely.some((id) => isRight(one, id))),
    share(proposed.length, judged.length),
    count(proposed, (one) => isRight(one, one.proposal.intents[0])),
  ];
}

const isOfTrade = ({ id }: Phrase): boolean => id.startsWith('trade.');

/** One kind of pack learnt, the other tested. */
function acrossPacks(): string[][] {
  const source = proposalSources.find(({ language }) => language === 'zh-CN');
  if (!source) return [];
  const trades = source.phrases.filter(isOfTrade);
  const starter = source.phrases.filter((phrase) => !isOfTrade(phrase));
  const tested = (known: Phrase[], phrases: Phrase[]) => {
    const propose = proposerFrom(source, known);
    return phrases.map((phrase) => ({ phrase, propose }));
  };
  return [
    ...linesOf('trades, by the starter pack', 'zh-CN', tested(starter, trades)),
    ...linesOf('starter pack, by the trades', 'zh-CN', tested(trades, starter)),
  ];
}

/** Phrases of another voice, by the models of the product. */
function otherVoice(phrases: readonly LabelledPhrase[]): string[][] {
  const propose = createProposer(proposalModels, intentModels);
  return (['zh-CN', 'en'] as const).flatMap((lang) =>
    HALVES.map((half) => {
      const own = phrases.filter(({ id, language }) => language === lang && halfOf(id) === half);
      const judged = own.map((phrase): Judged => ({ proposal: propose(phrase), right: phrase.intents }));
      return lineOf([lang, `old list, half ${half}`, 'as exported'], judged);
    }),
  );
}

/**
 * How often intents proposed for phrases are right: our own by folds and across packs, and those of a list in another voice.
 * @param unseen every phrase of the packs, with a model that has not seen it
 */
export function proposalTable(unseen: readonly UnseenPhrase[], list: readonly LabelledPhrase[]): Table {
  const own = (['zh-CN', 'en'] as const).flatMap((lang) =>
    linesOf(
      'packs, five folds',
      lang,
      unseen.filter(({ language }) => language === lang),
    ),
  );
  return {
    title: 'Intents proposed for phrases',
    heads: HEADS,
    lines: [...own, ...acrossPacks(), ...otherVoice(list)],
    numbers: 5,
  };
}
