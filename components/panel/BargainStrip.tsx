import type { ReactNode } from 'react';
import type { Rung } from '../../assist/bargain-data';
import type { FilledPart, PlaceholderValues } from '../../assist/fill';
import { formatMoney } from '../../assist/money';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './BargainStrip.module.css';
import { BlankForm } from './BlankForm';
import { bargainTexts } from './bargain-texts';
import { ReplyText } from './ReplyText';

export interface ShownBargain {
  round: number;
  rungs: Rung[];
  /** Index of the rung proposed now; rungs before it count as done. */
  at: number;
  buyerCents: number | null;
  listCents: number | null;
  floorCents: number | null;
  currency: string | null;
  parts: FilledPart[];
}

interface Props {
  bargain: ShownBargain;
  /** Whether the blanks of its words are being asked for. */
  asking: boolean;
  onInsert(): void;
  onOther(): void;
  onAnswers(answers: PlaceholderValues): void;
  onCopyAnswers(answers: PlaceholderValues): void;
  onCancel(): void;
}

/** The haggle in one strip: where it stands, what to say next, and another step for who disagrees. */
export function BargainStrip({ bargain, asking, onInsert, onOther, onAnswers, onCopyAnswers, onCancel }: Props) {
  const t = useText(bargainTexts);
  const rung = bargain.rungs[bargain.at];
  return (
    <section className={styles.bargain} aria-label={t.strip}>
      <div className={styles.row}>
        <h2 className={styles.title}>{t.round(bargain.round)}</h2>
        <Figures bargain={bargain} />
      </div>
      <div className={styles.rungs} aria-hidden="true">
        {bargain.rungs.map((step, index) => (
          <i
            key={step.id}
            className={index < bargain.at ? styles.done : index === bargain.at ? styles.now : undefined}
          />
        ))}
      </div>
      <div className={styles.next}>
        <p>
          <b>{rung?.title}</b> <ReplyText parts={bargain.parts} />
        </p>
        <span className={styles.buttons}>
          <button type="button" className={`${ui.button} ${ui.primary}`} onClick={onInsert}>
            {t.insert}
          </button>
          <button type="button" className={ui.button} onClick={onOther}>
            {t.other}
          </button>
        </span>
      </div>
      {asking && <BlankForm parts={bargain.parts} onFilled={onAnswers} onCopy={onCopyAnswers} onCancel={onCancel} />}
    </section>
  );
}

function Figures({ bargain }: { bargain: ShownBargain }) {
  const t = useText(bargainTexts);
  const { buyerCents, listCents, floorCents, currency } = bargain;
  const figures: ReactNode[] = [];
  if (buyerCents !== null) figures.push(t.buyer(formatMoney(buyerCents, currency)));
  if (listCents !== null) figures.push(t.ours(formatMoney(listCents, currency)));
  figures.push(floorCents === null ? t.wordsOnly : t.floor(formatMoney(floorCents, currency)));
  return <span className={styles.figures}>{figures.join('　')}</span>;
}
