import type { IntentId } from './intents';
import type { OrderStage } from './model';

/** What a text is for: a reply in the chat, or a text that is sent or set up elsewhere. */
export const PHRASE_KINDS = ['reply', 'sms', 'review', 'auto-reply', 'signature', 'remark', 'handover'] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** Hours of a week; `to` at or before `from` runs past midnight. */
export interface WeeklyWindow {
  /** 1 is Monday, 7 is Sunday: the days on which it begins. */
  days: number[];
  /** `HH:mm` in the zone of the computer. */
  from: string;
  to: string;
}

/** A picture that belongs to a phrase; its bytes are kept apart, under their hash. */
export interface PhraseImage {
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  sha256: string;
  type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** As the file was called; shown and exported. */
  name: string;
}

/** One ready-made reply. `text` holds placeholders under canonical names: `{order.number}`, `{courier:our usual courier}`. */
export interface Phrase {
  id: string;
  title: string;
  text: string;
  /** Typed by the agent to find it; lower case, half width; empty string when there is none. */
  shortcode: string;
  /** One or two questions that it answers; none where nobody has said yet (an old list that was imported). */
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
  /** Hours in which it may be used; missing or empty: always. */
  weekly?: WeeklyWindow[];
  /** Where it stands in nested groups, outermost first: `['售后', '退货']`; missing or empty: in none. */
  group?: string[];
  /** Sent beside the text: the agent copies them. */
  images?: PhraseImage[];
  /** For colleagues, never for the buyer. */
  note?: string;
  /** Kept, but neither suggested nor found in the panel. */
  disabled?: boolean;
}

/** Whether it is sent in the chat: other texts have places of their own. */
export const isReply = ({ kind = 'reply' }: Pick<Phrase, 'kind'>): boolean => kind === 'reply';

/** A phrase together with the pack that it came from. */
export interface LibraryPhrase extends Phrase {
  pack: string;
  language: Language;
}

export type Language = 'zh-CN' | 'en';
