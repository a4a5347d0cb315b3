import type { InsertOutcome, PageState } from '../../assist/model';
import type { Texts } from '../i18n/language';

/** Why the panel shows no chat: the state of the link, or of the page behind it. */
export type NoChatState =
  | 'looking'
  | 'no-console'
  | 'disabled'
  | 'reload'
  | 'mismatch'
  | 'unreadable'
  | Exclude<PageState, 'chat'>;

interface NoticeTexts {
  page: Record<NoChatState, string>;
  reload: string;
  outcome: Record<InsertOutcome | 'not-linked' | 'asks', string>;
  /** The first choice of words that have to be asked about. */
  caution(words: string, why: string): string;
  repeated(buyers: number, minutes: number, why: string): string;
}

export const noticeTexts: Texts<NoticeTexts> = {
  'zh-CN': {
    page: {
      looking: '正在找聊天页面…',
      'no-console': '这个标签页不是我认识的客服后台。打开拼多多或飞鸽的聊天页，面板会自己接上',
      disabled: '这个后台由管理员停用：侧答不读这里的聊天',
      reload: '侧答刚更新过或刚装好：请重新加载这个标签页，输入框里的草稿请先复制',
      mismatch: '聊天页还在用旧版侧答：请重新加载这个标签页',
      unreadable: '这个页面读不了，可能后台改版了。话术照样可以搜索和复制',
      'no-chat': '还没有打开会话：在后台左侧点一位买家',
      loading: '聊天正在加载或切换，稍等一下',
      login: '后台登录已过期：请先在后台登录',
      'no-permission': '当前账号没有会话权限：请换账号或找主账号开通',
    },
    reload: '重新加载标签页',
    outcome: {
      inserted: '已填入，请核对后点发送',
      unverified: '填过了，但没能确认：请看一眼输入框',
      'other-buyer': '现在打开的是另一位买家，没有填入',
      'no-reply-box': '页面上没有输入框，没有填入。可以用“复制”',
      'not-editable': '输入框现在不能写，没有填入。可以用“复制”',
      composing: '输入法还在选字，没有填入。选完字再按一次',
      'no-remark-box': '后台的备注框没有打开，或看不准是哪一个：先点开这一单的备注，或用“复制”',
      'other-order': '打开的备注框不是这一单的，没有填入',
      'draft-changed': '输入框里的话已经改过，没有替换',
      'not-linked': '还没接上聊天页，没有填入。可以用“复制”',
      asks: '这一句还有空没填：请在面板里填好（按 F6 可到面板）',
    },
    caution: (words, why) => `这句含“${words}”：${why}。再点一次才填入`,
    repeated: (buyers, minutes, why) =>
      `已填入。同样的话 ${minutes} 分钟内已给 ${buyers} 位买家：${why}。发送前改几个字`,
  },
  en: {
    page: {
      looking: 'Looking for the chat page…',
      'no-console': 'This tab is no console I know. Open a Pinduoduo or Feige chat and the panel links by itself',
      disabled: 'Your administrator switched this console off: Chatside does not read its chats',
      reload: 'Chatside was just updated or installed: reload this tab (copy your draft first)',
      mismatch: 'The chat page still runs an older Chatside: reload this tab',
      unreadable: 'This page cannot be read; the console may have changed. You can still search and copy phrases',
      'no-chat': 'No conversation is open: choose a buyer on the left of the console',
      loading: 'The chat is loading or switching. One moment',
      login: 'The console is logged out: log in there first',
      'no-permission': 'This account may not open conversations: change the account or ask its owner',
    },
    reload: 'Reload the tab',
    outcome: {
      inserted: 'Inserted. Check it, then press Send',
      unverified: 'Inserted, but not confirmed: look at the reply box',
      'other-buyer': 'Another buyer is open now. Nothing was written',
      'no-reply-box': 'No reply box on the page. Nothing was written; use Copy',
      'not-editable': 'The reply box cannot be written to now. Nothing was written; use Copy',
      composing: 'The input method is still composing. Nothing was written; finish and try again',
      'no-remark-box':
        'No remark box is open, or it is not clear which: open the remark of this order first, or use Copy',
      'other-order': 'The open remark box is not of this order. Nothing was written',
      'draft-changed': 'The words in the reply box have changed. Nothing was replaced',
      'not-linked': 'Not linked to a chat page. Nothing was written; use Copy',
      asks: 'This reply still has a blank: fill it in the panel (F6 goes there)',
    },
    caution: (words, why) => `This has “${words}” in it: ${why}. Choose it once more to insert it`,
    repeated: (buyers, minutes, why) =>
      `Inserted. The same words went to ${buyers} buyers within ${minutes} minutes: ${why}. Change some before you send`,
  },
};
