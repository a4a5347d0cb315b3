import type { Texts } from '../i18n/language';
import type { HeldBack } from './CodeOffer';

interface CodeOfferTexts {
  title: string;
  insert: string;
  of(button: string, title: string): string;
  keys(tab: boolean): string;
  linked: string;
  tab: string;
  held: Record<HeldBack, string>;
  stopped: string;
}

export const codeOfferTexts: Texts<CodeOfferTexts> = {
  'zh-CN': {
    title: '快捷编码',
    insert: '填入',
    of: (button, title) => `${button}：${title}`,
    keys: (tab) => (tab ? '按回车或 Tab 换成这句，再按回车才发送' : '按回车换成这句，再按回车才发送'),
    linked: '面板关着时不拦',
    tab: 'Tab 也能换',
    held: {
      lead: '这句要组长点头才能说，请走议价那一栏',
      unread: '这句要用到的数据没读到，先不说',
    },
    stopped: '编码先拦着，删掉它就能发送',
  },
  en: {
    title: 'Shortcode',
    insert: 'Insert',
    of: (button, title) => `${button}: ${title}`,
    keys: (tab) => (tab ? 'Enter or Tab puts this in, Enter again sends' : 'Enter puts this in, Enter again sends'),
    linked: 'Not while the panel is closed',
    tab: 'Tab too',
    held: {
      lead: 'Only the lead can grant this: see the bargain',
      unread: 'It needs a figure that was not read, so it stays unsaid',
    },
    stopped: 'The code is held back. Delete it to send',
  },
};
