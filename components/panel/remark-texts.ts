import type { RemarkLength } from '../../assist/remark-rules';
import type { Texts } from '../i18n/language';

interface RemarkTexts {
  title: string;
  /** The last figures of the order's number. */
  order(tail: string): string;
  noOrder: string;
  onOrder: string;
  flag: string;
  flags: Record<string, string>;
  reason: string;
  reasonHint: string;
  suggested: string;
  /** The reason of a remark on a changed address. */
  newAddress: string;
  /** Between two reasons. */
  join: string;
  agent: string;
  agentHint: string;
  change: string;
  preview: string;
  /** What is still missing, in place of the preview. */
  missing: Record<'reason' | 'agent' | 'form', string>;
  length(length: RemarkLength): string;
  withBefore: string;
  over(length: RemarkLength): string;
  write: string;
  copy: string;
  cannotWrite: Record<'no-editor' | 'no-number', string>;
  openFirst: string;
  pick(flag: string): string;
  written(flag: string): string;
  unverified(flag: string): string;
}

const count = ({ used, most }: RemarkLength): string => (most === null ? String(used) : `${used} / ${most}`);

export const remarkTexts: Texts<RemarkTexts> = {
  'zh-CN': {
    title: '备注',
    order: (tail) => `订单尾号 ${tail}`,
    noOrder: '没有读到订单',
    onOrder: '订单上已有',
    flag: '旗帜',
    flags: { red: '红旗', yellow: '黄旗', green: '绿旗', blue: '蓝旗', purple: '紫旗', grey: '灰旗', pink: '粉旗' },
    reason: '事由',
    reasonHint: '例：改地址，补一个赠品',
    suggested: '常用事由',
    newAddress: '改地址',
    join: '，',
    agent: '客服编号',
    agentHint: '字母、数字或汉字，记住后不再问',
    change: '改',
    preview: '预览',
    missing: { reason: '先写事由', agent: '先填客服编号', form: '备注格式用不了，请到设置里改' },
    length: (length) =>
      `${count(length)} ${length.unit === 'utf8-bytes' ? '字节' : '字'}${length.most === null ? '，上限未知' : ''}`,
    withBefore: '含已有备注',
    over: ({ over, unit }) => `超出 ${over} ${unit === 'utf8-bytes' ? '字节' : '字'}，删短后再写`,
    write: '写入备注框',
    copy: '复制',
    cannotWrite: {
      'no-editor': '这个后台的备注框还不认得，请用“复制”',
      'no-number': '没有读到订单号，不能写入，请用“复制”',
    },
    openFirst: '先在后台点开这一单的备注',
    pick: (flag) => `请在后台选${flag}并保存`,
    written: (flag) => `已写入备注框。请在后台选${flag}并保存`,
    unverified: (flag) => `写过了，但没能确认：请看一眼备注框，再选${flag}并保存`,
  },
  en: {
    title: 'Remark',
    order: (tail) => `Order …${tail}`,
    noOrder: 'No order was read',
    onOrder: 'On the order',
    flag: 'Flag',
    flags: {
      red: 'red flag',
      yellow: 'yellow flag',
      green: 'green flag',
      blue: 'blue flag',
      purple: 'purple flag',
      grey: 'grey flag',
      pink: 'pink flag',
    },
    reason: 'Reason',
    reasonHint: 'e.g. change address, add a gift',
    suggested: 'Usual reasons',
    newAddress: 'Change address',
    join: ', ',
    agent: 'Agent no.',
    agentHint: 'letters or digits; asked only once',
    change: 'Change',
    preview: 'Preview',
    missing: {
      reason: 'Write a reason first',
      agent: 'Fill in the agent number first',
      form: 'The form of remarks cannot be used: change it in the settings',
    },
    length: (length) =>
      `${count(length)} ${length.unit === 'utf8-bytes' ? 'bytes' : 'characters'}${length.most === null ? ', limit not known' : ''}`,
    withBefore: 'with what is there',
    over: ({ over, unit }) => `${over} ${unit === 'utf8-bytes' ? 'bytes' : 'characters'} too long: shorten it first`,
    write: 'Write into the remark box',
    copy: 'Copy',
    cannotWrite: {
      'no-editor': 'The remark box of this console is not known: use Copy',
      'no-number': 'The order number was not read, so nothing can be written: use Copy',
    },
    openFirst: 'Open the remark of this order in the console first',
    pick: (flag) => `Pick the ${flag} in the console and save`,
    written: (flag) => `Written into the remark box. Pick the ${flag} in the console and save`,
    unverified: (flag) => `Written, but not confirmed: look at the remark box, then pick the ${flag} and save`,
  },
};
