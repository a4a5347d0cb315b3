import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../../components/i18n/language';
import styles from '../../../components/import/Import.module.css';
import { ImportScreen } from '../../../components/import/ImportScreen';
import type { PhraseImportDesk } from '../../../components/import/import-data';
import type { ImportNames } from '../../../components/import/import-state';
import { importTexts } from '../../../components/import/import-texts';
import { packTexts } from '../../../components/import/pack-texts';
import { RULE_NAMES } from '../../../components/library/caution-names';
import { DropZone } from '../../../components/library/DropZone';
import ui from '../../../components/ui.module.css';
import { useIntentNames } from '../../page/use-intent-names';
import { useOwnCautions } from '../../page/use-own-cautions';
import { openPhraseImportDesk } from './open-desk';
import { usePhraseImport } from './use-phrase-import';
import type { Outcome, Said } from './use-said';

interface Props {
  openDesk?: () => PhraseImportDesk;
  /** The page below; an `ImportButton` in it opens an import. */
  children: ReactNode;
}

const Opening = createContext<() => void>(() => undefined);

/** Phrases come in here: by a button, a file that is dropped anywhere on the page, or a text that is pasted. */
export function PhraseImport({ openDesk = openPhraseImportDesk, children }: Props) {
  const { state, choices, act, onOpen, said } = usePhraseImport(openDesk);
  const opening = useRef(onOpen);
  useEffect(() => {
    opening.current = onOpen;
  });
  // Always the same: the page below is not drawn anew with every step of an import.
  const open = useCallback(() => opening.current(), []);
  return (
    <DropZone className={styles.tab} onFile={act.onFile}>
      {said && !state && <SaidLine said={said} />}
      {/* What stands below keeps its place, its choice and its search. */}
      <div className={styles.below} inert={state !== null}>
        <Opening value={open}>{children}</Opening>
      </div>
      {state && (
        <div className={styles.over}>
          {said && <SaidLine said={said} />}
          <Screen state={state} choices={choices} act={act} />
        </div>
      )}
    </DropZone>
  );
}

/** Opens an import; stands anywhere inside of `PhraseImport`. */
export function ImportButton() {
  const t = useText(importTexts);
  return (
    <button type="button" className={ui.button} onClick={useContext(Opening)}>
      {t.open}
    </button>
  );
}

/** Names are read with the first import, not with the page. */
function Screen(props: Omit<Parameters<typeof ImportScreen>[0], 'names'>) {
  const names = useNames();
  return <ImportScreen {...props} names={names} />;
}

function useNames(): ImportNames {
  const rules = RULE_NAMES[useLanguage()];
  const own = useOwnCautions()?.own ?? [];
  const words = new Map(own.map((rule) => [rule.id, rule.words?.[0] ?? rule.id]));
  return { intents: useIntentNames(), caution: (rule) => rules[rule] ?? words.get(rule) ?? rule };
}

function SaidLine({ said: { outcome, undo } }: { said: Said }) {
  const t = useText(importTexts);
  const installed = useText(packTexts).done;
  const isFault = outcome.kind === 'fault' || outcome.kind === 'changed-since';
  return (
    <div className={styles.said}>
      <p role={isFault ? 'alert' : 'status'} className={isFault ? styles.failed : undefined}>
        {wordsOf(outcome, t, installed)}
      </p>
      {undo && (
        <button type="button" className={ui.button} onClick={undo}>
          {t.undo}
        </button>
      )}
    </div>
  );
}

type ImportWords = (typeof importTexts)['en'];

function wordsOf(outcome: Outcome, t: ImportWords, installed: (title: string) => string): string {
  switch (outcome.kind) {
    case 'imported':
      return t.imported(outcome.count);
    case 'installed':
      return installed(outcome.title);
    case 'cancelled':
      return t.cancelled;
    case 'undone':
      return t.undone;
    case 'changed-since':
      return t.changedSince;
    case 'fault':
      return outcome.fault === 'conflict' ? t.faults.failed : t.faults[outcome.fault];
  }
}
