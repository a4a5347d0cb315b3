import { useMemo } from 'react';
import { smsBatch } from '../../assist/dispatch';
import { filledText, valuesFromOrder } from '../../assist/fill';
import type { SeenOrder } from '../../assist/seen-orders';
import { smsLength } from '../../assist/sms';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage, useText } from '../../components/i18n/language';
import { DispatchTexts } from '../../components/panel/DispatchTexts';
import { dispatchTexts } from '../../components/panel/dispatch-texts';
import type { ShownReply } from '../../components/panel/shown';
import { today } from '../page/today';
import { saveFile, smsCsv } from './export-sms';
import { fillingOf } from './filling';
import { usePanel } from './panel-store';
import { routinesOf } from './routines-of';
import type { Scene } from './scene';
import { useSeen } from './seen-store';
import { useLocalTime } from './use-minute';
import { showReply } from './use-replies';
import { wordsOf } from './words-of';

/** Once an order has left: what to tell the buyer, and the batch of all that were seen. */
export function Dispatching({ scene }: { scene: Scene }) {
  const { library, view, situation, picking, order } = scene;
  const language = useLanguage();
  const t = useText(dispatchTexts);
  const seen = useSeen((state) => state.orders);
  const { chat, sms } = routinesOf(library, spokenLanguage(view.messages, language)).dispatch;
  const template = library.phrases.get(sms[0] ?? '') ?? null;
  const minute = useLocalTime();
  const shop = view.shop.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: dates and times of the texts are as of this minute
  const batch = useMemo(() => {
    const valuesOf = ({ order: one }: SeenOrder) => ({ ...valuesFromOrder(one), ...(shop ? { shop } : {}) });
    return smsBatch(seen, template?.text ?? '', valuesOf, template ? fillingOf(library, template) : undefined);
  }, [seen, template, shop, library, minute]);
  if (order?.stage !== 'shipped') return null;
  const texts = sms.flatMap((id) => {
    const phrase = library.phrases.get(id);
    if (!phrase) return [];
    const reply = showReply(phrase, { library, values: situation.values }, []);
    const text = filledText(reply.parts);
    return [{ reply, length: text === null ? null : smsLength(text) }];
  });
  /** A text with a blank needs a place where it can ask: the top of the list. */
  const withBlanks = (reply: ShownReply): void => {
    if (filledText(reply.parts) === null) usePanel.setState({ wanted: reply.id, query: '' });
  };
  return (
    <DispatchTexts
      chat={wordsOf(chat, library, situation.values, [])}
      sms={texts}
      batch={{ count: batch.rows.length, leftOut: batch.leftOut.length }}
      onInsert={(reply) => {
        withBlanks(reply);
        void picking.pick(reply);
      }}
      onCopy={(reply) => {
        withBlanks(reply);
        picking.copy(reply);
      }}
      onExport={() =>
        void smsCsv(batch.rows, t.columns).then((csv) => saveFile(`${t.fileName}-${today()}.csv`, csv, 'text/csv'))
      }
    />
  );
}
