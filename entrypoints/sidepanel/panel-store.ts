import { create } from 'zustand';
import type { ConversationView } from '../../assist/model';
import type { NoChatState } from '../../components/panel/notice-texts';
import type { OutcomeAbout, OutcomeKind } from '../../components/panel/Outcome';

/** How the panel stands to the chat of its tab. */
export type LinkState = 'looking' | 'no-console' | 'login' | 'disabled' | 'reload' | 'mismatch' | 'linked';

interface PanelState {
  link: LinkState;
  /** The last picture of the linked chat; null while none came. */
  view: ConversationView | null;
  /** The page could not be read at all. */
  unreadable: boolean;
  /** The last chat that was shown. */
  chat: string | null;
  outcome: OutcomeKind | null;
  /** What the outcome is about, for those that need it. */
  about: OutcomeAbout | null;
  /** The outcome tells of another buyer whom this panel has not shown yet: showing that buyer must not wipe it. */
  ahead: boolean;
  query: string;
  /** Phrase whose blanks are being asked for. */
  asking: string | null;
  /** A phrase that a checklist step asked for; shown first. */
  wanted: string | null;
  orderIndex: number;
  /** What is in the console's reply box; '' while that is not known. */
  draft: string;
  /** The reason of the remark that is being written; null while its part of the panel is closed. */
  remark: string | null;
  /** Fills the bargain strip's words in, while it has some: the first choice then. */
  strip: (() => void) | null;
  /** Puts the phrase in the place of the shortcode that the draft ends in: then this is the first choice. */
  code: (() => void) | null;
  /** Alt+0 was pressed, and where; null once it was taken up. */
  fileKey: { from: 'chat' | 'panel' } | null;
}

const start: PanelState = {
  link: 'looking',
  view: null,
  unreadable: false,
  chat: null,
  outcome: null,
  about: null,
  ahead: false,
  query: '',
  asking: null,
  wanted: null,
  orderIndex: 0,
  draft: '',
  remark: null,
  strip: null,
  code: null,
  fileKey: null,
};

/** What this panel shows now. Library data does not live here. */
export const usePanel = create<PanelState>(() => start);

/** What comes before the suggestions, under the first digits: the code that is being typed, then the strip of a haggle. */
export const firstChoices = ({ code, strip }: Pick<PanelState, 'code' | 'strip'>): (() => void)[] =>
  [code, strip].filter((choice) => choice !== null);

/** Which chat a picture shows; null for a page without one. */
const chatOf = (view: ConversationView | null): string | null =>
  view?.page === 'chat' ? JSON.stringify([view.consoleId, view.key, view.buyer.name]) : null;

const lastMessageOf = (view: ConversationView | null): string => JSON.stringify(view?.messages.at(-1) ?? null);

/** What is said of an insert until the chat goes on. */
const PASSING = new Set<OutcomeKind | null>(['inserted', 'unverified', 'copied', 'repeated']);

/**
 * A new picture of the chat; what belonged to the former conversation is dropped. A page that is loading for a moment drops
 * nothing: the same buyer may come back, and with them the blanks that were being filled.
 */
export function showView(view: ConversationView): void {
  const before = usePanel.getState();
  const chat = chatOf(view);
  const other = chat !== null && chat !== before.chat;
  const moved = lastMessageOf(view) !== lastMessageOf(before.view) && PASSING.has(before.outcome);
  usePanel.setState({
    view,
    link: 'linked',
    unreadable: false,
    ...(chat !== null && moved ? { outcome: null } : {}),
    ...(other
      ? { chat, orderIndex: 0, asking: null, wanted: null, draft: '', remark: null, ...outcomeAfter(before) }
      : {}),
  });
}

/** A refusal may come before the picture that explains it: that picture must not wipe it. */
const outcomeAfter = ({ outcome, ahead }: PanelState): Pick<PanelState, 'outcome' | 'ahead'> =>
  ahead && outcome === 'other-buyer' ? { outcome, ahead: false } : { outcome: null, ahead: false };

/** What became of a choice made on the picture `chosenOn`. */
export function showOutcome(outcome: OutcomeKind, chosenOn: ConversationView | null): void {
  const ahead = outcome === 'other-buyer' && chatOf(chosenOn) === usePanel.getState().chat;
  usePanel.setState({ outcome, ahead, asking: null });
}

export function showLink(link: LinkState): void {
  usePanel.setState(link === 'linked' ? { link } : { link, view: null, unreadable: false, asking: null, draft: '' });
}

/** The sentence to show instead of a chat; null while a chat is open. */
export function noChatState(state: Pick<PanelState, 'link' | 'view' | 'unreadable'>): NoChatState | null {
  if (state.link !== 'linked') return state.link;
  if (state.unreadable) return 'unreadable';
  if (!state.view) return 'looking';
  return state.view.page === 'chat' ? null : state.view.page;
}
