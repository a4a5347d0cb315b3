import type { PartDifference } from '../../assist/address';
import type { AddressCheck } from '../../assist/address-in-chat';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './AddressNote.module.css';
import { addressTexts } from './address-texts';

export interface ShownCourier {
  /** Null: the row for everywhere else. */
  region: string | null;
  courier: string;
  days: string | null;
}

interface Props {
  /** The buyer's newest address beside the order's; null when there is nothing to compare. */
  check: AddressCheck | null;
  courier: ShownCourier | null;
  /** Null: there are no words for it. */
  onConfirm: (() => void) | null;
  /** Null: no remark can be written now. */
  onRemark: (() => void) | null;
}

/** Whether the address that the buyer wrote is the order's, which part is not, and who carries parcels there. */
export function AddressNote({ check, courier, onConfirm, onRemark }: Props) {
  const t = useText(addressTexts);
  if (!check && !courier) return null;
  return (
    <section className={styles.note} aria-label={t.title}>
      {courier && (
        <p className={styles.quiet}>
          <span className={styles.label}>{t.courier.label}</span> {courier.region ?? t.courier.everywhere} ·{' '}
          {[courier.courier, courier.days].filter(Boolean).join(' ')}
        </p>
      )}
      {check && <Check check={check} onConfirm={onConfirm} onRemark={onRemark} />}
    </section>
  );
}

type CheckProps = Pick<Props, 'onConfirm' | 'onRemark'> & { check: AddressCheck };

function Check({ check, onConfirm, onRemark }: CheckProps) {
  const t = useText(addressTexts);
  const others = otherContacts(check);
  if (check.verdict === 'same' && others.length === 0) return <p className={styles.quiet}>✓ {t.same}</p>;
  const differs = check.verdict === 'different' || others.length > 0;
  return (
    <div className={differs ? styles.different : styles.unclear}>
      <p role="status">
        <b>{headline(check, t)}</b>
        {others.map((contact) => ` · ${contact === 'receiver' ? t.receiverDiffers : t.phoneDiffers}`)}
      </p>
      {check.verdict !== 'same' && <Both check={check} />}
      <p className={styles.buttons}>
        {onConfirm && (
          <button type="button" className={ui.button} onClick={onConfirm}>
            {t.confirm}
          </button>
        )}
        {onRemark && differs && (
          <button type="button" className={ui.button} onClick={onRemark}>
            {t.remark}
          </button>
        )}
      </p>
    </div>
  );
}

const otherContacts = ({ receiver, phone }: AddressCheck): ('receiver' | 'phone')[] => [
  ...(receiver === 'different' ? (['receiver'] as const) : []),
  ...(phone === 'different' ? (['phone'] as const) : []),
];

function headline({ verdict, masked, parts }: AddressCheck, t: (typeof addressTexts)['zh-CN']): string {
  if (verdict === 'same') return t.same;
  if (verdict === 'different') return t.different;
  return masked && parts.every(({ part }) => part === 'detail') ? t.hidden : t.unclear;
}

/** Both addresses with what differs marked, and the parts by name. */
function Both({ check: { order, found, parts } }: { check: AddressCheck }) {
  const t = useText(addressTexts);
  const named = parts.filter(({ part }) => part !== 'detail' || parts.length === 1);
  const sides = (['order', 'buyer'] as const).map((side) => {
    const own = side === 'order' ? 'a' : 'b';
    return { side, text: side === 'order' ? order : found.address, marked: parts.map((part) => part[own]) };
  });
  return (
    <>
      <dl className={styles.both}>
        {sides.map(({ side, text, marked }) => (
          <div key={side}>
            <dt>{t[side]}</dt>
            <dd>
              <Marked text={text} marked={marked} />
            </dd>
          </div>
        ))}
      </dl>
      <ul className={styles.parts}>
        {named.map((difference, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same part can differ twice
          <li key={`${difference.part} ${at}`}>
            <PartWords difference={difference} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PartWords({ difference: { part, a, b } }: { difference: PartDifference }) {
  const t = useText(addressTexts);
  return (
    <>
      {t.parts[part]} {a ?? t.unsaid} → {b ?? t.unsaid}
    </>
  );
}

function Marked({ text, marked }: { text: string; marked: (string | null)[] }) {
  return markedPieces(text, marked).map(({ at, words, mark }) =>
    mark ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  );
}

interface Piece {
  /** Where in the text it begins. */
  at: number;
  words: string;
  mark: boolean;
}

/** Cuts a text where its parts stand as they were read; one that is written otherwise is not marked. */
function markedPieces(text: string, marked: (string | null)[]): Piece[] {
  const spans = marked
    .flatMap((part) => {
      const at = part ? text.toLowerCase().lastIndexOf(part) : -1;
      return part && at >= 0 ? [{ from: at, to: at + part.length }] : [];
    })
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number, mark: boolean): void => {
    if (to > from) pieces.push({ at: from, words: text.slice(from, to), mark });
    from = Math.max(from, to);
  };
  for (const span of spans) {
    add(span.from, false);
    add(span.to, true);
  }
  add(text.length, false);
  return pieces;
}
