import type { ProblemKind } from '../../assist/pack-problem';
import type { Texts } from '../i18n/language';

/** What stands in the way of saving a phrase. */
export type PhraseProblem =
  | { field: string; what: ProblemKind }
  /** The shortcode belongs to the phrase of this title. */
  | { field: 'shortcode'; what: 'taken'; by: string };

interface QuestionsTexts {
  tab: string;
  rule: string;
  none: string;
  total: (questions: number, groups: number) => string;
  groups: string;
  times: (count: number) => string;
  between: (first: string, last: string) => string;
  languages: { 'zh-CN': string; en: string };
  all: (count: number) => string;
  write: string;
  dismissGroup: string;
  dismiss: string;
  /** What an action is done to. */
  of: (action: string, what: string) => string;
  more: (count: number) => string;
  form: (question: string) => string;
  title: string;
  text: string;
  textHint: string;
  intent: string;
  second: string;
  noSecond: string;
  shortcode: string;
  shortcodeHint: string;
  examples: (count: number) => string;
  save: string;
  cancel: string;
  dismissed: (count: number) => string;
  saved: (title: string) => string;
  reopened: string;
  undone: string;
  undo: string;
  failed: string;
  answered: (count: number) => string;
  reopen: string;
  forget: string;
  forgotten: string;
  phraseGone: string;
  problem: (problem: PhraseProblem) => string;
}

const zhProblem = (problem: PhraseProblem): string => {
  if (problem.what === 'taken') return `编码已经是“${problem.by}”的了，换一个`;
  if (problem.what === 'duplicate-shortcode') return '编码已经有一条本店话术在用，换一个';
  if (problem.what === 'missing') return '这一项要填';
  if (problem.what === 'too-long') return '太长了，请缩短';
  if (problem.what === 'unknown-placeholder') return '大括号里的名称不认识，发出去会原样显示；请改成普通文字';
  if (problem.field === 'shortcode') return '编码里不能有空格';
  return problem.what === 'too-many' ? '太多了，请减少' : '这一项不能这样写';
};

const enProblem = (problem: PhraseProblem): string => {
  if (problem.what === 'taken') return `This shortcode belongs to “${problem.by}”: choose another`;
  if (problem.what === 'duplicate-shortcode') return 'Another shop phrase has this shortcode: choose another';
  if (problem.what === 'missing') return 'Please fill this in';
  if (problem.what === 'too-long') return 'Too long: please shorten it';
  if (problem.what === 'unknown-placeholder') {
    return 'The name in braces is not known and would be sent as it is: use plain words';
  }
  if (problem.field === 'shortcode') return 'A shortcode has no blanks';
  return problem.what === 'too-many' ? 'Too many: take some out' : 'This cannot be written like that';
};

export const questionsTexts: Texts<QuestionsTexts> = {
  'zh-CN': {
    tab: '没有好答案',
    rule: '客服在面板里按“没有好答案”交上来的问题，姓名、数字、地址已遮住。问法相近的放在一起，问得最多的在最前。写成话术后，面板马上会推荐。',
    none: '还没有问题。客服遇到没有合适话术的问题，在面板里点“没有好答案”（Alt 0），就会出现在这里。',
    total: (questions, groups) => `${questions} 个问题，分成 ${groups} 组`,
    groups: '还没有答案的问题',
    times: (count) => `${count} 次`,
    between: (first, last) => (first === last ? first : `${first} 至 ${last}`),
    languages: { 'zh-CN': '中文', en: '英文' },
    all: (count) => `全部问法（${count}）`,
    write: '写成话术',
    dismissGroup: '忽略这一组',
    dismiss: '忽略',
    of: (action, what) => `${action}：${what}`,
    more: (count) => `再看 ${count} 组`,
    form: (question) => `写成话术：${question}`,
    title: '标题',
    text: '话术',
    textHint: '可以用 {买家}、{订单号} 这样的占位，填入时会换成真实内容。',
    intent: '买家在问什么',
    second: '还可能在问',
    noSecond: '没有了',
    shortcode: '快捷编码（可不填）',
    shortcodeHint: '小写字母或数字，不能和已有的重复。',
    examples: (count) => `例句（${count}）：面板用它们认出相近的问题`,
    save: '存为话术',
    cancel: '取消',
    dismissed: (count) => `已忽略 ${count} 个问题`,
    saved: (title) => `已存为本店话术“${title}”，面板现在就会推荐`,
    reopened: '话术已撤回，问题回到上面',
    undone: '已撤销',
    undo: '撤销',
    failed: '没有成功，什么都没有改。请再试一次；还不行就重新打开这个页面。',
    answered: (count) => `已有答案（${count}）`,
    reopen: '撤回话术',
    forget: '清除问题',
    forgotten: '问题已清除，话术还在',
    phraseGone: '话术已不在',
    problem: zhProblem,
  },
  en: {
    tab: 'No good answer',
    rule: 'Questions that agents filed with “No good answer” in the panel; names, numbers and addresses are masked. Alike ones stand together, what is asked most comes first. A phrase made of them is suggested at once.',
    none: 'No questions yet. Where no phrase fits, an agent presses “No good answer” (Alt 0) in the panel, and the question comes here.',
    total: (questions, groups) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'} in ${groups} ${groups === 1 ? 'group' : 'groups'}`,
    groups: 'Questions without an answer',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    between: (first, last) => (first === last ? first : `${first} to ${last}`),
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    all: (count) => `All wordings (${count})`,
    write: 'Write a phrase',
    dismissGroup: 'Dismiss this group',
    dismiss: 'Dismiss',
    of: (action, what) => `${action}: ${what}`,
    more: (count) => `${count} more ${count === 1 ? 'group' : 'groups'}`,
    form: (question) => `Phrase for: ${question}`,
    title: 'Title',
    text: 'Phrase',
    textHint: 'Placeholders such as {buyer} or {order.number} are filled in when the phrase is used.',
    intent: 'What the buyer asks',
    second: 'What it may be as well',
    noSecond: 'Nothing else',
    shortcode: 'Shortcode (optional)',
    shortcodeHint: 'Small letters or digits that no other phrase has.',
    examples: (count) => `Example questions (${count}): the panel knows alike ones by them`,
    save: 'Save as phrase',
    cancel: 'Cancel',
    dismissed: (count) => `${count} ${count === 1 ? 'question' : 'questions'} dismissed`,
    saved: (title) => `Saved as the shop’s phrase “${title}”. The panel suggests it from now on`,
    reopened: 'The phrase was taken back; its questions are above again',
    undone: 'Undone',
    undo: 'Undo',
    failed: 'That did not work, and nothing was changed. Please try again; if it fails again, reopen this page.',
    answered: (count) => `Answered (${count})`,
    reopen: 'Take the phrase back',
    forget: 'Clear the questions',
    forgotten: 'The questions are cleared; the phrase stays',
    phraseGone: 'The phrase is gone',
    problem: enProblem,
  },
};
