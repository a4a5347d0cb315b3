import { useState } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { type ChecklistActions, ChecklistView, type ShownChecklist } from './ChecklistView';
import styles from './ChecklistView.module.css';
import { checklistTexts } from './checklist-texts';

interface Props extends ChecklistActions {
  /** What applies now, most specific first. */
  lists: ShownChecklist[];
  /** For setting up the console; null where there is none. */
  setup: ShownChecklist | null;
  /** Whether the setup list is done or was put away: then only a button leads to it. */
  setupAway: boolean;
  /** Puts the setup list away, or takes it out again. */
  onSetupAway(away: boolean): void;
}

/** The checklists of the moment: the first unfinished one is open, the others are headings with their progress. */
export function Checklists({ lists, setup, setupAway, onSetupAway, ...actions }: Props) {
  const t = useText(checklistTexts);
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const proposed = lists.find(({ next }) => next !== null) ?? lists[0] ?? setup;
  const shown = (list: ShownChecklist) => ({
    checklist: list,
    open: chosen[list.id] ?? list === proposed,
    onOpen: (open: boolean) => setChosen({ ...chosen, [list.id]: open }),
  });
  const setupShown = (list: ShownChecklist): void => {
    setChosen({ ...chosen, [list.id]: true });
    onSetupAway(false);
  };
  return (
    <div className={styles.group}>
      {lists.map((list) => (
        <ChecklistView key={list.id} {...shown(list)} {...actions} />
      ))}
      {setup && !setupAway && <ChecklistView {...shown(setup)} onPutAway={() => onSetupAway(true)} {...actions} />}
      {setup && setupAway && (
        <p className={styles.foot}>
          <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={() => setupShown(setup)}>
            {t.setup}
          </button>
        </p>
      )}
    </div>
  );
}
