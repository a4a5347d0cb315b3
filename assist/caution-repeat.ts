import { foldText } from './caution-fold';
import type { CautionRule, RepeatLimit } from './caution-rule';
import { hashText } from './hash';

/** Words that were filled in for a buyer. */
export interface SentWords {
  /** See `hashWords`. */
  hash: number;
  /** Which buyer, under whatever key: it is only compared. */
  buyer: string;
  /** Since 1970, ms. */
  at: number;
}

/** The same words went to too many buyers. */
export interface FoundRepeat {
  rule: CautionRule;
  /** Different buyers who got them within the time, this one among them. */
  buyers: number;
  minutes: number;
}

/** What is compared: no blanks, no case, no width, no pictures make a difference. The words cannot be had back from it. */
export const hashWords = (text: string): number => hashText(foldText(text).tight.text);

/** Whether any rule counts a text: of what is too short, nothing need be kept. */
export function isCounted(text: string, rules: readonly CautionRule[]): boolean {
  const letters = foldText(text).tight.text.length;
  return rules.some(({ repeat }) => repeat !== undefined && letters >= repeat.leastLetters);
}

/**
 * Whether sending `text` to `buyer` now repeats the same words to many buyers. Pure: what was sent is given, in any order.
 * @param now since 1970, ms
 */
export function findRepeat(
  text: string,
  buyer: string,
  now: number,
  sent: readonly SentWords[],
  rules: readonly CautionRule[],
): FoundRepeat | null {
  const { tight } = foldText(text);
  const hash = hashText(tight.text);
  const same = sent.filter((one) => one.hash === hash && one.at <= now);
  for (const rule of rules) {
    const { repeat } = rule;
    if (!repeat || tight.text.length < repeat.leastLetters) continue;
    const buyers = buyersWithin(same, buyer, now, repeat);
    if (buyers > repeat.buyers) return { rule, buyers, minutes: repeat.minutes };
  }
  return null;
}

function buyersWithin(same: readonly SentWords[], buyer: string, now: number, { minutes }: RepeatLimit): number {
  const recent = same.filter(({ at }) => now - at < minutes * 60_000);
  return new Set([...recent.map((one) => one.buyer), buyer]).size;
}
