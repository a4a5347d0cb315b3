// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyView } from '../../consoles/console';
import type { ArmedCode } from '../../messaging/protocol';
import { type CodeKey, createCodeKey } from '../../seat/code-key';

const CODE: ArmedCode = {
  id: 'zh.fh',
  conversation: { consoleId: 'c', key: 'k', name: 'n', messageIds: [] },
  tail: '；fh',
  text: '今天发',
  tab: false,
};

const box = () => document.querySelector('textarea') as HTMLTextAreaElement;
const other = () => document.querySelector('input') as HTMLInputElement;

let key: CodeKey;
let end: AbortController;
/** What the next write comes to. */
let again = true;
const expand = vi.fn(async (_code: ArmedCode) => again);

/** A key as a hand presses it, which a page cannot make; tells whether it was stopped. */
function press(name: string, more: Partial<KeyboardEvent> = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: name, cancelable: true });
  const as = { isTrusted: true, target: box(), ...more };
  for (const [field, value] of Object.entries(as)) Object.defineProperty(event, field, { value });
  key.pressed(event);
  return event.defaultPrevented;
}

/** The box changes by hand. */
function typed(text: string, inputType = 'insertText'): void {
  box().value = text;
  const event = new InputEvent('input', { inputType });
  Object.defineProperty(event, 'target', { value: box() });
  key.typed(event);
}

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><input>';
  expand.mockClear();
  again = true;
  end = new AbortController();
  const seller = {
    id: 'c',
    name: { 'zh-CN': 'c', en: 'c' },
    matches: [],
    read: () => emptyView('c', 'chat'),
    replyBox: box,
  };
  key = createCodeKey(seller as unknown as Parameters<typeof createCodeKey>[0], document, expand, end.signal);
  typed('好的；fh');
});
afterEach(() => end.abort());

describe('Enter on a draft that ends in a code', () => {
  it('is the console’s until a code is armed, and when it is disarmed', () => {
    expect(press('Enter')).toBe(false);
    key.arm(CODE);
    expect(press('Enter')).toBe(true);
    key.arm(null);
    expect(press('Enter')).toBe(false);
    expect(expand.mock.calls).toEqual([[CODE]]);
  });

  it('is stopped where the box ends in exactly this code now', () => {
    key.arm(CODE);
    for (const text of ['；fhx', ';fh', '；f', 'https://x.cn/；fh', '']) {
      typed(text);
      expect(press('Enter'), text).toBe(false);
    }
    typed('；fh \n');
    expect(press('Enter')).toBe(true);
  });

  it('is left alone elsewhere, from scripts, with other keys held, and while an input method composes', () => {
    key.arm(CODE);
    expect(press('Enter', { target: other() })).toBe(false);
    expect(press('Enter', { target: null })).toBe(false);
    expect(press('Enter', { isTrusted: false })).toBe(false);
    expect(press('Enter', { keyCode: 229 })).toBe(false);
    for (const held of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey', 'isComposing', 'repeat']) {
      expect(press('Enter', { [held]: true }), held).toBe(false);
    }
    expect(press('a')).toBe(false);
    expect(expand).not.toHaveBeenCalled();
  });

  it('may be Tab as well', () => {
    key.arm(CODE);
    expect(press('Tab')).toBe(false);
    key.arm({ ...CODE, tab: true });
    expect(press('Tab')).toBe(true);
  });

  it('stays stopped while there are no words, or they are another buyer’s', async () => {
    key.arm({ ...CODE, text: null });
    for (let times = 0; times < 3; times += 1) {
      expect(press('Enter')).toBe(true);
      await Promise.resolve();
    }
    expect(expand).toHaveBeenCalledTimes(3);
  });

  it('goes through the second time where writing is useless, until the box changes', async () => {
    key.arm(CODE);
    again = false;
    expect(press('Enter')).toBe(true);
    await Promise.resolve();
    expect(press('Enter')).toBe(false);
    typed('；f');
    typed('好的；fh');
    expect(press('Enter')).toBe(true);
  });

  it('goes through when the expansion was taken back, and not when the code was typed again', async () => {
    key.arm(CODE);
    expect(press('Enter')).toBe(true);
    typed('好的今天发');
    typed('好的；fh', 'historyUndo');
    expect(press('Enter')).toBe(false);
    typed('');
    typed('好的；fh');
    expect(press('Enter')).toBe(true);
    typed('好的今天发');
    typed('；fh', 'historyUndo');
    expect(press('Enter')).toBe(true);
  });
});

describe('a key that was stopped', () => {
  const send = (type: string, name: string, repeat = false): boolean => {
    const event = new KeyboardEvent(type, { key: name, repeat, cancelable: true, bubbles: true });
    box().dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('does nothing until it is up again; other keys do', () => {
    key.arm(CODE);
    press('Enter');
    expect(send('keydown', 'Enter', true)).toBe(true);
    expect(send('keyup', 'h')).toBe(false);
    expect(send('keydown', 'h', true)).toBe(false);
    expect(send('keyup', 'Enter')).toBe(true);
    expect(send('keydown', 'Enter', true)).toBe(false);
    expect(send('keyup', 'Enter')).toBe(false);
  });

  it('is free again with the next key, and with the link', () => {
    key.arm(CODE);
    press('Enter');
    press('a');
    expect(send('keyup', 'Enter')).toBe(false);
    press('Enter');
    end.abort();
    expect(send('keyup', 'Enter')).toBe(false);
  });
});
