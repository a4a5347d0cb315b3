import type { Language } from '../assist/phrase';
import { parseRemarkRules, parseRemarkWords, type RemarkRule, type RemarkWords } from '../assist/remark-rules';
import english from '../phrases/en/remarks.json';
import rules from '../phrases/remark-rules.json';
import chinese from '../phrases/zh-CN/remarks.json';

const RULES = parseRemarkRules(rules);

const WORDS: Record<Language, RemarkWords> = { 'zh-CN': parseRemarkWords(chinese), en: parseRemarkWords(english) };

/** What is known about remarks on this console; null for one that is not in the table. */
export const remarkRule = (consoleId: string): RemarkRule | null =>
  Object.hasOwn(RULES, consoleId) ? (RULES[consoleId] ?? null) : null;

/** Form, names of the flags and suggested reasons that come with the product. */
export const remarkWords = (language: Language): RemarkWords => WORDS[language];
