import { filledText } from '../../assist/fill';
import type { Language } from '../../assist/phrase';
import { rowsFor } from '../../assist/product-match';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { StockNote as Note } from '../../components/panel/StockNote';
import { timeOfMilliseconds } from '../../consoles/values';
import type { Scene } from './scene';
import type { Stock } from './use-stock';
import { wordsOf } from './words-of';

/** The words that propose something similar. */
const SUGGEST: Record<Language, string[]> = { 'zh-CN': ['zh.stock.out-similar'], en: ['en.stock.out'] };

const MINUTES_A_DAY = 1440;

/** The real stock of what the chat is about, under its order; nothing where the shop keeps no table and nobody asks. */
export function StockNote({ scene, stock }: { scene: Scene; stock: Stock }) {
  const { library, view, situation, picking } = scene;
  const language = useLanguage();
  const { subject, reading } = stock;
  if (!subject || !reading || (library.tables.stock.rows.length === 0 && subject.asked === null)) return null;
  const relations = library.tables.relations.rows.filter(({ kind }) => kind === 'similar');
  const similar = rowsFor(relations, subject.product).map(({ other, note }) => ({ name: other, note }));
  const values = { ...situation.values, alternative: similar[0]?.name };
  const reply =
    similar[0] && wordsOf(SUGGEST[spokenLanguage(view.messages, language)], library, values, situation.said);
  const whole = reply && filledText(reply.parts) !== null;
  const { state, left, asOf, ageMinutes, row } = reading;
  return (
    <Note
      stock={{
        ...{ name: subject.product.name, spec: subject.spec, asked: subject.asked, checked: stock.checked },
        ...{ state, left, similar, listed: row !== null, time: asOf && shownTime(asOf) },
        days: Math.floor((ageMinutes ?? 0) / MINUTES_A_DAY),
      }}
      onChecked={stock.setChecked}
      onSuggest={whole ? () => void picking.pick(reply) : null}
    />
  );
}

/** `2026-11-23T09:40` → `09:40` today, `11-20 09:40` on another day. */
const shownTime = (asOf: string): string => {
  const [date = '', time = ''] = asOf.slice(0, 16).split('T');
  return timeOfMilliseconds(Date.now())?.startsWith(date) ? time : `${date.slice(5)} ${time}`;
};
