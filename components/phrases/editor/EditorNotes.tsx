import { useState } from 'react';
import { toShown } from '../../../assist/placeholders';
import { useLanguage, useText } from '../../i18n/language';
import { panelTexts } from '../../panel/texts';
import ui from '../../ui.module.css';
import { phrasesTexts } from '../texts';
import { type DraftField, type PhraseDraft, wordingsOf } from './draft';
import styles from './Editor.module.css';
import { editorTexts } from './editor-texts';
import { fieldTexts } from './field-texts';

/** An edited copy of a pack's phrase, and how it stands to the original. */
export interface CopyState {
  /** As the pack has it; null: no more. */
  original: PhraseDraft | null;
  /** What differs from it. */
  differs: readonly DraftField[];
  /** Whether the pack changed it since the copy was made. */
  changed: boolean;
  onRestore(): void;
  /** Takes note of the new original, and stays. */
  onKeep(): void;
}

/** That this is a copy of one's own, what differs from the pack, and the way back; which one counts, where both changed. */
export function CopyNote({ original, differs, changed, onRestore, onKeep }: CopyState) {
  const t = useText(editorTexts);
  const { names } = useText(fieldTexts);
  const [seen, setSeen] = useState(false);
  const both = original !== null && changed;
  return (
    <section className={`${styles.notice} ${both ? '' : styles.copy}`} aria-label={t.copy}>
      <strong>{t.copy}</strong>
      {original ? (
        <p>{differs.length > 0 ? t.differs(differs.map((field) => names[field])) : t.same}</p>
      ) : (
        <p>{t.goneFromPack}</p>
      )}
      {both && <p role="alert">{t.changedInPack}</p>}
      {original && (
        <div className={styles.buttons}>
          {both && <Small name={t.keepMine} onClick={onKeep} />}
          <Small name={both ? t.takeTheirs : t.restore} onClick={onRestore} />
          <button
            type="button"
            className={`${ui.button} ${styles.small}`}
            aria-expanded={seen}
            onClick={() => setSeen(!seen)}
          >
            {t.seeOriginal}
          </button>
        </div>
      )}
      {seen && original && <Original draft={original} fields={differs} />}
    </section>
  );
}

/** What the original says where it differs, its text always. */
function Original({ draft, fields }: { draft: PhraseDraft; fields: readonly DraftField[] }) {
  const { names } = useText(fieldTexts);
  const said = useSaid(draft);
  const shown: DraftField[] = ['wordings', ...fields.filter((field) => field !== 'wordings')];
  return (
    <dl className={styles.original}>
      {shown.map((field) => (
        <div key={field}>
          <dt>{names[field]}</dt>
          <dd>{said(field) || '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A field in words. */
function useSaid(draft: PhraseDraft): (field: DraftField) => string {
  const language = useLanguage();
  const t = useText(fieldTexts);
  const { layers } = useText(phrasesTexts);
  const { stages } = useText(panelTexts);
  const list = (words: readonly string[]): string => words.join(language === 'en' ? ', ' : '、');
  const special: Partial<Record<DraftField, () => string>> = {
    wordings: () =>
      wordingsOf(draft)
        .map((wording) => toShown(wording, language))
        .join('\n——\n'),
    stages: () => list(draft.stages.map((stage) => stages[stage])),
    weekly: () =>
      list(draft.weekly.map(({ days, from, to }) => `${list(days.map((day) => t.days[day - 1] ?? ''))} ${from}–${to}`)),
    kind: () => t.kinds[draft.kind],
    layer: () => layers[draft.layer],
    language: () => t.languages[draft.language],
    images: () => list(draft.images.map(({ name }) => name)),
  };
  return (field) => {
    const [inWords, value] = [special[field], draft[field]];
    if (inWords) return inWords();
    if (typeof value === 'boolean') return value ? '✓' : '';
    return typeof value === 'string' ? value : list(value.map(String));
  };
}

interface ElsewhereProps {
  /** Whether it was deleted, and not changed. */
  gone: boolean;
  onTake(): void;
  onKeep(): void;
}

/** That the phrase was changed elsewhere in the meantime, and which one counts. */
export function ElsewhereNote({ gone, onTake, onKeep }: ElsewhereProps) {
  const t = useText(editorTexts);
  return (
    <div className={styles.notice} role="alert">
      <p>{gone ? t.goneElsewhere : t.elsewhere}</p>
      <div className={styles.buttons}>
        <Small name={t.keepMine} onClick={onKeep} />
        <Small name={gone ? t.close : t.takeElsewhere} onClick={onTake} />
      </div>
    </div>
  );
}

function Small({ name, onClick }: { name: string; onClick(): void }) {
  return (
    <button type="button" className={`${ui.button} ${styles.small}`} onClick={onClick}>
      {name}
    </button>
  );
}
