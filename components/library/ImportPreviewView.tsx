import type { TableKind } from '../../assist/shop-tables';
import { tableNoteText } from '../../assist/table-problem-text';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import { FileInput } from './FileBar';
import styles from './Import.module.css';
import type { ImportActions } from './ImportView';
import { importTexts } from './import-texts';
import { PreviewChanges, PreviewRows } from './PreviewRows';
import { ProblemList } from './ProblemList';
import type { ImportMode, ImportPreview } from './table-data';

interface Props {
  kind: TableKind;
  preview: ImportPreview;
  mode: ImportMode;
  act: ImportActions;
}

const MODES: ImportMode[] = ['replace', 'merge'];
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD', 'SGD', 'MYR', 'THB', 'VND', 'IDR', 'PHP', 'BRL'];

/** What the file would do, and what is wrong with it. With a problem, only the rows without one can be taken, and only on purpose. */
export function ImportPreviewView({ kind, preview, mode, act }: Props) {
  const t = useText(importTexts);
  return (
    <>
      <FileFacts kind={kind} preview={preview} act={act} />
      {preview.problems.length > 0 && <Problems preview={preview} />}
      {preview.good > 0 && (
        <>
          <ModeChoice mode={mode} onMode={act.onMode} />
          <Counts preview={preview} mode={mode} />
        </>
      )}
      <Foot preview={preview} act={act} />
      {preview.firstChanges.length > 0 && <PreviewChanges preview={preview} />}
      {preview.first.length > 0 && <PreviewRows label={t.firstRows(preview.first.length)} preview={preview} />}
    </>
  );
}

/** Text files that say nothing of their encoding are UTF-8. */
const formatName = ({ format, notes }: ImportPreview): string =>
  format === 'csv' && !notes.some(({ what }) => what === 'encoding') ? 'CSV · UTF-8' : format.toUpperCase();

function FileFacts({ kind, preview, act }: Omit<Props, 'mode'>) {
  const t = useText(importTexts);
  const language = useLanguage();
  return (
    <ul className={styles.facts} aria-label={t.columns}>
      <li>{t.format(formatName(preview), preview.rows)}</li>
      <li>{t.header(preview.header.filter(Boolean).join(language === 'en' ? ', ' : '、'))}</li>
      {preview.notes.map((note) => (
        <li key={`${note.what} ${note.detail}`}>{tableNoteText(note, language)}</li>
      ))}
      {kind === 'floors' && (
        <li>
          <label>
            {t.currency}{' '}
            <select value={preview.currency ?? ''} onChange={({ target }) => act.onCurrency(target.value || null)}>
              <option value="">{t.currencyNone}</option>
              {CURRENCIES.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          </label>
        </li>
      )}
    </ul>
  );
}

function Problems({ preview }: { preview: ImportPreview }) {
  const t = useText(importTexts);
  return (
    <section className={styles.faulty} aria-labelledby="import-problems">
      <div role="alert">
        <h4 id="import-problems">{t.problems(preview.faulty)}</h4>
      </div>
      <ProblemList problems={preview.problems} unlisted={preview.unlisted} />
      {preview.good > 0 && <p className={styles.note}>{t.leftOut}</p>}
    </section>
  );
}

function ModeChoice({ mode, onMode }: { mode: ImportMode; onMode(mode: ImportMode): void }) {
  const t = useText(importTexts);
  return (
    <fieldset className={styles.modes}>
      <legend>{t.mode}</legend>
      {MODES.map((each) => (
        <label key={each}>
          <input type="radio" name="mode" checked={each === mode} onChange={() => onMode(each)} />
          <span>
            {t.modes[each].name} <small>{t.modes[each].what}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Counts({ preview: { counts }, mode }: Pick<Props, 'preview' | 'mode'>) {
  const t = useText(importTexts).counts;
  const { added, changed, same, removed } = counts;
  return (
    <ul className={styles.counts} aria-label={t.title}>
      <li data-count={added > 0 ? 'added' : undefined}>{t.added(added)}</li>
      <li data-count={changed > 0 ? 'changed' : undefined}>{t.changed(changed)}</li>
      <li>{t.same(same)}</li>
      {mode === 'replace' ? (
        <li data-count={removed > 0 ? 'removed' : undefined}>{t.removed(removed)}</li>
      ) : (
        <li>{t.kept(removed)}</li>
      )}
    </ul>
  );
}

function Foot({ preview, act }: Pick<Props, 'preview' | 'act'>) {
  const t = useText(importTexts);
  const isFaulty = preview.problems.length > 0;
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={`${ui.button} ${isFaulty ? '' : ui.primary}`}
        disabled={isFaulty}
        title={isFaulty ? t.hasProblems : undefined}
        onClick={act.onApply}
      >
        {t.import(preview.rows)}
      </button>
      {isFaulty && preview.good > 0 && (
        <button type="button" className={ui.button} onClick={act.onApply}>
          {t.importGood(preview.good, preview.faulty)}
        </button>
      )}
      <FileInput label={t.chooseAgain} onFile={act.onFile} />
      <button type="button" className={ui.button} onClick={act.onCancel}>
        {t.cancel}
      </button>
      {preview.good === 0 && <p className={styles.note}>{t.noGood}</p>}
    </div>
  );
}
