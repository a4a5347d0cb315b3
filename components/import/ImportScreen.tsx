import { useEffect, useRef } from 'react';
import { useLanguage, useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import ui from '../ui.module.css';
import { ChooseSource, SourceInput } from './ChooseSource';
import { Columns } from './Columns';
import { FileFacts } from './FileFacts';
import styles from './Import.module.css';
import type { ImportActions, ImportChoices, ImportNames, ImportState } from './import-state';
import { importTexts } from './import-texts';
import { PackReview } from './PackReview';
import { PhraseReview } from './PhraseReview';
import { partProblemText } from './pack-problem-texts';
import { packRefusalText, refusalText } from './refusal-texts';

interface Props {
  state: ImportState;
  choices: ImportChoices;
  names: ImportNames;
  act: ImportActions;
}

/** An import of phrases or of a pack, from the file to the last question before anything is written. */
export function ImportScreen({ state, choices, names, act }: Props) {
  const t = useText(importTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step starts at its heading
  useEffect(() => heading.current?.focus(), [step]);
  const title = state.step === 'choosing' ? t.choose.title : t.title(state.name || t.pasted);
  return (
    <section className={styles.screen} aria-labelledby="phrase-import">
      <div className={styles.head}>
        <h2 id="phrase-import" ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {step !== 'working' && (
          <button type="button" className={ui.button} onClick={act.onClose}>
            {t.back}
          </button>
        )}
      </div>
      {step === 'choosing' && <ChooseSource act={act} />}
      {step === 'working' && <Working progress={state.progress} onCancel={act.onCancel} />}
      {step === 'refused' && <Refused state={state} choices={choices} act={act} />}
      {step === 'phrases' && (
        <>
          {state.busy && (
            <div className={styles.busy}>
              <Working progress={state.busy} onCancel={act.onCancel} />
            </div>
          )}
          <PhraseReview {...state} choices={choices} names={names} act={act} />
        </>
      )}
      {step === 'pack' && <PackReview preview={state.preview} act={act} />}
    </section>
  );
}

type WorkingState = Extract<ImportState, { step: 'working' }>;

function Working({ progress: { phase, share }, onCancel }: Pick<WorkingState, 'progress'> & { onCancel(): void }) {
  const t = useText(importTexts);
  return (
    <div className={shared.working}>
      <p role="status">{t.phases[phase]}</p>
      <progress aria-label={t.phases[phase]} max={1} value={share} />
      <button type="button" className={ui.button} onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  );
}

interface RefusedProps {
  state: Extract<ImportState, { step: 'refused' }>;
  choices: ImportChoices;
  act: ImportActions;
}

/** Why nothing was read, and what to do; format, encoding and columns can be chosen otherwise. */
function Refused({ state: { look }, choices: { choice }, act }: RefusedProps) {
  const language = useLanguage();
  const t = useText(importTexts);
  const isPack = look.from === 'pack';
  const table = isPack ? undefined : look.refusal.table;
  const isChosen = choice.format !== undefined || choice.encoding !== undefined;
  return (
    <>
      {isChosen && <FileFacts format={choice.format} encoding={choice.encoding ?? null} choice={choice} act={act} />}
      {table && <Columns table={table} choice={choice} act={act} />}
      <p role="alert" className={shared.stop}>
        {isPack ? packRefusalText(look.refusal, language) : refusalText(look.refusal, language)}
      </p>
      {isPack && look.problems.length > 0 && (
        <ul className={shared.problems}>
          {look.problems.slice(0, 20).map((problem, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed
            <li key={at}>{partProblemText(problem, language)}</li>
          ))}
        </ul>
      )}
      <div className={shared.foot}>
        <SourceInput label={t.again} onFile={act.onFile} />
      </div>
    </>
  );
}
