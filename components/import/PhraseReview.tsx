import { useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import { Pager } from '../library/Pager';
import ui from '../ui.module.css';
import { SourceInput } from './ChooseSource';
import { Columns } from './Columns';
import { FileFacts } from './FileFacts';
import styles from './Import.module.css';
import { type PhrasePreview, ROW_FILTERS, type RowFilter, TAKES } from './import-data';
import { IMPORT_ROWS, type ImportActions, type ImportChoices, type ImportNames, type RowsShown } from './import-state';
import { importTexts } from './import-texts';
import { PlannedItem } from './PlannedItem';
import { ReadProblems } from './ReadProblems';
import { TargetChoice } from './TargetChoice';

interface Props {
  preview: PhrasePreview;
  shown: RowsShown;
  /** 0 to 1; null: all rows are reviewed. */
  reviewing: number | null;
  choices: ImportChoices;
  names: ImportNames;
  act: ImportActions;
}

/** What a file of phrases would do, row by row; nothing has been written. */
export function PhraseReview({ preview, shown, reviewing, choices, names, act }: Props) {
  const { format, encoding, table, problems, problemCount } = preview;
  const { choice, target } = choices;
  const t = useText(importTexts);
  return (
    <>
      <FileFacts format={format} encoding={encoding} choice={choice} act={act} />
      {table && <Columns table={table} choice={choice} act={act} />}
      {problemCount > 0 && <ReadProblems problems={problems} count={problemCount} />}
      <TargetChoice target={target} onTarget={act.onTarget} onGroup={act.onGroup} />
      {preview.counts.proposed > 0 && <TakeChoice choices={choices} act={act} />}
      <Apply preview={preview} act={act} />
      {reviewing !== null && <p className={styles.what}>{t.reviewing(Math.floor(reviewing * 100))}</p>}
      <Filters preview={preview} shown={shown} act={act} />
      <Rows shown={shown} names={names} act={act} />
    </>
  );
}

function TakeChoice({ choices: { take }, act }: Pick<Props, 'choices' | 'act'>) {
  const t = useText(importTexts).take;
  return (
    <fieldset className={shared.modes}>
      <legend>
        {t.title} · {t.what}
      </legend>
      {TAKES.map((which) => (
        <label key={which}>
          <input type="radio" name="import-take" checked={which === take} onChange={() => act.onTake(which)} />
          {t[which]}
        </label>
      ))}
    </fieldset>
  );
}

function Apply({ preview: { counts }, act }: Pick<Props, 'preview' | 'act'>) {
  const t = useText(importTexts);
  const count = counts.new + counts.changed;
  const isNothing = count + counts.removed === 0;
  return (
    <div className={shared.foot}>
      <button type="button" className={`${ui.button} ${ui.primary}`} disabled={isNothing} onClick={act.onApply}>
        {t.apply(count)}
      </button>
      <SourceInput label={t.again} onFile={act.onFile} />
      {isNothing && <p className={shared.note}>{t.nothingToDo}</p>}
    </div>
  );
}

const countOf = ({ counts, unsure }: PhrasePreview, filter: RowFilter): number => {
  if (filter === 'all') return counts.new + counts.changed + counts.same + counts.refused;
  return filter === 'unsure' ? unsure : counts[filter];
};

/** The counts; each shows its rows. */
function Filters({ preview, shown, act }: Pick<Props, 'preview' | 'shown' | 'act'>) {
  const t = useText(importTexts).counts;
  const { removed } = preview.counts;
  return (
    <fieldset className={styles.filters} aria-label={t.title}>
      {ROW_FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className={`${ui.button} ${styles.filter}`}
          data-count={countOf(preview, filter) > 0 ? filter : undefined}
          aria-pressed={filter === shown.filter}
          disabled={filter !== shown.filter && countOf(preview, filter) === 0}
          onClick={() => act.onView(filter, 0)}
        >
          {t[filter]} {countOf(preview, filter)}
        </button>
      ))}
      {removed > 0 && <span className={styles.removed}>{t.removed(removed)}</span>}
    </fieldset>
  );
}

function Rows({ shown, names, act }: Pick<Props, 'shown' | 'names' | 'act'>) {
  const t = useText(importTexts);
  const { filter, from, rows, found } = shown;
  return (
    <>
      {found === 0 && <p className={styles.what}>{t.noRows}</p>}
      <ol className={styles.rows} aria-label={t.rows}>
        {rows.map((row) => (
          <PlannedItem
            key={row.index}
            row={row}
            names={names}
            onIntents={(intents) => act.onIntents(row.index, intents)}
          />
        ))}
      </ol>
      <Pager from={from} count={found} size={IMPORT_ROWS} onFrom={(next) => act.onView(filter, next)} />
    </>
  );
}
