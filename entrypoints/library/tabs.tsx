import type { ReactNode } from 'react';
import type { Language } from '../../assist/phrase';
import { TABLE_KINDS, type TableKind } from '../../assist/shop-tables';
import { backupsTexts } from '../../components/backups/backups-texts';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { cautionsTexts } from '../../components/library/cautions-texts';
import { kindTexts } from '../../components/library/kind-texts';
import { learningTexts } from '../../components/library/learning-texts';
import { packsTexts } from '../../components/library/packs-texts';
import { questionsTexts } from '../../components/library/questions-texts';
import { remarkFormTexts } from '../../components/library/remark-form-texts';
import { standingTexts } from '../../components/library/standing-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import { reportTexts } from '../../components/reports/report-texts';
import { Backups } from './Backups';
import { Cautions } from './Cautions';
import { openImportDesk, openTableDesk } from './desks';
import { Feeds } from './Feeds';
import { Learning } from './Learning';
import { Packs } from './Packs';
import { PhrasesTab } from './PhrasesTab';
import { Questions } from './Questions';
import { Remarks } from './Remarks';
import { Reports } from './Reports';
import { Standing } from './Standing';
import { TablePage } from './TablePage';

/** One part of the library. */
export interface Tab {
  /** Its address: `#floors`. */
  id: string;
  name: Record<Language, string>;
  /** @param changed another value whenever one of the lead's tables was changed */
  show(changed: unknown): ReactNode;
  /** Fills the window and scrolls inside of itself. */
  fills?: boolean;
}

const desk = openTableDesk();

const tableTab = (kind: TableKind): Tab => ({
  id: kind,
  name: { 'zh-CN': kindTexts['zh-CN'][kind].name, en: kindTexts.en[kind].name },
  show: (changed) => <TablePage key={kind} kind={kind} desk={desk} openImport={openImportDesk} changed={changed} />,
});

/** The parts of the library in their order; a new part is one more entry. */
export const TABS: readonly Tab[] = [
  {
    id: 'phrases',
    name: { 'zh-CN': phrasesTexts['zh-CN'].tab, en: phrasesTexts.en.tab },
    show: () => <PhrasesTab />,
    fills: true,
  },
  ...TABLE_KINDS.map(tableTab),
  {
    id: 'packs',
    name: { 'zh-CN': packsTexts['zh-CN'].tab, en: packsTexts.en.tab },
    show: () => <Packs />,
  },
  {
    id: 'feeds',
    name: { 'zh-CN': feedsTexts['zh-CN'].tab, en: feedsTexts.en.tab },
    show: () => <Feeds />,
  },
  {
    id: 'cautions',
    name: { 'zh-CN': cautionsTexts['zh-CN'].tab, en: cautionsTexts.en.tab },
    show: () => <Cautions />,
  },
  {
    id: 'questions',
    name: { 'zh-CN': questionsTexts['zh-CN'].tab, en: questionsTexts.en.tab },
    show: () => <Questions />,
  },
  {
    id: 'reports',
    name: { 'zh-CN': reportTexts['zh-CN'].tab, en: reportTexts.en.tab },
    show: () => <Reports />,
  },
  {
    id: 'standing',
    name: { 'zh-CN': standingTexts['zh-CN'].tab, en: standingTexts.en.tab },
    show: () => <Standing />,
  },
  {
    id: 'learning',
    name: { 'zh-CN': learningTexts['zh-CN'].tab, en: learningTexts.en.tab },
    show: () => <Learning />,
  },
  {
    id: 'remarks',
    name: { 'zh-CN': remarkFormTexts['zh-CN'].title, en: remarkFormTexts.en.title },
    show: () => <Remarks />,
  },
  {
    id: 'backups',
    name: { 'zh-CN': backupsTexts['zh-CN'].tab, en: backupsTexts.en.tab },
    show: () => <Backups />,
  },
];
