import type { FilledPart } from '../../assist/fill';
import type { Range } from '../../assist/search';

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
  /** Where the search found it; missing for what was not searched for. */
  found?: FoundPlaces;
}

/** Places to highlight, in order and apart: in the title, in the shortcode, in each part of the text and in each reason. */
export interface FoundPlaces {
  title: Range[];
  shortcode: Range[];
  parts: Range[][];
  why: Range[][];
}
