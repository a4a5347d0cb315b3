import { useEffect, useMemo, useState } from 'react';
import { coverageOf, sceneCoverage, uncovered } from '../../assist/coverage';
import { mergePhrases } from '../../assist/merge-phrases';
import type { Language, LibraryPhrase } from '../../assist/phrase';
import type { PhraseRow } from '../../assist/phrase-row';
import { useLanguage, useText } from '../../components/i18n/language';
import { type AlikeShown, type Report, ReportsView } from '../../components/reports/ReportsView';
import { reportTexts } from '../../components/reports/report-texts';
import ui from '../../components/ui.module.css';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { saveOwn } from '../../storage/own-records';
import { undoLast } from '../../storage/undo';
import { useIntentNames } from '../page/use-intent-names';
import type { Rows } from './phrases/row-store';
import { usePhraseRows } from './phrases/use-phrase-rows';
import { type SimilarGroups, similarGroups } from './phrases/use-similar';

const onThisComputer = openDatabase();

const UNUSED_MS = 90 * 24 * 3600 * 1000;
const MOST_USED = 20;

/** What the library lacks and has twice, live. */
export function Reports({ database = onThisComputer }: { database?: LibraryDatabase }) {
  const t = useText(reportTexts);
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? own;
  const names = useIntentNames();
  const rows = usePhraseRows(database);
  const isRead = rows !== null && !(rows instanceof Error);
  const groups = useGroups(isRead ? rows : null);
  const report = useMemo(() => (isRead ? reportOf(rows, language, groups) : null), [isRead, rows, language, groups]);
  const [said, setSaid] = useState<{ words: string; canUndo: boolean }>({ words: '', canUndo: false });
  if (rows instanceof Error) return <p role="alert">{t.failed}</p>;
  if (!report || !isRead) return <p role="status">{t.loading}</p>;
  const failed = (): void => setSaid({ words: t.failed, canUndo: false });
  const merge = async ({ keys }: AlikeShown): Promise<void> => {
    const plan = mergePhrases(rowsOf(rows, keys), Date.now());
    if (!plan) return;
    const outcome = await saveOwn(database, plan.changes, { now: Date.now(), what: 'merge' });
    if (!outcome.saved) return failed();
    setSaid({ words: t.merged(plan.into.title, plan.into.variants?.length ?? 0), canUndo: true });
  };
  const undo = async (): Promise<void> => {
    await undoLast(database, Date.now());
    setSaid({ words: t.undone, canUndo: false });
  };
  return (
    <>
      <div>
        <span role="status">{said.words}</span>{' '}
        {said.canUndo && (
          <button type="button" className={ui.button} onClick={() => void undo().catch(failed)}>
            {t.undo}
          </button>
        )}
      </div>
      <ReportsView
        report={report}
        language={language}
        names={names}
        onLanguage={setChosen}
        onMerge={(alike) => void merge(alike).catch(failed)}
      />
    </>
  );
}

/** Behind the first paint; null while they are looked for. */
function useGroups(rows: Rows | null): SimilarGroups | null {
  const [found, setFound] = useState<{ rows: Rows; groups: SimilarGroups } | null>(null);
  useEffect(() => {
    if (!rows) return;
    let current = true;
    void similarGroups(rows, () => current).then((groups) => groups && current && setFound({ rows, groups }));
    return () => {
      current = false;
    };
  }, [rows]);
  return found && found.rows === rows ? found.groups : null;
}

const rowsOf = ({ byKey }: Rows, keys: readonly string[]): PhraseRow[] =>
  keys.flatMap((key) => {
    const row = byKey.get(key);
    return row ? [row] : [];
  });

function reportOf(rows: Rows, language: Language, groups: SimilarGroups | null): Report {
  const active = [...rows.byKey.values()].filter((row) => row.state === 'active' && row.language === language);
  const phrases = active.map(({ phrase, source }): LibraryPhrase => ({ ...phrase, pack: source, language }));
  const coverage = coverageOf(phrases, language);
  const used = active.filter(({ uses }) => uses > 0).sort((one, other) => other.uses - one.uses);
  return {
    coverage,
    uncovered: uncovered(coverage),
    scenes: sceneCoverage(phrases, language).filter(({ phrases: count }) => count === 0),
    unused: { count: active.filter(({ lastUsed }) => rows.at - lastUsed > UNUSED_MS).length, all: active.length },
    mostUsed: used.slice(0, MOST_USED).map(({ key, phrase, uses }) => ({ key, title: phrase.title, uses })),
    alike: groups?.flatMap(({ ids, same }) => alikeOf(rowsOf(rows, ids), same, language)) ?? null,
  };
}

function alikeOf(rows: PhraseRow[], same: boolean, language: Language): AlikeShown[] {
  if (rows.length < 2 || rows[0]?.language !== language) return [];
  const ordered = [...rows].sort((one, other) => other.uses - one.uses);
  return [{ keys: ordered.map(({ key }) => key), same, phrases: ordered.map(({ phrase }) => phrase) }];
}
