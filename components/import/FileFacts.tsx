import { ENCODINGS, type EncodingId, FORMATS, type FormatId, type ReadChoice } from '../../formats/foreign';
import { useText } from '../i18n/language';
import { formatTexts } from './format-texts';
import styles from './Import.module.css';
import type { ImportActions } from './import-state';
import { importTexts } from './import-texts';

interface Props {
  /** Undefined where none was found. */
  format: FormatId | undefined;
  /** Null for workbooks, archives and what was pasted. */
  encoding: EncodingId | null;
  choice: ReadChoice;
  act: Pick<ImportActions, 'onChoice'>;
}

type Group = 'table' | 'json' | 'other';

const TABLES: ReadonlySet<FormatId> = new Set<FormatId>([
  'qianniu-csv',
  'qianniu-bot-csv',
  'generic-table',
  'speech-repo',
  'chatgpt-on-cs',
  'zammad-csv',
  'live-helper-csv',
  'text-expander',
]);
const groupOf = (format: FormatId): Group => (TABLES.has(format) ? 'table' : format === 'espanso' ? 'other' : 'json');
const GROUPS: readonly Group[] = ['table', 'json', 'other'];
/** A pack is never read as phrases. */
const CHOICES = FORMATS.filter((format) => format !== 'chatside-pack');

/** What the file was taken for; another choice reads it again. */
export function FileFacts({ format, encoding, choice, act }: Props) {
  const t = useText(importTexts).facts;
  const { formats, encodings } = useText(formatTexts);
  return (
    <fieldset className={styles.facts}>
      <legend>{t.title}</legend>
      <label>
        {t.format}{' '}
        <select
          value={format ?? ''}
          // What the columns say belongs to the format.
          onChange={({ target }) => act.onChoice({ ...encodingOf(choice), format: target.value as FormatId })}
        >
          {format === undefined && <option value="">—</option>}
          {GROUPS.map((group) => (
            <optgroup key={group} label={t.groups[group]}>
              {CHOICES.filter((one) => groupOf(one) === group).map((one) => (
                <option key={one} value={one}>
                  {formats[one]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {encoding && (
        <label>
          {t.encoding}{' '}
          <select value={encoding} onChange={({ target }) => act.onChoice({ encoding: target.value as EncodingId })}>
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {encodings[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

const encodingOf = ({ encoding }: ReadChoice): ReadChoice => (encoding ? { encoding } : {});
