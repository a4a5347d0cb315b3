import { useEffect, useMemo, useRef, useState } from 'react';
import type { IntentId } from '../../../assist/intents';
import { useLanguage, useText } from '../../../components/i18n/language';
import { emptyDraft, type PhraseDraft } from '../../../components/phrases/editor/draft';
import { EditorForm } from '../../../components/phrases/editor/EditorForm';
import { EditorFrame } from '../../../components/phrases/editor/EditorFrame';
import { ElsewhereNote } from '../../../components/phrases/editor/EditorNotes';
import { editorTexts } from '../../../components/phrases/editor/editor-texts';
import { LeaveDialog } from '../../../components/phrases/editor/LeaveDialog';
import { openProposer } from '../../../storage/proposer';
import { localNow } from '../../page/today';
import { choicesIn } from './choices';
import { codeHolder } from './code-holder';
import { EditingImages } from './EditingImages';
import { EditingPreview } from './EditingPreview';
import { EditingWhere } from './EditingWhere';
import type { EditingProps } from './editing-props';
import { isChanged, type Session } from './session';
import { type EditingState, useEditing } from './use-editing';

/** The phrase that is open, to be edited; what cannot be edited is only shown. */
export default function Editing({ database, open, rows, view, labels, begun, onOpen, children }: EditingProps) {
  const language = useLanguage();
  const empty = (): PhraseDraft =>
    emptyDraft(view.kind === 'layer' ? view.layer : 'personal', language, view.kind === 'group' ? view.path : []);
  const editing = useEditing({ database, rows, open, empty, onOpen });
  const { session, isAsking } = editing;
  useSaveKey(() => void editing.save());
  useBegun(editing, begun);
  return (
    <>
      {session ? <Editor key={session.serial} {...{ database, rows, labels, onOpen, editing, session }} /> : children}
      {isAsking && (
        <LeaveDialog
          onSave={() => void editing.save().then((saved) => (saved ? editing.leave() : editing.stay()))}
          onDiscard={editing.leave}
          onStay={editing.stay}
        />
      )}
    </>
  );
}

type EditorProps = Pick<EditingProps, 'database' | 'rows' | 'labels' | 'onOpen'> & {
  editing: EditingState;
  session: Session;
};

function Editor({ database, rows, labels, onOpen, editing, session }: EditorProps) {
  const t = useText(editorTexts);
  const { draft, known, problems, fault, saved, id, serial } = session;
  const [wording, setWording] = useState(0);
  const at = Math.min(wording, draft.wordings.length - 1);
  const choices = useMemo(() => choicesIn(rows), [rows]);
  const proposal = useProposal(draft);
  const edit = { draft, problems, onChange: (part: Partial<PhraseDraft>) => editing.change(serial, part) };
  return (
    <EditorFrame
      title={known.title}
      isNew={id === null}
      isChanged={isChanged(session)}
      isSaved={saved}
      problems={problems}
      refusals={session.refusals}
      fault={fault}
      where={
        <>
          <EditingWhere {...{ database, rows, labels, session }} onRestored={editing.restored} />
          {editing.elsewhere && (
            <ElsewhereNote gone={editing.elsewhere.what === 'gone'} onTake={editing.take} onKeep={editing.keep} />
          )}
        </>
      }
      onSave={() => void editing.save()}
      onRevert={editing.revert}
      onDuplicate={() => editing.duplicate(t.duplicated)}
    >
      <EditorForm
        {...edit}
        codeTakenBy={codeHolder(rows, draft, id)}
        offers={{ ...choices, ...proposal, intentName: labels.intent }}
        at={at}
        onAt={setWording}
        now={localNow()}
        preview={<EditingPreview rows={rows} id={id} draft={draft} text={draft.wordings[at] ?? ''} onOpen={onOpen} />}
        images={<EditingImages database={database} {...edit} />}
      />
    </EditorFrame>
  );
}

/** Puts words into the next new phrase, once; they are the reader's then, and asked for before they are lost. */
function useBegun({ session, change }: EditingState, begun: string | undefined): void {
  const used = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!begun || used.current === begun || !session || session.id !== null) return;
    used.current = begun;
    change(session.serial, { wordings: [begun] });
  });
}

/** Guesses which questions a phrase answers, when asked to. What it needs is read then. */
function useProposal({ title, wordings, group, tags, examples, language }: PhraseDraft) {
  const [proposed, setProposed] = useState<readonly IntentId[] | null>(null);
  const onPropose = async (): Promise<void> => {
    const propose = await openProposer();
    const lines = examples.split('\n');
    const path = group.split(/[/／]/);
    setProposed(propose({ title, text: wordings[0] ?? '', group: path, tags, examples: lines, language }).likely);
  };
  return { proposed, onPropose: () => void onPropose().catch(() => setProposed(null)) };
}

/** Ctrl+S saves wherever the focus is, and never opens the browser's own dialog. */
function useSaveKey(onSave: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (!event.isComposing && !document.querySelector('dialog[open]')) onSave();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
