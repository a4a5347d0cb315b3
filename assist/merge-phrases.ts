import type { OwnChange, OwnPhrase } from './own';
import { copyOfRow } from './phrase-changes';
import type { PhraseRow } from './phrase-row';
import { PHRASE_LIMITS } from './phrase-schema';

/** Phrases that say the same as one with variants. */
export interface MergePlan {
  changes: OwnChange[];
  /** The phrase that stays. */
  into: OwnPhrase;
}

/**
 * Makes one phrase of several: the most used one stays, the words of the others become its variants (ten at most; what says exactly the
 * same is not kept twice), their example questions come along. Own ones go to the trash, those of packs are hidden. Null for fewer than
 * two rows.
 * @param now milliseconds since 1970
 */
export function mergePhrases(rows: readonly PhraseRow[], now: number): MergePlan | null {
  const [leader, ...others] = [...rows].sort(
    (one, other) => other.uses - one.uses || Number(other.own !== null) - Number(one.own !== null),
  );
  if (!leader || others.length === 0) return null;
  const base = leader.own ?? copyOfRow(leader);
  const words = others.flatMap(({ phrase }) => [phrase.text, ...(phrase.variants ?? [])]);
  const variants = [...new Set([...(base.variants ?? []), ...words])].filter((text) => text !== base.text);
  const examples = [...new Set(rows.flatMap(({ phrase }) => phrase.examples ?? []))].slice(0, PHRASE_LIMITS.examples);
  const into: OwnPhrase = {
    ...base,
    ...(variants.length > 0 && { variants: variants.slice(0, PHRASE_LIMITS.variants) }),
    ...(examples.length > 0 && { examples }),
    intents:
      base.intents.length > 0
        ? base.intents
        : (others.find(({ phrase }) => phrase.intents.length > 0)?.phrase.intents ?? []),
  };
  return { into, changes: [put(into), ...others.map((row) => away(row, now))] };
}

const put = ({ id, ...value }: OwnPhrase): OwnChange => ({ kind: 'phrase', id, value });

function away({ id, own, isCopy }: PhraseRow, now: number): OwnChange {
  // A copy in the trash would let the pack's phrase be seen again.
  return own && !isCopy ? put({ ...own, deletedAt: now }) : { kind: 'hide', id, value: true };
}
