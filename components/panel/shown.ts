import type { FilledPart } from '../../assist/fill';

/** A phrase as the panel shows it: filled, with the reasons in words. */
export interface ShownReply {
  /** The phrase's id. */
  id: string;
  title: string;
  shortcode: string;
  parts: FilledPart[];
  /** Why it is here, in the UI language, most telling first. */
  why: string[];
  /** Something to do or to know before it is used; `warns`: it may be untrue. */
  mark?: { text: string; warns: boolean };
}
