import type { CautionLevel } from '../../assist/caution-rule';
import type { OwnCautionProblem } from '../../assist/own-caution';
import type { Texts } from '../i18n/language';

interface CautionsTexts {
  tab: string;
  rule: string;
  check: { label: string; where: string; anywhere: string; good: string };
  own: { title: string; rule: string; none: string; source: string };
  builtIn: { title: string; rule: string };
  on: (name: string) => string;
  levels: Record<CautionLevel, string>;
  source: (source: string, checkedOn: string) => string;
  onConsoles: (names: string) => string;
  better: (words: string) => string;
  more: (shown: string, count: number) => string;
  offCount: (off: number, all: number) => string;
  add: string;
  edit: string;
  remove: string;
  undo: string;
  save: string;
  cancel: string;
  of: (action: string, name: string) => string;
  form: {
    new: string;
    edit: (name: string) => string;
    words: string;
    wordsHint: string;
    why: string;
    whyHint: string;
    better: string;
    betterHint: string;
    level: string;
    consoles: string;
    consolesHint: string;
  };
  saved: (name: string) => string;
  deleted: (name: string) => string;
  undone: (name: string) => string;
  switched: (name: string, isOn: boolean) => string;
  failed: string;
  problem(problem: OwnCautionProblem): string;
}

export const cautionsTexts: Texts<CautionsTexts> = {
  'zh-CN': {
    tab: '违禁词',
    rule: '填入之前和打字的时候，侧答按这些规则提醒客服。只提醒，不拦发送。',
    check: {
      label: '试一试：粘贴一句话，看会提醒什么',
      where: '在哪个后台',
      anywhere: '不分后台',
      good: '没有要提醒的',
    },
    own: {
      title: '店里的违禁词',
      rule: '店里自己不许说的词，每行一个。中间加空格、符号，写成全角或大写，也认得出。',
      none: '还没有。点“加一条”写下店里不许说的词。',
      source: '店里的规定',
    },
    builtIn: { title: '自带的规则', rule: '来源和查证日期写在每条下面。用不上的可以关掉，随时再打开。' },
    on: (name) => `启用：${name}`,
    levels: { warn: '提醒', ask: '填入前再问一次' },
    source: (source, checkedOn) => `依据：${source}（${checkedOn} 查）`,
    onConsoles: (names) => `只在：${names}`,
    better: (words) => `可以说：${words}`,
    more: (shown, count) => `${shown} 等 ${count} 个词`,
    offCount: (off, all) => (off === 0 ? `${all} 条` : `${all} 条，关掉 ${off} 条`),
    add: '加一条',
    edit: '修改',
    remove: '删除',
    undo: '撤销',
    save: '保存',
    cancel: '取消',
    of: (action, name) => `${action}：${name}`,
    form: {
      new: '新的违禁词',
      edit: (name) => `修改：${name}`,
      words: '不许说的词',
      wordsHint: '每行一个，照平常写就行',
      why: '为什么',
      whyHint: '客服会看到这一句',
      better: '换成什么说法',
      betterHint: '可以不填；填了就能一键替换',
      level: '怎么提醒',
      consoles: '在哪些后台',
      consolesHint: '都不勾就是全部后台',
    },
    saved: (name) => `“${name}”已保存，面板里马上生效`,
    deleted: (name) => `“${name}”已删除，可以撤销`,
    undone: (name) => `“${name}”已恢复`,
    switched: (name, isOn) => (isOn ? `“${name}”已启用` : `“${name}”已关掉，不再提醒`),
    failed: '没有成功，规则还是原来的样子。请再试一次；还不行就重新打开这个页面。',
    problem: (problem) => {
      switch (problem.what) {
        case 'no-words':
          return '还没有写词：请写至少一个，每行一个';
        case 'too-many-words':
          return '一条里最多 400 个词：请分成几条';
        case 'word-too-long':
          return `“${problem.word}”太长了：一个词最多 60 个字，请只写不许说的那几个字`;
        case 'word-without-letters':
          return `“${problem.word}”里没有字，认不出来：请写文字、字母或数字`;
        case 'no-why':
          return '请写一句为什么，客服看到才知道怎么改';
        case 'why-too-long':
          return '“为什么”最多 300 个字，请写短一点';
        case 'better-too-long':
          return '“换成什么说法”最多 300 个字，请写短一点';
        case 'better-has-word':
          return `换成的说法里还有“${problem.word}”，换完又会提醒：请换个说法`;
        case 'broken':
          return '这条规则没法用：请检查有没有特别的符号，改简单一点再保存';
      }
    },
  },
  en: {
    tab: 'Words to avoid',
    rule: 'Before a phrase is filled in, and while a draft is typed, Chatside cautions agents by these rules. It never holds Send back.',
    check: {
      label: 'Try it: paste a line and see what is said about it',
      where: 'On which console',
      anywhere: 'any',
      good: 'Nothing to caution about',
    },
    own: {
      title: 'Words of your shop',
      rule: 'What your shop does not say, one in a line. Found with blanks or signs in between, and in any case or width, too.',
      none: 'None yet. Press “Add a rule” and write down what your shop does not say.',
      source: 'a rule of the shop',
    },
    builtIn: {
      title: 'Rules that come with Chatside',
      rule: 'Each names its source and when it was checked. Turn off what does not concern you; you can turn it on again.',
    },
    on: (name) => `On: ${name}`,
    levels: { warn: 'caution', ask: 'ask before filling in' },
    source: (source, checkedOn) => `Rule: ${source} (checked ${checkedOn})`,
    onConsoles: (names) => `Only on: ${names}`,
    better: (words) => `Say instead: ${words}`,
    more: (shown, count) => `${shown} and others (${count})`,
    offCount: (off, all) => (off === 0 ? `${all}` : `${all}, ${off} off`),
    add: 'Add a rule',
    edit: 'Edit',
    remove: 'Delete',
    undo: 'Undo',
    save: 'Save',
    cancel: 'Cancel',
    of: (action, name) => `${action}: ${name}`,
    form: {
      new: 'New words to avoid',
      edit: (name) => `Edit: ${name}`,
      words: 'Words to avoid',
      wordsHint: 'One in a line, as one would write them',
      why: 'Why',
      whyHint: 'Agents see this line',
      better: 'What to say instead',
      betterHint: 'May stay empty; filled in, one click replaces the words',
      level: 'How it cautions',
      consoles: 'On which consoles',
      consolesHint: 'None ticked: on all',
    },
    saved: (name) => `“${name}” is saved and in force in the panel`,
    deleted: (name) => `“${name}” is deleted. You can undo it.`,
    undone: (name) => `“${name}” is back`,
    switched: (name, isOn) => (isOn ? `“${name}” is on` : `“${name}” is off`),
    failed: 'That did not work, and the rules are as they were. Please try again, or open this page anew.',
    problem: (problem) => {
      switch (problem.what) {
        case 'no-words':
          return 'There are no words yet: write at least one, each in a line of its own';
        case 'too-many-words':
          return 'A rule has at most 400 words: make several rules of it';
        case 'word-too-long':
          return `“${problem.word}” is too long: 60 letters at most. Write only what must not be said`;
        case 'word-without-letters':
          return `“${problem.word}” has no letters and could not be found: write letters or digits`;
        case 'no-why':
          return 'Write one line on why, so that agents know how to change it';
        case 'why-too-long':
          return '“Why” has at most 300 letters: make it shorter';
        case 'better-too-long':
          return '“What to say instead” has at most 300 letters: make it shorter';
        case 'better-has-word':
          return `What to say instead still has “${problem.word}” in it and would be cautioned about again: word it another way`;
        case 'broken':
          return 'This rule cannot be used: look for unusual signs, make it simpler and save again';
      }
    },
  },
};
