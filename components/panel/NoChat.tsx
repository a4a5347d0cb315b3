import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './NoChat.module.css';
import { type NoChatState, noticeTexts } from './notice-texts';
import { panelTexts } from './texts';

interface Props {
  state: NoChatState;
  onReload(): void;
  onPractise(): void;
}

/** Why there is no chat, in one plain sentence, with the button that helps. */
export function NoChat({ state, onReload, onPractise }: Props) {
  const t = useText(noticeTexts);
  const panel = useText(panelTexts);
  return (
    <div className={styles.notice} role="status">
      <p>{t.page[state]}</p>
      {(state === 'reload' || state === 'mismatch') && (
        <button type="button" className={`${ui.button} ${ui.primary}`} onClick={onReload}>
          {t.reload}
        </button>
      )}
      {state === 'no-console' && (
        <button type="button" className={ui.button} onClick={onPractise}>
          {panel.practise}
        </button>
      )}
    </div>
  );
}
