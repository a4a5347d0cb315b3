import { useState } from 'react';
import { type ChecklistFamily, inLanguage } from '../../assist/checklist-family';
import { markByHand, nextStep, type StepMarks, stepStates } from '../../assist/checklist-marks';
import type { StepSight, StockSight } from '../../assist/checklist-sight';
import type { Language } from '../../assist/phrase';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { Checklists } from '../../components/panel/Checklists';
import type { ShownChecklist } from '../../components/panel/ChecklistView';
import { fillIn } from './fill-in';
import type { Scene } from './scene';
import { useChecklist } from './use-checklist';
import { useSetup } from './use-setup';

interface Props {
  scene: Scene;
  /** What the stock table says about what is being asked for; null without a table. */
  stock?: StockSight | null;
  /** Opens the remark composer with this reason; without it no step offers to write one. */
  onRemark?: (reason: string) => void;
}

const NO_SIGHTS: ReadonlyMap<string, StepSight> = new Map();

/** The checklists of the moment: what the page shows ticks them, the next step is one click away. */
export function Checking({ scene, stock = null, onRemark }: Props) {
  const language = useLanguage();
  const { lists, moods, setup, sights, marks, setMarks } = useChecklist(scene, stock);
  const spoken = spokenLanguage(scene.view.messages, language);
  const setting = useSetting(setup);
  const look = { language, spoken, remarks: onRemark !== undefined };
  const stepOf = (stepId: string) => lists.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  if (lists.length === 0 && !setting.family) return null;
  return (
    <Checklists
      key={JSON.stringify([scene.view.consoleId, scene.view.key, scene.view.buyer.name, scene.order?.number])}
      lists={lists.map((family) => ({ ...shownList(family, marks, sights, look), mood: moods.get(family.id) ?? null }))}
      setup={setting.family && shownList(setting.family, setting.marks, NO_SIGHTS, { ...look, remarks: false })}
      setupAway={setting.away}
      onSetupAway={setting.setAway}
      onToggle={(listId, stepId, done) => {
        if (listId === setting.family?.id) setting.setMarks(markByHand(setting.marks, stepId, done));
        else setMarks(markByHand(marks, stepId, done));
      }}
      onPhrase={(_listId, stepId) => {
        const phrase = stepOf(stepId)?.in[spoken]?.phrase;
        if (phrase) fillIn(phrase, scene);
      }}
      onRemark={(_listId, stepId) => {
        const step = stepOf(stepId);
        const remark = step && inLanguage(step.in, language)?.remark;
        if (remark) onRemark?.(remark);
      }}
    />
  );
}

function shownList(
  family: ChecklistFamily,
  marks: StepMarks,
  sights: ReadonlyMap<string, StepSight>,
  { language, spoken, remarks }: { language: Language; spoken: Language; remarks: boolean },
): ShownChecklist {
  const states = stepStates(family, marks, sights);
  return {
    id: family.id,
    title: inLanguage(family.titles, language) ?? family.id,
    next: nextStep(states)?.step.id ?? null,
    steps: states.map(({ step, how, sight }) => {
      const own = inLanguage(step.in, language);
      return {
        id: step.id,
        text: own?.text ?? step.id,
        why: own?.why ?? '',
        how,
        sight,
        // Words go out in the buyer's language or not at all.
        phrase: step.in[spoken]?.phrase !== undefined,
        remark: remarks && own?.remark !== undefined,
      };
    }),
  };
}

/** The console's setup list, until it is done or put away; afterwards only when it is asked for. */
function useSetting(family: ChecklistFamily | null) {
  const [state, keep] = useSetup(family?.id ?? null);
  const [wanted, setWanted] = useState(false);
  const marks = state?.marks ?? {};
  const done = family?.steps.every(({ id }) => marks[id] === 'hand') ?? false;
  return {
    family: state && family,
    marks,
    away: !wanted && (done || state?.away === true),
    setMarks: (next: StepMarks) => state && keep({ ...state, marks: next }),
    setAway: (away: boolean) => {
      setWanted(!away);
      if (state) keep({ ...state, away });
    },
  };
}
