import type { FeedFaultCode } from '../../feeds/feed-fault';
import type { Texts } from '../i18n/language';

/** What is said of a feed that was not taken. */
interface FaultParts {
  /** The file or pack that it is about; '' for the feed as a whole. */
  about: string;
  /** Of the host's answer. */
  status: number;
}

interface FaultTexts {
  faults: Record<FeedFaultCode, (parts: FaultParts) => string>;
  /** Said after every fault of a feed that is subscribed to. */
  unchanged: string;
}

const zh: FaultTexts['faults'] = {
  'bad-address': () => '这不是订阅源的地址。要以 https:// 开头，指向 feed.json 或它所在的文件夹，不带用户名和密码。',
  'no-permission': () => '这台电脑还没有允许访问这个网站，没有去读。',
  unreachable: () => '连不上这个网站：请检查网络和地址。',
  timeout: () => '网站没有按时答复，不再等了。稍后会自动再试。',
  'cut-off': ({ about }) => `${about || 'feed.json'} 没有传完就断了。稍后会自动再试。`,
  redirected: ({ about }) => `网站要把 ${about || 'feed.json'} 转到别的地址，没有跟过去。请向组长要新的地址。`,
  http: ({ about, status }) =>
    `网站对 ${about || 'feed.json'} 的答复是 ${status}${status === 404 ? '（没有这个文件）' : ''}。`,
  'too-big': () => '答复比订阅源允许的大得多，没有读完就停了。',
  'no-signature': () => '没有签名，或签名文件读不了。没有签名的话术不会安装。',
  'other-key': () =>
    '签名用的是另一把钥匙，既不是当初核对的，也不是上一版指定的下一把。请向组长核实，确认后退订再重新订阅。',
  'wrong-signature': () => '内容和签名对不上：可能被人改过，或传输时坏了。',
  'not-a-feed': () => '签名是对的，但里面不是订阅源。请告诉组长。',
  'newer-format': () => '这是新版侧答才认识的格式，请先更新侧答。',
  'other-feed': () => '这个地址现在放的是另一个订阅源。请向组长核实。',
  older: () => '网站给的是以前的版本，比在用的还旧，没有退回去。',
  'same-version': () => '版本号和在用的一样，内容却不同。请组长重新签一版。',
  'from-the-future': () => '这一版的签发时间在一天以后：不是组长的电脑就是这台电脑的时钟不准。',
  'wrong-pack': ({ about }) => `${about} 不是签名里说的那个文件：长度、内容或编号不同。`,
  'bad-pack': ({ about }) => `${about} 签名是对的，但话术包读不出来。请告诉组长。`,
  'pack-taken': ({ about }) =>
    `里面的话术包 ${about} 和自带的或另一个订阅源的编号相同，不能互相替换。请组长换一个编号。`,
  'id-taken': ({ about }) => `已经订阅了另一个编号也是 ${about} 的订阅源，钥匙不同。要换就先退订那一个。`,
  storage: () => '这台电脑上存不进去：可能空间满了，或另一个侧答页面占用着。',
};

const en: FaultTexts['faults'] = {
  'bad-address': () =>
    'This is no address of a feed: it starts with https://, names feed.json or its folder, and has no user name or password.',
  'no-permission': () => 'This computer has not allowed that site yet, so it was not read.',
  unreachable: () => 'The site cannot be reached: check the network and the address.',
  timeout: () => 'The site did not answer in time. It is tried again by itself.',
  'cut-off': ({ about }) => `${about || 'feed.json'} broke off before its end. It is tried again by itself.`,
  redirected: ({ about }) =>
    `The site sends ${about || 'feed.json'} to another address, which was not followed. Ask the lead for the new address.`,
  http: ({ about, status }) =>
    `The site answers ${about || 'feed.json'} with ${status}${status === 404 ? ' (no such file)' : ''}.`,
  'too-big': () => 'The answer is far larger than a feed may be; reading was stopped.',
  'no-signature': () => 'There is no signature that can be read. What is not signed is not installed.',
  'other-key': () =>
    'It is signed with another key, neither the one that was compared nor the one named as next. Ask the lead; if it is right, unsubscribe and subscribe again.',
  'wrong-signature': () => 'The content does not fit its signature: somebody changed it, or it broke on the way.',
  'not-a-feed': () => 'The signature is good, but this is no feed. Tell the lead.',
  'newer-format': () => 'A newer Chatside is needed for this format: please update.',
  'other-feed': () => 'Another feed lies at this address now. Ask the lead.',
  older: () => 'The site has a former edition, older than the one in use. It was not taken back.',
  'same-version': () => 'It has the number of the edition in use, but other content. Ask the lead to sign it anew.',
  'from-the-future': () =>
    'It was issued more than a day from now: the clock of the lead’s computer or of this one is wrong.',
  'wrong-pack': ({ about }) => `${about} is not the file that was signed: another length, content or id.`,
  'bad-pack': ({ about }) => `${about} is signed, but the pack cannot be read. Tell the lead.`,
  'pack-taken': ({ about }) =>
    `Its pack ${about} has the id of a pack that comes with Chatside or of another feed, and may not replace it. Ask the lead for another id.`,
  'id-taken': ({ about }) =>
    `Another feed with the id ${about} and another key is subscribed to already. Unsubscribe from that one first.`,
  storage: () => 'It could not be stored on this computer: its space is full, or another Chatside page blocks it.',
};

export const faultTexts: Texts<FaultTexts> = {
  'zh-CN': { faults: zh, unchanged: '话术还是上一个好版本，什么都没有改。' },
  en: { faults: en, unchanged: 'The last good edition stays in use; nothing was changed.' },
};
