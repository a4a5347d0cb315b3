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
  /** The outcome tells of another buyer whom this panel has not shown yet: showing that buyer must not wipe it. */
  ahead: boolean;
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
  ahead: false,
  query: '',
  asking: null,
  wanted: null,
  orderIndex: 0,
};

/** What this panel shows now. Library data does not live here. */
export const usePanel = create<PanelState>(() => start);

const sameChat = (a: ConversationView | null, b: ConversationView | null): boolean =>
  a?.key === b?.key && a?.buyer.name === b?.buyer.name;

/** A new picture of the chat; what belonged to the former conversation is dropped. */
export function showView(view: ConversationView): void {
  const before = usePanel.getState();
  const fresh = sameChat(before.view, view)
    ? {}
    : { orderIndex: 0, asking: null, wanted: null, ...outcomeAfter(before, view) };
  usePanel.setState({ view, link: 'linked', unreadable: false, ...fresh });
}

function outcomeAfter({ outcome, ahead }: PanelState, view: ConversationView): Pick<PanelState, 'outcome' | 'ahead'> {
  return ahead && outcome === 'other-buyer'
    ? { outcome, ahead: view.page !== 'chat' }
    : { outcome: null, ahead: false };
}

/** What became of a choice made on the picture `chosenOn`. A refusal may come before the picture that explains it. */
export function showOutcome(outcome: OutcomeKind, chosenOn: ConversationView | null): void {
  const { view } = usePanel.getState();
  const ahead = outcome === 'other-buyer' && (view?.page !== 'chat' || sameChat(view, chosenOn));
  usePanel.setState({ outcome, ahead, asking: null });
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
