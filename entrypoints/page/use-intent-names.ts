import { useEffect, useState } from 'react';
import { useLanguage } from '../../components/i18n/language';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** What intents are called. With the names comes all that is known about buyers' words, so it is read after the first paint. */
export function useIntentNames(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const { starterIntents } = await import('../../storage/starter');
      const model = starterIntents().find((one) => one.language === language);
      if (current) setNames(new Map(model?.intents.map(({ id, label }) => [id, label])));
    };
    // Without the names the ids are shown.
    const timer = setTimeout(() => void read().catch(() => undefined), 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [language]);
  return names;
}
