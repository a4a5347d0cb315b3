import type { FileProblem } from '../../formats/foreign';
import { useLanguage, useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import { importTexts } from './import-texts';
import { fileProblemKey, fileProblemText } from './problem-texts';

interface Props {
  /** The first of them. */
  problems: readonly FileProblem[];
  count: number;
}

/** Up to so many stand one by one. */
const MOST_SINGLE = 10;

/** What was changed or left out while reading, with row and column; many of a kind are put together. */
export function ReadProblems({ problems, count }: Props) {
  const t = useText(importTexts);
  return (
    <details className={shared.groups} open={problems.length <= MOST_SINGLE}>
      <summary>{t.problems(count)}</summary>
      {problems.length <= MOST_SINGLE ? <Lines problems={problems} /> : <Groups problems={problems} />}
      {count > problems.length && <p className={shared.note}>{t.unlisted(count - problems.length)}</p>}
    </details>
  );
}

function Groups({ problems }: { problems: readonly FileProblem[] }) {
  const t = useText(importTexts);
  const language = useLanguage();
  return (
    <ul className={shared.problems}>
      {[...groups(problems)].map(([key, [first, ...others]]) => (
        <li key={key}>
          {first && others.length === 0 && fileProblemText(first, language)}
          {first && others.length > 0 && (
            <details>
              <summary>
                {fileProblemText(first, language)} <small>{t.more(others.length)}</small>
              </summary>
              <Lines problems={others} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Lines({ problems }: { problems: readonly FileProblem[] }) {
  const language = useLanguage();
  return (
    <ul className={shared.problems}>
      {problems.map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed, and one row may have the same problem twice
        <li key={at}>{fileProblemText(problem, language)}</li>
      ))}
    </ul>
  );
}

function groups(problems: readonly FileProblem[]): Map<string, FileProblem[]> {
  const found = new Map<string, FileProblem[]>();
  for (const problem of problems) {
    const key = fileProblemKey(problem);
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}
