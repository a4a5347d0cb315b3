import { useEffect, useState } from 'react';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { DockedNote, PanelFrame } from '../../components/practice/panel-frame';
import { PracticeConsole } from '../../components/practice/practice-console';
import { practiceTexts } from '../../components/practice/texts';
import { Hint, TopBar } from '../../components/practice/top-bar';
import { Policy } from '../page/Policy';
import { useLanguageSetting } from '../page/use-language';
import styles from './page.module.css';
import { useDock } from './use-dock';
import { usePractice } from './use-practice';

/** `?speed=20` makes buyers twenty times as quick, for tests and tours. */
const speed = Math.max(1, Number(new URLSearchParams(location.search).get('speed')) || 1);

/** The whole page: bar, hint, practice console, and the real panel beside it. */
export function PracticePage() {
  const { setting, language, change } = useLanguageSetting();
  const [round, setRound] = useState(0);
  const [hint, closeHint] = useHint();
  const { src, dock, onDock, onPutBack } = useDock();
  useEffect(() => {
    document.title = practiceTexts[language].title;
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <div className={styles.page}>
        <div className={styles.desk}>
          <Policy>
            <TopBar language={setting} onLanguage={change} onRestart={() => setRound(round + 1)} />
          </Policy>
          {hint && <Hint onClose={closeHint} />}
          {dock === 'docked' && <DockedNote onPutBack={onPutBack} />}
          {/* Another language has other buyers: a fresh start, like another round. */}
          <Round key={`${language} ${round}`} language={language} />
        </div>
        {src && dock !== 'docked' && <PanelFrame src={src} dock={dock} onDock={onDock} />}
      </div>
    </LanguageProvider>
  );
}

function Round({ language }: { language: Language }) {
  const { state, open, send, remark } = usePractice(language, speed);
  return (
    <div className={styles.console}>
      <PracticeConsole state={state} onOpen={open} onSend={send} onRemark={remark} />
    </div>
  );
}

const HINT_SEEN = 'practice.hint-seen';

/** Shown until it was put away once on this computer. */
function useHint(): [boolean, () => void] {
  const [shown, setShown] = useState(() => localStorage.getItem(HINT_SEEN) === null);
  const close = (): void => {
    localStorage.setItem(HINT_SEEN, '1');
    setShown(false);
  };
  return [shown, close];
}
