import { MOST_AUTO_REPLY_LINES, type StandingProblem } from '../../assist/standing-texts';
import type { Texts } from '../i18n/language';

export type StandingKind = 'auto-reply' | 'signature';

interface StandingTexts {
  tab: string;
  kinds: Record<StandingKind, { title: string; rule: string; check: string }>;
  today: string;
  copy: string;
  copied: string;
  copyFailed: string;
  good: string;
  problem(problem: StandingProblem): string;
}

export const standingTexts: Texts<StandingTexts> = {
  'zh-CN': {
    tab: '自动回复与签名',
    kinds: {
      'auto-reply': {
        title: '自动回复',
        rule: `最多 ${MOST_AUTO_REPLY_LINES} 行，字号 10 左右，颜色不超过两种；不写过期的活动。几条轮着用，复制后到后台的自动回复里替换。`,
        check: '检查后台正在用的自动回复：粘贴到这里',
      },
      signature: {
        title: '个性签名',
        rule: '写当前活动或主推款，活动结束就换。每天轮到一条。',
        check: '检查后台正在用的签名：粘贴到这里',
      },
    },
    today: '今天用这条',
    copy: '复制',
    copied: '已复制，到后台粘贴替换',
    copyFailed: '没能复制，请选中文字后按 Ctrl C',
    good: '没有发现问题',
    problem: (problem) => {
      switch (problem.what) {
        case 'too-many-lines':
          return `有 ${problem.lines} 行，请压到 ${MOST_AUTO_REPLY_LINES} 行以内`;
        case 'bad-date':
          return `“${problem.text}”不是一个日期，请改对`;
        case 'past-date':
          return `“${problem.text}”已经过去了，请更新或停用`;
        case 'expired':
          return '已过有效期，请更新或停用';
        case 'not-yet':
          return '还没到有效期';
        case 'range-reversed':
          return '有效期的结束早于开始，请改对';
        case 'placeholder':
          return `${problem.text} 后台填不了，请换成固定的文字`;
      }
    },
  },
  en: {
    tab: 'Auto-replies and signatures',
    kinds: {
      'auto-reply': {
        title: 'Auto-replies',
        rule: `At most ${MOST_AUTO_REPLY_LINES} lines, font about 10, no more than two colours, and no offer that is over. Take them in turn: copy one and put it into the console's auto-reply.`,
        check: 'Check the auto-reply that runs in the console: paste it here',
      },
      signature: {
        title: 'Signatures',
        rule: 'The current offer or a main product; changed when the offer ends. One has its turn each day.',
        check: 'Check the signature that runs in the console: paste it here',
      },
    },
    today: "today's turn",
    copy: 'Copy',
    copied: 'Copied: paste it in the console',
    copyFailed: 'Could not copy. Select the text and press Ctrl C',
    good: 'Nothing wrong found',
    problem: (problem) => {
      switch (problem.what) {
        case 'too-many-lines':
          return `${problem.lines} lines: shorten it to ${MOST_AUTO_REPLY_LINES}`;
        case 'bad-date':
          return `“${problem.text}” is no date: correct it`;
        case 'past-date':
          return `“${problem.text}” is over: update it or take it out`;
        case 'expired':
          return 'Its last day is over: update it or take it out';
        case 'not-yet':
          return 'Its first day has not come yet';
        case 'range-reversed':
          return 'Its last day is before its first: correct it';
        case 'placeholder':
          return `The console cannot fill ${problem.text}: write fixed words instead`;
      }
    },
  },
};
