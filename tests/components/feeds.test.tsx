// @vitest-environment happy-dom
import { inGroups } from '../../assist/fingerprint';
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentHash } from '../../assist/pack-update';
import { faultTexts } from '../../components/feeds/fault-texts';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { LanguageProvider } from '../../components/i18n/language';
import { PackUpdateView } from '../../components/packs/PackUpdateView';
import { packUpdateTexts } from '../../components/packs/pack-update-texts';
import { Feeds } from '../../entrypoints/library/Feeds';
import { FEED_FAULTS } from '../../feeds/feed-fault';
import { makeKeys } from '../../feeds/feed-keys';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import type { FeedParts } from '../../storage/feeds/refresh-all';
import { saveOwn } from '../../storage/own-records';
import { fingerprint, type Keys, NOW, packFile, phrase, publish } from '../unit/feed-parts';

const t = feedsTexts['zh-CN'];
const words = packUpdateTexts['zh-CN'];
/** What the host has, by path; the ways of real hosts are tested with `storage/feeds`. */
const server = { files: new Map<string, Uint8Array>() };
let [keys, nextKeys]: Keys[] = [];
let database: LibraryDatabase;
let now = NOW;
let allowed = new Set<string>();
let answer = true;

const HOST = 'https://feed.example';
const parts: FeedParts = {
  net: {
    fetch: async (url) => {
      const bytes = server.files.get(url.replace(HOST, ''));
      return new Response(bytes ? (bytes.slice() as BodyInit) : null, { status: bytes ? 200 : 404 });
    },
    now: () => now,
    timeoutMs: 3000,
  },
  permitted: async (pattern) => allowed.has(pattern),
  managed: async () => [],
  lock: (work) => work(),
};

beforeAll(async () => {
  [keys, nextKeys] = [await makeKeys(), await makeKeys()];
});
afterEach(() => database.delete());
beforeEach(() => {
  fakeBrowser.reset();
  server.files.clear();
  now = NOW;
  allowed = new Set();
  answer = true;
  database = openDatabase(`feeds-page-${Math.random()}`);
  const listeners = new Set<() => void>();
  const event = {
    addListener: (one: () => void) => listeners.add(one),
    removeListener: (one: () => void) => listeners.delete(one),
  };
  const permissions = {
    onAdded: event,
    onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (answer) for (const origin of origins) allowed.add(origin);
      for (const listener of listeners) listener();
      return answer;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.delete(origin))),
  };
  Object.assign(browser, { permissions });
});

const of = (one: Keys | undefined): Keys => {
  if (!one) throw new Error('no keys');
  return one;
};

async function edition(version: number, phrases: readonly unknown[], more = {}, by = of(keys)): Promise<void> {
  const bytes = await packFile('team.pack', phrases, { version });
  await publish(server, '/team', by, { version, packs: { 'team.json': { id: 'team.pack', bytes } }, ...more });
}

function show() {
  render(
    <LanguageProvider language="zh-CN">
      <Feeds database={database} parts={parts} />
    </LanguageProvider>,
  );
  return userEvent.setup();
}

async function subscribe(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText(t.address), `${HOST}/team/`);
  await user.click(screen.getByRole('button', { name: t.read }));
  await user.click(await screen.findByRole('button', { name: t.subscribe }));
  await screen.findByText(t.subscribed('团队话术'));
}

const refresh = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.click(screen.getByRole('button', { name: t.of(t.refresh, '团队话术') }));
  await screen.findByText(t.refreshed('团队话术'));
};

describe('the feeds of the library', () => {
  it('are subscribed to once the fingerprint was compared; one host is asked for', async () => {
    await edition(1, [phrase('发货')]);
    const user = show();
    await user.type(await screen.findByLabelText(t.address), `${HOST}/team/feed.json`);
    await user.click(screen.getByRole('button', { name: t.read }));
    const print = await fingerprint(of(keys));
    expect(await screen.findByText(inGroups(print))).toBeInTheDocument();
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['https://feed.example/*'] });
    const pasted = screen.getByLabelText(t.paste);
    await user.type(pasted, await fingerprint(of(nextKeys)));
    expect(screen.getByText(t.differs)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: t.subscribe })).toBeDisabled();
    await user.clear(pasted);
    await user.type(pasted, inGroups(print).toUpperCase());
    expect(screen.getByText(t.matches)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: t.subscribe }));
    await screen.findByText(t.subscribed('团队话术'));
    const list = screen.getByRole('region', { name: t.list });
    expect(within(list).getByRole('heading', { name: '团队话术' })).toBeInTheDocument();
    expect(await database.packs.get('team.pack')).toBeDefined();
  });

  it('give the permission back where nobody subscribed, and say what is wrong', async () => {
    const user = show();
    await user.type(await screen.findByLabelText(t.address), `${HOST}/none`);
    await user.click(screen.getByRole('button', { name: t.read }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      faultTexts['zh-CN'].faults['no-signature']({ about: '', status: 0 }),
    );
    await waitFor(() => expect(allowed.size).toBe(0));
    answer = false;
    await user.click(screen.getByRole('button', { name: t.read }));
    expect(await screen.findByText(t.denied)).toBeInTheDocument();
  });

  it('say what an update changed, why one was refused, and when it is out of date', async () => {
    await edition(1, [phrase('发货')]);
    const user = show();
    await subscribe(user);
    await edition(2, [phrase('发货', '明天发。'), phrase('退货')]);
    await refresh(user);
    expect(await screen.findByText(/第 2 版改了什么/)).toBeInTheDocument();
    expect(screen.getByText(t.change(1, 1, 0))).toBeInTheDocument();
    server.files.set('/team/feed.json', new TextEncoder().encode('{}'));
    await user.click(screen.getByRole('button', { name: t.of(t.refresh, '团队话术') }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(faultTexts['zh-CN'].faults['wrong-signature']({ about: '', status: 0 }));
    expect(alert).toHaveTextContent(faultTexts['zh-CN'].unchanged);
    now = Date.UTC(2027, 0, 5);
    await edition(2, [phrase('发货', '明天发。'), phrase('退货')]);
    await user.click(screen.getByRole('button', { name: t.of(t.refresh, '团队话术') }));
    expect(await screen.findByText(/已过期/)).toHaveTextContent('2026-12-19');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('tell of another key, until somebody has seen it', async () => {
    await edition(1, [phrase('发货')], { nextKeys: [of(nextKeys).publicKey] });
    const user = show();
    await subscribe(user);
    await edition(2, [phrase('发货')], {}, of(nextKeys));
    await refresh(user);
    expect(await screen.findByText(inGroups(await fingerprint(of(nextKeys))))).toBeInTheDocument();
    expect(screen.getByText(inGroups(await fingerprint(of(keys))))).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: t.of(t.rotatedSeen, '团队话术') }));
    await waitFor(() => expect(screen.queryByText(t.rotatedFrom, { exact: false })).toBeNull());
  });

  it('ask on another computer for its yes, with one click', async () => {
    await edition(1, [phrase('发货')]);
    const value = { url: `${HOST}/team/feed.json`, fingerprint: await fingerprint(of(keys)), title: '团队话术' };
    await saveOwn(database, [{ kind: 'feed', id: 'team', value }], { now, what: null });
    const user = show();
    expect(await screen.findByText(t.needsPermission)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: t.of(t.refresh, '团队话术') })).toBeNull();
    await user.click(screen.getByRole('button', { name: t.of(t.allow, '团队话术') }));
    await screen.findByText(t.refreshed('团队话术'));
    expect(await database.packs.get('team.pack')).toBeDefined();
  });

  it('are left with or without their packs', async () => {
    await edition(1, [phrase('发货')]);
    const user = show();
    await subscribe(user);
    await user.click(screen.getByRole('button', { name: t.of(t.unsubscribe, '团队话术') }));
    await user.click(within(screen.getByRole('dialog', { name: t.leave('团队话术') })).getByText(t.leaveRemove));
    expect(await screen.findByText(t.left('团队话术'))).toBeInTheDocument();
    expect(await screen.findByText(t.none)).toBeInTheDocument();
    expect(await database.packs.count()).toBe(0);
    expect(allowed.size).toBe(0);
  });

  it('show mine, what was before and what is new; mine is kept, given up or edited', async () => {
    const user = show();
    for (const [version, choice] of [words.keep, words.edit, words.take].entries()) {
      await edition(2 * version + 1, [phrase('发货', `第${2 * version}。`)]);
      if (version === 0) await subscribe(user);
      else await refresh(user);
      const [original] = (await database.packs.get('team.pack'))?.phrases ?? [];
      if (!original) throw new Error('no phrase');
      const base = { pack: 'team.pack', of: contentHash(original) };
      const { id, ...plain } = original;
      const value = { ...plain, language: 'zh-CN', layer: 'personal', text: '我的。', base } as const;
      await saveOwn(database, [{ kind: 'phrase', id, value: { ...value, intents: [] } }], { now, what: 'edit' });
      await edition(2 * version + 2, [phrase('发货', `第${2 * version + 1}。`)]);
      await refresh(user);
      const conflicts = await screen.findByRole('region', { name: t.lookAt });
      for (const text of ['我的。', `第${2 * version}。`, `第${2 * version + 1}。`]) {
        expect(within(conflicts).getByText(text)).toBeInTheDocument();
      }
      await user.click(within(conflicts).getByRole('button', { name: words.of(choice, '发货') }));
      if (choice === words.edit) {
        await user.type(screen.getByRole('textbox', { name: words.editing('发货') }), '两者。');
        await user.click(screen.getByRole('button', { name: words.save }));
      }
      await waitFor(() => expect(screen.queryByRole('region', { name: t.lookAt })).toBeNull());
      const text = choice === words.edit ? '我的。两者。' : '我的。';
      const kept = (await database.own.get('phrase:team.发货'))?.value;
      expect(kept).toMatchObject(choice === words.take ? { deletedAt: expect.any(Number) } : { text });
    }
  });
});

describe('an update of a pack', () => {
  it('before it is installed is only shown', () => {
    const own = { ...phrase('发货', '我的。'), language: 'zh-CN', layer: 'team' } as const;
    const conflict = { own: { ...own, intents: [] }, before: phrase('发货', '旧。'), next: null };
    const changed = [{ before: phrase('退货', '旧。'), next: phrase('退货', '<b>新</b>') }];
    render(
      <LanguageProvider language="en">
        <PackUpdateView update={{ added: [phrase('换货')], changed, removed: [], conflicts: [conflict] }} />
      </LanguageProvider>,
    );
    expect(screen.getByText('1 new · 1 changed · 1 that you changed, too: please look')).toBeInTheDocument();
    expect(screen.getByText(packUpdateTexts.en.gone)).toBeInTheDocument();
    expect(screen.getByText('<b>新</b>')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('every fault has a sentence in both languages, Chinese ones with Chinese signs', () => {
  for (const code of FEED_FAULTS) {
    const zh = faultTexts['zh-CN'].faults[code]({ about: 'a.json', status: 404 });
    expect(zh).toMatch(/。$/);
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,:;?!]/);
    expect(faultTexts.en.faults[code]({ about: 'a.json', status: 404 })).toMatch(/^[A-Za-z].*\.$/);
  }
});
