import type { IntentId } from '../../assist/intents';
import type { OwnPhrase } from '../../assist/own';
import { toShown } from '../../assist/placeholders';
import { useLanguage, useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import ui from '../ui.module.css';
import { changedFields } from './changed-fields';
import { formatTexts } from './format-texts';
import styles from './Import.module.css';
import { IntentChoice } from './IntentChoice';
import type { ShownRow } from './import-data';
import type { ImportNames } from './import-state';
import { importTexts } from './import-texts';
import { phraseProblemText } from './pack-problem-texts';

interface Props {
  row: ShownRow;
  names: ImportNames;
  onIntents(intents: IntentId[]): void;
}

/** One row of the file: what becomes of it, and what there is to know before it is written. */
export function PlannedItem({ row, names, onIntents }: Props) {
  const { phrase, before, outcome, proposal } = row;
  return (
    <li className={styles.row}>
      <Head row={row} />
      {phrase && before && outcome === 'changed' && <Changes before={before} after={phrase} names={names} />}
      {phrase && outcome !== 'changed' && <Words phrase={phrase} />}
      <Notes row={row} names={names} />
      {phrase && proposal && (
        <IntentChoice
          title={phrase.title}
          intents={phrase.intents}
          proposal={proposal}
          names={names}
          onIntents={onIntents}
        />
      )}
    </li>
  );
}

function Head({ row: { row, phrase, outcome } }: Pick<Props, 'row'>) {
  const t = useText(importTexts);
  return (
    <p className={styles.rowHead}>
      <span className={styles.outcome} data-outcome={outcome}>
        {t.outcomes[outcome]}
      </span>
      {phrase && <strong className={styles.name}>{phrase.title}</strong>}
      {phrase?.shortcode && <code className={styles.code}>{phrase.shortcode}</code>}
      {phrase?.group && phrase.group.length > 0 && <span className={ui.pill}>{phrase.group.join(' / ')}</span>}
      {row !== null && <span className={styles.at}>{t.row(row)}</span>}
    </p>
  );
}

function Words({ phrase: { text, images = [] } }: { phrase: OwnPhrase }) {
  const language = useLanguage();
  return (
    <p className={styles.words}>
      {toShown(text, language)}
      {images.length > 0 && ` 〔${images.map(({ name }) => name).join(' ')}〕`}
    </p>
  );
}

function Changes({ before, after, names }: { before: OwnPhrase; after: OwnPhrase; names: ImportNames }) {
  const t = useText(importTexts);
  const { columns } = useText(formatTexts);
  const language = useLanguage();
  const fields = changedFields(before, after, {
    language,
    intent: (id) => names.intents.get(id) ?? id,
    layers: t.target.layers,
  });
  return (
    <dl className={styles.changes}>
      {fields.map(({ field, was, is }) => (
        <div key={field}>
          <dt>{columns[field]}</dt>
          <dd className={shared.change}>
            <del>
              <span className={ui.srOnly}>{t.from} </span>
              {was || t.nothing}
            </del>
            <ins>
              <span className={ui.srOnly}>{t.to} </span>
              {is || t.nothing}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ row, names }: Pick<Props, 'row' | 'names'>) {
  const t = useText(importTexts);
  const language = useLanguage();
  const { problems, codeTakenBy, cautions, wantedCode } = row;
  const list = language === 'zh-CN' ? '、' : ', ';
  const notes = [
    ...problems.map((problem) => phraseProblemText(problem, language)),
    ...(codeTakenBy === null ? [] : [t.codeTaken(wantedCode, codeTakenBy)]),
    ...(cautions.length > 0 ? [t.guard(cautions.map(names.caution).join(list))] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
