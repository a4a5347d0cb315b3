import type { Texts } from '../i18n/language';

interface FeedsTexts {
  tab: string;
  what: string;
  list: string;
  none: string;
  address: string;
  read: string;
  reading: string;
  offer: string;
  compare: string;
  fingerprint: string;
  paste: string;
  matches: string;
  differs: string;
  holds: (version: number, packs: string) => string;
  and: string;
  subscribe: string;
  cancel: string;
  subscribed: (title: string) => string;
  version: (version: number) => string;
  noVersion: string;
  checked: (at: string) => string;
  neverChecked: string;
  stale: (day: string) => string;
  key: string;
  managed: string;
  refresh: string;
  refreshing: string;
  unsubscribe: string;
  needsPermission: string;
  allow: string;
  denied: string;
  /** What a button does to which feed. */
  of: (action: string, name: string) => string;
  rotated: (at: string) => string;
  rotatedFrom: string;
  rotatedSeen: string;
  update: (version: number, at: string) => string;
  kind: Record<'new' | 'changed' | 'removed', string>;
  change: (added: number, changed: number, removed: number) => string;
  leave: (title: string) => string;
  leaveHow: string;
  leaveRemove: string;
  leaveKeep: string;
  left: (title: string) => string;
  orphans: string;
  orphansRule: string;
  lookAt: string;
  problems: (names: string) => string;
  failed: string;
  refreshed: (title: string) => string;
  saved: string;
  taken: string;
}

const zh: FeedsTexts = {
  tab: '订阅源',
  what: '组长把话术包放在网站上，签好名；订阅以后，每台电脑大约每六小时自动更新一次。你自己改过的话术不会被覆盖。',
  list: '已订阅',
  none: '还没有订阅。向组长要订阅源的地址和指纹，填在下面。',
  address: '订阅源地址',
  read: '读取',
  reading: '正在读取……',
  offer: '核对指纹',
  compare: '和组长给你的指纹逐组核对，一样才订阅。以后每次更新都只认这把钥匙。',
  fingerprint: '指纹',
  paste: '把组长给的指纹粘贴在这里，自动核对（可不填）',
  matches: '一样',
  differs: '不一样：不要订阅，请向组长核实。',
  holds: (version, packs) => `第 ${version} 版，话术包：${packs}`,
  and: '、',
  subscribe: '一样，订阅',
  cancel: '取消',
  subscribed: (title) => `已订阅“${title}”`,
  version: (version) => `第 ${version} 版`,
  noVersion: '还没有读到',
  checked: (at) => `最近检查 ${at}`,
  neverChecked: '还没有检查过',
  stale: (day) => `已过期：这一版的有效期到 ${day}，之后没有新的。话术照常可用，请问问组长。`,
  key: '钥匙指纹',
  managed: '由管理员设定',
  refresh: '立即检查',
  refreshing: '正在检查……',
  unsubscribe: '退订',
  needsPermission: '这台电脑还需要你允许访问这个网站，才能更新。',
  allow: '允许访问',
  denied: '没有允许访问这个网站，什么都没有改。',
  of: (action, name) => `${action}：${name}`,
  rotated: (at) => `组长在 ${at} 换了签名的钥匙。新钥匙是用原来的钥匙指定的，可以信任；有疑问就核对上面的指纹。`,
  rotatedFrom: '原来的指纹',
  rotatedSeen: '知道了',
  update: (version, at) => `第 ${version} 版改了什么（${at}）`,
  kind: { new: '新的话术包', changed: '有改动', removed: '已移除' },
  change: (added, changed, removed) => `新增 ${added}，修改 ${changed}，删除 ${removed}`,
  leave: (title) => `退订“${title}”`,
  leaveHow: '它的话术包怎么办？你自己改过的副本都会留着。',
  leaveRemove: '一起移除',
  leaveKeep: '留下，不再更新',
  left: (title) => `已退订“${title}”`,
  orphans: '在另一台电脑上退订了',
  orphansRule: '这些话术包还在这台电脑上，不再更新。',
  lookAt: '需要你看一下',
  problems: (names) => `管理员的设置里有几处不能用，已忽略：${names}`,
  failed: '没有成功，一切照旧。请再试一次；还不行就重新打开这个页面。',
  refreshed: (title) => `“${title}”检查完了`,
  saved: '已保留你的',
  taken: '已换成新的；你的那条在回收站里，三十天内可以恢复',
};

const en: FeedsTexts = {
  tab: 'Feeds',
  what: 'The lead puts signed packs on a web site; every computer that subscribes is updated by itself, about every six hours. What you changed yourself is never overwritten.',
  list: 'Subscriptions',
  none: 'None yet. Ask the lead for the address and the fingerprint of a feed and enter the address below.',
  address: 'Address of the feed',
  read: 'Read',
  reading: 'Reading…',
  offer: 'Compare the fingerprint',
  compare: 'Compare it group by group with the one that the lead gave you. From then on only this key counts.',
  fingerprint: 'Fingerprint',
  paste: 'Paste the lead’s fingerprint here to have it compared (optional)',
  matches: 'The same',
  differs: 'Not the same: do not subscribe, ask the lead.',
  holds: (version, packs) => `Edition ${version} with the packs ${packs}`,
  and: ', ',
  subscribe: 'The same: subscribe',
  cancel: 'Cancel',
  subscribed: (title) => `Subscribed to “${title}”`,
  version: (version) => `Edition ${version}`,
  noVersion: 'Not read yet',
  checked: (at) => `Last check ${at}`,
  neverChecked: 'Never checked',
  stale: (day) =>
    `Out of date: this edition was good until ${day}, and no newer one came. It stays in use; ask the lead.`,
  key: 'Fingerprint of the key',
  managed: 'Set by your administrator',
  refresh: 'Check now',
  refreshing: 'Checking…',
  unsubscribe: 'Unsubscribe',
  needsPermission: 'This computer needs your permission for that site before it can be updated.',
  allow: 'Allow',
  denied: 'The site was not allowed; nothing was changed.',
  of: (action, name) => `${action}: ${name}`,
  rotated: (at) =>
    `The lead changed the signing key on ${at}. The former key had named the new one, so it can be trusted; in doubt compare the fingerprint above.`,
  rotatedFrom: 'Former fingerprint',
  rotatedSeen: 'I have seen it',
  update: (version, at) => `What edition ${version} changed (${at})`,
  kind: { new: 'new pack', changed: 'changed', removed: 'removed' },
  change: (added, changed, removed) => `${added} new, ${changed} changed, ${removed} removed`,
  leave: (title) => `Unsubscribe from “${title}”`,
  leaveHow: 'What shall become of its packs? Copies that you edited stay either way.',
  leaveRemove: 'Remove them',
  leaveKeep: 'Keep them as they are',
  left: (title) => `Unsubscribed from “${title}”`,
  orphans: 'Unsubscribed on another computer',
  orphansRule: 'These packs are still on this computer and are not updated any more.',
  lookAt: 'To look at',
  problems: (names) => `Some of your administrator’s settings cannot be used and are left out: ${names}`,
  failed: 'That did not work, and everything is as it was. Please try again, or open this page anew.',
  refreshed: (title) => `“${title}” was checked`,
  saved: 'Yours is kept',
  taken: 'The new one is in use; yours is in the trash for thirty days',
};

export const feedsTexts: Texts<FeedsTexts> = { 'zh-CN': zh, en };
