import type { PhraseFault } from '../assist/template-expand';
import type { Texts } from './i18n/language';

interface TemplateTexts {
  /** Why a phrase cannot be put in, with the phrases named. */
  fault: (fault: PhraseFault) => string;
}

/** What panel and library say of templates. */
export const templateTexts: Texts<TemplateTexts> = {
  'zh-CN': {
    fault: (fault) => {
      if (fault.what === 'missing') return `没有编码为“${fault.key}”的话术`;
      if (fault.what === 'cycle') return `话术 ${fault.chain.join(' → ')} 互相引用`;
      if (fault.what === 'too-deep') return `话术 ${fault.chain.join(' → ')} 套了太多层，最多三层`;
      return '引用的话术太多';
    },
  },
  en: {
    fault: (fault) => {
      if (fault.what === 'missing') return `No phrase has the shortcode “${fault.key}”`;
      if (fault.what === 'cycle') return `The phrases ${fault.chain.join(' → ')} go in a circle`;
      if (fault.what === 'too-deep') return `The phrases ${fault.chain.join(' → ')} go too deep: three levels at most`;
      return 'Too many phrases are put in';
    },
  },
};
