import { type ReactNode, useRef } from 'react';
import { Boundary } from '../../components/health/Boundary';
import { CrashNotice, HealthNotice } from '../../components/health/HealthNotice';
import { LanguageProvider, useLanguage } from '../../components/i18n/language';
import { Footer } from '../../components/panel/Footer';
import { LanguageSwitch } from '../../components/panel/LanguageSwitch';
import { Outcome } from '../../components/panel/Outcome';
import { PanelFrame } from '../../components/panel/PanelFrame';
import { PanelHeader } from '../../components/panel/PanelHeader';
import { SearchBox } from '../../components/panel/SearchBox';
import type { ShownReply } from '../../components/panel/shown';
import { consoleById } from '../../consoles';
import { openLibrary } from '../page/open-library';
import { Policy } from '../page/Policy';
import { openPanelWindow } from '../page/panel-window';
import { healthActions, useHealth } from '../page/use-health';
import { useLanguageSetting } from '../page/use-language';
import { Chat } from './Chat';
import { useLiveCautions } from './caution-store';
import { firstChoices, usePanel } from './panel-store';
import { SearchResults } from './SearchResults';
import { boundTab } from './tabs';
import { useCautioned } from './use-cautioned';
import { useKeys } from './use-keys';
import { type Library, libraryDatabase, useLibrary } from './use-library';
import { usePicking } from './use-pick';
import { type Situation, useReplies, useSituation } from './use-replies';
import { useSeat } from './use-seat';
import { showCodeKey, useArming, useShortcode } from './use-shortcode';
import { type Stock, useMarked, useStock } from './use-stock';

const notices = healthActions(libraryDatabase);

/** The side panel: one page for Chrome's side panel, a window of its own (`?tab=ID`) and the practice page's frame. */
export function App() {
  const { setting, language, change } = useLanguageSetting();
  return (
    <LanguageProvider language={language}>
      <Policy>
        <Boundary instead={<CrashNotice act={notices} />}>
          <Panel languageSwitch={<LanguageSwitch setting={setting} onChange={change} />} />
        </Boundary>
      </Policy>
    </LanguageProvider>
  );
}

function Panel({ languageSwitch }: { languageSwitch: ReactNode }) {
  const library = useLibrary();
  const view = usePanel((state) => state.view);
  const query = usePanel((state) => state.query);
  const orderIndex = usePanel((state) => state.orderIndex);
  const situation = useSituation(view, orderIndex, library?.tables);
  const stock = useStock(library, view, view?.orders[orderIndex] ?? null);
  const replies = useList(library, situation, stock);
  const searchInput = useRef<HTMLInputElement>(null);
  const pickAt = (index: number): void => {
    const first = query ? [] : firstChoices(usePanel.getState());
    const reply = replies[index - first.length];
    if (first[index]) first[index]();
    else if (reply) void picking.pick(reply, 'answer');
  };
  const code = useShortcode(library, situation);
  const seat = useSeat({ onPick: pickAt, onCode: (id, outcome) => showCodeKey(library, code, id, outcome) });
  const picking = usePicking(seat, library);
  useArming(code, view, seat.connection);
  useKeys({ pickAt, focusSearch: () => searchInput.current?.focus() });
  const consoleName = useConsoleName(view?.consoleId);
  const { tabId } = seat;
  const popOut = tabId !== null && boundTab(location.search) === null ? () => openPanelWindow(tabId) : null;
  const search = (
    <SearchBox
      query={query}
      inputRef={searchInput}
      onQuery={(next) => usePanel.setState({ query: next })}
      onFirst={() => pickAt(0)}
    />
  );
  return (
    <PanelFrame
      head={<PanelHeader view={view} consoleName={consoleName} languageSwitch={languageSwitch} onPopOut={popOut} />}
      foot={<PanelFoot library={library} search={search} />}
    >
      {query && library ? (
        <SearchResults library={library} replies={replies} picking={picking} />
      ) : (
        <Chat {...{ tabId, library, situation, stock, replies, code, picking }} />
      )}
    </PanelFrame>
  );
}

/** The replies to choose from, each with what should be known before it is used. */
function useList(library: Library | null, situation: Situation, stock: Stock): ShownReply[] {
  const query = usePanel((state) => state.query);
  const view = usePanel((state) => state.view);
  const found = useReplies(library, situation, query, useLanguage());
  useLiveCautions(library?.packs);
  return useCautioned(useMarked(found, library, stock), view);
}

function useConsoleName(consoleId: string | undefined): string | null {
  const language = useLanguage();
  return consoleId ? (consoleById(consoleId)?.name[language] ?? consoleId) : null;
}

function PanelFoot({ library, search }: { library: Library | null; search: ReactNode }) {
  const health = useHealth(libraryDatabase);
  const outcome = usePanel((state) => state.outcome);
  const about = usePanel((state) => state.about);
  const broken = library?.packs.reduce((sum, pack) => sum + pack.brokenPhrases, 0) ?? 0;
  return (
    <>
      <Outcome kind={outcome} about={about} />
      <HealthNotice health={health} where="panel" act={notices} />
      <Footer search={search} phrases={library?.phrases.size ?? 0} broken={broken} onLibrary={openLibrary} />
    </>
  );
}
