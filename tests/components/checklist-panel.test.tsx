// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { filledText, valuesFromView } from '../../assist/fill';
import type { ChatMessage, ConversationView, OrderFacts } from '../../assist/model';
import { createEngine } from '../../assist/suggest';
import { buyerTurn } from '../../assist/turn';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { Checking } from '../../entrypoints/sidepanel/Checking';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installedPacks, installStarters, phrasesOf } from '../../storage/library';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';
import { makeOrder, makeView } from '../unit/make-view';

const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
let database: LibraryDatabase;

beforeEach(async () => {
  fakeBrowser.reset();
  database = openDatabase(`checklist-${crypto.randomUUID()}`);
  await installStarters(database, starterPacks());
});
afterEach(() => database.delete());

const line = (side: ChatMessage['side'], text: string, clock: string): ChatMessage => {
  return { id: `${side}${clock}`, side, kind: 'text', text, at: `2026-11-20T${clock}` };
};
const ORDER = makeOrder({
  number: 'A-1',
  stage: 'paid',
  receiver: '李*',
  phone: '138****0000',
  address: '云川省青禾市柳溪区星槎路18号',
});

async function sceneOf(messages: ChatMessage[], order: OrderFacts | null, more: Partial<ConversationView> = {}) {
  const view = makeView({ messages, orders: order ? [order] : [], key: 'buyer-1', ...more });
  const packs = await installedPacks(database);
  const phrases = new Map(phrasesOf(packs).map((one) => [one.id, one]));
  const pick = vi.fn<(reply: ShownReply) => Promise<boolean>>(async () => true);
  const scene = {
    library: { database, packs, phrases, engine },
    view,
    situation: {
      turn: buyerTurn(messages),
      stage: order?.stage ?? 'none',
      values: valuesFromView(view, 0, {}),
      said: messages.filter(({ side }) => side === 'seller').map(({ text }) => text),
    },
    picking: { pick },
    order,
  } as unknown as Scene;
  return { scene, pick };
}

function show(scene: Scene, { language = 'zh-CN', ...more }: { language?: Language; onRemark?: () => void } = {}) {
  return render(
    <LanguageProvider language={language}>
      <Checking scene={scene} {...more} />
    </LanguageProvider>,
  );
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const textOf = (reply: ShownReply | undefined): string => filledText(reply?.parts ?? []) ?? '';

describe('the checklists of a chat', () => {
  it('fill in the words of the next step, tick it when it was answered, and remember that', async () => {
    const first = await sceneOf([line('buyer', '付好了', '10:00')], ORDER);
    const { unmount } = show(first.scene);
    await userEvent.click(screen.getByRole('button', { name: '话术：核对收货信息' }));
    const asked = textOf(first.pick.mock.calls[0]?.[0]);
    expect(asked).toContain('云川省青禾市');
    unmount();

    const answered = [line('seller', asked, '10:20'), line('buyer', '对的', '10:22')];
    const second = await sceneOf(answered, ORDER);
    const shown = show(second.scene);
    expect(box('核对收货信息')).toBeChecked();
    expect(screen.getByText('买家 10:22 回复“对的”')).toBeVisible();
    await waitFor(async () => expect(await database.facts.count()).toBe(1));
    expect(JSON.stringify(await database.facts.toArray())).not.toContain('对的');
    shown.unmount();

    const { scene } = await sceneOf([line('buyer', '发了吗', '15:00')], ORDER);
    show(scene);
    expect(await screen.findByText('买家已确认')).toBeVisible();
  });

  it('begin with the one for an upset buyer, and say why; a pressing one gets a list of their own', async () => {
    const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent ?? '');
    const angry = await sceneOf([line('buyer', '你们太垃圾了，我要投诉你们', '10:00')], ORDER);
    const { unmount } = show(angry.scene);
    expect(headings()[0]).toContain('差评和投诉');
    expect(screen.getByText('买家说要给差评或投诉')).toBeVisible();
    expect(box('先安抚，别争对错')).toBeVisible();
    unmount();
    const pressing = await sceneOf([line('buyer', '人呢？？？', '10:00')], ORDER);
    const shown = show(pressing.scene);
    expect(headings()[0]).toContain('买家在催');
    expect(screen.getByText('买家有点着急')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '话术：先回一句，让买家知道有人在' }));
    expect(textOf(pressing.pick.mock.calls[0]?.[0])).toContain('我在了');
    shown.unmount();
    const calm = await sceneOf([line('buyer', '气死我了哈哈这猫太可爱', '10:00')], ORDER);
    show(calm.scene);
    expect(headings()[0]).toContain('付款后');
    expect(screen.queryByText(/买家(?:生气|有点着急|说要)/)).toBeNull();
  });

  it('let the hand win over the page', async () => {
    const asked = '谢谢您的支持～跟您核对下收件信息：李*，138****0000，云川省青禾市柳溪区星槎路18号，对的话我就安排。';
    const { scene } = await sceneOf([line('seller', asked, '10:20'), line('buyer', '没错', '10:22')], ORDER);
    const { unmount } = show(scene);
    expect(box('核对收货信息')).toBeChecked();
    await waitFor(async () => expect(await database.facts.count()).toBe(1));
    await userEvent.click(box('核对收货信息'));
    expect(box('核对收货信息')).not.toBeChecked();
    await waitFor(async () => expect(JSON.stringify(await database.facts.toArray())).toContain('off'));
    unmount();
    show(scene);
    await waitFor(() => expect(box('核对收货信息')).not.toBeChecked());
  });

  it('write in the buyer’s language, and show steps in the agent’s', async () => {
    const { scene, pick } = await sceneOf([line('buyer', 'i just paid, when will you ship it', '10:00')], ORDER);
    show(scene);
    await userEvent.click(screen.getByRole('button', { name: '话术：核对收货信息' }));
    expect(pick.mock.calls[0]?.[0].id).toMatch(/^en\./);
    cleanup();
    const chinese = await sceneOf([line('buyer', '付好了', '10:00')], ORDER);
    show(chinese.scene, { language: 'en' });
    await userEvent.click(screen.getByRole('button', { name: 'Reply: Read the address back' }));
    expect(chinese.pick.mock.calls[0]?.[0].id).toMatch(/^zh\./);
  });

  it('open cash on delivery from the order, above the stage’s list', async () => {
    const { scene } = await sceneOf([], { ...ORDER, cashOnDelivery: true });
    const onRemark = vi.fn();
    show(scene, { onRemark });
    const names = screen.getAllByRole('region').map((region) => within(region).getByRole('heading').textContent);
    expect(names[0]).toMatch(/^货到付款/);
    expect(names[1]).toMatch(/^付款后/);
    await userEvent.click(screen.getByRole('button', { name: '备注：备注确认结果' }));
    expect(onRemark).toHaveBeenCalledWith('货到付款，已电话确认');
  });

  it('show no list where the order is not sure, and offer no remark without a composer', async () => {
    const unclear = await sceneOf([], null, { health: { orders: 'unreadable' } });
    const { container } = show(unclear.scene);
    expect(container).toBeEmptyDOMElement();
    cleanup();
    const { scene } = await sceneOf([], ORDER);
    show(scene);
    expect(screen.getByRole('region', { name: '付款后' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^备注/ })).not.toBeInTheDocument();
  });

  it('take over what an older version remembered', async () => {
    const { scene } = await sceneOf([], ORDER);
    const { factHash, saveFact } = await import('../../storage/conversation-facts');
    const conversation = { consoleId: 'test', key: 'buyer-1', name: null, messageIds: [] };
    const hash = await factHash(conversation, 'steps:A-1');
    await saveFact(database, hash ?? '', ['paid-address'], Date.now());
    show(scene);
    await waitFor(() => expect(box('核对收货信息')).toBeChecked());
    expect(screen.getByText('手动勾选')).toBeVisible();
  });
});

describe('setting up a console', () => {
  const practice = { consoleId: 'practice', health: { orders: 'unreadable' } } as const;

  it('shows once until it is put away, and again when asked for', async () => {
    const { scene } = await sceneOf([], null, practice);
    const { unmount } = show(scene);
    await userEvent.click(await screen.findByRole('button', { name: '收起，不再显示' }));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    unmount();
    show(scene);
    await userEvent.click(await screen.findByRole('button', { name: '设置清单' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
  });

  it('remembers its steps for the computer, and goes when they are done', async () => {
    const { scene } = await sceneOf([], null, practice);
    const { unmount } = show(scene);
    await screen.findByRole('region');
    for (const one of screen.getAllByRole('checkbox').slice(0, 3)) await userEvent.click(one);
    unmount();
    const other = await sceneOf([], null, { ...practice, key: 'buyer-2' });
    show(other.scene);
    expect(await screen.findByText('3 / 4')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^勾选/ }));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '设置清单' })).toBeVisible();
  });
});
