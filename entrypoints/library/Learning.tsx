import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { IntentId } from '../../assist/intents';
import { type LearntPhrase, summarise } from '../../assist/learn-summary';
import type { Language } from '../../assist/phrase';
import { useLanguage, useText } from '../../components/i18n/language';
import { LearningView, type LearntItem } from '../../components/library/LearningView';
import { learningTexts } from '../../components/library/learning-texts';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { clearLearnt, forgetPhrase, learningKey, learntRows } from '../../storage/learning';
import { phrasesInForce } from '../../storage/own-phrases';
import { useLearningSetting } from '../page/use-learning-setting';

const shared = openDatabase();

const MS_PER_DAY = 86_400_000;

/** What was learnt from the agent's choices on this computer, live. */
export function Learning({ database = shared }: { database?: LibraryDatabase }) {
  const t = useText(learningTexts);
  const language = useLanguage();
  const [on, change] = useLearningSetting();
  const [said, setSaid] = useState('');
  const learnt = useLiveQuery(() => readLearnt(database), [database]);
  if (on === null || !learnt) return null;
  const after = (work: Promise<unknown>, done: string): void => {
    work.then(
      () => setSaid(done),
      () => setSaid(t.failed),
    );
  };
  const name = ({ title, phraseId }: LearntItem): string => title ?? t.gone(phraseId);
  return (
    <LearningView
      on={on}
      choices={learnt.choices}
      items={learnt.phrases.map((phrase) => itemOf(phrase, learnt, language))}
      said={said}
      act={{
        onSwitch: change,
        onForget: (item) => after(forgetPhrase(database, item.phraseId), t.forgotten(name(item))),
        onClear: () => after(clearLearnt(database), t.cleared),
      }}
    />
  );
}

async function readLearnt(database: LibraryDatabase) {
  const rows = await learntRows(database);
  const phrases = await phrasesInForce(database);
  const titles = new Map(phrases.map(({ id, title }) => [id, title]));
  // What is no table comes last: the tables are watched, and read again when they change.
  return { ...summarise(await learningKey(), rows), titles, labels: await intentLabels() };
}

type Labels = ReadonlyMap<Language, ReadonlyMap<IntentId, string>>;

/** The models are large, and no other part of this page needs them at once. */
async function intentLabels(): Promise<Labels> {
  const { starterIntents } = await import('../../storage/starter');
  return new Map(
    starterIntents().map(({ language, intents }) => [language, new Map(intents.map(({ id, label }) => [id, label]))]),
  );
}

/** An intent was asked in either language; for the reader it is one. */
function itemOf(
  phrase: LearntPhrase,
  { titles, labels }: { titles: ReadonlyMap<string, string>; labels: Labels },
  language: Language,
): LearntItem {
  const { phraseId, choices, lastDay } = phrase;
  const times = new Map<string, number>();
  for (const { intent, choices: each } of phrase.intents) {
    const label = labels.get(language)?.get(intent) ?? intent;
    times.set(label, (times.get(label) ?? 0) + each);
  }
  return {
    phraseId,
    title: titles.get(phraseId) ?? null,
    choices,
    last: new Date(lastDay * MS_PER_DAY).toISOString().slice(0, 10),
    intents: [...times].map(([label, each]) => ({ label, choices: each })),
  };
}
