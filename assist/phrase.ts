import type { IntentId } from './intents';
import type { OrderStage } from './model';

/** What a text is for: a reply in the chat, or a text that is sent or set up elsewhere. */
export const PHRASE_KINDS = ['reply', 'sms', 'review', 'auto-reply', 'signature'] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** One ready-made reply. `text` holds placeholders under canonical names: `{order.number}`, `{courier:our usual courier}`. */
export interface Phrase {
  id: string;
  title: string;
  text: string;
  /** Typed by the agent to find it; lower case, half width; empty string when there is none. */
  shortcode: string;
  /** One or two questions that it answers. */
  intents: IntentId[];
  /** Order stages it fits; missing or empty: any. */
  stages?: OrderStage[];
  tags?: string[];
  /** Other wordings of the same reply, so that the same words are not sent twice running. */
  variants?: string[];
  /** Questions that it answers, as buyers put them; what a turn is compared with besides title and text. */
  examples?: string[];
  /** Missing: a reply. */
  kind?: PhraseKind;
  /** First and last day that it may be used, `YYYY-MM-DD`; missing: no limit. */
  validFrom?: string;
  validUntil?: string;
}

/** Whether it is sent in the chat: other texts have places of their own. */
export const isReply = ({ kind = 'reply' }: Pick<Phrase, 'kind'>): boolean => kind === 'reply';

/** A phrase together with the pack that it came from. */
export interface LibraryPhrase extends Phrase {
  pack: string;
  language: Language;
}

export type Language = 'zh-CN' | 'en';
