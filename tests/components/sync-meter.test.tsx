// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { LanguageProvider } from '../../components/i18n/language';
import { SyncMeter, type SyncState } from '../../components/library/SyncMeter';
import { Sync } from '../../entrypoints/library/Sync';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installStarters } from '../../storage/library';
import { saveOwn } from '../../storage/own-records';
import { readSettings } from '../../storage/settings';
import { starterPacks } from '../../storage/starter';
import { browserParts } from '../../storage/sync/browser-parts';
import { encodeRecord } from '../../storage/sync/codec';
import { createSyncEngine } from '../../storage/sync/engine';
import { shardName, shardOf, writeShard } from '../../storage/sync/shard';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { wireKey } from '../../storage/sync/wire';

const EMPTY: SyncState = {
  ...{ on: true, used: 0, quota: 102_400, held: [], heldCount: 0, pictures: [], leftAlone: [] },
  ...{ readAt: null, writtenAt: null, arrivals: [], refused: null },
};
const AT = new Date(2026, 10, 11, 9, 5).getTime();

afterEach(cleanup);

function show(state: Partial<SyncState>, language: 'zh-CN' | 'en' = 'zh-CN') {
  const onSwitch = vi.fn();
  render(
    <LanguageProvider language={language}>
      <SyncMeter state={{ ...EMPTY, ...state }} onSwitch={onSwitch} />
    </LanguageProvider>,
  );
  return { user: userEvent.setup(), onSwitch, button: screen.getByRole('button') };
}

describe('the sync meter', () => {
  it('says in the head how full sync is and how much stays here', () => {
    const { button } = show({ used: 38_000, heldCount: 1 });
    expect(button).toHaveTextContent('同步 38 / 100 KB');
    expect(button).toHaveTextContent('1 条仅在本机');
  });

  it('opens to what is used and left, what stays here and why, and what came from elsewhere; Escape closes it', async () => {
    const { user, button } = show({
      used: 38_000,
      held: [
        { key: 'phrase:a', kind: 'phrase', title: '尺码表', deleted: false, why: 'too-long' },
        { key: 'favourite:b', kind: 'favourite', title: '旧活动', deleted: true, why: 'area-full' },
      ],
      heldCount: 2,
      pictures: ['退货地址'],
      leftAlone: ['s05'],
      readAt: AT,
      arrivals: [{ key: 'phrase:c', kind: 'phrase', title: '早上好', deleted: false, at: AT }],
      refused: { at: AT, message: 'quota exceeded' },
    });
    await user.click(button);
    const details = screen.getByRole('region', { name: '同步详情' });
    expect(details).toHaveTextContent('已用 38,000 字节，还剩 64,400 字节');
    expect(details).toHaveTextContent('最近读取 2026-11-11 09:05 · 最近写入 还没有');
    expect(details).toHaveTextContent('浏览器没有接受写入：quota exceeded');
    expect(details).toHaveTextContent('原样保留：s05');
    const [long, deletion] = within(screen.getByRole('list', { name: '仅在本机，以及原因' })).getAllByRole('listitem');
    expect(long).toHaveTextContent('尺码表一条就超过 8 KB，同步放不下');
    expect(deletion).toHaveTextContent('已删除：收藏：旧活动同步空间满了');
    expect(screen.getByRole('list', { name: '文字已同步，图片仅在本机' })).toHaveTextContent('退货地址');
    expect(screen.getByRole('list', { name: '来自另一台电脑' })).toHaveTextContent('早上好2026-11-11 09:05');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region')).toBeNull();
    expect(button).toHaveFocus();
  });

  it('does not claim to know of an account, until something came from it', async () => {
    const { user, button } = show({}, 'en');
    await user.click(button);
    expect(screen.getByRole('region')).toHaveTextContent('An extension cannot see which.');
    cleanup();
    const other = show({ arrivals: [{ key: 'phrase:c', kind: 'phrase', title: 'Hi', deleted: false, at: AT }] }, 'en');
    await other.user.click(other.button);
    expect(screen.getByRole('region')).not.toHaveTextContent('cannot see');
    expect(screen.getByRole('region')).toHaveTextContent('the account works');
  });

  it('says that all is on this computer while own phrases are not synced', async () => {
    const { user, button, onSwitch } = show({ on: false, used: 5000 });
    expect(button).toHaveTextContent(/^仅保存在本机$/);
    await user.click(button);
    await user.click(screen.getByRole('checkbox', { name: '同步我自己的话术' }));
    expect(onSwitch).toHaveBeenCalledWith(true);
  });
});

describe('in the library', () => {
  let database: LibraryDatabase;
  beforeEach(() => {
    fakeBrowser.reset();
    database = openDatabase(`sync-meter-${Math.random()}`);
  });
  afterEach(() => database.delete());

  it('shows what the background wrote down, names what does not fit and what came, and switches', async () => {
    const user = userEvent.setup();
    await installStarters(database, starterPacks());
    await browser.storage.sync.set({ somebody: 'x'.repeat(3000) });
    const phrase = { language: 'zh-CN', layer: 'personal', title: '长话', shortcode: '', intents: [] } as const;
    const variants = Array.from({ length: 10 }, () => '长'.repeat(400));
    const value = { ...phrase, intents: [], text: '长', variants };
    await saveOwn(database, [{ kind: 'phrase', id: 'own.1', value }], { now: AT, what: null });
    const engine = createSyncEngine(browserParts(database));
    const liked = { key: 'favourite:zh.greeting.with-order', kind: 'favourite', id: 'zh.greeting.with-order' } as const;
    const wire = encodeRecord({ ...liked, stamp: nextStamp(NO_STAMP, AT, 'other0'), value: true });
    const records = new Map([[wireKey(wire), wire]]);
    await browser.storage.sync.set({ [shardName(shardOf(wireKey(wire)))]: writeShard({ records, rest: {} }) });
    render(
      <LanguageProvider language="zh-CN">
        <Sync database={database} />
      </LanguageProvider>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    await engine.pull();
    await engine.push();
    const button = await screen.findByRole('button', { name: /同步 4 \/ 100 KB/ });
    expect(button).toHaveTextContent('1 条仅在本机');
    await user.click(button);
    expect(screen.getByRole('list', { name: '仅在本机，以及原因' })).toHaveTextContent('长话一条就超过 8 KB');
    expect(screen.getByRole('list', { name: '来自另一台电脑' })).toHaveTextContent('收藏：有单问候');
    await user.click(screen.getByRole('checkbox', { name: '同步我自己的话术' }));
    expect(await screen.findByRole('button', { name: '仅保存在本机' })).toBeInTheDocument();
    expect((await readSettings()).syncOwn).toBe(false);
  });
});
