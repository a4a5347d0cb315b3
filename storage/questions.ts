import type { Question } from '../assist/unanswered';
import type { LibraryDatabase } from './database';
import { type AddOutcome, addOwnPhrase, type NewPhrase, removeOwnPhrase } from './own-phrases';

/** Files a question. The caller has masked its text. */
export async function fileQuestion(
  database: LibraryDatabase,
  question: Pick<Question, 'text' | 'language' | 'intents' | 'at'>,
): Promise<void> {
  // The key is given by the database.
  await database.questions.add({ ...question, answered: null } as Question);
}

/** Open and answered ones, in the order of filing. */
export const filedQuestions = (database: LibraryDatabase): Promise<Question[]> => database.questions.toArray();

/** Deletes questions; `restoreQuestions` with what comes back undoes it. */
export function dismissQuestions(database: LibraryDatabase, ids: readonly number[]): Promise<Question[]> {
  return database.transaction('rw', database.questions, async () => {
    const found = await database.questions.bulkGet([...ids]);
    await database.questions.bulkDelete([...ids]);
    return found.filter((question) => question !== undefined);
  });
}

export async function restoreQuestions(database: LibraryDatabase, questions: readonly Question[]): Promise<void> {
  await database.questions.bulkPut([...questions]);
}

/** Saves a phrase as the shop's own and marks the questions that it answers: both, or neither. */
export function answerQuestions(
  database: LibraryDatabase,
  { phrase, ids, now }: { phrase: NewPhrase; ids: readonly number[]; now: number },
): Promise<AddOutcome> {
  const { questions, packs, own, clock, journal } = database;
  return database.transaction('rw', [questions, packs, own, clock, journal], async () => {
    const outcome = await addOwnPhrase(database, phrase, now);
    if (outcome.id === null) return outcome;
    for (const id of ids) await database.questions.update(id, { answered: outcome.id });
    return outcome;
  });
}

/** Opens questions again: the phrase that answered them goes, and comes back from here; null where it was gone. */
export function reopenQuestions(database: LibraryDatabase, phraseId: string, now: number): Promise<NewPhrase | null> {
  const { questions, own, clock, journal } = database;
  return database.transaction('rw', [questions, own, clock, journal], async () => {
    const answered = await database.questions.filter((question) => question.answered === phraseId).toArray();
    await database.questions.bulkPut(answered.map((question) => ({ ...question, answered: null })));
    const removed = await removeOwnPhrase(database, phraseId, now);
    if (!removed) return null;
    const { id: _former, ...phrase } = removed;
    return phrase;
  });
}
