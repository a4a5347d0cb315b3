import { flagOf } from './cells';
import type { Draft } from './finish';
import { foldHeading } from './headings';
import type { RowCells, TableFormat } from './table-format';

/** `[@]shots/size.png[/@]`: a picture in the reply. */
const PICTURE = /\[@\]([\s\S]*?)\[\/@\]/g;
/** `[~]`: a random sign, so that the same reply is never quite the same. */
const RANDOM = /\[~\]/g;

/** One of several ways to ask, as a question: `'啥时[and]发货'` → `'啥时发货'`, `'*包邮*'` → `'包邮'`. */
const questionOf = (trigger: string): string =>
  trigger
    .replace(/\[and\]/gi, '')
    .replace(/\*+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const questionsOf = (triggers: string): string[] =>
  triggers
    .split(/[|｜\n]/)
    .map(questionOf)
    .filter((question) => question !== '');

const plain = (text: string): string => text.replace(RANDOM, '');

/** Names of the pictures in a reply, in order. */
const picturesIn = (reply: string): string[] => [...reply.matchAll(PICTURE)].map(([, name]) => (name ?? '').trim());

/** A text so long is no reply: it is left as it is, and then left out. */
const MOST_RAW = 20_000;

function adapt(draft: Draft, cells: RowCells): Draft {
  if (draft.text.length > MOST_RAW) return draft;
  const triggers = cells.of('examples').join('|');
  const isRegex = flagOf(cells.under('支持正则')) === true;
  // A pattern is no question that anybody asks.
  if (isRegex) cells.tell('examples', 'regex-dropped', triggers);
  const [text = '', ...variants] = draft.text
    .replace(PICTURE, '')
    .split(/\[or\]/i)
    .map((one) => plain(one).trim())
    .filter((one) => one !== '');
  for (const name of picturesIn(draft.text)) cells.tell('text', 'image-missing', name);
  const platform = cells.under('平台').trim();
  const tags = platform === '' || /^(?:全局|全部|所有)/.test(platform) ? [] : [platform];
  return { ...draft, text, variants, examples: isRegex ? [] : questionsOf(triggers), tags };
}

/** Automatic replies with what sets them off; the headings stand below a line of help. */
export const chatgptOnCs: TableFormat = {
  id: 'chatgpt-on-cs',
  fits: (headings) => {
    const folded = headings.map(foldHeading);
    return folded.includes('匹配关键词') && folded.includes('回复内容');
  },
  adapt,
};
