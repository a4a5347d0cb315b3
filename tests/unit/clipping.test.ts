import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clippingOf } from '../../entrypoints/library/use-clipping';
import { onSavePhrase, takeClipping } from '../../entrypoints/page/clipping';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const chosen = (selectionText: string, menuItemId = 'save-phrase') =>
  onSavePhrase({ menuItemId, selectionText } as Parameters<typeof onSavePhrase>[0]);

test('words that were selected are kept in memory until they are taken, once', async () => {
  const created = vi.spyOn(fakeBrowser.tabs, 'create');
  chosen('  亲，拍下后24小时内发出哦  ');
  await vi.waitFor(() => expect(created).toHaveBeenCalledOnce());
  expect(created.mock.calls[0]?.[0].url).toContain('/library.html#phrases');
  expect(await takeClipping()).toBe('亲，拍下后24小时内发出哦');
  expect(await takeClipping()).toBeNull();
});

test('another entry, and a selection without words, open nothing', async () => {
  const created = vi.spyOn(fakeBrowser.tabs, 'create');
  chosen('亲', 'other');
  chosen('  \n ');
  await Promise.resolve();
  expect(created).not.toHaveBeenCalled();
  expect(await takeClipping()).toBeNull();
});

test('phones, order numbers and names are masked, and it is told; a long text is not cut', () => {
  const { text, isMasked } = clippingOf('我叫李小满，电话13800138000，订单 240611-123456789012345，帮您查了', 'zh-CN');
  expect(isMasked).toBe(true);
  expect(text).not.toMatch(/\d{4}|小满/);
  expect(text).toContain('帮您查了');
  const long = '亲，今天拍下明天就能发出哦。'.repeat(40);
  expect(clippingOf(long, 'zh-CN')).toEqual({ text: long, isMasked: false });
});
