import type { ConversationView, Health, HealthField, OrderFacts, PageState } from '../assist/model';

/**
 * What we know about one seller console: DOM in, plain values out. One file per console, `consoles/ID.ts`, which default-exports
 * its `Console`; registered by one line in `consoles/index.ts`. Manifest, README table and tests follow from the registry.
 */
export interface Console {
  id: string;
  name: { 'zh-CN': string; en: string };
  /** Match patterns of its chat pages. Install-time hosts are frozen at the first store release. */
  matches: string[];
  /** Only where the chat lives in an iframe. */
  allFrames?: boolean;
  /** The day a person last saw it work on the live console; null = from public facts only. */
  verifiedOn: string | null;
  /** When the platform's rule on third-party tools was read, and where; null = not checked. */
  ruleChecked: { on: string; source: string } | null;
  /** Called when the page changed and a panel is linked. Never writes, never clicks. */
  read(page: ConsolePage): ConversationView;
  /** Called at the moment of writing, and when keys are handled: the box that goes to the buyer, or null. */
  replyBox(root: Document): HTMLElement | null;
  /**
   * Called at the moment of writing a remark: the editor of an order's remark that is open on the page; null where there is none of
   * a known shape, `unclear` where there are several. Missing where no editor of this console is known.
   */
  remarkBox?(root: Document): RemarkBox | 'unclear' | null;
}

/** An open editor of a remark. Only its text is ours: flag and Save are the agent's. */
export interface RemarkBox {
  /** Takes the text; may be disabled. */
  element: HTMLElement;
  /** The order that the remark will stand at; null where the page does not say. */
  orderNumber: string | null;
}

/** The page as a console may see it. */
export interface ConsolePage {
  root: Document;
  /** What `read` returned last time for this element, unless something inside it changed since. Keys are whole rows or panels. */
  cached<T>(element: Element, read: () => T): T;
}

/** A view with nothing in it: the start of every reading, and all of it where there is no chat. */
export function emptyView(consoleId: string, page: PageState): ConversationView {
  return {
    consoleId,
    page,
    shop: { id: null, name: null },
    key: null,
    buyer: { name: null, id: null },
    messages: [],
    earlier: 0,
    orders: [],
    product: null,
    waiting: [],
    replyBox: 'missing',
    health: {},
  };
}

export function emptyOrder(): OrderFacts {
  return {
    number: null,
    status: null,
    stage: 'unknown',
    items: [],
    amountCents: null,
    currency: null,
    orderedAt: null,
    paidAt: null,
    receiver: null,
    phone: null,
    address: null,
    courier: null,
    trackingNumber: null,
    remark: null,
    flag: null,
    buyerNote: null,
    cashOnDelivery: null,
  };
}

export type HealthReport = Partial<Record<HealthField, Health>>;

/** Several orders, one report: a field that one of them could not give is worth knowing. unreadable > absent > read. */
export function worstHealth(reports: HealthReport[]): HealthReport {
  const rank: Health[] = ['read', 'absent', 'unreadable'];
  const worst: HealthReport = {};
  for (const report of reports) {
    for (const [field, health] of Object.entries(report) as [HealthField, Health][]) {
      const known = worst[field];
      if (!known || rank.indexOf(health) > rank.indexOf(known)) worst[field] = health;
    }
  }
  return worst;
}
