import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ConversationView } from '../../assist/model';
import { CONSOLES } from '../../consoles';
import { ROOT } from '../../tools/lib/build';
import { act, openFixture, settled } from '../../tools/lib/fixture-page';
import { openProbe, type Probe } from '../../tools/lib/probe';
import { shareBrowser, soon } from './harness';

const FIXTURES = join(ROOT, 'tests', 'fixtures');
/** The practice console is a page of our own: practice.test.ts reads it live. */
const REAL = CONSOLES.filter(({ id }) => id !== 'practice');

const filesOf = (folder: string, ending: string): string[] => {
  const path = join(FIXTURES, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : [];
};

/** `'pinduoduo/open-chat'` for every page that stands with its view. */
const pairs = REAL.flatMap(({ id }) =>
  filesOf(id, '.view.json').map((file) => `${id}/${file.slice(0, -'.view.json'.length)}`),
);

/** `'feige/same-name.half'` for every page in another state. */
const states = REAL.flatMap(({ id }) =>
  filesOf(id, '.json')
    .filter((file) => !file.endsWith('.view.json'))
    .map((file) => `${id}/${file.slice(0, -'.json'.length)}`),
);

/** How a page gets into a state, from the one that its view shows. */
const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
  'pinduoduo/half-switched.done': (page) => act(page, 'finishSwitch'),
  'feige/half-switched.half': (page) => act(page, 'halfSwitch'),
  'feige/half-switched.done': (page) => act(page, 'halfSwitch').then(() => act(page, 'finishSwitch')),
  'feige/same-name.half': (page) => act(page, 'halfSwitch'),
  'feige/same-name.done': (page) => act(page, 'switchBuyer', 1),
  'feige/open-chat-2026.scrolled': (page) => act(page, 'scrollList', 156),
  'feige/open-chat-2026.recent': (page) => act(page, 'showTab', 'recent'),
  'feige/late-mount.away': (page) => act(page, 'leaveChat'),
};

/** Pages that are in this state before they settle. */
const BEFORE = states.filter((state) => state.endsWith('.before'));

const viewOf = (name: string): ConversationView => JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8'));
const pageOf = (state: string): string => state.slice(0, state.lastIndexOf('.'));
const seenBy = (probe: Probe) => soon(async () => (await probe.latest()).view);

interface HeldWindow extends Window {
  letTimePass(): void;
}

/** Timers of a second and more wait until they are let go: the page stays as it is before it mounts. */
const standStill = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const held: (() => void)[] = [];
    const start = window.setTimeout.bind(window);
    const hold = (callback: () => void, delay = 0): number =>
      delay < 1000 ? start(callback, delay) : held.push(callback);
    const letTimePass = (): void => {
      for (const callback of held.splice(0)) callback();
    };
    Object.assign(window, { setTimeout: hold, letTimePass });
  });

const browser = shareBrowser();

test.each(pairs)('%s is read as its view says', async (name) => {
  const page = await openFixture(browser(), `${name}.html`);
  await settled(page);
  const probe = await openProbe(browser(), page);
  await seenBy(probe).toEqual(viewOf(`${name}.view`));
  expect(await act(page, 'sent')).toEqual([]);
});

test.each(states.filter((state) => !BEFORE.includes(state)))('%s is read after the page got there', async (state) => {
  const way = WAYS[state];
  if (!way) throw new Error(`say in WAYS how a page gets into the state ${state}`);
  const page = await openFixture(browser(), `${pageOf(state)}.html`);
  await settled(page);
  const probe = await openProbe(browser(), page);
  await seenBy(probe).toEqual(viewOf(`${pageOf(state)}.view`));
  await way(page);
  await seenBy(probe).toEqual(viewOf(state));
});

test.each(BEFORE)('%s is read until the page is there', async (state) => {
  const page = await openFixture(browser(), `${pageOf(state)}.html`, { prepare: standStill });
  const probe = await openProbe(browser(), page);
  await seenBy(probe).toEqual(viewOf(state));
  await page.evaluate(() => (window as unknown as HeldWindow).letTimePass());
  await settled(page);
  await seenBy(probe).toEqual(viewOf(`${pageOf(state)}.view`));
});

test('a chat that was left is read again when it is entered', async () => {
  const page = await openFixture(browser(), 'feige/late-mount.html');
  await settled(page);
  const probe = await openProbe(browser(), page);
  await seenBy(probe).toEqual(viewOf('feige/late-mount.view'));
  await act(page, 'leaveChat');
  await seenBy(probe).toEqual(viewOf('feige/late-mount.away'));
  await act(page, 'enterChat');
  await seenBy(probe).toEqual(viewOf('feige/late-mount.view'));
});

test('the two of one name finish a half switch like a whole one', async () => {
  const page = await openFixture(browser(), 'feige/same-name.html');
  await settled(page);
  const probe = await openProbe(browser(), page);
  await seenBy(probe).toEqual(viewOf('feige/same-name.view'));
  await act(page, 'halfSwitch');
  await seenBy(probe).toEqual(viewOf('feige/same-name.half'));
  await act(page, 'finishSwitch');
  await seenBy(probe).toEqual(viewOf('feige/same-name.done'));
});

describe.each(REAL.map(({ id, name }) => [id, name] as const))('the console %s', (id, name) => {
  test('has a fixture page with its view', () => {
    const complete = pairs.filter((pair) => pair.startsWith(`${id}/`) && existsSync(join(FIXTURES, `${pair}.html`)));
    expect(complete).not.toEqual([]);
  });

  test("stands in the README's table", () => {
    const rows = readFileSync(join(ROOT, 'README.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const named = rows.filter((row) => row.includes(name['zh-CN']) || row.includes(name.en));
    expect(named).not.toEqual([]);
  });
});
