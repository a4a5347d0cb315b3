import type { IntentId } from '../../assist/intents';
import type { Phrase } from '../../assist/phrase';
import { openStarterDesk } from '../predict/desk';
import { proposedFor, type UnseenPhrase } from './folds';
import { type Half, halfOf } from './half';
import { hitsOf, type Replies, sumOf } from './hits';
import type { LabelledMessage } from './rows';
import { share, type Table } from './table';

const HEADS = ['lang', 'intents of the phrases', 'rows', 'strict@1', 'strict@3', 'lenient@1', 'lenient@3'];

type Intents = ReadonlyMap<string, IntentId[]>;

/** What is known of the phrases; hits are counted by what they really answer. */
interface Knowledge {
  name: string;
  of: (phrase: Phrase) => IntentId[];
}

function knowledge(unseen: readonly UnseenPhrase[]): Knowledge[] {
  const proposed: Intents = new Map(unseen.map((one) => [one.phrase.id, proposedFor(one).intents]));
  return [
    { name: 'given', of: ({ intents }) => intents },
    { name: 'proposed', of: ({ id }) => proposed.get(id) ?? [] },
    { name: 'none', of: () => [] },
  ];
}

const lineOf = (
  lang: string,
  name: string,
  rows: readonly LabelledMessage[],
  replies: readonly Replies[],
): string[] => {
  const { strict1, strict3, lenient1, lenient3 } = sumOf(rows.map((row, at) => hitsOf(row, replies[at] ?? [])));
  const hits = [strict1, strict3, lenient1, lenient3].map((one) => share(one, rows.length));
  return [lang, name, String(rows.length), ...hits];
};

/** Which rows: of which halves, of which cut. */
interface Cut {
  halves: readonly Half[];
  salt: string;
}

/**
 * How often the starter packs answer where their intents are given, proposed by models that have not seen the phrase, or missing: one
 * table per half.
 */
export async function coldStartTables(
  rows: readonly LabelledMessage[],
  unseen: readonly UnseenPhrase[],
  { halves, salt }: Cut,
): Promise<Table[]> {
  const given = new Map(unseen.map(({ phrase: { id, intents } }) => [id, intents]));
  const desks = await Promise.all(
    knowledge(unseen).map(async ({ name, of }) => ({
      name,
      desk: await openStarterDesk((phrase) => ({ intents: of(phrase) })),
    })),
  );
  const lineFor = (half: Half, lang: 'zh' | 'en', { name, desk }: (typeof desks)[number]): string[] => {
    const spoken = rows.filter(({ id, line }) => halfOf(id, salt) === half && line.lang === lang);
    const replies = spoken.map(({ line }) => desk.replies(line).map(({ phrase }) => given.get(phrase.id) ?? []));
    return lineOf(lang, name, spoken, replies);
  };
  return halves.map((half) => ({
    title: `Half ${half}: replies of the starter packs as an old list`,
    heads: HEADS,
    lines: (['zh', 'en'] as const).flatMap((lang) => desks.map((one) => lineFor(half, lang, one))),
    numbers: 5,
  }));
}
