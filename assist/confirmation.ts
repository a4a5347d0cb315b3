import { unmask } from './masks';
import { normalise } from './normalise';

/** What a buyer answered to a question that wants a yes. */
export type Answer = 'yes' | 'no';

/**
 * A yes is only taken from a line that says nothing else: `对的`, `嗯嗯 没错`, `yes that's right`. Whoever adds a number, a wish or a
 * question to it may mean something different, and a step that ticks itself wrongly costs more than one that is ticked by hand.
 */
const YES_ZH =
  '(?:对(?:的|哒|滴|呀|啊|哦|吧|对)*|没错|没(?:有)?问题|没毛病|无误|正确(?:的)?|是的?|是(?:呀|啊|哒|滴)|嗯+|恩+|好(?:的|哒|滴|呀|啊|吧|嘞)*|可以(?:的|啊|呀)?|行(?:的|吧|啊)?|确认(?:了)?|同意|能接受|接受|ok(?:的|啦)?)';
const ABOUT_ZH =
  '(?:就|都)?(?:是|按)?(?:这个|这里|那个|上面的?|这样)?(?:(?:收货|收件)?(?:地址|信息|电话|手机号|姓名|名字|人)|规格|款式|颜色|尺码|金额|价格|货到付款|到付)?(?:也|都)?(?:没错|没(?:有)?问题|对|正确|是对)?';
const POLITE_ZH =
  '(?:的|了|啊|呀|哦|噢|呢|吧|哈|啦|滴|谢+|谢谢|感谢|亲|辛苦|麻烦|您|你|发货|发|安排|下单|尽快|快点){0,6}';
const LINE_ZH = new RegExp(
  `^(?:亲)?(?:${YES_ZH})+${ABOUT_ZH}${POLITE_ZH}$|^${ABOUT_ZH}(?:没错|没(?:有)?问题|对的?|正确)${POLITE_ZH}$`,
);
/** `对了` and `好了` open another subject. */
const OTHER_SUBJECT_ZH = /^(?:对|好|行|是)了/;

const YES_EN =
  "(?:yes|yep|yeah|yup|ya|right|correct|(?:that|it)(?:'?s| is) (?:all )?(?:right|correct|fine|ok|okay|good)|(?:everything|all) (?:is |looks )?(?:right|correct|fine|good|ok)|looks (?:right|correct|fine|good)|ok|okay|okk|sure|fine|agreed|i agree|confirm(?:ed)?|perfect|no problem|go ahead|ship it|send it|please|thanks|thank you|thx)";
const LINE_EN = new RegExp(`^${YES_EN}(?:[ ,.!]+${YES_EN})*$`);
/** Politeness alone says neither. */
const POLITE_EN = /^(?:(?:please|thanks|thank you|thx)[ ,.!]*)+$/;

const NO =
  /不对|不是|错了|有误|写错|填错|搞错|不同意|不接受|不能接受|接受不了|不要|不行|不可以|不用了|算了|太贵|要改|改一下|改成|改为|换成|换一下|换个|不想|\b(?:no|nope|wrong|incorrect|not (?:right|correct|ok|okay|fine)|isn'?t (?:right|correct)|don'?t want|do not want|disagree|change it|change the|cancel)\b/;
const NOT_A_NO = /不对吗|是不是|对不对|要不要|行不行|可不可以|no problem/g;
/** Anything that leaves a yes open: a question, a condition, a number. */
const OPEN =
  /[?？\d]|吗|么|嘛|但|不过|可是|只是|考虑|再看|再想|等等|等下|等一下|稍等|先不|别|\b(?:but|however|wait|later|instead|different|maybe|unless|if)\b/;

/** What may stand beside a yes without changing it. */
const HARMLESS_ZH =
  /^(?:您|你|亲|那|就|请|麻烦|帮我?|记得|一定|可以|要|我){0,3}(?:(?:尽?快|早)(?:点|些)?(?:给我)?(?:发(?:货|出)?|安排|寄)?|发(?:货|吧|出)|安排|急用?|着急|等着(?:用)?|谢+|感谢|辛苦|麻烦|放心)[的了啊呀哦噢呢吧哈啦您你]*$/;
const HARMLESS_EN =
  /^(?:please |pls |and )*(?:ship|send)(?: it)?(?: out)?(?: soon| asap| fast| quickly| today)*(?: please| pls)?$/;

/** Chinese lines are parted at blanks, too: people leave them where a comma belongs. */
const clausesOf = (line: string): string[] =>
  line
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '，')
    .split(/[,，。.!！;；~～、\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

const isYes = (clause: string): boolean => {
  if (LINE_EN.test(clause)) return !POLITE_EN.test(clause);
  return !OTHER_SUBJECT_ZH.test(clause) && LINE_ZH.test(clause.replace(/\s+/g, ''));
};
const isHarmless = (clause: string): boolean =>
  POLITE_EN.test(clause) || HARMLESS_EN.test(clause) || HARMLESS_ZH.test(clause.replace(/\s+/g, ''));

/**
 * What the lines of one turn answer to a question; null where they leave it open.
 * @param lines as the buyer wrote them
 */
export function answerOf(lines: readonly string[]): Answer | null {
  const texts = lines.map((line) => unmask(normalise(line)).replace(/[’‘`]/g, "'")).filter((line) => line !== '');
  const whole = texts.join('\n');
  if (NO.test(whole.replace(NOT_A_NO, ''))) return 'no';
  if (OPEN.test(whole)) return null;
  const clauses = texts.flatMap(clausesOf);
  const sure = clauses.some(isYes) && clauses.every((clause) => isYes(clause) || isHarmless(clause));
  return sure ? 'yes' : null;
}

/** Which of the lines says it: to be shown as the proof; the first that says yes or no by itself, else the first. */
export function answeringLine(lines: readonly string[]): string {
  return lines.find((line) => answerOf([line]) !== null) ?? lines[0] ?? '';
}
