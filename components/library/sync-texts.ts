import type { Texts } from '../i18n/language';
import type { HeldWhy, SyncLine } from './SyncMeter';

interface SyncTexts {
  title: string;
  sum: (used: number, quota: number) => string;
  onlyHere: string;
  held: (count: number) => string;
  details: string;
  close: string;
  switch: string;
  off: string;
  bytes: (used: string, left: string) => string;
  account: string;
  arrivedOnce: string;
  lastRead: (when: string) => string;
  lastWritten: (when: string) => string;
  notYet: string;
  heldTitle: string;
  why: Record<HeldWhy, string>;
  deleted: (title: string) => string;
  named: Record<SyncLine['kind'], (title: string) => string>;
  pictures: string;
  leftAlone: (items: string) => string;
  refused: (when: string, why: string) => string;
  arrivals: string;
  more: (count: number) => string;
}

export const syncTexts: Texts<SyncTexts> = {
  'zh-CN': {
    title: '同步',
    sum: (used, quota) => `同步 ${used} / ${quota} KB`,
    onlyHere: '仅保存在本机',
    held: (count) => `${count} 条仅在本机`,
    details: '同步详情',
    close: '关闭',
    switch: '同步我自己的话术',
    off: '已关闭：自己的话术不写入同步，也不从同步读取。已经在同步里的还在。',
    bytes: (used, left) => `已用 ${used} 字节，还剩 ${left} 字节`,
    account: '浏览器登录了账号并打开同步时，你的其他电脑上也有；没有登录，就仅保存在本机。扩展看不到你是否登录。',
    arrivedOnce: '从同步里收到过别处写的内容，所以账号同步是通的（重装后取回的也算）。',
    lastRead: (when) => `最近读取 ${when}`,
    lastWritten: (when) => `最近写入 ${when}`,
    notYet: '还没有',
    heldTitle: '仅在本机，以及原因',
    why: {
      'too-long': '一条就超过 8 KB，同步放不下',
      'item-full': '它所在的那一格满了',
      'area-full': '同步空间满了',
      'too-many-items': '同步里的项目太多',
      unreadable: '它所在的那一格读不了，不敢改写',
      newer: '它所在的那一格是新版侧答写的，请更新侧答',
    },
    deleted: (title) => `已删除：${title}`,
    named: {
      phrase: (title) => title,
      hide: (title) => `隐藏：${title}`,
      favourite: (title) => `收藏：${title}`,
      setting: (name) => `设置：${name}`,
      feed: (title) => `订阅源：${title}`,
    },
    pictures: '文字已同步，图片仅在本机',
    leftAlone: (items) => `同步里有读不了的内容，原样保留：${items}`,
    refused: (when, why) => `${when} 浏览器没有接受写入：${why}`,
    arrivals: '来自另一台电脑',
    more: (count) => `还有 ${count} 条`,
  },
  en: {
    title: 'Sync',
    sum: (used, quota) => `Sync ${used} / ${quota} KB`,
    onlyHere: 'Saved on this computer',
    held: (count) => `${count} only on this computer`,
    details: 'Details of sync',
    close: 'Close',
    switch: 'Sync my own phrases',
    off: 'Switched off: own phrases are neither written to sync nor read from it. What is in sync stays there.',
    bytes: (used, left) => `${used} bytes used, ${left} left`,
    account:
      'Where the browser is signed in to an account with sync on, your other computers have it too; otherwise it is saved on this computer. An extension cannot see which.',
    arrivedOnce:
      'Sync has brought something that was written elsewhere (or before a reinstallation): the account works.',
    lastRead: (when) => `Last read ${when}`,
    lastWritten: (when) => `Last written ${when}`,
    notYet: 'not yet',
    heldTitle: 'Only on this computer, and why',
    why: {
      'too-long': 'longer than the 8 KB that fit into one item',
      'item-full': 'its item is full',
      'area-full': 'sync is full',
      'too-many-items': 'there are too many items in sync',
      unreadable: 'its item cannot be read and is not overwritten',
      newer: 'its item was written by a newer Chatside: please update',
    },
    deleted: (title) => `deleted: ${title}`,
    named: {
      phrase: (title) => title,
      hide: (title) => `hidden: ${title}`,
      favourite: (title) => `favourite: ${title}`,
      setting: (name) => `setting: ${name}`,
      feed: (title) => `feed: ${title}`,
    },
    pictures: 'The words are in sync, the pictures only on this computer',
    leftAlone: (items) => `Some of what is in sync cannot be read and is left as it is: ${items}`,
    refused: (when, why) => `${when}: the browser did not accept a write: ${why}`,
    arrivals: 'From another computer',
    more: (count) => `${count} more`,
  },
};
