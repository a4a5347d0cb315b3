import type { IntentId } from './intents';
import { normalise } from './normalise';
import type { Language } from './phrase';

/** The parts of a good after-sales answer next to its reason: taking it in, what we do, what the buyer does, and when. */
export type AfterSalesPart = 'acknowledge' | 'action' | 'yours' | 'when';

/** `phrases/<language>/after-sales.json`. Expressions are sources of regular expressions, tested on normalised text. */
export interface AfterSalesData {
  language: Language;
  /** What makes a draft an explanation. */
  explains: string[];
  /** What makes a part count as said. */
  says: Record<AfterSalesPart, string[]>;
  /** Said of what will not be done ("cannot refund"): taken out before the parts are looked for. */
  refusals: string[];
  /** Shorter drafts are not looked at: characters (zh-CN) or words (en). */
  least: number;
  closings: AfterSalesClosing[];
  /** What joins the parts of a closing sentence, and what ends it. */
  joint: string;
  end: string;
}

/** The parts of a closing sentence for some intents. */
export interface AfterSalesClosing extends Record<AfterSalesPart, string> {
  intents: IntentId[];
}

export interface AfterSalesHint {
  /** In the order of a good answer. */
  missing: AfterSalesPart[];
  /** A closing sentence with what is missing. */
  suggestion: string;
}

/** What the buyer's turn may ask for, likeliest first. */
interface AfterSalesSituation {
  language: Language;
  intents: readonly { id: IntentId; score: number }[];
}

/** Null for a draft that needs no hint. Pure, and never a reason to hold anything back. */
export type FindAfterSalesHint = (draft: string, situation: AfterSalesSituation) => AfterSalesHint | null;

const PARTS: AfterSalesPart[] = ['acknowledge', 'action', 'yours', 'when'];
const AFTER_SALES: ReadonlySet<IntentId> = new Set<IntentId>([
  'return',
  'exchange',
  'refund_status',
  'quality_complaint',
  'missing_wrong_damaged',
  'warranty_repair',
  'threat_escalation',
  'complaint_service',
  'logistics',
]);
/** How likely after-sales must be, all its intents together. */
const LIKELY = 0.4;

interface Reader {
  data: AfterSalesData;
  explains: RegExp;
  refusals: RegExp;
  says: Record<AfterSalesPart, RegExp>;
}

const anyOf = (sources: readonly string[], flags = 'u'): RegExp => new RegExp(sources.join('|') || '(?!)', flags);

function prepare(data: AfterSalesData): Reader {
  const { acknowledge, action, yours, when } = data.says;
  return {
    data,
    explains: anyOf(data.explains),
    refusals: anyOf(data.refusals, 'gu'),
    says: { acknowledge: anyOf(acknowledge), action: anyOf(action), yours: anyOf(yours), when: anyOf(when) },
  };
}

function lengthOf(text: string, language: Language): number {
  return language === 'zh-CN' ? [...text.replace(/\s/g, '')].length : (text.match(/[\w']+/g)?.length ?? 0);
}

/** The likeliest after-sales intent, or null where the turn is about something else. */
function afterSalesIntent({ intents }: AfterSalesSituation): IntentId | null {
  const meant = intents.filter(({ id }) => AFTER_SALES.has(id));
  const sum = meant.reduce((total, { score }) => total + score, 0);
  return sum >= LIKELY ? (meant[0]?.id ?? null) : null;
}

function closingFor(missing: AfterSalesPart[], intent: IntentId, { closings, joint, end }: AfterSalesData): string {
  const closing = closings.find(({ intents }) => intents.includes(intent)) ?? closings[0];
  const said = missing.map((part) => closing?.[part] ?? '').filter((words) => words !== '');
  const sentence = said.join(joint) + end;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * Looks at drafts to a buyer who wants something put right (duty D17): one that explains and says neither what we do, nor what the buyer
 * does, nor when, gets a closing sentence to pick. A draft with a next step gets none, however short it is.
 */
export function createAfterSalesHints(sets: readonly AfterSalesData[]): FindAfterSalesHint {
  const readers = new Map(sets.map((data) => [data.language, prepare(data)]));
  return (draft, situation) => {
    const reader = readers.get(situation.language);
    const intent = afterSalesIntent(situation);
    if (!reader || !intent) return null;
    const text = normalise(draft);
    if (lengthOf(text, situation.language) < reader.data.least || !reader.explains.test(text)) return null;
    const offered = text.replace(reader.refusals, ' ');
    const missing = PARTS.filter((part) => !reader.says[part].test(offered));
    const steps = missing.filter((part) => part !== 'acknowledge');
    return steps.length === PARTS.length - 1 ? { missing, suggestion: closingFor(missing, intent, reader.data) } : null;
  };
}
