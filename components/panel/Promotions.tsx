import { useLanguage, useText } from '../i18n/language';
import styles from './Promotions.module.css';
import { promotionsTexts } from './promotions-texts';
import { ReplyText } from './ReplyText';
import type { ShownReply } from './shown';

export interface ShownPromotion {
  reply: ShownReply;
  /** Its last day, `YYYY-MM-DD`; null: none was given. */
  until: string | null;
  endsToday: boolean;
}

interface Props {
  /** Those that end first before the others; at least one. */
  promotions: ShownPromotion[];
  onPick(reply: ShownReply): void;
}

/** One line that a promotion is running; unfolded, all of them, each a click away. */
export function Promotions({ promotions, onPick }: Props) {
  const t = useText(promotionsTexts);
  const ending = useEnding();
  const [first] = promotions;
  if (!first) return null;
  const others = promotions.length - 1;
  return (
    <section aria-label={t.title}>
      <details className={styles.card}>
        <summary className={styles.line}>
          <span className={styles.title}>{t.running(first.reply.title)}</span>
          <span className={first.endsToday ? styles.today : undefined}>{ending(first)}</span>
          {others > 0 && <span>{t.more(others)}</span>}
        </summary>
        <ul className={styles.list}>
          {promotions.map((promotion) => (
            <Promotion key={promotion.reply.id} promotion={promotion} onPick={onPick} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Promotion({ promotion, onPick }: { promotion: ShownPromotion; onPick: Props['onPick'] }) {
  const t = useText(promotionsTexts);
  const ending = useEnding();
  const { reply, endsToday } = promotion;
  return (
    <li>
      <button type="button" className={styles.words} aria-label={t.insert(reply.title)} onClick={() => onPick(reply)}>
        <span className={styles.text}>
          <ReplyText parts={reply.parts} />
        </span>
        <span className={styles.days}>
          {reply.title} · <span className={endsToday ? styles.today : undefined}>{ending(promotion)}</span>
        </span>
      </button>
    </li>
  );
}

/** When a promotion ends, in words. */
function useEnding(): (promotion: ShownPromotion) => string {
  const t = useText(promotionsTexts);
  const language = useLanguage();
  return ({ until, endsToday }) => {
    if (endsToday) return t.today;
    return until === null ? t.openEnd : t.until(shownDay(until, language));
  };
}

/** `'2026-11-30'` → `11月30日`, `Nov 30`. */
const shownDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
