import { useText } from '../../i18n/language';
import ui from '../../ui.module.css';
import { Dialog } from '../Dialog';
import { editorTexts } from './editor-texts';

interface Props {
  onSave(): void;
  onDiscard(): void;
  onStay(): void;
}

/** Asks before words that nobody saved are left behind. */
export function LeaveDialog({ onSave, onDiscard, onStay }: Props) {
  const t = useText(editorTexts);
  return (
    <Dialog
      title={t.leave}
      closeName={t.stay}
      onSubmit={onSave}
      onClose={onStay}
      buttons={
        <>
          <button type="submit" className={`${ui.button} ${ui.primary}`}>
            {t.leaveSave}
          </button>
          <button type="button" className={ui.button} onClick={onDiscard}>
            {t.discard}
          </button>
        </>
      }
    >
      <p>{t.leaveWhat}</p>
    </Dialog>
  );
}
