import type { IntentId } from './intents';
import type { Language } from './phrase';

/**
 * Wishes that a buyer denies having: `我不是要退货`, `not asking for a refund`. Only intents whose reply would do harm when misread; "不要了"
 * is a wish itself and stays.
 */
const DENIED: Record<Language, { before: string; intents: [IntentId, string][] }> = {
  'zh-CN': {
    before: '(?:不是(?:要|想|来|说)?|没有?(?:说|想|要)过?(?:要)?|并?没打算|不打算|又?不想|不用)(?:给你|申请|办理?)?',
    intents: [
      ['return', '(?:退货|退款|退)(?!的)'],
      ['exchange', '换货'],
      ['order_cancel', '(?:取消|退单)'],
      ['threat_escalation', '(?:投诉|差评|举报)'],
      ['bargain', '(?:砍价|讲价|还价|便宜)'],
      ['invoice', '发票'],
      ['human_handoff', '(?:转人工|人工)'],
    ],
  },
  en: {
    before:
      "\\b(?:not|don'?t|do not|never|no need to|didn'?t)(?: want| wanna| asking| ask| said| say| trying| going| need| looking| to| for| a| an| my| the){0,5} ",
    intents: [
      ['return', 'return'],
      ['exchange', '(?:exchange|swap)'],
      ['order_cancel', 'cancel'],
      ['refund_status', 'refund'],
      ['threat_escalation', '(?:complain|report|bad review)'],
      ['bargain', '(?:discount|haggl)'],
      ['invoice', 'invoice'],
      ['human_handoff', '(?:human|agent)'],
    ],
  },
};

const EXPRESSIONS: Record<Language, [IntentId, RegExp][]> = {
  'zh-CN': expressionsOf('zh-CN'),
  en: expressionsOf('en'),
};

function expressionsOf(language: Language): [IntentId, RegExp][] {
  const { before, intents } = DENIED[language];
  return intents.map(([id, words]) => [id, new RegExp(before + words)]);
}

/** Intents whose words stand in the text only to be denied. */
export function negatedIntents(normalised: string, language: Language): IntentId[] {
  return EXPRESSIONS[language].filter(([, expression]) => expression.test(normalised)).map(([id]) => id);
}
