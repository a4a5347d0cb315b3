import { useMemo } from 'react';
import { askedQuantity } from '../../assist/asked-quantity';
import { identityOf } from '../../assist/conversation';
import { minutesOf } from '../../assist/local-time';
import type { ConversationView, OrderFacts } from '../../assist/model';
import { languageOf, normalise } from '../../assist/normalise';
import { recentTurns } from '../../assist/occasion-turns';
import type { Language } from '../../assist/phrase';
import { type StockReading, stockOf } from '../../assist/stock';
import { PROMISES_STOCK, parseChecked, type StockMark, stillChecked, stockMark } from '../../assist/stock-mark';
import { type StockSubject, stockSubjects } from '../../assist/stock-subject';
import { useLanguage, useText } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { stockTexts } from '../../components/panel/stock-texts';
import { timeOfMilliseconds } from '../../consoles/values';
import type { Library } from './use-library';
import { useMinute } from './use-minute';
import { useRemembered } from './use-remembered';

/** The stock of what the chat is about. */
export interface Stock {
  /** Null: no product is known, or nothing has to be there any more. */
  subject: StockSubject | null;
  reading: StockReading | null;
  /** The agent looked, and the table has not changed since. */
  checked: boolean;
  setChecked(checked: boolean): void;
  /** What stands at phrases that say goods are there. */
  mark: StockMark;
}

/** Read once for everything in the panel that asks about stock. */
export function useStock(library: Library | null, view: ConversationView | null, order: OrderFacts | null): Stock {
  const worst = useWorst(library, view, order);
  const conversation = useMemo(() => (view?.page === 'chat' ? identityOf(view) : null), [view]);
  const { product = null, spec = null, asked = null } = worst?.subject ?? {};
  const place = `stock:${product?.skuId ?? product?.id ?? product?.name ?? ''}:${spec ?? ''}`;
  const [stored, keep] = useRemembered(library?.database ?? null, conversation, place, parseChecked);
  const left = worst?.reading.left ?? null;
  const checked = worst !== null && stillChecked(stored, left, asked);
  return {
    subject: worst?.subject ?? null,
    reading: worst?.reading ?? null,
    checked,
    setChecked: (ticked) => keep(ticked ? [left, asked] : null),
    mark: stockMark(worst?.reading ?? null, checked),
  };
}

interface Known {
  subject: StockSubject;
  reading: StockReading;
}

/** Of several items, the one that has to be looked at first. */
const SEVERITY: StockReading['state'][] = ['enough', 'unknown', 'short', 'out'];

function useWorst(library: Library | null, view: ConversationView | null, order: OrderFacts | null): Known | null {
  const language = useLanguage();
  const now = useMinute();
  const asked = useMemo(() => lastAsked(view, language), [view, language]);
  const table = library?.tables.stock;
  return useMemo(() => {
    if (!table || view?.page !== 'chat') return null;
    const clock = { now, importedAt: stampOf(table.importedAt) };
    const known = stockSubjects(view, order, asked).map((subject) => ({
      subject,
      reading: stockOf(subject, table, clock),
    }));
    const weight = ({ reading }: Known): number => SEVERITY.indexOf(reading.state);
    return known.reduce<Known | null>((worst, one) => (worst && weight(worst) >= weight(one) ? worst : one), null);
  }, [table, view, order, asked, now]);
}

/** `YYYY-MM-DDTHH:mm` in this computer's zone. */
function stampOf(milliseconds: number | null): string | null {
  const stamp = milliseconds === null ? null : timeOfMilliseconds(milliseconds);
  return stamp !== null && minutesOf(stamp) !== null ? stamp.slice(0, 16) : null;
}

/** The pieces that one of the buyer's last turns asked for, the newest first. */
function lastAsked(view: ConversationView | null, language: Language): number | null {
  if (view?.page !== 'chat') return null;
  for (const { text } of recentTurns(view.messages)) {
    const asked = askedQuantity(text, languageOf(normalise(text)) ?? language);
    if (asked !== null) return asked;
  }
  return null;
}

/** Whether a reply names what stands in for the product. */
const namesSimilar = ({ parts }: ShownReply): boolean =>
  parts.some((part) => part.kind === 'filled' && part.name === 'alternative');

/** The same replies; those that say goods are there carry a mark until the stock is known, and go last where the table says otherwise. */
export function useMarked(replies: ShownReply[], library: Library | null, { mark, reading }: Stock): ShownReply[] {
  const { marks } = useText(stockTexts);
  const left = reading?.left ?? null;
  return useMemo(() => {
    if (!mark) return replies;
    const text = mark === 'short' ? marks.short(left ?? 0) : marks[mark];
    const shown = { text, warns: mark !== 'check' };
    const promises = ({ id }: ShownReply): boolean => library?.phrases.get(id)?.tags?.includes(PROMISES_STOCK) ?? false;
    const marked = replies.map((reply) => (promises(reply) ? { ...reply, mark: shown } : reply));
    if (!shown.warns) return marked;
    // The similar product is the next thing to say; what the table contradicts is the last.
    const rank = (reply: ShownReply): number => (reply.mark ? 2 : mark === 'out' && namesSimilar(reply) ? 0 : 1);
    return marked.toSorted((a, b) => rank(a) - rank(b));
  }, [replies, library, mark, left, marks]);
}
