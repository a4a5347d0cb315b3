import { useId, useState } from 'react';
import { formProblem, printRemark } from '../../assist/remark';
import { useText } from '../i18n/language';
import { AdminMark, useLocked } from '../policy/locked';
import ui from '../ui.module.css';
import { remarkFormTexts } from './remark-form-texts';
import styles from './StandingTexts.module.css';

export interface ConsoleForm {
  id: string;
  name: string;
  /** The shop's own template; null: the one that comes with the product. */
  template: string | null;
}

interface Props {
  consoles: ConsoleForm[];
  /** What counts where the shop has none of its own. */
  standard: string;
  flag: string;
  onSave(consoleId: string, template: string | null): void;
}

/** The fixed form of the shop's remarks, one for each console: what tools and the order maker read back. */
export function RemarkForms({ consoles, standard, flag, onSave }: Props) {
  const t = useText(remarkFormTexts);
  return (
    <section className={styles.group} aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className={styles.rule}>
        {t.rule} <AdminMark name="remarkTemplates" />
      </p>
      <ul>
        {consoles.map((one) => (
          <Form key={`${one.id} ${one.template}`} form={one} standard={standard} flag={flag} onSave={onSave} />
        ))}
      </ul>
    </section>
  );
}

function Form({ form, standard, flag, onSave }: Omit<Props, 'consoles'> & { form: ConsoleForm }) {
  const t = useText(remarkFormTexts);
  const locked = useLocked('remarkTemplates');
  const id = useId();
  const [template, setTemplate] = useState(form.template ?? standard);
  const problem = formProblem(template);
  const sample = { flag, reason: t.sample, agent: '07', time: '11-23 14:05' };
  const printed = problem ? null : printRemark(sample, { template, flagWords: { [flag]: flag } });
  return (
    <li className={styles.check}>
      <label htmlFor={id}>{form.name}</label>
      <input
        id={id}
        className={styles.line}
        value={template}
        readOnly={locked}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-said`}
        onChange={(event) => setTemplate(event.target.value)}
      />
      <p id={`${id}-said`} role="status" className={problem ? styles.problems : styles.words}>
        {problem ? t.problems[problem] : printed && t.preview(printed)}
      </p>
      <span>
        <button
          type="button"
          className={`${ui.button} ${ui.primary}`}
          disabled={problem !== null || template === (form.template ?? standard)}
          aria-label={`${t.save}：${form.name}`}
          onClick={() => onSave(form.id, template === standard ? null : template)}
        >
          {t.save}
        </button>
        {form.template !== null && !locked && (
          <button
            type="button"
            className={`${ui.button} ${ui.quiet}`}
            aria-label={`${t.back}：${form.name}`}
            onClick={() => onSave(form.id, null)}
          >
            {t.back}
          </button>
        )}
      </span>
    </li>
  );
}
