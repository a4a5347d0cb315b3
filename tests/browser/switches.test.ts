import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ConversationIdentity, identityOf } from '../../assist/conversation';
import { act, type FixtureBuyer, type FixtureWindow, openFixture, settled } from '../../tools/lib/fixture-page';
import { openProbe, type Probe } from '../../tools/lib/probe';
import {
  type Insert,
  type OpenScene,
  openScene,
  SWITCH_SCENES,
  type SwitchRun,
  type SwitchScene,
} from '../../tools/lib/switch-round';
import { shareBrowser, soon } from './harness';

const SEED = 20261018;
/** A switch between two buyers of one name is only trusted after 1.5 s: the rounds on that page take long. */
const roundsOn = ({ fixture }: SwitchScene): number => (fixture === 'feige/same-name.html' ? 30 : 200);

const browser = shareBrowser();

async function openScenes(run: Omit<SwitchRun, 'seed'> = {}): Promise<[SwitchScene, OpenScene][]> {
  const open: [SwitchScene, OpenScene][] = [];
  for (const scene of SWITCH_SCENES) open.push([scene, await openScene(browser(), scene, { seed: SEED, ...run })]);
  return open;
}

test('no text comes into the chat of another buyer, whatever the page does meanwhile', {
  timeout: 180_000,
}, async () => {
  const scenes = await openScenes();
  const reports = await Promise.all(
    scenes.map(async ([scene, open]) => ({ fixture: scene.fixture, ...(await open.run(roundsOn(scene))) })),
  );
  for (const { fixture, counts, faults } of reports) {
    expect({ fixture, faults, wrong: counts.wrong }).toEqual({ fixture, faults: [], wrong: 0 });
    // Neither "always" nor "never" would be an answer.
    const { rounds, inserted, refused } = counts;
    expect(Math.min(inserted, refused), `${inserted} of ${rounds} on ${fixture}`).toBeGreaterThan(0);
  }
});

/** Puts the text where the caret is and looks at nothing. */
const carelessly = (page: Page): Insert => {
  const write = (text: string): void => {
    document.querySelector('textarea')?.focus();
    document.execCommand('insertText', false, text);
  };
  return async (_conversation, text) => {
    await page.evaluate(write, text);
    return 'inserted';
  };
};

test('the same rounds find a writer that does not look', async () => {
  const scenes = await openScenes({ insert: carelessly });
  const reports = await Promise.all(scenes.map(([, open]) => open.run(15)));
  for (const { counts } of reports) expect(counts.wrong).toBeGreaterThan(0);
});

interface Shown {
  page: Page;
  probe: Probe;
  /** What a choice for each of the buyers would be made for, in their order. */
  made: ConversationIdentity[];
}

/** Opens the page and links to it; then shows each of these buyers until the panel has seen them. */
async function openAndShow(fixture: string, buyers: [FixtureBuyer, string][]): Promise<Shown> {
  const page = await openFixture(browser(), fixture);
  await settled(page);
  const probe = await openProbe(browser(), page);
  const made: ConversationIdentity[] = [];
  for (const [buyer, name] of buyers) {
    await act(page, 'switchBuyer', buyer);
    await soon(async () => (await probe.latest()).view?.buyer.name).toBe(name);
    const { view } = await probe.latest();
    if (view) made.push(identityOf(view));
  }
  return { page, probe, made };
}

const nameSeen = (probe: Probe) => soon(async () => (await probe.latest()).view?.buyer.name);

test('an empty thread does not say whose it is: half a switch away from it takes nothing', async () => {
  const { page, probe, made } = await openAndShow('pinduoduo/open-chat.html', [
    ['9100000000006', '木**子'],
    ['9100000000003', '海**风'],
  ]);
  const [forOther] = made as [ConversationIdentity];
  await act(page, 'halfSwitch', '9100000000006');
  expect(await probe.insert(forOther, '您好')).toBe('other-buyer');
  expect(await act(page, 'model')).toBe('');
  await act(page, 'finishSwitch');
  await nameSeen(probe).toBe('木**子');
  expect(await probe.insert(forOther, '您好')).toBe('inserted');
});

test('two switches between two readings are found out, although nothing on the page contradicts itself', async () => {
  const { page, probe, made } = await openAndShow('feige/open-chat-2026.html', [
    [3, '橘子汽水'],
    [0, '山风与海'],
    [2, '林间小鹿'],
  ]);
  const [, forZero] = made as [ConversationIdentity, ConversationIdentity];
  // Both happen before the page is read: header, list and box are of 3, the thread is of 0, and both have the same picture.
  await page.evaluate(() => {
    const { fixture } = window as unknown as FixtureWindow;
    fixture.switchBuyer(0);
    fixture.halfSwitch(3);
  });
  expect(await probe.insert({ ...forZero, name: '橘子汽水' }, '您好')).toBe('other-buyer');
  expect(await act(page, 'model')).toBe('');
  await soon(async () => (await probe.latest()).view?.page).toBe('loading');
  await act(page, 'finishSwitch');
  await nameSeen(probe).toBe('橘子汽水');
});
