import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { inTrash, type OwnPhrase } from '../../assist/own';
import type { Language } from '../../assist/phrase';
import { groupQuestions, type Question } from '../../assist/unanswered';
import { useLanguage, useText } from '../../components/i18n/language';
import type { IntentNames } from '../../components/library/QuestionForm';
import { type AnsweredQuestions, type QuestionActions, Questions as View } from '../../components/library/Questions';
import styles from '../../components/library/Questions.module.css';
import { type PhraseProblem, questionsTexts } from '../../components/library/questions-texts';
import ui from '../../components/ui.module.css';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { type AddOutcome, allOwnPhrases } from '../../storage/own-phrases';
import {
  answerQuestions,
  dismissQuestions,
  filedQuestions,
  reopenQuestions,
  restoreQuestions,
} from '../../storage/questions';

const onThisComputer = openDatabase();

/** What agents filed in their panels, and the phrases that are made of it. */
export function Questions({ database = onThisComputer }: { database?: LibraryDatabase }) {
  const names = useIntentNames();
  const filed = useLiveQuery(() => filedQuestions(database), [database]);
  const own = useLiveQuery(() => allOwnPhrases(database), [database]);
  const groups = useMemo(() => filed && groupQuestions(filed.filter(({ answered }) => answered === null)), [filed]);
  const answered = useMemo(() => filed && own && answeredBy(filed, own), [filed, own]);
  const { act, said } = useActions(database);
  if (!groups || !answered || !names) return null;
  return (
    <>
      <Said {...said} />
      <View groups={groups} answered={answered} intentNames={names} act={act} />
    </>
  );
}

interface Message {
  words: string;
  failed?: boolean;
  undo?: (() => void) | null;
}

function Said({ words, failed = false, undo = null }: Message) {
  const t = useText(questionsTexts);
  return (
    <div className={styles.said}>
      <p role={failed ? 'alert' : 'status'} className={failed ? styles.failed : undefined}>
        {words}
      </p>
      {undo && (
        <button type="button" className={ui.button} onClick={undo}>
          {t.undo}
        </button>
      )}
    </div>
  );
}

/** The answered ones by their phrase, the newest first. */
function answeredBy(filed: readonly Question[], own: readonly OwnPhrase[]): AnsweredQuestions[] {
  const titles = new Map(own.filter((phrase) => !inTrash(phrase)).map(({ id, title }) => [id, title] as const));
  const byPhrase = new Map<string, AnsweredQuestions>();
  for (const question of filed.toReversed()) {
    const { answered: phraseId, language } = question;
    if (phraseId === null) continue;
    const title = titles.get(phraseId) ?? null;
    const known = byPhrase.get(phraseId) ?? { phraseId, title, language, questions: [] };
    byPhrase.set(phraseId, { ...known, questions: [...known.questions, question] });
  }
  return [...byPhrase.values()];
}

/** What intents are called. With the packs comes all that is known about buyers' words, so it is read only here. */
function useIntentNames(): IntentNames | null {
  const language = useLanguage();
  const [names, setNames] = useState<IntentNames | null>(null);
  useEffect(() => {
    let current = true;
    namesIn(language).then(
      (found) => current && setNames(found),
      () => current && setNames(new Map()),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return names;
}

async function namesIn(language: Language): Promise<IntentNames> {
  const { starterIntents } = await import('../../storage/starter');
  const model = starterIntents().find((one) => one.language === language);
  return new Map(model?.intents.map(({ id, label }) => [id, label]));
}

/** What the lead can do, each with its word afterwards and the way back. */
function useActions(database: LibraryDatabase): { act: QuestionActions; said: Message } {
  const t = useText(questionsTexts);
  const [said, setSaid] = useState<Message>({ words: '' });
  const attempt = <Result,>(step: () => Promise<Result>, done: (result: Result) => Message): Promise<Result | null> =>
    step().then(
      (result) => {
        setSaid(done(result));
        return result;
      },
      () => {
        setSaid({ words: t.failed, failed: true });
        return null;
      },
    );
  const undo = (step: () => Promise<unknown>) => () => void attempt(step, () => ({ words: t.undone }));
  const dismiss = (questions: readonly Question[], words: string): void =>
    void attempt(
      () =>
        dismissQuestions(
          database,
          questions.map(({ id }) => id),
        ),
      (gone) => ({ words, undo: undo(() => restoreQuestions(database, gone)) }),
    );
  const act: QuestionActions = {
    onDismiss: (questions) => dismiss(questions, t.dismissed(questions.length)),
    onForget: ({ questions }) => dismiss(questions, t.forgotten),
    onSave: async ({ language, questions }, phrase) => {
      const ids = questions.map(({ id }) => id);
      const outcome = await attempt(
        () => answerQuestions(database, { phrase: { ...phrase, language, layer: 'shop' }, ids, now: Date.now() }),
        ({ id }) => ({ words: id === null ? '' : t.saved(phrase.title) }),
      );
      return outcome ? problemsOf(outcome) : [];
    },
    onReopen: ({ phraseId, questions }) => {
      const ids = questions.map(({ id }) => id);
      void attempt(
        () => reopenQuestions(database, phraseId, Date.now()),
        (phrase) => ({
          words: t.reopened,
          undo: phrase && undo(() => answerQuestions(database, { phrase, ids, now: Date.now() })),
        }),
      );
    },
  };
  return { act, said };
}

function problemsOf(outcome: AddOutcome): PhraseProblem[] {
  if (outcome.id !== null) return [];
  if ('codeTakenBy' in outcome) return [{ field: 'shortcode', what: 'taken', by: outcome.codeTakenBy }];
  return outcome.problems.map(({ field, what }) => ({ field, what }));
}
