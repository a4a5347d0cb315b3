import { useMemo, useState } from 'react';
import { findCautions } from '../../assist/caution';
import type { CautionRule } from '../../assist/caution-rule';
import { languageOf, normalise } from '../../assist/normalise';
import { entryOf, isProblem, type OwnCaution, ownRule } from '../../assist/own-caution';
import { useLanguage, useText } from '../../components/i18n/language';
import styles from '../../components/library/Cautions.module.css';
import { CautionsView, type EditedCaution, newCaution, useRuleName } from '../../components/library/CautionsView';
import { cautionsTexts } from '../../components/library/cautions-texts';
import ui from '../../components/ui.module.css';
import { CONSOLES } from '../../consoles';
import { cautionRules, preparedCautions } from '../../storage/caution-rules';
import { openDatabase } from '../../storage/database';
import { changeOwnCautions, NO_OWN_CAUTIONS, type OwnCautions } from '../../storage/own-cautions';
import { today } from '../page/today';
import { useOwnCautions } from '../page/use-own-cautions';
import { usePackCautions } from '../page/use-pack-cautions';

const OURS = cautionRules();

const database = openDatabase();

type Change = (now: OwnCautions) => OwnCautions;

/** What was done last, and how it is taken back. */
interface Done {
  said: string;
  undo?: () => void;
}

/** The rules of this computer. An open panel follows by itself. */
export function Cautions() {
  const language = useLanguage();
  const t = useText(cautionsTexts);
  const cautions = useOwnCautions();
  const { own, off } = cautions ?? NO_OWN_CAUTIONS;
  const { done, act, editing } = useDesk(own);
  const brought = usePackCautions(database);
  const prepared = useMemo(() => preparedCautions(own, new Set(off), brought), [own, off, brought]);
  if (!cautions) return null;
  return (
    <>
      <p role="status" className={styles.said}>
        {done?.said}{' '}
        {done?.undo && (
          <button type="button" className={ui.button} onClick={done.undo}>
            {t.undo}
          </button>
        )}
      </p>
      <CautionsView
        builtIn={[...brought, ...OURS.filter(({ id }) => !brought.some((rule) => rule.id === id))]}
        own={own}
        off={new Set(off)}
        consoles={CONSOLES.map(({ id, name }) => ({ id, name: name[language] }))}
        editing={editing}
        act={act}
        look={(text, seller) =>
          findCautions(text, { language: languageOf(normalise(text)) ?? language, console: seller }, prepared)
        }
      />
    </>
  );
}

/** What the lead does, written down; what was deleted can be had back until the next step. */
function useDesk(own: readonly CautionRule[]) {
  const t = useText(cautionsTexts);
  const nameOf = useRuleName();
  const [done, setDone] = useState<Done | null>(null);
  const [editing, setEditing] = useState<EditedCaution | null>(null);
  const write = (change: Change, after: Done): Promise<void> =>
    changeOwnCautions(change).then(
      () => setDone(after),
      () => setDone({ said: t.failed }),
    );
  const save = (entry: OwnCaution): void => {
    const id = editing?.id ?? `own.${crypto.randomUUID()}`;
    const made = ownRule(entry, { id, source: t.own.source, checkedOn: today() });
    if (isProblem(made)) {
      setEditing({ id: editing?.id ?? null, entry, problem: made });
      return;
    }
    void write(put(made), { said: t.saved(nameOf(made)) });
    setEditing(null);
  };
  const remove = (rule: CautionRule): void => {
    const name = nameOf(rule);
    const at = own.findIndex(({ id }) => id === rule.id);
    const undo = (): void => void write(putBack(rule, at), { said: t.undone(name) });
    void write(without(rule.id), { said: t.deleted(name), undo });
  };
  const act = {
    onSwitch: (rule: CautionRule, isOn: boolean) =>
      void write(switched(rule.id, isOn), { said: t.switched(nameOf(rule), isOn) }),
    onAdd: () => setEditing(newCaution()),
    onEdit: (rule: CautionRule) => setEditing({ id: rule.id, entry: entryOf(rule), problem: null }),
    onDelete: remove,
    onSave: save,
    onCancel: () => setEditing(null),
  };
  return { done, act, editing };
}

const switched =
  (id: string, isOn: boolean): Change =>
  ({ own, off }) => ({ own, off: [...off.filter((one) => one !== id), ...(isOn ? [] : [id])] });

/** In the place of its former edition, else at the end. */
const put =
  (rule: CautionRule): Change =>
  ({ own, off }) => {
    const known = own.some(({ id }) => id === rule.id);
    return { own: known ? own.map((one) => (one.id === rule.id ? rule : one)) : [...own, rule], off };
  };

/** Whether it was switched off stays known, so that it can be had back as it was. */
const without =
  (gone: string): Change =>
  ({ own, off }) => ({ own: own.filter(({ id }) => id !== gone), off });

const putBack =
  (rule: CautionRule, at: number): Change =>
  ({ own, off }) => ({ own: own.filter(({ id }) => id !== rule.id).toSpliced(at, 0, rule), off });
