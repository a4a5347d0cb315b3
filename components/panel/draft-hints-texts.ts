import type { AfterSalesPart } from '../../assist/after-sales';
import type { Texts } from '../i18n/language';

interface DraftHintsTexts {
  title: string;
  promise: string;
  caution: string;
  rule(source: string, checkedOn: string): string;
  explains: string;
  missing(parts: string[]): string;
  parts: Record<AfterSalesPart, string>;
  softer: string;
  replace: string;
  append: string;
  dismiss: string;
  of(button: string, words: string): string;
}

export const draftHintsTexts: Texts<DraftHintsTexts> = {
  'zh-CN': {
    title: '草稿提示',
    promise: '话说满了',
    caution: '违禁提示',
    rule: (source, checkedOn) => `依据：${source}（${checkedOn} 查）`,
    explains: '只解释了，还没说怎么办',
    missing: (parts) => `还缺：${parts.join('、')}`,
    parts: { acknowledge: '先安抚', action: '我们做什么', yours: '买家做什么', when: '什么时候' },
    softer: '可以说',
    replace: '换成这句',
    append: '加上这句',
    dismiss: '知道了',
    of: (button, words) => `${button}：${words}`,
  },
  en: {
    title: 'Hints on the draft',
    promise: 'Says too much',
    caution: 'Not to be said',
    rule: (source, checkedOn) => `Rule: ${source} (checked ${checkedOn})`,
    explains: 'Explains, but says no next step',
    missing: (parts) => `Missing: ${parts.join(', ')}`,
    parts: {
      acknowledge: 'taking it in',
      action: 'what we do',
      yours: 'what the buyer does',
      when: 'when',
    },
    softer: 'You could say',
    replace: 'Use this',
    append: 'Add this',
    dismiss: 'Got it',
    of: (button, words) => `${button}: ${words}`,
  },
};
