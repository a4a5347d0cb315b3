import { type Field, type FilledPart, fieldsOf, fillTemplate } from '../../assist/fill';
import type { LocalTime } from '../../assist/local-time';
import type { Language } from '../../assist/phrase';
import { placeholderLabel } from '../../assist/placeholders';
import { sampleValues } from '../../assist/sample-order';
import { type TemplateProblem, templateProblems } from '../../assist/template-check';
import type { InnerPhrase, PhraseFinder } from '../../assist/template-expand';
import { useLanguage, useText } from '../i18n/language';
import { ReplyText } from '../panel/ReplyText';
import { templateTexts } from '../template-texts';
import styles from './Template.module.css';
import { previewTexts } from './template-field-texts';

interface Props {
  /** As it is stored. */
  text: string;
  /** Of the phrase: the sample, and its dates, are in it. */
  language: Language;
  now: LocalTime;
  /** Phrases that it may put in. */
  find?: PhraseFinder;
  /** The phrase itself, for naming one that puts itself in. */
  self?: Pick<InnerPhrase, 'id' | 'title'>;
}

/** What a phrase comes to for an invented order, what it will ask, and what is wrong with it. */
export function TemplatePreview({ text, language, now, find, self }: Props) {
  const t = useText(previewTexts);
  const parts = fillTemplate(text, sampleValues(language), { now, language, find, self });
  return (
    <section className={styles.preview} aria-label={t.title}>
      <p className={styles.words}>
        <Words parts={parts} />
      </p>
      <p className={styles.note}>{t.sample}</p>
      <Asked fields={fieldsOf(parts)} />
      {parts.filter(({ kind }) => kind === 'caret').length > 1 && <p className={styles.note}>{t.manyCarets}</p>}
      <Problems problems={templateProblems(text, find, self)} />
    </section>
  );
}

function Words({ parts }: { parts: FilledPart[] }) {
  const t = useText(previewTexts);
  const caret = parts.findIndex(({ kind }) => kind === 'caret');
  if (caret < 0) return <ReplyText parts={parts} />;
  return (
    <>
      <ReplyText parts={parts.slice(0, caret)} />
      <span role="img" className={styles.caret} aria-label={t.caret} title={t.caret} />
      <ReplyText parts={parts.slice(caret + 1)} />
    </>
  );
}

function Asked({ fields }: { fields: Field[] }) {
  const t = useText(previewTexts);
  const shown = useLanguage();
  if (fields.length === 0) return null;
  const names = fields.map((field) => {
    if (field.kind === 'blank') return placeholderLabel(field.key, shown);
    return field.kind === 'ask' ? field.label : (field.label ?? field.options.join('/'));
  });
  return (
    <p className={styles.note}>
      {t.asks}
      {names.join(shown === 'en' ? ', ' : '、')}
    </p>
  );
}

function Problems({ problems }: { problems: TemplateProblem[] }) {
  const t = useText(previewTexts);
  const { fault } = useText(templateTexts);
  if (problems.length === 0) return null;
  return (
    <ul aria-label={t.problems} className={styles.problems}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{problem.what === 'unknown' ? t.unknown(problem.text) : fault(problem)}</li>
      ))}
    </ul>
  );
}
