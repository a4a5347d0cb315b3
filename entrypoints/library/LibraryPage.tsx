import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { Boundary } from '../../components/health/Boundary';
import { CrashNotice, HealthNotice } from '../../components/health/HealthNotice';
import { LanguageProvider } from '../../components/i18n/language';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { libraryTexts } from '../../components/library/texts';
import { LanguageSwitch } from '../../components/panel/LanguageSwitch';
import { openDatabase } from '../../storage/database';
import { installStarters } from '../../storage/library';
import { tableHeads } from '../../storage/shop-tables';
import { startUpkeep } from '../page/upkeep';
import { healthActions, useHealth } from '../page/use-health';
import { useLanguageSetting } from '../page/use-language';
import { Sync } from './Sync';
import { inSections } from './sections';
import { TABS } from './tabs';
import { useHash } from './use-hash';

const database = openDatabase();
const notices = healthActions(database);

/** The library: what only the shop knows, for whoever leads it. */
export function LibraryPage() {
  const { setting, language, change } = useLanguageSetting();
  const hash = useHash();
  const tab = TABS.find(({ id }) => id === hash) ?? TABS[0];
  const health = useHealth(database);
  const changed = useTablesChanged();
  useEffect(() => startUpkeep(database, true), []);
  useEffect(() => {
    document.title = libraryTexts[language].title;
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <LibraryFrame
        sections={inSections(TABS).map(({ id, name, parts }) => ({
          id,
          name: name[language],
          tabs: parts.map((part) => ({ id: part.id, name: part.name[language] })),
        }))}
        open={tab?.id ?? ''}
        fills={tab?.fills ?? false}
        languageSwitch={<LanguageSwitch setting={setting} onChange={change} />}
        sync={
          <Boundary instead={null}>
            <Sync database={database} />
          </Boundary>
        }
        notice={<HealthNotice health={health} where="faults" act={notices} />}
      >
        <Boundary key={tab?.id} instead={health.fault ? null : <CrashNotice act={notices} />}>
          {tab?.show(changed)}
        </Boundary>
      </LibraryFrame>
    </LanguageProvider>
  );
}

/** Another text whenever a table or a pack is another one, whichever page or thread wrote it. */
function useTablesChanged(): string {
  useEffect(() => void installMissingStarters().catch(() => undefined), []);
  // What cannot be read is told by the notice.
  return useLiveQuery(() => tablesNow().catch(() => '')) ?? '';
}

async function tablesNow(): Promise<string> {
  const heads = (await tableHeads(database)).map(({ kind, revision }) => `${kind} ${revision}`);
  return [...heads, ...(await database.packs.toCollection().primaryKeys())].join();
}

/** Where this page is opened before any panel was, the packs' rows are not there yet. */
async function installMissingStarters(): Promise<void> {
  if ((await database.packs.count()) > 0) return;
  const { starterPacks } = await import('../../storage/starter');
  await installStarters(database, starterPacks());
}
