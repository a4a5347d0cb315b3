import type { ReactNode } from 'react';
import type { PhraseRow } from '../../assist/phrase-row';
import { useText } from '../i18n/language';
import { panelTexts } from '../panel/texts';
import ui from '../ui.module.css';
import styles from './ReadOnly.module.css';
import { readOnlyTexts } from './read-only-texts';
import type { RowLabels } from './Table';
import { TemplateText } from './TemplateText';
import { phrasesTexts } from './texts';

/** Everything that is known of a phrase. */
export function ReadOnly({ row, labels }: { row: PhraseRow; labels: RowLabels }) {
  const t = useText(readOnlyTexts);
  const { title, shortcode, text, variants = [], examples = [], tags = [], group, note } = row.phrase;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be longer than its column, and is scrolled by keys then
    <article className={styles.fields} aria-label={title} tabIndex={0}>
      <h2 className={styles.title}>{title}</h2>
      <Where row={row} labels={labels} />
      <Field name={t.text}>
        <div className={styles.text}>
          <TemplateText text={text} />
        </div>
        {variants.map((variant) => (
          <div key={variant} className={styles.text}>
            <TemplateText text={variant} />
          </div>
        ))}
      </Field>
      {shortcode && <Field name={t.shortcode}>{shortcode}</Field>}
      {group && <Field name={t.group}>{group.join(' / ')}</Field>}
      <Chips name={t.intents} chips={row.phrase.intents.flatMap((id) => labels.intent(id) ?? [])} />
      <Chips name={t.tags} chips={tags.map((tag) => `#${tag}`)} />
      {examples.length > 0 && <Field name={t.examples}>{examples.join(' · ')}</Field>}
      <Valid row={row} />
      {note && <Field name={t.note}>{note}</Field>}
      <Field name={t.uses}>{t.used(row.uses)}</Field>
    </article>
  );
}

function Where({ row, labels }: { row: PhraseRow; labels: RowLabels }) {
  const t = useText(phrasesTexts);
  return (
    <p className={styles.where}>
      <span className={ui.pill}>{t.layers[row.layer]}</span>
      {row.own ? (
        row.isCopy && <span className={ui.pill}>{t.copy}</span>
      ) : (
        <span className={ui.pill}>{t.ofPack(labels.packTitle(row.source))}</span>
      )}
      {row.state !== 'active' && <span className={styles.state}>{t.states[row.state]}</span>}
    </p>
  );
}

function Valid({ row: { phrase } }: { row: PhraseRow }) {
  const t = useText(readOnlyTexts);
  const { stages } = useText(panelTexts);
  const { validFrom, validUntil, stages: fits = [] } = phrase;
  return (
    <>
      {fits.length > 0 && <Field name={t.stages}>{fits.map((stage) => stages[stage]).join(t.and)}</Field>}
      {(validFrom || validUntil) && <Field name={t.valid}>{t.from(validFrom ?? null, validUntil ?? null)}</Field>}
    </>
  );
}

function Chips({ name, chips }: { name: string; chips: string[] }) {
  if (chips.length === 0) return null;
  return (
    <Field name={name}>
      <span className={styles.chips}>
        {chips.map((chip) => (
          <span key={chip} className={ui.pill}>
            {chip}
          </span>
        ))}
      </span>
    </Field>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{name}</h3>
      <div>{children}</div>
    </div>
  );
}
