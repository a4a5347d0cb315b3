import { useEffect, useState } from 'react';
import { type Language, type LanguageSetting, resolveLanguage } from '../../components/i18n/language';
import { changeSettings, onSettings, readSettings } from '../../storage/settings';

/** The page's language and the switch for it; follows a change made on any other page at once. */
export function useLanguageSetting(): {
  setting: LanguageSetting;
  language: Language;
  change(setting: LanguageSetting): void;
} {
  const [setting, setSetting] = useState<LanguageSetting>('auto');
  useEffect(() => {
    const stop = new AbortController();
    onSettings((settings) => setSetting(settings.language), stop.signal);
    readSettings().then(
      (settings) => !stop.signal.aborted && setSetting(settings.language),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  const language = resolveLanguage(setting, navigator.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return { setting, language, change: (next) => void changeSettings({ language: next }) };
}
