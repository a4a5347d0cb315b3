import type { Range } from '../../assist/search';
import { markedPieces } from '../../assist/search-marks';
import styles from './Found.module.css';

/** A text with what was searched for marked in it. */
export function Found({ text, ranges = [] }: { text: string; ranges?: readonly Range[] }) {
  if (ranges.length === 0) return text;
  let at = 0;
  return markedPieces(text, ranges).map((piece) => {
    // Where a piece begins is its name: the pieces of one text never change places.
    const key = at;
    at += piece.text.length;
    return piece.found ? (
      <mark key={key} className={styles.found}>
        {piece.text}
      </mark>
    ) : (
      <span key={key}>{piece.text}</span>
    );
  });
}
