import { useEffect, useState } from 'react';
import type { Language } from '../../assist/phrase';
import { maskText } from '../../assist/unanswered-mask';
import { useLanguage } from '../../components/i18n/language';
import { takeClipping } from '../page/clipping';

/** Words that were selected on a console's page. */
export interface Clipping {
  text: string;
  /** Something of them stands for a number, a name or an address now. */
  isMasked: boolean;
}

const NOBODY = { names: [], numbers: [], addresses: [] };

/** Without what names a person: a phrase is for every buyer. */
export function clippingOf(selected: string, language: Language): Clipping {
  const text = maskText(selected, NOBODY, language);
  return { text, isMasked: /〔[^〕]+〕/.test(text) && text !== selected };
}

/** Words that are waiting to become a phrase, when the page opens; null: none. */
export function useClipping(): Clipping | null {
  const language = useLanguage();
  const [clipping, setClipping] = useState<Clipping | null>(null);
  useEffect(() => {
    const take = async (): Promise<void> => {
      const selected = await takeClipping();
      if (selected !== null) setClipping(clippingOf(selected, language));
    };
    void take().catch(() => undefined);
  }, [language]);
  return clipping;
}
