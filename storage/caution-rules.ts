import { type PreparedCautions, prepareCautions } from '../assist/caution';
import type { CautionRule } from '../assist/caution-rule';
import { parseCautions } from '../assist/caution-schema';
import absolute from '../phrases/cautions/absolute.json';
import form from '../phrases/cautions/form.json';
import offPlatform from '../phrases/cautions/off-platform.json';
import otherPlatforms from '../phrases/cautions/other-platforms.json';
import paidPraise from '../phrases/cautions/paid-praise.json';
import rude from '../phrases/cautions/rude.json';
import { promiseRules } from './draft-rules';

/** Our own rules of what should be looked at before it is sent. In this order: of two rules of a family, the first speaks. */
export const cautionRules = (): CautionRule[] =>
  [offPlatform, absolute, paidPraise, otherPlatforms, rude, form].flatMap((file) => parseCautions(file).rules);

/** The rules that packs bring, the first of each id. */
export const packCautions = (packs: readonly { cautions?: CautionRule[] }[]): CautionRule[] =>
  firstOfEach(packs.flatMap(({ cautions = [] }) => cautions));

function firstOfEach(rules: readonly CautionRule[]): CautionRule[] {
  const seen = new Set<string>();
  return rules.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * The rules in force, made ready.
 * @param own the lead's rules, from `parseCautions`; one with the id of a pack's or of ours takes its place
 * @param off ids that the lead has switched off
 * @param brought by packs; one with the id of ours takes its place
 */
export function preparedCautions(
  own: readonly CautionRule[] = [],
  off: ReadonlySet<string> = new Set(),
  brought: readonly CautionRule[] = [],
): PreparedCautions {
  const rules = firstOfEach([...own, ...brought, ...cautionRules()]);
  return prepareCautions(
    rules.filter(({ id }) => !off.has(id)),
    promiseRules(),
  );
}
