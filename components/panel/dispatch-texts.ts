import type { SmsLength } from '../../assist/sms';
import type { Texts } from '../i18n/language';

interface DispatchTexts {
  title: string;
  chat: string;
  sms(length: SmsLength): string;
  incomplete: string;
  insert: string;
  copy: string;
  export(count: number): string;
  leftOut(count: number): string;
  columns: { phone: string; text: string; orderNumber: string };
  fileName: string;
}

export const dispatchTexts: Texts<DispatchTexts> = {
  'zh-CN': {
    title: '发货通知',
    chat: '发在聊天里',
    sms: ({ units, parts }) => `短信 ${units} 字，按 ${parts} 条计费`,
    incomplete: '短信还缺内容，复制时会先问',
    insert: '填入',
    copy: '复制',
    export: (count) => `导出看过的已发货订单短信（${count}）`,
    leftOut: (count) => `另有 ${count} 单电话打码或缺单号，不在表里`,
    columns: { phone: '手机号', text: '短信内容', orderNumber: '订单号' },
    fileName: '发货短信',
  },
  en: {
    title: 'Dispatch notice',
    chat: 'in the chat',
    sms: ({ units, parts }) => `SMS, ${units} characters, ${parts} ${parts === 1 ? 'part' : 'parts'}`,
    incomplete: 'the SMS has a blank: Copy asks for it',
    insert: 'Insert',
    copy: 'Copy',
    export: (count) => `Export SMS for shipped orders seen (${count})`,
    leftOut: (count) => `${count} more with a masked phone or no tracking number are left out`,
    columns: { phone: 'phone', text: 'text', orderNumber: 'order number' },
    fileName: 'dispatch-sms',
  },
};
