import type { PhraseKind } from '../../../assist/phrase';
import type { Texts } from '../../i18n/language';
import type { DraftField } from './draft';
import type { EditProblem } from './problems';

interface FieldTexts {
  names: Record<DraftField, string>;
  /** A wording where there are several. */
  wording: (at: number, all: number) => string;
  wordings: string;
  addWording: string;
  removeWording: string;
  wordingBefore: string;
  wordingAfter: string;
  examplesHint: string;
  secondIntent: string;
  noIntent: string;
  propose: string;
  proposed: string;
  addTag: string;
  removeTag: (tag: string) => string;
  groupHint: string;
  anyStage: string;
  days: readonly string[];
  window: (at: number) => string;
  from: string;
  to: string;
  addWindow: string;
  removeWindow: string;
  overnight: string;
  kinds: Record<PhraseKind, string>;
  kindRules: Record<PhraseKind, string>;
  languages: { 'zh-CN': string; en: string };
  noteHint: string;
  where: string;
  when: string;
  more: string;
  always: string;
  taken: (title: string) => string;
  problem: (problem: EditProblem) => string;
}

const zhProblem = (problem: EditProblem): string => {
  if (problem.what === 'taken') return fieldTexts['zh-CN'].taken(problem.by);
  if (problem.what === 'reversed') return '结束早于开始';
  if (problem.what === 'missing') return '这一项要填';
  if (problem.what === 'too-long') return '太长了，请缩短';
  if (problem.what === 'too-many') return '太多了，请减少';
  if (problem.what === 'unknown-placeholder') return '大括号里的名称不认识，发出去会原样显示';
  return problem.field === 'shortcode' ? '编码里不能有空格' : '这一项不能这样写';
};

const enProblem = (problem: EditProblem): string => {
  if (problem.what === 'taken') return fieldTexts.en.taken(problem.by);
  if (problem.what === 'reversed') return 'The end is before the beginning';
  if (problem.what === 'missing') return 'Please fill this in';
  if (problem.what === 'too-long') return 'Too long: please shorten it';
  if (problem.what === 'too-many') return 'Too many: take some out';
  if (problem.what === 'unknown-placeholder') return 'A name in braces is not known and would be sent as it is';
  return problem.field === 'shortcode' ? 'A code has no blanks' : 'This cannot be written like that';
};

export const fieldTexts: Texts<FieldTexts> = {
  'zh-CN': {
    names: {
      title: '标题',
      shortcode: '编码',
      wordings: '话术',
      images: '图片',
      examples: '买家会这样问',
      intents: '意图',
      tags: '标签',
      group: '分组',
      stages: '适用订单',
      validFrom: '从哪天起',
      validUntil: '到哪天止',
      weekly: '每周时段',
      kind: '用途',
      layer: '层',
      language: '语言',
      note: '给同事的备注',
      disabled: '停用（留着，但不推荐也搜不到）',
      favourite: '收藏',
    },
    wording: (at, all) => `变体 ${at}/${all}`,
    wordings: '话术的变体',
    addWording: '加变体',
    removeWording: '删掉这个变体',
    wordingBefore: '往前移',
    wordingAfter: '往后移',
    examplesHint: '一行一句',
    secondIntent: '第二个意图',
    noIntent: '没有',
    propose: '猜一猜',
    proposed: '可能是：',
    addTag: '加标签，回车确认',
    removeTag: (tag) => `去掉标签“${tag}”`,
    groupHint: '一层一层用 / 隔开：售后 / 退货',
    anyStage: '都不选就是全部适用',
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    window: (at) => `时段 ${at}`,
    from: '几点起',
    to: '几点止',
    addWindow: '加时段',
    removeWindow: '删掉时段',
    overnight: '止于第二天',
    kinds: {
      reply: '聊天回复',
      sms: '短信',
      review: '评价回复',
      'auto-reply': '自动回复',
      signature: '个性签名',
      remark: '订单备注',
      handover: '交接',
    },
    kindRules: {
      reply: '推荐和搜索里都会出现。',
      sms: '不在聊天里推荐；催付清单导出短信时用。',
      review: '不在聊天里推荐；回评价时用。买家的隐私不写进去。',
      'auto-reply': '最多 4 行，不写变量和过期的活动；在“自动回复与签名”里复制到后台。',
      signature: '写当前活动或主推款，不写变量；活动结束就换。',
      remark: '写给同事看的订单备注，不会发给买家。',
      handover: '转给同事时写的话，不会发给买家。',
    },
    languages: { 'zh-CN': '中文', en: '英文' },
    noteHint: '只给同事看，不会发给买家',
    where: '放在哪里',
    when: '什么时候用',
    more: '用途和备注',
    always: '一直可用',
    taken: (title) => `已被“${title}”使用，换一个`,
    problem: zhProblem,
  },
  en: {
    names: {
      title: 'Title',
      shortcode: 'Code',
      wordings: 'Text',
      images: 'Pictures',
      examples: 'Buyers ask it like this',
      intents: 'Intent',
      tags: 'Tags',
      group: 'Group',
      stages: 'For orders that are',
      validFrom: 'First day',
      validUntil: 'Last day',
      weekly: 'Hours of the week',
      kind: 'Used for',
      layer: 'Layer',
      language: 'Language',
      note: 'Note to colleagues',
      disabled: 'Switched off (kept, but neither suggested nor found)',
      favourite: 'Favourite',
    },
    wording: (at, all) => `Wording ${at}/${all}`,
    wordings: 'Wordings of the text',
    addWording: 'Add a wording',
    removeWording: 'Remove this wording',
    wordingBefore: 'Earlier',
    wordingAfter: 'Later',
    examplesHint: 'One to a line',
    secondIntent: 'Second intent',
    noIntent: 'None',
    propose: 'Guess',
    proposed: 'Perhaps:',
    addTag: 'Add a tag with Enter',
    removeTag: (tag) => `Take off the tag “${tag}”`,
    groupHint: 'Groups within groups with a slash: After sales / Returns',
    anyStage: 'None chosen: for all of them',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    window: (at) => `Hours ${at}`,
    from: 'From',
    to: 'To',
    addWindow: 'Add hours',
    removeWindow: 'Remove these hours',
    overnight: 'ends the next day',
    kinds: {
      reply: 'Replies in the chat',
      sms: 'Text messages',
      review: 'Answers to reviews',
      'auto-reply': 'Automatic replies',
      signature: 'Signatures',
      remark: 'Order remarks',
      handover: 'Handing over',
    },
    kindRules: {
      reply: 'Suggested and found in the panel.',
      sms: 'Not suggested in the chat: used where the list of unpaid orders is exported as text messages.',
      review: 'Not suggested in the chat: used to answer reviews. Nothing private about the buyer belongs in it.',
      'auto-reply': 'At most 4 lines, no variables, no offers that are over; copied to the console from its own tab.',
      signature: 'What is on now, without variables; to be changed when it is over.',
      remark: 'A remark on the order for colleagues; never sent to the buyer.',
      handover: 'What is written when a chat is handed over; never sent to the buyer.',
    },
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    noteHint: 'For colleagues only, never sent to the buyer',
    where: 'Where it stands',
    when: 'When it may be used',
    more: 'Use and note',
    always: 'Always',
    taken: (title) => `Taken by “${title}”: choose another`,
    problem: enProblem,
  },
};
