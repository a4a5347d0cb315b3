import { lazy, useMemo } from 'react';
import { coverageOf } from '../../assist/coverage';
import type { LibraryPhrase } from '../../assist/phrase';
import { useLanguage } from '../../components/i18n/language';
import { ClippingNote } from '../../components/phrases/ClippingNote';
import { CoverageChart } from '../../components/reports/CoverageChart';
import { useIntentNames } from '../page/use-intent-names';
import { PhraseExport } from './phrase-export/PhraseExport';
import { ImportButton, PhraseImport } from './phrase-import/PhraseImport';
import { type PhraseSlots, Phrases } from './phrases/Phrases';
import type { Rows } from './phrases/row-store';
import { useSimilar } from './phrases/use-similar';
import { useClipping } from './use-clipping';

/** With it come the rules of what should not be said; it is read when the first phrase is opened. */
const Editing = lazy(() => import('./phrases/Editing'));

/** The phrases, with what other parts of the library put around them. */
export function PhrasesTab() {
  const similar = useSimilar();
  const clipping = useClipping();
  const begun = clipping?.text;
  const slots = useMemo(
    (): PhraseSlots => ({
      editing: Editing,
      coverage: (rows) => <Coverage rows={rows} />,
      similar,
      importing: <ImportButton />,
      exporting: (rows) => <PhraseExport rows={rows} />,
      ...(begun && { begun }),
    }),
    [similar, begun],
  );
  return (
    <PhraseImport>
      {clipping && <ClippingNote isMasked={clipping.isMasked} />}
      <Phrases slots={slots} />
    </PhraseImport>
  );
}

/** Below the table: which questions have phrases. */
function Coverage({ rows }: { rows: Rows }) {
  const language = useLanguage();
  const names = useIntentNames();
  const coverage = useMemo(() => {
    const active = [...rows.byKey.values()].filter(({ state }) => state === 'active');
    const phrases = active.map((row): LibraryPhrase => ({ ...row.phrase, pack: row.source, language: row.language }));
    return coverageOf(phrases, language);
  }, [rows, language]);
  return <CoverageChart coverage={coverage} names={names} />;
}
