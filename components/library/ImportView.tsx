import { type ReactNode, useEffect, useRef } from 'react';
import type { TableKind } from '../../assist/shop-tables';
import type { TableProblem } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import { FileInput } from './FileBar';
import styles from './Import.module.css';
import { ImportPreviewView } from './ImportPreviewView';
import { importTexts } from './import-texts';
import type { ImportMode, ImportPreview, Progress } from './table-data';

/** How far an import is. */
export type ImportState =
  | { step: 'working'; file: string; progress: Progress }
  | { step: 'unreadable'; file: string; problem: TableProblem }
  | { step: 'preview'; preview: ImportPreview; mode: ImportMode };

export interface ImportActions {
  onFile(file: File): void;
  onMode(mode: ImportMode): void;
  onCurrency(currency: string | null): void;
  onApply(): void;
  onCancel(): void;
}

interface Props {
  kind: TableKind;
  state: ImportState;
  act: ImportActions;
}

/** An import, from the file to the last question before anything is written. */
export function ImportView({ kind, state, act }: Props) {
  const t = useText(importTexts);
  const name = state.step === 'preview' ? state.preview.file : state.file;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step starts at its heading
  useEffect(() => heading.current?.focus(), [state.step]);
  return (
    <section className={styles.import} aria-labelledby="import-name">
      <h3 id="import-name" ref={heading} tabIndex={-1}>
        {t.title(name)}
      </h3>
      {state.step === 'working' && <Working progress={state.progress} onCancel={act.onCancel} />}
      {state.step === 'unreadable' && <Unreadable problem={state.problem} act={act} />}
      {state.step === 'preview' && <ImportPreviewView kind={kind} {...state} act={act} />}
    </section>
  );
}

function Working({ progress: { phase, part }, onCancel }: { progress: Progress; onCancel(): void }) {
  const t = useText(importTexts);
  return (
    <div className={styles.working}>
      <p role="status">{t.phases[phase]}</p>
      <progress aria-label={t.phases[phase]} max={1} value={part ?? undefined} />
      <button type="button" className={ui.button} onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  );
}

function Unreadable({ problem, act }: { problem: TableProblem; act: ImportActions }): ReactNode {
  const t = useText(importTexts);
  const language = useLanguage();
  return (
    <>
      <p role="alert" className={styles.stop}>
        {tableProblemText(problem, language)}
      </p>
      <div className={styles.foot}>
        <FileInput label={t.chooseAgain} onFile={act.onFile} />
        <button type="button" className={ui.button} onClick={act.onCancel}>
          {t.back}
        </button>
      </div>
    </>
  );
}
