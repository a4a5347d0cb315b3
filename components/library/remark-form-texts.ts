import type { FormProblem } from '../../assist/remark';
import type { Texts } from '../i18n/language';

interface RemarkFormTexts {
  title: string;
  rule: string;
  sample: string;
  preview(text: string): string;
  save: string;
  back: string;
  problems: Record<FormProblem, string>;
}

export const remarkFormTexts: Texts<RemarkFormTexts> = {
  'zh-CN': {
    title: '备注格式',
    rule: '可以用 {reason} 事由、{agent} 工号、{time} 时间、{flag} 旗色。格式固定，制单的同事和软件才读得回来。',
    sample: '改地址',
    preview: (text) => `写出来是：${text}`,
    save: '保存',
    back: '用自带的',
    problems: {
      'no-reason': '缺少 {reason}：备注里要写事由',
      repeated: '同一项写了两次，请删掉一个',
      'unknown-slot': '有不认识的 {…}，只能用 {reason}、{agent}、{time}、{flag}',
      touching: '两项挨在一起，读不回来：中间请加一个符号，比如 ｜',
      edges: '开头或结尾有空格或换行，请去掉',
      'too-long': '太长了，请缩短',
    },
  },
  en: {
    title: 'Form of remarks',
    rule: 'Use {reason}, {agent}, {time} and {flag}. A fixed form is what colleagues and tools can read back.',
    sample: 'new address',
    preview: (text) => `Prints: ${text}`,
    save: 'Save',
    back: 'Use the standard',
    problems: {
      'no-reason': '{reason} is missing: a remark says why',
      repeated: 'One of them stands twice: take one out',
      'unknown-slot': 'There is an unknown {…}: only {reason}, {agent}, {time} and {flag} can be used',
      touching: 'Two of them touch and could not be read back: put a sign such as | between them',
      edges: 'It begins or ends with a blank or a line break: take it out',
      'too-long': 'It is too long: shorten it',
    },
  },
};
