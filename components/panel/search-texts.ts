import type { Operator } from '../../assist/search-operators';
import type { Texts } from '../i18n/language';

interface SearchTexts {
  /** What the search is narrowed to. */
  operators: string;
  kinds: Record<Operator['kind'], string>;
  narrowed(kind: string, name: string): string;
  remove(kind: string, name: string): string;
}

export const searchTexts: Texts<SearchTexts> = {
  'zh-CN': {
    operators: '只在这些里面搜',
    kinds: { tag: '标签', pack: '话术包' },
    narrowed: (kind, name) => `${kind}：${name}`,
    remove: (kind, name) => `去掉${kind}：${name}`,
  },
  en: {
    operators: 'Searching only in',
    kinds: { tag: 'tag', pack: 'pack' },
    narrowed: (kind, name) => `${kind}: ${name}`,
    remove: (kind, name) => `Remove ${kind}: ${name}`,
  },
};
