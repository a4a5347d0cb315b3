import type { Texts } from '../i18n/language';

interface LearningTexts {
  tab: string;
  what: string;
  kept: string;
  on: string;
  off: string;
  choices: (choices: number, phrases: number) => string;
  none: string;
  phrase: string;
  for: string;
  times: string;
  last: string;
  intent: (label: string, choices: number) => string;
  gone: (id: string) => string;
  more: (count: number) => string;
  forget: string;
  forgetOf: (title: string) => string;
  forgotten: (title: string) => string;
  clear: string;
  sure: (choices: number) => string;
  clearNow: string;
  keep: string;
  cleared: string;
  failed: string;
}

export const learningTexts: Texts<LearningTexts> = {
  'zh-CN': {
    tab: '学习',
    what: '买家问同一类问题时，你常用哪一条，哪一条就排到前面。选过的次数越多越靠前，三十天没用，分量减半。',
    kept: '只存在这台电脑上。不记买家说的话，只记问题类型和几个词的加密编号，换一台电脑就认不出来。',
    on: '从我的选择里学',
    off: '已关闭：不再记，学到的也暂时不用。再打开就接着用。',
    choices: (choices, phrases) => `学了 ${choices} 次选择，涉及 ${phrases} 条话术`,
    none: '还没有学到什么。在面板里填入几条话术，这里就会有。',
    phrase: '话术',
    for: '用来回答',
    times: '次数',
    last: '最近一次',
    intent: (label, choices) => `${label} ${choices} 次`,
    gone: (id) => `${id}（话术已不在）`,
    more: (count) => `还有 ${count} 条用得少的没有列出`,
    forget: '忘掉',
    forgetOf: (title) => `忘掉：${title}`,
    forgotten: (title) => `已忘掉：${title}`,
    clear: '全部清空',
    sure: (choices) => `清空后，${choices} 次选择学到的都没有了，不能恢复。`,
    clearNow: '清空',
    keep: '不清空',
    cleared: '已清空',
    failed: '没能改动：请关掉其他侧答页面后再试',
  },
  en: {
    tab: 'Learning',
    what: 'The answer that you usually choose for a kind of question moves up. The more choices, the further; after thirty days a choice counts half.',
    kept: 'Kept on this computer only. No words of buyers are stored, only keyed numbers of question types and a few words, which mean nothing on another computer.',
    on: 'Learn from my choices',
    off: 'Switched off: nothing is learnt, and what was learnt does not count until you switch it on again.',
    choices: (choices, phrases) =>
      `${choices} ${choices === 1 ? 'choice' : 'choices'} learnt, of ${phrases} ${phrases === 1 ? 'phrase' : 'phrases'}`,
    none: 'Nothing learnt yet. Insert a few phrases in the panel and they appear here.',
    phrase: 'Phrase',
    for: 'Chosen for',
    times: 'Times',
    last: 'Last',
    intent: (label, choices) => `${label} ×${choices}`,
    gone: (id) => `${id} (no longer in the library)`,
    more: (count) => `${count} more, chosen less often, are not listed`,
    forget: 'Forget',
    forgetOf: (title) => `Forget: ${title}`,
    forgotten: (title) => `Forgotten: ${title}`,
    clear: 'Clear all',
    sure: (choices) =>
      `What ${choices} ${choices === 1 ? 'choice' : 'choices'} taught is lost then and cannot be restored.`,
    clearNow: 'Clear',
    keep: 'Keep',
    cleared: 'Cleared',
    failed: 'Could not change it: close other Chatside pages and try again',
  },
};
