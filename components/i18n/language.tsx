import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../../assist/phrase';

export type { Language };

/** What the user chose; `auto` follows the browser. */
export type LanguageSetting = 'auto' | Language;

/** One area's words in every UI language; the Chinese table is the original, so a missing English line does not compile. */
export type Texts<T> = Record<Language, T>;

const Current = createContext<Language>('zh-CN');

/** Gives the pages below their language; changes live, which `browser.i18n` cannot. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <Current.Provider value={language}>{children}</Current.Provider>;
}

export const useLanguage = (): Language => useContext(Current);

/** `useText(panelTexts).copy` → `'复制'` or `'Copy'`. */
export const useText = <T,>(texts: Texts<T>): T => texts[useLanguage()];

/** `resolveLanguage('auto', 'zh-HK')` → `'zh-CN'`; any other browser language reads English. */
export function resolveLanguage(setting: LanguageSetting, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
