import { create } from 'zustand';
import type { ConversationView } from '../../assist/model';
import type { NoChatState } from '../../components/panel/notice-texts';
import type { OutcomeKind } from '../../components/panel/Outcome';

/** How the panel stands to the chat of its tab. */
export type LinkState = 'looking' | 'no-console' | 'login' | 'reload' | 'mismatch' | 'linked';

interface PanelState {
  link: LinkState;
  /** The last picture of the linked chat; null while none came. */
  view: ConversationView | null;
  /** The page could not be read at all. */
  unreadable: boolean;
  outcome: OutcomeKind | null;
  query: string;
  /** Phrase whose blanks are being asked for. */
  asking: string | null;
  /** A phrase that a checklist step asked for; shown first. */
  wanted: string | null;
  orderIndex: number;
}

const start: PanelState = {
  link: 'looking',
  view: null,
  unreadable: false,
  outcome: null,
  query: '',
  asking: null,
  wanted: null,
  orderIndex: 0,
};

/** What this panel shows now. Library data does not live here. */
export const usePanel = create<PanelState>(() => start);

/** A new picture of the chat; what belonged to the former conversation is dropped. */
export function showView(view: ConversationView): void {
  const before = usePanel.getState().view;
  const sameChat = before?.key === view.key && before?.buyer.name === view.buyer.name;
  const fresh = sameChat ? {} : { orderIndex: 0, asking: null, wanted: null, outcome: null };
  usePanel.setState({ view, link: 'linked', unreadable: false, ...fresh });
}

export function showLink(link: LinkState): void {
  usePanel.setState(link === 'linked' ? { link } : { link, view: null, unreadable: false, asking: null });
}

/** The sentence to show instead of a chat; null while a chat is open. */
export function noChatState(state: Pick<PanelState, 'link' | 'view' | 'unreadable'>): NoChatState | null {
  if (state.link !== 'linked') return state.link;
  if (state.unreadable) return 'unreadable';
  if (!state.view) return 'looking';
  return state.view.page === 'chat' ? null : state.view.page;
}
