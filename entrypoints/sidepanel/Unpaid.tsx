import { nextCutoff } from '../../assist/cutoff';
import { filledText, valuesFromView } from '../../assist/fill';
import { placeOf } from '../../assist/seen-orders';
import { spokenLanguage } from '../../assist/spoken-language';
import { type UnpaidRow, unpaidRows } from '../../assist/unpaid';
import { useLanguage } from '../../components/i18n/language';
import { UnpaidList } from '../../components/panel/UnpaidList';
import { usePanel } from './panel-store';
import { routinesOf } from './routines-of';
import type { Scene } from './scene';
import { useSeeing, useSeen } from './seen-store';
import { useMinute } from './use-minute';
import { useReminded } from './use-reminded';
import { wordsOf } from './words-of';

/** The unpaid orders that were on screen, with the next reminder of each. */
export function Unpaid({ scene }: { scene: Scene }) {
  const { library, view, situation, picking } = scene;
  useSeeing(view);
  const orders = useSeen((state) => state.orders);
  const now = useMinute();
  const { remindedOf, remind } = useReminded(scene);
  const language = useLanguage();
  const cutoff = nextCutoff(library.tables.cutoff.rows, now, view.consoleId);
  const rows = unpaidRows(
    orders,
    remindedOf,
    cutoff,
    routinesOf(library, spokenLanguage(view.messages, language)),
    now,
  );
  const place = placeOf(view);
  if (rows.length === 0) return null;
  const remindOf = (row: UnpaidRow): void => {
    const { number } = row.seen.order;
    const index = view.orders.findIndex((order) => order.number === number);
    // The words are about that order, whichever the panel shows.
    const time = cutoff?.today ? { 'cutoff.time': cutoff.row.time } : {};
    const values = { ...situation.values, ...time, ...valuesFromView(view, index, {}) };
    const reply = wordsOf(row.phraseIds, library, values, situation.said);
    if (!reply || !number) return;
    if (filledText(reply.parts) === null) usePanel.setState({ wanted: reply.id, query: '' });
    // One question is about all orders of the pair.
    const asked = row.next === 'ask' ? rows.filter(({ next, seen }) => next === 'ask' && seen.place === place) : [row];
    const mentioned = asked.flatMap(({ seen }) => seen.order.number ?? []);
    void picking.pick(reply).then((written) => written && remind(mentioned));
  };
  return (
    <UnpaidList rows={rows} cutoff={cutoff} now={now} isOpen={({ seen }) => seen.place === place} onRemind={remindOf} />
  );
}
