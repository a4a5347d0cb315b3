import { createContext, type ReactNode, useContext } from 'react';
import { type Texts, useText } from '../i18n/language';
import ui from '../ui.module.css';

/** Settings that an administrator may lock, by name. */
export type LockedName = 'language' | 'agent' | 'remarkTemplates' | 'codeTab' | 'learning' | 'syncOwn';

const Locked = createContext<ReadonlySet<string>>(new Set());

/** Tells the views below which settings an administrator set for this computer. */
export function LockedProvider({ names, children }: { names: ReadonlySet<string>; children: ReactNode }) {
  return <Locked.Provider value={names}>{children}</Locked.Provider>;
}

/** Whether the setting is not the user's to change. */
export const useLocked = (name: LockedName): boolean => useContext(Locked).has(name);

export const policyTexts: Texts<{ byAdministrator: string }> = {
  'zh-CN': { byAdministrator: '由管理员设定' },
  en: { byAdministrator: 'Set by your administrator' },
};

/** Stands beside a setting that is locked; nothing where it is not. */
export function AdminMark({ name }: { name: LockedName }) {
  const t = useText(policyTexts);
  return useLocked(name) ? <span className={ui.pill}>{t.byAdministrator}</span> : null;
}
