import type { TableProblem } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { useLanguage, useText } from '../i18n/language';
import styles from './Import.module.css';
import { importTexts } from './import-texts';
import { groupProblems } from './problem-groups';

/** Up to so many problems stand one by one, in the order of the file. */
const MOST_SINGLE = 20;
/** Of a larger group so many are listed. */
const MOST_OF_GROUP = 50;

/** Every problem with its row, its column and what was expected; many are put together by kind and column. */
export function ProblemList({ problems, unlisted }: { problems: readonly TableProblem[]; unlisted: number }) {
  const t = useText(importTexts);
  if (problems.length <= MOST_SINGLE) return <Lines problems={problems} />;
  return (
    <>
      <ul className={styles.groups}>
        {groupProblems(problems).map(({ key, problems: same }) => (
          <li key={key}>{same.length === 1 ? <Lines problems={same} /> : <Group problems={same} />}</li>
        ))}
      </ul>
      {unlisted > 0 && <p className={styles.note}>{t.unlisted(unlisted)}</p>}
    </>
  );
}

function Group({ problems }: { problems: readonly TableProblem[] }) {
  const t = useText(importTexts);
  const language = useLanguage();
  const [first] = problems;
  return (
    <details>
      <summary>
        <span className={styles.count}>{t.group(problems.length)}</span> {first && tableProblemText(first, language)}
      </summary>
      <Lines problems={problems.slice(1, MOST_OF_GROUP)} />
      {problems.length > MOST_OF_GROUP && <p className={styles.note}>{t.more(problems.length - MOST_OF_GROUP)}</p>}
    </details>
  );
}

function Lines({ problems }: { problems: readonly TableProblem[] }) {
  const language = useLanguage();
  return (
    <ul className={styles.problems}>
      {problems.map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed, and one row may have the same problem twice
        <li key={at}>{tableProblemText(problem, language)}</li>
      ))}
    </ul>
  );
}
