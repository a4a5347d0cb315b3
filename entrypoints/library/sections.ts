import type { Language } from '../../assist/phrase';
import { TABLE_KINDS } from '../../assist/shop-tables';

/** Parts of the library that belong together; the first line of the head. */
export interface Section {
  id: string;
  name: Record<Language, string>;
  /** Addresses of its parts, in their order. */
  tabs: readonly string[];
}

/** A part that is in none of them comes last, with the settings. */
export const SECTIONS: readonly Section[] = [
  { id: 'library', name: { 'zh-CN': '话术库', en: 'Library' }, tabs: ['phrases', 'questions', 'standing'] },
  { id: 'tables', name: { 'zh-CN': '表格', en: 'Tables' }, tabs: TABLE_KINDS },
  { id: 'team', name: { 'zh-CN': '团队', en: 'Team' }, tabs: ['packs', 'feeds'] },
  { id: 'guard', name: { 'zh-CN': '提醒', en: 'Guard' }, tabs: ['cautions'] },
  { id: 'reports', name: { 'zh-CN': '统计', en: 'Figures' }, tabs: ['reports'] },
  { id: 'settings', name: { 'zh-CN': '设置', en: 'Settings' }, tabs: ['remarks', 'learning', 'backups'] },
];

/** The parts by section: every one of them in exactly one. */
export function inSections<Tab extends { id: string }>(tabs: readonly Tab[]): (Section & { parts: Tab[] })[] {
  const named = new Set(SECTIONS.flatMap((section) => section.tabs));
  return SECTIONS.map((section, index) => {
    const own = section.tabs.flatMap((id) => tabs.find((tab) => tab.id === id) ?? []);
    const rest = index === SECTIONS.length - 1 ? tabs.filter(({ id }) => !named.has(id)) : [];
    return { ...section, parts: [...own, ...rest] };
  }).filter(({ parts }) => parts.length > 0);
}
