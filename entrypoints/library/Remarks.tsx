import { useEffect, useState } from 'react';
import { useLanguage } from '../../components/i18n/language';
import { RemarkForms } from '../../components/library/RemarkForms';
import { CONSOLES } from '../../consoles';
import { remarkWords } from '../../storage/remarks';
import { changeSettings, onSettings, readSettings, type Settings } from '../../storage/settings';

/** The shop's own forms of remarks, kept in the settings of this computer. */
export function Remarks() {
  const language = useLanguage();
  const [templates, setTemplates] = useState<Settings['remarkTemplates'] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings((settings) => setTemplates(settings.remarkTemplates), stop.signal);
    readSettings().then(
      (settings) => !stop.signal.aborted && setTemplates(settings.remarkTemplates),
      () => setTemplates({}),
    );
    return () => stop.abort();
  }, []);
  if (!templates) return null;
  const words = remarkWords(language);
  const save = (consoleId: string, template: string | null): void => {
    const { [consoleId]: _former, ...others } = templates;
    void changeSettings({ remarkTemplates: template === null ? others : { ...others, [consoleId]: template } });
  };
  const consoles = CONSOLES.map(({ id, name }) => ({ id, name: name[language], template: templates[id] ?? null }));
  return <RemarkForms consoles={consoles} standard={words.template} flag={words.flagWords.red ?? ''} onSave={save} />;
}
