import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOT_MANAGED, onManaged, parseManaged, readManaged } from '../../storage/managed';
import { SETTING_NAMES } from '../../storage/setting-values';
import { changeSettings, onSettings, readSettings } from '../../storage/settings';

const PRINT = 'ab'.repeat(32);

/** A policy area as the browser has it: it can be read, and says when it changed. */
function policy(first: unknown): (next: unknown) => void {
  let now = first;
  const listeners = new Set<() => void>();
  const onChanged = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  const get = async (): Promise<unknown> => {
    if (now instanceof Error) throw now;
    return now;
  };
  vi.spyOn(browser.storage, 'managed', 'get').mockReturnValue({ get, onChanged } as never);
  return (next) => {
    now = next;
    for (const listener of listeners) listener();
  };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('a policy', () => {
  test('is read; fingerprints as people copy them', () => {
    const shown = (PRINT.toUpperCase().match(/.{4}/g) ?? []).join(' ');
    const feed = { url: 'https://cdn.example/team', fingerprint: shown, title: '公司' };
    const read = parseManaged({ feeds: [feed], settings: { syncOwn: false }, disabledConsoles: ['feige'] });
    expect(read).toEqual({
      ...NOT_MANAGED,
      feeds: [{ url: 'https://cdn.example/team/feed.json', fingerprint: PRINT, title: '公司' }],
      settings: { syncOwn: false },
      disabledConsoles: ['feige'],
    });
  });

  test('with bad parts counts without them, and names them', () => {
    const good = { url: 'https://cdn.example/', fingerprint: PRINT };
    const read = parseManaged({
      feeds: [{ ...good, url: 'http://cdn.example/' }, good, { ...good, fingerprint: 'ab' }, good, 7],
      settings: { language: 'fr', codeTab: true, agent: '<b>' },
      shopDefaults: 'x',
      disabledConsoles: ['feige', 5, ''],
      feed: [],
    });
    expect(read.feeds).toHaveLength(1);
    expect(read.settings).toEqual({ codeTab: true });
    expect(read.disabledConsoles).toEqual(['feige']);
    expect(read.problems).toEqual([
      ...['feeds[0]', 'feeds[2]', 'feeds[4]', 'shopDefaults', 'settings.language', 'settings.agent'],
      ...['disabledConsoles[1]', 'disabledConsoles[2]', 'feed'],
    ]);
  });

  test('that is anything at all does no harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Object.keys(parseManaged(value)).sort()).toEqual(Object.keys(NOT_MANAGED).sort());
      }),
    );
  });

  test('that cannot be read is none', async () => {
    policy(new Error('no policies here'));
    expect(await readManaged()).toEqual(NOT_MANAGED);
  });

  test('has a schema that knows every part and every setting', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual(
      Object.keys(NOT_MANAGED)
        .filter((name) => name !== 'problems')
        .sort(),
    );
    for (const part of ['settings', 'shopDefaults']) {
      expect(Object.keys(schema.properties[part].properties).sort()).toEqual([...SETTING_NAMES].sort());
    }
  });

  test('that changes is told', async () => {
    const set = policy({});
    const stop = new AbortController();
    const told = vi.fn();
    onManaged(told, stop.signal);
    set({ disabledConsoles: ['feige'] });
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(expect.objectContaining({ disabledConsoles: ['feige'] })));
    stop.abort();
    set({});
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('settings', () => {
  test('that are locked count, whatever was chosen; the choice counts again once they are not', async () => {
    const set = policy({ settings: { syncOwn: false, language: 'en' } });
    await changeSettings({ language: 'zh-CN', syncOwn: true });
    expect(await readSettings()).toMatchObject({ language: 'en', syncOwn: false });
    set({});
    expect(await readSettings()).toMatchObject({ language: 'zh-CN', syncOwn: true });
  });

  test('that are defaults of the shop count until something else is chosen', async () => {
    policy({ shopDefaults: { remarkTemplates: { feige: '{agent}' }, learning: false } });
    await changeSettings({ language: 'en' });
    expect(await readSettings()).toMatchObject({ learning: false, remarkTemplates: { feige: '{agent}' } });
    await changeSettings({ learning: true });
    expect(await readSettings()).toMatchObject({ learning: true });
    expect((await browser.storage.local.get('settings')).settings).toEqual({ language: 'en', learning: true });
  });

  test('follow a policy that changes', async () => {
    const set = policy({});
    const stop = new AbortController();
    const told = vi.fn();
    onSettings(told, stop.signal);
    set({ settings: { learning: false } });
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(expect.objectContaining({ learning: false })));
    stop.abort();
  });
});
