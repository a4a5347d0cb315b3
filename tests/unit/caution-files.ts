import { readdirSync, readFileSync } from 'node:fs';
import type { CautionContext } from '../../assist/caution';
import type { Language, PhraseKind } from '../../assist/phrase';

const ROOT = new URL('../../', import.meta.url);
export const fileText = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Paths of our rule files. */
export const CAUTION_FILES = readdirSync(new URL('phrases/cautions/', ROOT)).map((name) => `phrases/cautions/${name}`);

/** A line that a shop could send, and what should be found in it. */
export interface CautionLine {
  id: string;
  text: string;
  lang: Language;
  console?: string;
  kind?: PhraseKind;
  filled?: boolean;
  bad: boolean;
  /** Families. */
  rules?: string[];
}

const lines = (name: string): CautionLine[] => JSON.parse(fileText(`tests/unit/${name}.json`)) as CautionLine[];

/** Written before the rules. */
export const cautionLines = lines('caution-lines');
/**
 * Written after the rules, in lots of eighty (`new-`, `later-`, `third-`, `fourth-`) without a look at them; what they missed was mended then, so
 * they say nothing about unseen lines any more. At first sight, of forty each: 25, 22, 37, 36 bad ones caught, 4, 1, 1, 0 harmless ones flagged.
 */
export const heldOutLines = lines('caution-lines-held-out');

/**
 * Written later by somebody who did not know the rules, and what they missed was mended then, too. At first sight 97 of 130 bad ones were
 * caught, 6 of 120 harmless ones flagged.
 */
export const thirdLines = lines('caution-lines-third');

/** As the third, after the rules had been changed for those: at first sight 84 of 130 were caught, 8 of 120 flagged. */
export const fourthLines = lines('caution-lines-fourth');

/** As those, again after a change: at first sight 70 of 130 were caught, 5 of 120 flagged. */
export const fifthLines = lines('caution-lines-fifth');

/** As those, once more: at first sight 126 of 130 were caught, 8 of 120 flagged; lines as agents mostly write them, few of them hard. */
export const sixthLines = lines('caution-lines-sixth');

/** As the sixth, after it had been mended for: at first sight 114 of 120 were caught, 8 of 130 flagged. */
export const seventhLines = lines('caution-lines-seventh');

/** Bad lines only, written to find gaps; 129 of 190 were caught at first. */
export const moreBadLines = lines('caution-lines-more');

export const contextOf = ({ lang, console: seller, kind, filled }: CautionLine): CautionContext => ({
  language: lang,
  console: seller ?? null,
  kind,
  filled,
});
