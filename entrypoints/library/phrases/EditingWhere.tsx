import { useMemo } from 'react';
import type { OwnChange, OwnPhrase } from '../../../assist/own';
import { contentHash } from '../../../assist/pack-update';
import type { Phrase } from '../../../assist/phrase';
import { keyOfRow } from '../../../assist/phrase-row';
import { useText } from '../../../components/i18n/language';
import { BESIDE_PHRASE, type DraftField, draftOf, fieldsChanged } from '../../../components/phrases/editor/draft';
import styles from '../../../components/phrases/editor/Editor.module.css';
import { CopyNote } from '../../../components/phrases/editor/EditorNotes';
import { editorTexts } from '../../../components/phrases/editor/editor-texts';
import { phrasesTexts } from '../../../components/phrases/texts';
import ui from '../../../components/ui.module.css';
import type { StoredPack } from '../../../storage/database';
import { savePhraseEdit } from '../../../storage/phrase-edit';
import type { EditingProps } from './editing-props';
import { isChanged, type Session } from './session';

type Props = Pick<EditingProps, 'database' | 'rows' | 'labels'> & {
  session: Session;
  /** The copy is gone; the key of the original. */
  onRestored(key: string): void;
};

/** Whose phrase it is; of a pack's, what editing it means. */
export function EditingWhere(props: Props) {
  const t = useText(editorTexts);
  const { ofPack, layers } = useText(phrasesTexts);
  const { session, labels } = props;
  const { row, base, draft, id } = session;
  if (id === null) return <p className={styles.hint}>{t.newPhrase}</p>;
  if (session.own?.base && session.own.deletedAt === undefined) return <Copy {...props} own={session.own} />;
  return (
    <>
      <p className={styles.where}>
        <span className={ui.pill}>{layers[draft.layer]}</span>
        {row && !row.own && <span className={ui.pill}>{ofPack(labels.packTitle(row.source))}</span>}
      </p>
      {base && isChanged(session) && <p className={styles.hint}>{t.packUntouched}</p>}
    </>
  );
}

/** Layers and favourites are no part of what a pack says. */
const NOT_OF_PACK: ReadonlySet<DraftField> = new Set([...BESIDE_PHRASE, 'layer']);

interface Original {
  pack: StoredPack;
  phrase: Phrase;
}

function Copy({ database, rows, session, own, onRestored }: Props & { own: OwnPhrase }) {
  const { base, id } = own;
  const original = useMemo(() => (base ? originalIn(rows.packs, base.pack, id) : null), [rows.packs, base, id]);
  const draft = original && draftOf({ ...session.draft, phrase: original.phrase, language: original.pack.language });
  const write = async (change: OwnChange, what: 'edit' | 'restore'): Promise<boolean> => {
    const outcome = await savePhraseEdit(database, { id, known: own, changes: [change] }, { now: Date.now(), what });
    return outcome.saved !== null;
  };
  const keep = (): void => {
    const { id: _id, ...value } = own;
    if (base && original)
      void write(
        { kind: 'phrase', id, value: { ...value, base: { ...base, of: contentHash(original.phrase) } } },
        'edit',
      );
  };
  const restore = async (): Promise<void> => {
    const done = await write({ kind: 'phrase', id, value: null }, 'restore');
    if (done && base) onRestored(keyOfRow(base.pack, id));
  };
  return (
    <CopyNote
      original={draft}
      differs={draft ? fieldsChanged(session.draft, draft).filter((field) => !NOT_OF_PACK.has(field)) : []}
      changed={original !== null && contentHash(original.phrase) !== base?.of}
      onKeep={keep}
      onRestore={() => void restore()}
    />
  );
}

function originalIn(packs: readonly StoredPack[], packId: string, id: string): Original | null {
  const pack = packs.find((one) => one.id === packId);
  const phrase = pack?.phrases.find((one) => one.id === id);
  return pack && phrase ? { pack, phrase } : null;
}
