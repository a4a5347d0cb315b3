import { useEffect } from 'react';
import { create } from 'zustand';
import { type Caution, findCautions, type PreparedCautions } from '../../assist/caution';
import { languageOf, normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import { packCautions, preparedCautions } from '../../storage/caution-rules';
import type { StoredPack } from '../../storage/database';
import { useOwnCautions } from '../page/use-own-cautions';

interface CautionRules {
  prepared: PreparedCautions;
  /** Every expression has been tried once: before, a look at a text may take a tenth of a second. */
  warm: boolean;
}

/** The rules that this panel cautions by: ours, until the lead's have been read. */
export const useCautionRules = create<CautionRules>(() => ({ prepared: preparedCautions(), warm: false }));

const NO_PACKS: readonly StoredPack[] = [];

/** What rules the packs bring, as a word: packs are other objects with every phrase that is edited. */
const editionOf = (packs: readonly StoredPack[]): string =>
  packs.flatMap(({ id, version, sha256, cautions }) => (cautions ? [`${id} ${version} ${sha256}`] : [])).join();

/** Keeps the rules as the lead and the packs have them, and makes them ready between other work. */
export function useLiveCautions(packs: readonly StoredPack[] = NO_PACKS): void {
  const cautions = useOwnCautions();
  const edition = editionOf(packs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the packs only what rules they bring
  useEffect(() => {
    if (!cautions) return;
    const brought = packCautions(packs);
    const changed = cautions.own.length + cautions.off.length + brought.length > 0;
    const prepared = changed ? preparedCautions(cautions.own, new Set(cautions.off), brought) : PLAIN;
    useCautionRules.setState({ prepared });
    // The browser keeps what it made of an expression: of other rules, only those of the lead are new.
    if (useCautionRules.getState().warm) return;
    return inSlices(tryOut(prepared), () => useCautionRules.setState({ warm: true }));
  }, [cautions, edition]);
}

const PLAIN = useCautionRules.getState().prepared;

const EVERY_MS = 20;
const LONGEST_MS = 6;

/** Takes the steps, a few milliseconds at a time, then says so. Returns what stops it. */
function inSlices(steps: Generator<unknown>, done: () => void): () => void {
  const timer = setInterval(() => {
    const until = performance.now() + LONGEST_MS;
    while (performance.now() < until) {
      if (!steps.next().done) continue;
      clearInterval(timer);
      done();
      return;
    }
  }, EVERY_MS);
  return () => clearInterval(timer);
}

function* tryOut(prepared: PreparedCautions): Generator<unknown> {
  yield* prepared.findPromises.warmUp('zh-CN');
  yield* prepared.findPromises.warmUp('en');
  for (const rule of prepared.rules) {
    yield findCautions('a', { language: 'zh-CN', console: '' }, { ...prepared, rules: [rule] });
  }
}

/** What a text is looked at with. */
export interface CautionPlace {
  /** Of the buyer, where the text shows none of its own. */
  spoken: Language;
  consoleId: string;
  /** False: there are blanks yet. */
  filled?: boolean;
}

/** A chat and its searches show some hundred texts. */
const MOST_KEPT = 500;
const looked = new WeakMap<PreparedCautions, Map<string, Caution[]>>();

/** What the rules say about a text that is to be filled in; each text is looked at once. */
export function cautionsIn(text: string, { spoken, consoleId, filled = true }: CautionPlace): Caution[] {
  const { prepared } = useCautionRules.getState();
  const kept = looked.get(prepared) ?? new Map<string, Caution[]>();
  looked.set(prepared, kept);
  const key = `${spoken} ${consoleId} ${filled} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const language = languageOf(normalise(text)) ?? spoken;
  const found = findCautions(text, { language, console: consoleId, filled }, prepared);
  kept.set(key, found);
  return found;
}

/** The one that is said: what has to be asked about comes first. */
export const gravest = (found: readonly Caution[]): Caution | null =>
  found.find(({ level }) => level === 'ask') ?? found[0] ?? null;
