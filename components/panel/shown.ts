import type { CautionLevel } from '../../assist/caution-rule';
import type { FilledPart } from '../../assist/fill';
import type { PhraseImage } from '../../assist/phrase';
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
  /** What of its words should be looked at before it is sent. */
  caution?: ShownCaution;
  /** Nothing fits what was asked: it is only near to it. */
  near?: boolean;
  /** Pictures that go with it; the agent copies them. */
  images?: readonly PhraseImage[];
  /** Where the search found it; missing for what was not searched for. */
  found?: FoundPlaces;
}

/** Words that a platform, the law or the lead would not have said; `ask`: the first choice asks before it fills in. */
export interface ShownCaution {
  level: CautionLevel;
  words: string;
  /** In the UI language. */
  why: string;
  /** In the language of the text; null: there is nothing better to say. */
  better: string | null;
}

/** Places to highlight, in order and apart: in the title, in the shortcode, in each part of the text and in each reason. */
export interface FoundPlaces {
  title: Range[];
  shortcode: Range[];
  parts: Range[][];
  why: Range[][];
}
