import type { TickField } from '../../assist/checklist-data';
import type { StepState } from '../../assist/checklist-marks';
import type { Proof, StepSight } from '../../assist/checklist-sight';
import type { HealthField } from '../../assist/model';
import type { Mood } from '../../assist/mood';
import type { Texts } from '../i18n/language';

interface ChecklistTexts {
  reply: string;
  remark: string;
  tick: string;
  /** Between a button's word and the step it is for. */
  colon: string;
  why: (why: string) => string;
  progress: (done: number, all: number) => string;
  setup: string;
  putAway: string;
  byHand: string;
  page: (field: string | null) => string;
  sent: (at: string | null) => string;
  buyer: (words: string | null, at: string | null) => string;
  stock: (asOf: string | null, left: number | null) => string;
  asked: (at: string | null) => string;
  mood: Record<Mood, string>;
}

export const checklistTexts: Texts<ChecklistTexts> = {
  'zh-CN': {
    reply: '话术',
    remark: '备注',
    tick: '勾选',
    colon: '：',
    why: (why) => `为什么：${why}`,
    progress: (done, all) => `${all} 步做完 ${done} 步`,
    setup: '设置清单',
    putAway: '收起，不再显示',
    byHand: '手动勾选',
    page: (field) => (field ? `订单上已有：${field}` : '页面上已看到'),
    sent: (at) => (at ? `${at} 已发` : '已发过'),
    buyer: (words, at) => (words ? `买家${at ? ` ${at} ` : ''}回复“${words}”` : '买家已确认'),
    stock: (asOf, left) => {
      return [asOf ? `表格 ${asOf} 更新` : '库存表已核对', left === null ? '' : `余 ${left}`]
        .filter(Boolean)
        .join('，');
    },
    asked: (at) => `${at ? `${at} ` : ''}已发，等买家回复`,
    mood: { threat: '买家说要给差评或投诉', angry: '买家生气了', impatient: '买家有点着急' },
  },
  en: {
    reply: 'Reply',
    remark: 'Remark',
    tick: 'Done',
    colon: ': ',
    why: (why) => `Why: ${why}`,
    progress: (done, all) => `${done} of ${all} steps done`,
    setup: 'Setup list',
    putAway: 'Put away',
    byHand: 'Ticked by hand',
    page: (field) => (field ? `On the order: ${field}` : 'Seen on the page'),
    sent: (at) => (at ? `Sent ${at}` : 'Sent'),
    buyer: (words, at) => (words ? `Buyer${at ? ` ${at}` : ''}: “${words}”` : 'The buyer confirmed'),
    stock: (asOf, left) => {
      return [asOf ? `Table of ${asOf}` : 'Stock table checked', left === null ? '' : `${left} left`]
        .filter(Boolean)
        .join(', ');
    },
    asked: (at) => `Sent${at ? ` ${at}` : ''}, waiting for the buyer`,
    mood: {
      threat: 'The buyer threatens a bad review or a complaint',
      angry: 'The buyer is angry',
      impatient: 'The buyer is getting impatient',
    },
  },
};

/** What the panel calls the fields that tick a step. */
const FIELDS: Record<TickField | 'stage', HealthField> = {
  number: 'order.number',
  receiver: 'order.receiver',
  phone: 'order.phone',
  address: 'order.address',
  courier: 'order.courier',
  trackingNumber: 'order.tracking',
  remark: 'order.remark',
  flag: 'order.flag',
  buyerNote: 'order.buyerNote',
  stage: 'order.status',
};

/** A longer line of the buyer's is cut, as it stands in the chat: Chinese after so many signs, other words between two of them. */
const QUOTE = { han: 16, other: 40 };

function quote(words: string): string {
  const signs = [...words];
  const most = /\p{Script=Han}/u.test(words) ? QUOTE.han : QUOTE.other;
  if (signs.length <= most) return words;
  const cut = signs.slice(0, most).join('');
  const whole = most === QUOTE.han || signs[most] === ' ' ? cut : cut.replace(/\s+\S*$/, '');
  return `${whole.trimEnd()}…`;
}

/** `YYYY-MM-DDTHH:mm…` → `HH:mm`. */
const clock = (at: string | null): string | null => at?.slice(11, 16) || null;
/** `YYYY-MM-DDTHH:mm` → `MM-DD HH:mm`: a table may be days old. */
const day = (at: string | null): string | null => at && `${at.slice(5, 10)} ${at.slice(11, 16)}`;

const buyerSaid = ({ words, at }: Proof, t: ChecklistTexts): string => t.buyer(words && quote(words), clock(at));

/**
 * How a done step came to be done, in words; null for an open one.
 * @param fields the panel's names of order fields
 */
export function proofText(
  how: StepState['how'],
  sight: StepSight | null,
  t: ChecklistTexts,
  fields: Record<HealthField, string>,
): string | null {
  const seen = sight?.seen?.how === how ? sight?.seen : undefined;
  if (how === null) return null;
  if (how === 'hand') return t.byHand;
  if (how === 'page') return t.page(seen?.field ? fields[FIELDS[seen.field]] : null);
  if (how === 'sent') return t.sent(clock(seen?.at ?? null));
  if (how === 'buyer') return seen ? buyerSaid(seen, t) : t.buyer(null, null);
  return t.stock(day(seen?.stock?.asOf ?? null), seen?.stock?.left ?? null);
}

/** What is going on with an open step; null where nothing is. */
export function openText(sight: StepSight | null, t: ChecklistTexts): string | null {
  if (sight?.refused) return buyerSaid(sight.refused, t);
  return sight?.asked ? t.asked(clock(sight.asked.at)) : null;
}
