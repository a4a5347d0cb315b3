import { memo, type ReactNode } from 'react';
import { MS_PER_DAY, type PhraseRow } from '../../assist/phrase-row';
import type { Match, Range } from '../../assist/search';
import { rangesOf, splitRanges } from '../../assist/search-marks';
import { useText } from '../i18n/language';
import { CautionMark } from '../panel/CautionMark';
import { Found } from '../panel/Found';
import type { ShownCaution } from '../panel/shown';
import ui from '../ui.module.css';
import type { RowLabels } from './Table';
import styles from './Table.module.css';
import { TemplateText } from './TemplateText';
import { phrasesTexts } from './texts';

interface Props {
  row: PhraseRow;
  index: number;
  /** Pixels below the head. */
  top: number;
  height: number;
  matches: readonly Match[];
  caution: ShownCaution | null;
  isActive: boolean;
  isOpen: boolean;
  isChosen: boolean;
  labels: RowLabels;
}

export const rowElementId = (index: number): string => `phrase-row-${index}`;

/** One phrase. Keys and clicks are the grid's. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, index, top, height, matches, isActive, isOpen, isChosen } = props;
  const t = useText(phrasesTexts);
  const { title, text, shortcode } = row.phrase;
  return (
    // biome-ignore lint/a11y: part of a grid that is no <table>; the grid has the focus and names the active row
    <div
      role="row"
      id={rowElementId(index)}
      className={styles.row}
      style={{ height, transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-state={row.state}
      draggable
    >
      <Cell className={styles.boxCell}>
        <input type="checkbox" tabIndex={-1} aria-label={t.choose(title)} checked={isChosen} readOnly />
      </Cell>
      <Cell className={styles.words}>
        <span className={styles.title}>
          {row.favourite && (
            <span className={styles.star} title={t.favourite}>
              <span aria-hidden="true">★</span>
              <span className={ui.srOnly}>{t.favourite}</span>
            </span>
          )}
          <Found text={title} ranges={rangesOf(matches, 'title')} />
        </span>
        <span className={styles.text}>
          <TemplateText text={text} ranges={rangesOf(matches, 'text')} />
        </span>
      </Cell>
      <Cell>
        {shortcode !== '' && (
          <code className={styles.code}>
            <Found text={shortcode} ranges={rangesOf(matches, 'shortcode')} />
          </code>
        )}
      </Cell>
      <Cell className={styles.chips}>
        <Chips {...props} />
      </Cell>
      <Cell className={styles.number}>{row.uses}</Cell>
    </div>
  );
});

function Cell({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y: part of a grid that is no <table>; the grid has the focus
    <div role="gridcell" className={className}>
      {children}
    </div>
  );
}

function Chips({ row, matches, caution, labels }: Props) {
  const t = useText(phrasesTexts);
  const { intents, tags = [] } = row.phrase;
  const found: Range[][] = splitRanges(
    rangesOf(matches, 'tags'),
    tags.map(({ length }) => length),
    1,
  );
  const left = daysLeft(row, labels.now);
  return (
    <>
      {caution && (
        <span className={styles.caution}>
          <CautionMark caution={caution} />
        </span>
      )}
      {left !== null && <span className={styles.warn}>{t.daysLeft(left)}</span>}
      {(row.state === 'disabled' || row.state === 'out-of-date') && (
        <span className={styles.warn}>{t.states[row.state]}</span>
      )}
      {row.isCopy && <span className={styles.copy}>{t.copy}</span>}
      {intents.map((id) => {
        const name = labels.intent(id);
        return (
          name && (
            <span key={id} className={ui.pill}>
              {name}
            </span>
          )
        );
      })}
      {tags.map((tag, at) => (
        <span key={tag} className={styles.tag}>
          #<Found text={tag} ranges={found[at] ?? []} />
        </span>
      ))}
    </>
  );
}

const TRASH_DAYS = 30;

/** How long a phrase in the trash can still be had back; null: it is not there. */
function daysLeft({ own, state }: PhraseRow, now: number): number | null {
  if (state !== 'trash') return null;
  return Math.max(0, Math.ceil(((own?.deletedAt ?? now) - now) / MS_PER_DAY) + TRASH_DAYS);
}
